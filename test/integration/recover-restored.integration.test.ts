import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  COMMAND_UPDATE,
  MEASURE_WORKFLOW,
  type MeasureInput,
  measureStream,
  PLAN_STREAM,
  PLAN_WORKFLOW,
  type Receipt,
  workflowId,
} from '@duban/contract';
import { type MeasureOrder, type PlanOrder, SYSTEM } from '@duban/domain';
import { supervisor } from '@duban/domain/testing';
import { loadPlan, openingClock, planView, sendWithStart } from '@duban/plan-loader';
import { recoverPlan, verifyPlan } from '@duban/recovery';
import { type Database, openDatabase } from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { type Stack, startStack } from '@duban/testing/stack';
import { defaultPayloadConverter } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let stack: Stack;
let owner: Database<unknown>;
beforeAll(async () => {
  stack = await startStack();
  owner = await openDatabase<unknown>(stack.databaseUrl, { poolSize: 1 });
});
afterAll(async () => {
  await owner.close();
  await stack.stop();
});

const county = readPlan(planDirectory('qingshan-2024'));
const [first, second] = county.measures;
if (!first || !second) throw new Error('The plan has fewer than two measures');

const openPlan = async () => {
  // Nothing is drawn up, for no projector runs here that would show what to draw up.
  const rhythm = { weeklyMeeting: null, monthlyBulletin: null, quarterlyReview: null };
  const policies = { ...county.policies, settings: { ...county.policies.settings, rhythm } };
  const plan = { ...county, id: `plan-${randomUUID()}`, measures: [first, second], policies };
  await loadPlan({ client: stack.client, plan, clock: openingClock(plan, Date.now()) });
  const { id } = plan;
  return {
    id,
    tellPlan: (order: PlanOrder) =>
      sendWithStart<PlanOrder>(
        stack.client,
        {
          workflow: PLAN_WORKFLOW,
          stream: PLAN_STREAM,
          input: { plan: id, clock: { kind: 'real' }, terms: null },
        },
        { commandId: randomUUID(), actor: SYSTEM, order },
      ),
    /** Verifies without recovering. */
    send: (measure: string, order: MeasureOrder, commandId: string = randomUUID()) =>
      stack.client.workflow
        .getHandle(workflowId(id, measureStream(measure)))
        .executeUpdate<Receipt, [object]>(COMMAND_UPDATE, { args: [{ commandId, actor: supervisor, order }] }),
    recover: () => recoverPlan(id, { client: stack.client, store: stack.store }),
    findings: async () => {
      const { store, client } = stack;
      // No projector runs here, so there is none to wait for.
      const { findings } = await verifyPlan(id, { store, client, db: owner.pool, maxLagMs: 0 });
      return findings.filter(({ part }) => part !== 'read-model').map(({ code, what }) => [code, what]);
    },
    /** Truncates the log after that position, as a restore of the database would. */
    async restoreTo(position: number) {
      const client = await owner.pool.connect();
      await client.query('set session_replication_role = replica');
      await client.query('delete from duban.event where plan = $1 and position > $2', [id, position]);
      await client.query(
        `update duban.log_head h set position = $2, hash = e.hash from duban.event e
         where h.plan = $1 and e.plan = $1 and e.position = $2`,
        [id, position],
      );
      await client.query('reset session_replication_role');
      client.release();
    },
    head: async () => (await stack.store.head(id))?.position ?? 0,
  };
};
const hold: MeasureOrder = { type: 'suspend', reason: '停工' };

describe('a log that was restored to an earlier point', () => {
  it('decides: a workflow that is ahead of it falls back to it, and a waiting client gets an answer', async () => {
    const plan = await openPlan();
    const known = await plan.head();
    await plan.send(first.id, hold);
    expect(await plan.findings()).toEqual([]);

    await plan.restoreTo(known);
    const ahead = workflowId(plan.id, measureStream(first.id));
    expect(await plan.findings()).toEqual([['ahead', ahead]]);
    // A command from before the recovery: the store keeps refusing its version, so it retries.
    const stuck = plan
      .send(first.id, { type: 'resume', note: '', limit: '2024-12-01' })
      .catch((error: unknown) => error);
    await sleep(1_000);
    expect(await plan.recover()).toMatchObject({ started: [], restarted: [{ id: ahead }], ended: [], alive: 3 });
    expect(await stuck).toBeInstanceOf(Error);
    expect(await plan.findings()).toEqual([]);
    expect((await plan.send(first.id, hold)).position).toBeGreaterThan(known);
    expect(await plan.findings()).toEqual([]);
  });

  it('is told from a different log of the same length', async () => {
    const plan = await openPlan();
    const known = await plan.head();
    const stream = measureStream(first.id);
    const held = async () => (await stack.store.readStream({ plan: plan.id, stream, version: 0 })).length;
    const before = await held();
    await plan.send(first.id, hold);
    const missed = (await held()) - before;
    await plan.restoreTo(known);
    // The log has grown to the same length with other events.
    const acknowledged = { type: 'MeasureAcknowledged', data: { implied: false } } as const;
    const append = { plan: plan.id, stream, expectedVersion: before, commandId: 'other', command: {} };
    await stack.store.append({
      ...append,
      actor: supervisor,
      occurredAt: '2024-03-01T01:00:00.000Z',
      events: [acknowledged, ...Array(missed - 1).fill(acknowledged)],
    });
    const id = workflowId(plan.id, stream);
    expect(await plan.findings()).toEqual([['other', id]]);
    expect(await plan.recover()).toMatchObject({ started: [], restarted: [{ id, why: 'other' }], alive: 3 });
    expect(await plan.findings()).toEqual([]);
    expect(await plan.recover()).toMatchObject({ started: [], restarted: [], alive: 4 });
  });

  it('ends the workflow of a measure that was issued later', async () => {
    const plan = await openPlan();
    const known = await plan.head();
    const { clock, terms } = await planView(stack.client, plan.id);
    const definition = { ...first, id: 'added-later', code: '9.9-99' };
    const input: MeasureInput = { plan: plan.id, measure: definition.id, clock, terms };
    const stream = measureStream(definition.id);
    await sendWithStart<MeasureOrder>(
      stack.client,
      { workflow: MEASURE_WORKFLOW, stream, input },
      { commandId: 'issue', actor: SYSTEM, order: { type: 'issue', definition } },
    );
    await plan.restoreTo(known);
    // Temporal's list of running workflows lags a moment behind.
    await sleep(1_500);
    const { ended } = await plan.recover();
    expect(ended).toEqual([workflowId(plan.id, stream)]);
    expect((await stack.client.workflow.getHandle(workflowId(plan.id, stream)).describe()).status.name).toBe(
      'TERMINATED',
    );
  });
});

describe('a workflow that is started from the log', () => {
  it('takes the present clock and terms, not those of the adoption', async () => {
    const plan = await openPlan();
    const before = await planView(stack.client, plan.id);
    const settings = { ...before.terms.settings, extensions: { ...before.terms.settings.extensions, most: 7 } };
    await plan.tellPlan({ type: 'changeSettings', settings });
    const clock = { ...openingClock(county, Date.now(), 60), planEpoch: '2024-05-01T01:00:00.000Z' };
    await plan.tellPlan({ type: 'setClock', clock });
    const ids = [PLAN_STREAM, measureStream(first.id), 'rhythm'].map((stream) => workflowId(plan.id, stream));
    for (const id of ids) await stack.client.workflow.getHandle(id).terminate();
    expect((await plan.recover()).started.toSorted()).toEqual(ids.toSorted());
    const now = await planView(stack.client, plan.id);
    expect(now.terms.settings.extensions.most).toBe(7);
    for (const id of ids.slice(1)) {
      const { events } = await stack.client.workflow.getHandle(id).fetchHistory();
      const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
      if (!payload) throw new Error('The workflow was started without an input');
      expect(defaultPayloadConverter.fromPayload(payload)).toMatchObject({ clock: now.clock, terms: now.terms });
    }
  });
});

import { randomUUID } from 'node:crypto';
import { COMMAND_UPDATE, measureStream, PLAN_STREAM, workflowId } from '@duban/contract';
import { type EventBody, type MeasureDefinition, type Milestone, type PlanFrame, SYSTEM } from '@duban/domain';
import { definition, reporter, supervisor, target } from '@duban/domain/testing';
import { createEventStore } from '@duban/event-store';
import { LOCAL_CONTACTS, startNotifier } from '@duban/notifier';
import { openMailServer } from '@duban/notifier/testing/servers';
import { FRAME, rungFired, shanghai, standingAt } from '@duban/notifier/testing/small-plan';
import { rebuild, runProjector } from '@duban/projector';
import { longId } from '@duban/projector/testing/poison';
import { createReads, projectionStates } from '@duban/read-models';
import { recoverPlan } from '@duban/recovery';
import { compareWorkflow } from '@duban/recovery/verify/compare-workflow';
import { type Database, type DatabaseRole, openDatabase } from '@duban/runtime';
import { createQueryRunner } from '@duban/schema/testing/query-runner';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

let stack: Stack;
const opened: Database<unknown>[] = [];
const open = async (role?: DatabaseRole) => {
  const one = await openDatabase<unknown>(stack.databaseUrl, role ? { role, poolSize: 4 } : { poolSize: 4 });
  opened.push(one);
  return one;
};
let projector: Database<unknown>;
let projecting: Promise<void>;
const stopping = new AbortController();
beforeAll(async () => {
  stack = await startStack();
  projector = await open('duban_projector');
  const store = createEventStore(projector.pool);
  projecting = runProjector({ db: projector.kysely, store, signal: stopping.signal });
});
afterAll(async () => {
  // Before the projector: an activity may be waiting for the read models, for thirty seconds at most.
  await stack.worker.stop();
  stopping.abort();
  await projecting;
  for (const one of opened) await one.close();
  await stack.stop();
});

const NOW = '2023-07-03 09:00';
const LONG = longId(4_000);
const UNIT = `unit-${LONG}`;
const CODE = `4.4-${LONG}`;
const SUPPORT = Array.from({ length: 60_000 }, () => 'science');
const [first, second] = definition().milestones as [Milestone, Milestone];
const TARGET = target(`target-${LONG}`);
const MEASURE: MeasureDefinition = definition({
  id: 'old',
  code: CODE,
  title: { zh: '新增\u0001企业\u0007\u2028\u202e二百家' },
  leadUnit: UNIT,
  supportUnits: SUPPORT,
  targets: [TARGET],
  milestones: [
    { ...first, id: `milestone-${LONG}`, expected: [{ target: TARGET.id, value: 10 }] },
    { ...second, expected: [{ target: TARGET.id, value: 200 }] },
  ],
});
const MILESTONE = `milestone-${LONG}`;

/** Appended past the workflow, as versions without limits accepted them. */
const writeOlderEvents = async (plan: string): Promise<void> => {
  const frame: PlanFrame = {
    ...FRAME,
    id: plan,
    units: [...FRAME.units, { id: UNIT, name: { zh: '区老\u0001科技局' }, shortName: '老科技局' }],
    leaders: FRAME.leaders.map((leader) => ({ ...leader, portfolio: [...leader.portfolio, UNIT] })),
    measureIds: [MEASURE.id],
  };
  const fired = rungFired('urging');
  const own: readonly EventBody[] = [
    { type: 'MeasureIssued', data: { definition: MEASURE, acknowledgeBy: '2023-03-06' } },
    { type: 'MeasureAcknowledged', data: { implied: false } },
    {
      type: 'ProgressReported',
      data: { report: 'r1', asOf: '2023-07-01', values: [{ target: TARGET.id, value: 5 }], text: '进展\u0002' },
    },
    { type: 'MilestoneSubmitted', data: { milestone: MILESTONE, text: '已办', evidence: ['名单\u0003'] } },
    { type: 'MilestoneReturned', data: { milestone: MILESTONE, reason: '材料不全', due: '2023-06-30' } },
    { type: 'MilestoneMissed', data: { milestone: MILESTONE, due: '2023-06-30' } },
    { ...fired, data: { ...fired.data, obligation: MILESTONE } } as EventBody,
  ];
  const dispatch = `digest/unit-head@${LONG}/2023-06-30`;
  const delivered: EventBody = {
    type: 'DeliverySucceeded',
    data: { dispatch, recipient: `unit-head@${UNIT}`, channel: 'email', attempt: 1, notices: [2] },
  };
  const streams: readonly (readonly [string, readonly EventBody[]])[] = [
    [PLAN_STREAM, [{ type: 'PlanAdopted', data: { frame, clock: standingAt(NOW) } }]],
    [measureStream(MEASURE.id), own],
    ['delivery/older', [delivered]],
  ];
  for (const [stream, events] of streams)
    for (const [version, event] of events.entries()) {
      const where = { plan, stream, expectedVersion: version, commandId: randomUUID(), command: {} };
      const when = { actor: stream === PLAN_STREAM ? supervisor : reporter, occurredAt: shanghai(NOW) };
      const result = await stack.store.append({ ...where, ...when, events: [event] });
      expect(result.kind).toBe('appended');
    }
};

it('events beyond today’s limits are projected, rebuilt, recovered, answered and mailed', {
  timeout: 180_000,
}, async () => {
  const plan = `older-${randomUUID()}`;
  await writeOlderEvents(plan);
  const [notifier, gateway, owner] = [await open('duban_notifier'), await open('duban_gateway'), await open()];
  const stateOf = async () => (await projectionStates(projector.kysely)).find((one) => one.plan === plan);
  await vi.waitFor(async () => expect(await stateOf()).toMatchObject({ shown: 9, halt: null, gapCount: 0 }), {
    timeout: 30_000,
    interval: 50,
  });
  expect(await rebuild({ pool: owner.pool })).toMatchObject({ differences: [], stuck: [], leftOut: [], swapped: true });

  const ask = createQueryRunner({ reads: createReads(gateway.kysely) }, () => shanghai(NOW));
  const milestone = `Milestone:${plan}/old/${MILESTONE}`;
  const answer = await ask(
    `query ($plan: ID!, $milestone: ID!, $target: ID!) {
      plan(id: $plan) { measures(first: 5) { nodes {
        code title { zh } leadUnit { id } supportUnits { id } targets { id current { value } }
        milestones { id status }
      } } }
      milestone: node(id: $milestone) { id ... on Milestone { submission { evidence } } }
      target: node(id: $target) { id ... on Target { values(first: 5) { nodes { value } } } }
    }`,
    { variables: { plan, milestone, target: `Target:${plan}/${TARGET.id}` } },
  );
  expect(answer).toMatchObject({
    plan: {
      measures: {
        nodes: [
          {
            code: CODE,
            title: MEASURE.title,
            leadUnit: { id: `Unit:${plan}/${UNIT}` },
            targets: [{ id: `Target:${plan}/${TARGET.id}`, current: { value: 5 } }],
            milestones: [{ id: milestone, status: 'RETURNED' }, { status: 'PENDING' }],
          },
        ],
      },
    },
    milestone: { id: milestone, submission: { evidence: ['名单\u0003'] } },
    target: { values: { nodes: [{ value: 5 }] } },
  });

  const recovered = await recoverPlan(plan, { client: stack.client, store: stack.store });
  expect(recovered).toMatchObject({ unmended: [] });
  expect(recovered.started).toContain(workflowId(plan, measureStream(MEASURE.id)));
  expect(await recoverPlan(plan, { client: stack.client, store: stack.store })).toMatchObject({
    started: [],
    restarted: [],
    unmended: [],
  });

  // Its state is larger than a run may carry, so that every run reads the log instead.
  const handle = stack.client.workflow.getHandle(workflowId(plan, measureStream(MEASURE.id)));
  const { runId } = await handle.describe();
  const suspend = { type: 'suspend', reason: '方案调整' };
  const resume = { type: 'resume', note: '', limit: null };
  for (let turn = 0; turn < 10; turn += 1) {
    const order = turn % 2 === 0 ? suspend : resume;
    await handle.executeUpdate(COMMAND_UPDATE, { args: [{ commandId: randomUUID(), actor: supervisor, order }] });
  }
  expect((await handle.describe()).runId).not.toBe(runId);
  const { events = [] } = await handle.fetchHistory();
  const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  expect(JSON.parse(Buffer.from(payload?.data ?? '').toString())).not.toHaveProperty('carried');
  const where = { plan, stream: measureStream(MEASURE.id) };
  expect(await compareWorkflow(stack.client, stack.store, where)).toMatchObject({ kind: 'alike' });

  const mail = await openMailServer();
  const running = await startNotifier({
    address: stack.temporalAddress,
    namespace: stack.namespace,
    pool: notifier.pool,
    store: createEventStore(notifier.pool),
    // A mail address has a length of its own; only the office's and the unit's matter here.
    contacts: {
      ...LOCAL_CONTACTS,
      email: (_, recipient) => `${recipient.startsWith('unit-head@') ? 'head' : 'other'}@old.localhost`,
    },
    mail: { url: mail.url, from: '督办系统 <duban@localhost>' },
    papers: stack.office,
    publicUrl: 'http://127.0.0.1:4000',
    retries: { firstMs: 50, longestMs: 100, giveUpMs: 5_000 },
  });
  try {
    await stack.store.append({
      plan,
      stream: PLAN_STREAM,
      expectedVersion: 1,
      commandId: randomUUID(),
      command: {},
      actor: SYSTEM,
      occurredAt: shanghai(NOW),
      events: [{ type: 'PlanClockSet', data: { clock: standingAt('2023-07-04 10:00') } }],
    });
    const head = () => mail.mails.filter(({ to }) => to === 'head@old.localhost');
    await vi.waitFor(() => expect(head().length).toBeGreaterThan(0), { timeout: 30_000, interval: 50 });
    expect(head()[0]?.mail.text).toContain('新增');
  } finally {
    await running.stop();
    await mail.close();
  }
  expect(await stateOf()).toMatchObject({ halt: null, gapCount: 0 });
});

import { randomUUID } from 'node:crypto';
import {
  COMMAND_UPDATE,
  CONDITIONS_SIGNAL,
  MEASURE_WORKFLOW,
  measureStream,
  type Receipt,
  type StreamView,
  TASK_QUEUE,
  workflowId,
} from '@duban/contract';
import {
  type Actor,
  type Clock,
  decideMeasure,
  evolveMeasure,
  type Measure,
  type MeasureOrder,
  SYSTEM,
} from '@duban/domain';
import { definition, reporter, stranger, supervisor, TERMS } from '@duban/domain/testing';
import { refusalOf, type Sent, sendWithStart, viewOf } from '@duban/plan-loader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

/** It is 1 March 2023, 09:00 in the district, and time passes as it does everywhere. */
const march = (rate = 1): Clock => ({
  kind: 'rehearsal',
  planEpoch: '2023-03-01T01:00:00.000Z',
  realEpoch: new Date().toISOString(),
  rate,
});

const MEASURE = definition();
const STREAM = measureStream(MEASURE.id);

/** A measure in a plan of its own. */
const openMeasure = async (clock = march()) => {
  const plan = `plan-${randomUUID()}`;
  const address = {
    workflow: MEASURE_WORKFLOW,
    stream: STREAM,
    input: { plan, measure: MEASURE.id, clock, terms: TERMS },
  };
  const issue = (): Promise<Sent> =>
    sendWithStart<MeasureOrder>(stack.client, address, {
      commandId: 'issue',
      actor: SYSTEM,
      order: { type: 'issue', definition: MEASURE },
    });
  await issue();
  const handle = stack.client.workflow.getHandle(workflowId(plan, STREAM));
  return {
    plan,
    handle,
    issue,
    view: () => viewOf(stack.client, handle.workflowId) as Promise<StreamView & { state: Measure }>,
    events: () => stack.store.readStream({ plan, stream: STREAM, version: 0 }),
    async send(order: MeasureOrder, actor: Actor = reporter, commandId: string = randomUUID()): Promise<Sent> {
      try {
        const args: [object] = [{ commandId, actor, order }];
        const receipt = await handle.executeUpdate<Receipt, [object]>(COMMAND_UPDATE, { args });
        return { ok: true, ...receipt };
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) return { ok: false, refusal };
        throw error;
      }
    },
  };
};

const report = (value: number): MeasureOrder => ({
  type: 'reportProgress',
  values: [{ target: 'enterprises', value }],
  text: '',
  asOf: null,
});
/** What Duban observes by itself has tests of its own; at the issue the lamp turns once. */
const OBSERVED = ['LampTurned', 'RungFired', 'AcknowledgementMissed'];
const types = (events: readonly { type: string }[]) =>
  events.map(({ type }) => type).filter((type) => !OBSERVED.includes(type));

describe('a measure on the real engine', () => {
  it('is issued, acknowledged, reported, handed in and verified', async () => {
    const measure = await openMeasure();
    expect(await measure.send({ type: 'acknowledge' })).toEqual({ ok: true, version: 3, position: 3 });
    expect(await measure.send(report(42))).toEqual({ ok: true, version: 4, position: 4 });
    await measure.send({ type: 'submitMilestone', milestone: 'm1', text: '', evidence: ['名单'] });
    await measure.send({ type: 'verifyMilestone', milestone: 'm1', note: '' }, supervisor);
    expect(types(await measure.events())).toEqual([
      'MeasureIssued',
      'MeasureAcknowledged',
      'ProgressReported',
      'MilestoneSubmitted',
      'MilestoneVerified',
    ]);
    const { state, version } = await measure.view();
    expect(version).toBe(6);
    expect(state.reports).toMatchObject([{ asOf: '2023-03-01', values: [{ value: 42 }] }]);
    expect(state.milestones[0]).toMatchObject({ id: 'm1', status: 'verified' });
  });

  it('refuses without a trace in the log, and takes the same id once there is no reason left to refuse it', async () => {
    const measure = await openMeasure();
    expect(await measure.send(report(-1))).toMatchObject({ ok: false, refusal: { code: 'VALUE_OUT_OF_RANGE' } });
    expect(await measure.send(report(1), stranger)).toMatchObject({ ok: false, refusal: { code: 'NOT_YOUR_MEASURE' } });
    await measure.send({ type: 'suspend', reason: '方案调整' }, supervisor);
    expect(await measure.send(report(1), reporter, 'mine')).toMatchObject({ refusal: { code: 'STAGE_FORBIDS' } });
    expect(types(await measure.events())).toEqual(['MeasureIssued', 'MeasureSuspended']);
    await measure.send({ type: 'resume', limit: null, note: '' }, supervisor);
    expect(await measure.send(report(1), reporter, 'mine')).toMatchObject({ ok: true });
  });

  it('stays short in its history, however often it refuses', { timeout: 60_000 }, async () => {
    const measure = await openMeasure();
    const { runId } = await measure.handle.describe();
    for (let turn = 0; turn < 50; turn += 1)
      expect(await measure.send(report(-1))).toMatchObject({ refusal: { code: 'VALUE_OUT_OF_RANGE' } });
    const described = await measure.handle.describe();
    expect(described.runId).not.toBe(runId);
    expect(described.historyLength).toBeLessThan(300);
  });

  it.each([
    ['an id with a blank', { commandId: 'a b', actor: reporter, order: { type: 'acknowledge' } }, 'commandId'],
    ['no order', { commandId: 'a', actor: reporter }, 'order.type'],
    [
      'an actor of no role',
      { commandId: 'a', actor: { id: 'x', role: 'king' }, order: { type: 'acknowledge' } },
      'actor',
    ],
    ['nothing at all', null, 'order'],
  ])('names what is wrong with %s instead of failing its task', async (_, input, field) => {
    const measure = await openMeasure();
    const update = measure.handle.executeUpdate(COMMAND_UPDATE, { args: [input] });
    expect(refusalOf(await update.catch((error: unknown) => error))).toMatchObject({ code: 'INVALID', field });
  });

  it('answers a repeated command as the first time, and refuses its id for another', async () => {
    const measure = await openMeasure();
    const first = await measure.send(report(10), reporter, 'once');
    await measure.send(report(20));
    expect(await measure.send(report(10), reporter, 'once')).toEqual(first);
    expect(await measure.issue()).toEqual({ ok: true, version: 2, position: 2 });
    expect(await measure.events()).toHaveLength(5);
  });

  it('takes commands one at a time, however many come at once', async () => {
    const measure = await openMeasure();
    await measure.send({ type: 'acknowledge' });
    const values = Array.from({ length: 40 }, (_, index) => index);
    const answers = await Promise.all(values.map((value) => measure.send(report(value))));
    const taken = answers.filter(({ ok }) => ok).length;
    const events = await measure.events();
    expect(events.map(({ version }) => version)).toEqual(Array.from({ length: taken + 3 }, (_, index) => index + 1));
    const reported = events.flatMap((event) => (event.type === 'ProgressReported' ? event.data.values : []));
    expect(reported.map(({ value }) => value)).toEqual(reported.map(({ value }) => value).sort((a, b) => a - b));
    expect(answers.every((answer) => answer.ok || answer.refusal.code === 'VALUE_FALLS')).toBe(true);
  });

  it('goes on from its state, and knows old command ids, after the history was cut', { timeout: 120_000 }, async () => {
    const measure = await openMeasure();
    const first = await measure.send(report(0), reporter, 'first');
    const { runId } = await measure.handle.describe();
    for (let value = 1; value < 205; value += 1) await measure.send(report(value));
    expect((await measure.handle.describe()).runId).not.toBe(runId);
    expect(await measure.send(report(0), reporter, 'first')).toEqual(first);
    expect(await measure.send(report(3), reporter, 'first')).toMatchObject({
      ok: false,
      refusal: { code: 'COMMAND_ID_REUSED', field: 'commandId' },
    });
    const { state, version } = await measure.view();
    expect(state.reports).toHaveLength(205);
    expect(version).toBe(208);
  });

  it('follows the store when another writer was there first', async () => {
    const measure = await openMeasure();
    await stack.store.append({
      plan: measure.plan,
      stream: STREAM,
      expectedVersion: 2,
      commandId: 'elsewhere',
      command: {},
      actor: reporter,
      occurredAt: '2023-03-01T01:00:00.000Z',
      events: [{ type: 'MeasureAcknowledged', data: { implied: false } }],
    });
    expect(await measure.send(report(5))).toMatchObject({ ok: true, version: 4 });
    expect(types(await measure.events())).toEqual(['MeasureIssued', 'MeasureAcknowledged', 'ProgressReported']);
  });

  it('refuses nothing that is in the log, though it forgot having put it there', async () => {
    const measure = await openMeasure();
    await measure.send({ type: 'suspend', reason: '方案调整' }, supervisor);
    const { state, version } = await measure.view();
    // As a worker does that dies before it can tell Temporal: the measure was resumed, and the report accepted.
    const resume = { type: 'resume', limit: null, note: '' } as const;
    const envelope = (commandId: string, actor: Actor) => ({ commandId, actor, issuedAt: '2023-03-01T01:00:01.000Z' });
    const append = async (from: Measure | null, at: number, order: MeasureOrder, actor: Actor, commandId: string) => {
      const decision = decideMeasure(from, { ...order, ...envelope(commandId, actor) }, TERMS);
      if (!decision.ok) throw new Error(decision.refusal.code);
      const address = { plan: measure.plan, stream: STREAM, expectedVersion: at, commandId, actor };
      const occurredAt = '2023-03-01T01:00:01.000Z';
      const result = await stack.store.append({ ...address, command: order, occurredAt, events: decision.events });
      if (result.kind !== 'appended') throw new Error(result.kind);
      const after = decision.events.reduce<Measure | null>(
        (to, event) => evolveMeasure(to, { ...event, occurredAt }),
        from,
      );
      return { after, ...result };
    };
    const resumed = await append(state, version, resume, supervisor, 'resume');
    const reported = await append(resumed.after, resumed.version, report(3), reporter, 'report');

    const { position } = reported;
    expect(await measure.send(report(3), reporter, 'report')).toEqual({
      ok: true,
      version: reported.version,
      position,
    });
    expect(await measure.send(resume, supervisor, 'resume')).toMatchObject({ ok: true, version: resumed.version });
    expect(await measure.send(report(2))).toMatchObject({ ok: false, refusal: { code: 'VALUE_FALLS' } });
  });

  it('starts again from the log when its workflow is lost', async () => {
    const measure = await openMeasure();
    await measure.send(report(7));
    await measure.handle.terminate('lost');
    await stack.client.workflow.start(MEASURE_WORKFLOW, {
      workflowId: measure.handle.workflowId,
      taskQueue: TASK_QUEUE,
      args: [{ plan: measure.plan, measure: MEASURE.id, clock: march(), terms: TERMS }],
    });
    expect(await measure.send(report(6))).toMatchObject({ ok: false, refusal: { code: 'VALUE_FALLS' } });
    expect(await measure.send(report(8))).toMatchObject({ ok: true, version: 5 });
  });
});

describe('time on the real engine', () => {
  it('misses each milestone that nobody hands in once, and none that was handed in', async () => {
    // Half a day a second until 30 June would be minutes: begin the evening before.
    const clock: Clock = {
      ...march(36_000),
      kind: 'rehearsal',
      planEpoch: '2023-06-30T01:00:00.000Z',
      realEpoch: new Date().toISOString(),
      rate: 36_000,
    };
    const [idle, busy] = await Promise.all([openMeasure(clock), openMeasure(clock)]);
    await busy.send({ type: 'submitMilestone', milestone: 'm1', text: '', evidence: [] });
    await expect.poll(async () => types(await idle.events()), { timeout: 20_000 }).toContain('MilestoneMissed');
    const [missed] = (await idle.events()).filter(({ type }) => type === 'MilestoneMissed');
    expect(missed).toMatchObject({ data: { milestone: 'm1', due: '2023-06-30' }, actor: SYSTEM });
    expect(Date.parse(missed?.occurredAt ?? '')).toBeGreaterThanOrEqual(Date.parse('2023-06-30T16:00:00.000Z'));
    await idle.send({ type: 'acknowledge' });
    expect(types(await idle.events()).filter((type) => type === 'MilestoneMissed')).toHaveLength(1);
    expect(types(await busy.events())).not.toContain('MilestoneMissed');
  });

  it('keeps the newest clock when somebody who was slow tells of an older one', async () => {
    const measure = await openMeasure(march(1));
    const rateAfter = async (rate: number, since?: number) => {
      const conditions = { terms: TERMS, clock: march(rate), ...(since !== undefined && { since }) };
      await measure.handle.signal(CONDITIONS_SIGNAL, conditions);
      return (await measure.view()).clock;
    };
    expect(await rateAfter(2, 5)).toMatchObject({ rate: 2 });
    expect(await rateAfter(3, 4)).toMatchObject({ rate: 2 });
    expect(await rateAfter(4, 6)).toMatchObject({ rate: 4 });
    expect(await rateAfter(5)).toMatchObject({ rate: 5 });
    expect(await rateAfter(6, 1)).toMatchObject({ rate: 6 });
  });

  it('passes a deadline that fell due while no worker ran', { timeout: 60_000 }, async () => {
    const measure = await openMeasure({ ...march(86_400), realEpoch: new Date().toISOString() } as Clock);
    await stack.worker.stop();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await stack.startWorker();
    await measure.handle.signal(CONDITIONS_SIGNAL, {
      terms: TERMS,
      clock: { ...march(1), planEpoch: '2024-01-02T00:00:00.000Z' },
    });
    await expect
      .poll(async () => types(await measure.events()), { timeout: 20_000 })
      .toEqual(['MeasureIssued', 'MilestoneMissed', 'MilestoneMissed']);
  });
});

import { MEASURE_WORKFLOW, TASK_QUEUE } from '@duban/contract';
import { type Actor, type Clock, decideMeasure, evolveMeasure, type Measure, type MeasureOrder } from '@duban/domain';
import { reporter, supervisor, TERMS } from '@duban/domain/testing';
import { MEASURE, march, openMeasure, report, STREAM, typesOf } from '@duban/testing/measure';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const open = (clock?: Clock) => openMeasure(stack, clock);

describe('a measure workflow and its log', () => {
  it('answers a repeated command as it did the first time, and refuses its id for another command', async () => {
    const measure = await open();
    const first = await measure.send(report(10), reporter, 'once');
    await measure.send(report(20));
    expect(await measure.send(report(10), reporter, 'once')).toEqual(first);
    expect(await measure.issue()).toEqual({ ok: true, version: 2, position: 2, made: [] });
    expect(await measure.events()).toHaveLength(5);
  });

  it('goes on from its state, and knows earlier command ids, after continuing as new', async () => {
    const measure = await open();
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

  it('follows the store after another writer appended first', async () => {
    const measure = await open();
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
    expect(typesOf(await measure.events())).toEqual(['MeasureIssued', 'MeasureAcknowledged', 'ProgressReported']);
  });

  it('refuses no command that is already in the log, even when it has lost track of it', async () => {
    const measure = await open();
    await measure.send({ type: 'suspend', reason: '方案调整' }, supervisor);
    const { state, version } = await measure.view();
    // As after a worker that died before it could complete its task: the measure was resumed, and the report accepted.
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
      made: [{ type: 'report', id: 'r1' }],
    });
    expect(await measure.send(resume, supervisor, 'resume')).toMatchObject({ ok: true, version: resumed.version });
    expect(await measure.send(report(2))).toMatchObject({ ok: false, refusal: { code: 'VALUE_FALLS' } });
  });

  it('starts again from the log after its workflow was lost', async () => {
    const measure = await open();
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

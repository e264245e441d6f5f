import { randomUUID } from 'node:crypto';
import { MEASURE_WORKFLOW, type MeasureInput, TASK_QUEUE } from '@duban/contract';
import type { Actor, EventBody, MeasureEvent } from '@duban/domain';
import { head, leader, reporter, supervisor, TERMS } from '@duban/domain/testing';
import { foldStream } from '@duban/event-store';
import { compareWorkflow } from '@duban/recovery/verify/compare-workflow';
import { MEASURE, march, openMeasure, STREAM } from '@duban/testing/measure';
import { type Stack, startStack } from '@duban/testing/stack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const FULL_TEXT = '经研究并会同有关单位推进，本周完成节点如下。'.repeat(200).slice(0, 4000);
const FULL_EVIDENCE = Array.from({ length: 20 }, (_, index) => `${index}：${FULL_TEXT}`.slice(0, 4000));
const LIMIT_BYTES = 100_000;
const AT = '2023-03-01T01:00:00.000Z';

/** 2,000 reports, 200 hand-ins that were returned, 500 instructions: some 74 MB of text. */
const longLife = (): readonly { readonly actor: Actor; readonly events: readonly MeasureEvent[] }[] => [
  ...Array.from({ length: 500 }, (_, index) => ({
    actor: leader,
    events: [
      {
        type: 'InstructionGiven' as const,
        data: { instruction: `i${index + 1}`, text: FULL_TEXT, urgency: 'thirty-days' as const, due: '2023-12-29' },
      },
    ],
  })),
  ...Array.from({ length: 200 }, () => ({
    actor: head,
    events: [
      { type: 'MilestoneSubmitted' as const, data: { milestone: 'm1', text: FULL_TEXT, evidence: FULL_EVIDENCE } },
      { type: 'MilestoneReturned' as const, data: { milestone: 'm1', reason: FULL_TEXT, due: '2023-06-30' } },
    ],
  })),
  ...Array.from({ length: 2000 }, (_, index) => ({
    actor: reporter,
    events: [
      {
        type: 'ProgressReported' as const,
        data: {
          report: `r${index + 1}`,
          asOf: '2023-03-01',
          values: [{ target: 'enterprises', value: index / 20 }],
          text: `第${index + 1}次：${FULL_TEXT}`.slice(0, 4000),
        },
      },
    ],
  })),
];

/** Appends past the workflow, as another writer would. */
const write = async (plan: string, from: number) => {
  let version = from;
  for (const { actor, events } of longLife()) {
    const [first, ...more] = events as readonly EventBody[];
    if (!first) continue;
    const request = { plan, stream: STREAM, commandId: randomUUID(), command: {}, actor, occurredAt: AT };
    await stack.store.append({ ...request, expectedVersion: version, events: [first, ...more] });
    version += events.length;
  }
  return version;
};

const carriedBytes = async (workflowId: string): Promise<number> => {
  const { events } = await stack.client.workflow.getHandle(workflowId).fetchHistory();
  const [payload] = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads ?? [];
  const { carried } = JSON.parse(Buffer.from(payload?.data ?? '').toString()) as MeasureInput;
  return Buffer.byteLength(JSON.stringify(carried ?? null));
};

describe('a measure with 74 MB in its stream', () => {
  it('is read, takes commands, continues as new below 100 kB, is started again from the log and verified', {
    timeout: 300_000,
  }, async () => {
    const measure = await openMeasure(stack);
    const { workflowId } = measure.handle;
    const version = await write(measure.plan, 2);
    const where = { plan: measure.plan, stream: STREAM };

    // The workflow notices all this by a version conflict with the store.
    const report = (text: string, value: number) =>
      measure.send({ type: 'reportProgress', values: [{ target: 'enterprises', value }], text, asOf: null }, reporter);
    expect(await report('再进展', 100)).toMatchObject({ ok: true });
    expect(await compareWorkflow(stack.client, stack.store, where)).toMatchObject({ kind: 'alike' });

    // Its next run holds the same state in compact form.
    const { runId } = await measure.handle.describe();
    for (let turn = 0; turn < 10; turn += 1) expect(await report(FULL_TEXT, 101 + turn)).toMatchObject({ ok: true });
    expect((await measure.handle.describe()).runId).not.toBe(runId);
    expect(await carriedBytes(workflowId)).toBeLessThan(LIMIT_BYTES);

    // The text before a correction is read from the log.
    const last = (await measure.view()).state.reports.at(-1)?.id ?? '';
    const values = [{ target: 'enterprises', value: 110 }];
    const corrected = { type: 'correctProgress', report: last, values, text: '更正后', reason: '笔误' } as const;
    expect(await measure.send(corrected, reporter)).toMatchObject({ ok: true });
    const event = (await measure.events()).at(-1);
    expect(event).toMatchObject({ type: 'ProgressCorrected', data: { previous: { values, text: FULL_TEXT } } });

    // Temporal loses the workflow, which is then started from the log alone.
    await measure.handle.terminate('lost');
    const started = Date.now();
    await stack.client.workflow.start(MEASURE_WORKFLOW, {
      workflowId,
      taskQueue: TASK_QUEUE,
      args: [{ plan: measure.plan, measure: MEASURE.id, clock: march(), terms: TERMS }],
    });
    expect(await compareWorkflow(stack.client, stack.store, where)).toMatchObject({ kind: 'alike' });
    process.stdout.write(`read ${version} events again within ${Date.now() - started} ms\n`);
    expect(await measure.send({ type: 'suspend', reason: '方案调整' }, supervisor)).toMatchObject({ ok: true });
    const { state } = await foldStream(stack.store, where);
    expect(Buffer.byteLength(JSON.stringify((await measure.view()).state))).toBe(
      Buffer.byteLength(JSON.stringify(state)),
    );
  });
});

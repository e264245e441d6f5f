import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMMAND_UPDATE, MEASURE_WORKFLOW, measureStream, type Receipt, workflowId } from '@duban/contract';
import { type Clock, type MeasureOrder, SYSTEM } from '@duban/domain';
import { definition, head, TERMS } from '@duban/domain/testing';
import { sendWithStart, viewOf } from '@duban/plan-loader';
import { workflowBundle } from '@duban/worker';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startProcess } from '../support/service-process.ts';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
let folder: string;
beforeAll(async () => {
  stack = await startStack();
  folder = mkdtempSync(join(tmpdir(), 'duban-worker-'));
});
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true });
});

const MEASURE = definition();
const STREAM = measureStream(MEASURE.id);
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/duban');
/** Real milliseconds. */
const UNTIL_MIDNIGHT = 8_000;

/** The only worker, in a process that can be killed. */
const startOther = async (): Promise<ChildProcess> => {
  await stack.worker.stop();
  const { databaseUrl: DATABASE_URL, temporalAddress: TEMPORAL_ADDRESS } = stack;
  const environment = { DATABASE_URL, TEMPORAL_ADDRESS, DUBAN_DATA_DIR: folder, LOG_LEVEL: 'warn' };
  return startProcess('services/worker/main.ts', environment);
};

/** A measure in each of twelve plans. */
const openMeasures = async (clock: Clock): Promise<readonly string[]> => {
  const plans = Array.from({ length: 12 }, () => `plan-${randomUUID()}`);
  for (const plan of plans) {
    const input = { plan, measure: MEASURE.id, clock, terms: TERMS };
    const order = { type: 'issue', definition: MEASURE } as const;
    const address = { workflow: MEASURE_WORKFLOW, stream: STREAM, input };
    await sendWithStart<MeasureOrder>(stack.client, address, { commandId: 'issue', actor: SYSTEM, order });
  }
  return plans;
};
const handleOf = (plan: string) => stack.client.workflow.getHandle(workflowId(plan, STREAM));

/**
 * For as long as Temporal waits for the worker that is dead, a question may wait with it, be given to another worker
 * together with a deadline that has just passed, and have the workflow decide what no task ever told it to.
 */
it('who is asked between a crash and a deadline goes on as it can be replayed', { timeout: 90_000 }, async () => {
  const first = await startOther();
  const begun = Date.now();
  const midnight = begun + UNTIL_MIDNIGHT;
  // An hour a second: milestones are missed at the end of 30 June.
  const rate = 3_600;
  const planEpoch = new Date(Date.parse('2023-06-30T16:00:00.000Z') - UNTIL_MIDNIGHT * rate).toISOString();
  const realEpoch = new Date(begun).toISOString();
  const plans = await openMeasures({ kind: 'rehearsal', planEpoch, realEpoch, rate });
  await sleep(midnight - 600 - Date.now());
  first.kill('SIGKILL');

  const asked: Promise<unknown>[] = [];
  for (const before of [500, 300, 100]) {
    await sleep(Math.max(0, midnight - before - Date.now()));
    asked.push(...plans.map((plan) => viewOf(stack.client, workflowId(plan, STREAM))));
  }
  await sleep(midnight + 100 - Date.now());
  await stack.startWorker();
  await Promise.all(asked);
  const events = async () =>
    (await Promise.all(plans.map((plan) => stack.store.readStream({ plan, stream: STREAM, version: 0 })))).filter(
      (stream) => stream.some(({ type }) => type === 'MilestoneMissed'),
    ).length;
  await expect.poll(events, { timeout: 20_000 }).toBe(plans.length);

  const bundle = { codePath: await workflowBundle(CACHE) };
  for (const plan of plans)
    await Worker.runReplayHistory({ workflowBundle: bundle }, await handleOf(plan).fetchHistory());
});

it('nobody waits for the worker that is dead once another has taken over', { timeout: 90_000 }, async () => {
  const first = await startOther();
  const realEpoch = new Date().toISOString();
  const plans = await openMeasures({ kind: 'rehearsal', planEpoch: '2023-03-01T01:00:00.000Z', realEpoch, rate: 1 });
  const died = once(first, 'exit');
  first.kill('SIGKILL');
  await died;
  await stack.startWorker();
  // For twelve measures it takes some ten milliseconds.
  await sleep(1_000);
  const order = { type: 'acknowledge' } as const;
  const command = { commandId: 'acknowledge', actor: head, order };
  for (const plan of plans) await handleOf(plan).executeUpdate<Receipt, [object]>(COMMAND_UPDATE, { args: [command] });
  const histories = await Promise.all(plans.map((plan) => handleOf(plan).fetchHistory()));
  expect(JSON.stringify(histories.map(historyToJSON))).not.toContain('WORKFLOW_TASK_TIMED_OUT');
});

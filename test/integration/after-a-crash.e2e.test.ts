import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@duban/domain';
import { head } from '@duban/domain/testing';
import { BUNDLE_DATA_DIR, testBundle } from '@duban/testing/bundle';
import { march, openMeasure } from '@duban/testing/measure';
import { startProcess } from '@duban/testing/service-process';
import { type Stack, startStack } from '@duban/testing/stack';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(async () => {
  await stack.stop();
});

/** Real milliseconds. */
const UNTIL_MIDNIGHT = 8_000;

/** The only worker, in a process that can be killed. */
const startOther = async (): Promise<ChildProcess> => {
  await stack.worker.stop();
  const environment = { ...stack.environment, DUBAN_DATA_DIR: BUNDLE_DATA_DIR, LOG_LEVEL: 'warn' };
  return startProcess('services/worker/main.ts', environment);
};

/** In twelve plans. */
const openMeasures = (clock: Clock) => Promise.all(Array.from({ length: 12 }, () => openMeasure(stack, clock)));

/**
 * While Temporal waits for the dead worker, a query may wait too, be given to another worker
 * together with a deadline that has just passed, and make the workflow decide something that no task in its history caused.
 */
it('a workflow queried between a crash and a deadline goes on with a history that can be replayed', {
  timeout: 90_000,
}, async () => {
  const first = await startOther();
  const begun = Date.now();
  const midnight = begun + UNTIL_MIDNIGHT;
  // An hour a second: milestones are missed at the end of 30 June.
  const rate = 3_600;
  const planEpoch = new Date(Date.parse('2023-06-30T16:00:00.000Z') - UNTIL_MIDNIGHT * rate).toISOString();
  const realEpoch = new Date(begun).toISOString();
  const measures = await openMeasures({ kind: 'rehearsal', planEpoch, realEpoch, rate });
  await sleep(midnight - 600 - Date.now());
  first.kill('SIGKILL');

  const asked: Promise<unknown>[] = [];
  for (const before of [500, 300, 100]) {
    await sleep(Math.max(0, midnight - before - Date.now()));
    asked.push(...measures.map((measure) => measure.view()));
  }
  await sleep(midnight + 100 - Date.now());
  await stack.startWorker();
  await Promise.all(asked);
  const missed = async () => {
    const streams = await Promise.all(measures.map((measure) => measure.events()));
    return streams.filter((events) => events.some(({ type }) => type === 'MilestoneMissed')).length;
  };
  await expect.poll(missed, { timeout: 20_000 }).toBe(measures.length);

  const bundle = { codePath: await testBundle() };
  for (const { handle } of measures)
    await Worker.runReplayHistory({ workflowBundle: bundle }, await handle.fetchHistory());
});

it('no workflow waits for the dead worker once another has taken over', { timeout: 90_000 }, async () => {
  const first = await startOther();
  const measures = await openMeasures(march());
  const died = once(first, 'exit');
  first.kill('SIGKILL');
  await died;
  await stack.startWorker();
  // For twelve measures it takes some ten milliseconds.
  await sleep(1_000);
  for (const measure of measures) await measure.send({ type: 'acknowledge' }, head);
  const histories = await Promise.all(measures.map(({ handle }) => handle.fetchHistory()));
  expect(JSON.stringify(histories.map(historyToJSON))).not.toContain('WORKFLOW_TASK_TIMED_OUT');
});

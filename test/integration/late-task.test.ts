import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { MEASURE_WORKFLOW, measureStream, type StoreActivities, TASK_QUEUE, workflowId } from '@duban/contract';
import { type MeasureOrder, SYSTEM } from '@duban/domain';
import { definition, TERMS } from '@duban/domain/testing';
import { sendWithStart } from '@duban/plan-loader';
import { workflowBundle } from '@duban/worker';
import { optionalTsToMs } from '@temporalio/common/lib/time.js';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stack, startStack } from '../support/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const MEASURE = definition();
const STREAM = measureStream(MEASURE.id);
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/duban');
const clock = {
  kind: 'rehearsal',
  planEpoch: '2023-03-01T01:00:00.000Z',
  realEpoch: new Date().toISOString(),
  rate: 1,
} as const;

/** Issues a measure; real milliseconds at which Temporal will wake it for its first deadline. */
const wakingOfIssued = async (): Promise<number> => {
  const plan = `plan-${randomUUID()}`;
  const input = { plan, measure: MEASURE.id, clock, terms: TERMS };
  const address = { workflow: MEASURE_WORKFLOW, stream: STREAM, input };
  const order = { type: 'issue', definition: MEASURE } as const;
  await sendWithStart<MeasureOrder>(stack.client, address, { commandId: 'issue', actor: SYSTEM, order });
  const { events } = await stack.client.workflow.getHandle(workflowId(plan, STREAM)).fetchHistory();
  const timer = events?.findLast(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
  const delay = optionalTsToMs(timer?.timerStartedEventAttributes?.startToFireTimeout);
  return (optionalTsToMs(timer?.eventTime) ?? Number.NaN) + (delay ?? Number.NaN);
};

/** A worker with much to do: of each task, so much time passes before the store has answered. */
const withLateWorker = async <T>(late: number, work: () => Promise<T>): Promise<T> => {
  const { store } = stack;
  const activities: StoreActivities = {
    append: async (request) => ({ ...(await store.append(request)), answeredAt: Date.now() + late }),
    findCommand: (request) => store.findCommand(request),
    readStream: (request) => store.readStream(request),
  };
  const connection = await NativeConnection.connect({ address: stack.temporalAddress });
  const bundle = { codePath: await workflowBundle(CACHE) };
  const worker = await Worker.create({ connection, taskQueue: TASK_QUEUE, workflowBundle: bundle, activities });
  try {
    return await worker.runUntil(work);
  } finally {
    await connection.close();
  }
};

it('a deadline is not later by what the task took that set its timer', { timeout: 60_000 }, async () => {
  const punctual = await wakingOfIssued();
  await stack.worker.stop();
  const minutes = 10 * 60_000;
  const late = await withLateWorker(minutes, wakingOfIssued);
  await stack.startWorker();
  // The history cannot know that the store's answer lay in the future: the timer is shorter by as much.
  expect(Math.abs(punctual - late - minutes)).toBeLessThan(minutes / 10);
});

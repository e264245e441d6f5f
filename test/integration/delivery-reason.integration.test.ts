import { randomUUID } from 'node:crypto';
import {
  DELIVERY_WORKFLOW,
  type DeliveryActivities,
  type DeliveryInput,
  deliveryQueue,
  deliveryStream,
  deliveryWorkflowId,
  TASK_QUEUE,
} from '@duban/contract';
import { type Stack, startStack } from '@duban/testing/stack';
import { NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const AT = '2023-07-07T02:30:00.000Z';

/** The errors of the mail transport, one after the other. */
const withSender = async <T>(reasons: readonly (string | null)[], work: () => Promise<T>): Promise<T> => {
  const left = [...reasons];
  const activities: DeliveryActivities = {
    send: async () => {
      const reason = left.shift() ?? null;
      return { at: AT, outcome: reason === null ? { kind: 'sent' } : { kind: 'failed', reason, final: false } };
    },
  };
  const connection = await NativeConnection.connect({ address: stack.temporalAddress });
  const { namespace } = stack;
  const worker = await Worker.create({ connection, namespace, taskQueue: deliveryQueue('webhook'), activities });
  try {
    return await worker.runUntil(work);
  } finally {
    await connection.close();
  }
};

it('a delivery error that cannot be stored whole is stored as far as possible, and the delivery is retried', async () => {
  const plan = `plan-${randomUUID()}`;
  const dispatch = 'alone/unit-head@science/2023-07-07-1030';
  const input: DeliveryInput = {
    plan,
    dispatch,
    recipient: 'unit-head@science',
    channel: 'webhook',
    at: AT,
    notices: [7],
    patience: { firstMs: 50, longestMs: 100, giveUpMs: 60_000 },
  };
  const cut = '收件地址不存在😀'.slice(0, -1);
  await withSender([cut, cut, 'a\0b', null], async () => {
    const workflowId = deliveryWorkflowId(plan, dispatch, 'webhook');
    const options = { workflowId, taskQueue: TASK_QUEUE, args: [input] };
    await (await stack.client.workflow.start(DELIVERY_WORKFLOW, options)).result();
  });
  const events = await stack.store.readStream({ plan, stream: deliveryStream(dispatch), version: 0 });
  expect(events.map(({ type, data }) => [type, 'reason' in data ? data.reason : null])).toEqual([
    ['DeliveryFailed', '收件地址不存在\ufffd'],
    ['DeliveryFailed', 'a\ufffdb'],
    ['DeliverySucceeded', null],
  ]);
});

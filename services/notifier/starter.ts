/** Starts one delivery workflow for each channel of a dispatch; the workflow id and the log prevent a second delivery. */

import {
  DELIVERY_WORKFLOW,
  type DeliveryInput,
  type DeliveryRetries,
  deliveryWorkflowId,
  TASK_QUEUE,
} from '@duban/contract';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import pLimit from 'p-limit';
import type { Dispatched } from './outbox.ts';

/** Retries cost Temporal little, so a delivery is tried for a whole day before it is given up. */
export const DEFAULT_DELIVERY_RETRIES: DeliveryRetries = {
  firstMs: 5_000,
  longestMs: 30 * 60_000,
  giveUpMs: 24 * 3_600_000,
};

/** Concurrent workflow starts: few, because the workflows of the measures have precedence. */
const MAX_CONCURRENT_STARTS = 4;

/** @throws the error of the Temporal client; calling it again with the same dispatches is safe. */
export const startDeliveries = async (
  client: Client,
  plan: string,
  dispatched: readonly Dispatched[],
  retries: DeliveryRetries,
): Promise<void> => {
  const inputs = dispatched.flatMap(({ dispatch, recipient, leavesAt: at, notices, pending }) =>
    pending.map((channel): DeliveryInput => {
      const carried = notices.filter(({ channels }) => channels.includes(channel)).map(({ position }) => position);
      return { plan, dispatch, recipient, channel, at, notices: carried, patience: retries };
    }),
  );
  await pLimit(MAX_CONCURRENT_STARTS).map(inputs, (input) => start(client, input));
};

const start = async (client: Client, input: DeliveryInput): Promise<void> => {
  try {
    await client.workflow.start(DELIVERY_WORKFLOW, {
      workflowId: deliveryWorkflowId(input.plan, input.dispatch, input.channel),
      taskQueue: TASK_QUEUE,
      args: [input],
      // The lowest priority: where both wait for the worker, a measure's timer goes before a letter.
      priority: { priorityKey: 5 },
      // A delivery that has ended may be started again: it checks the log first, which may have been restored to a
      // backup from before the message was delivered.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
};

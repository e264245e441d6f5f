/** Sets deliveries going, one workflow for each channel of a dispatch; its id keeps a second start from sending while it runs, and the log afterwards. */

import { DELIVERY_WORKFLOW, type DeliveryInput, deliveryWorkflowId, type Patience, TASK_QUEUE } from '@duban/contract';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Dispatched } from './outbox.ts';

/** Hours of trying are cheap for Temporal and dear for whoever waits for a letter. */
export const DEFAULT_PATIENCE: Patience = { firstMs: 5_000, longestMs: 30 * 60_000, giveUpMs: 24 * 3_600_000 };

/** Few: the measures of the plan come first. */
const AT_ONCE = 4;

/** @throws what keeps Temporal from answering; starting them all again is safe. */
export const startDeliveries = async (
  client: Client,
  plan: string,
  dispatched: readonly Dispatched[],
  patience: Patience,
): Promise<void> => {
  const queue = dispatched.flatMap(({ dispatch, recipient, leavesAt: at, notices, pending }) =>
    pending.map((channel): DeliveryInput => {
      const carried = notices.filter(({ channels }) => channels.includes(channel)).map(({ position }) => position);
      return { plan, dispatch, recipient, channel, at, notices: carried, patience };
    }),
  );
  const startNext = async (): Promise<void> => {
    for (let input = queue.shift(); input; input = queue.shift()) await start(client, input);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, startNext));
};

const start = async (client: Client, input: DeliveryInput): Promise<void> => {
  try {
    await client.workflow.start(DELIVERY_WORKFLOW, {
      workflowId: deliveryWorkflowId(input.plan, input.dispatch, input.channel),
      taskQueue: TASK_QUEUE,
      args: [input],
      // The lowest there is: where both wait for the worker, a measure's timer goes before a letter.
      priority: { priorityKey: 5 },
      // One that has ended may be set going again: it asks the log first, which may have been restored to a moment at
      // which the message had not arrived.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
};

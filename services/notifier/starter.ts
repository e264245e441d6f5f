/** Starts one delivery workflow for each channel of a dispatch; the workflow id and the log prevent a second delivery. */

import { DELIVERY_WORKFLOW, type DeliveryInput, type DeliveryRetries, deliveryWorkflowId } from '@duban/contract';
import type { Client } from '@temporalio/client';
import type { Dispatched } from './outbox.ts';
import { startWorkflows } from './start-workflows.ts';

/** Retries cost Temporal little, so a delivery is tried for a whole day before it is given up. */
export const DEFAULT_DELIVERY_RETRIES: DeliveryRetries = {
  firstMs: 5_000,
  longestMs: 30 * 60_000,
  giveUpMs: 24 * 3_600_000,
};

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
  const started = inputs.map((input) => {
    const { dispatch, channel } = input;
    return { workflowId: deliveryWorkflowId(plan, dispatch, channel), input };
  });
  await startWorkflows(client, DELIVERY_WORKFLOW, started);
};

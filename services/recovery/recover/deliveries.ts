/**
 * Restarts the delivery of letters and digests that left and did not arrive. Each delivery first looks in the log whether
 * the message has arrived, so running it again is safe. Only after the log was restored to an earlier point are running
 * deliveries terminated first, because they may tell of events that the log no longer holds.
 */

import { workflowId } from '@duban/contract';
import { DEFAULT_DELIVERY_RETRIES, startDeliveries, unsettled } from '@duban/notifier';
import { runningWorkflows } from '@duban/plan-loader';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type pg from 'pg';

export type DeliveriesOptions = {
  readonly client: Client;
  /** As the role `duban_notifier`. */
  readonly pool: pg.Pool;
  readonly giveUpMs: number;
  /** The log was restored to an earlier point. */
  readonly restored: boolean;
};

const TERMINATION_REASON = 'duban recover: the log was restored to an earlier point';

/** Returns the number of messages on their way. */
export const recoverDeliveries = async (plan: string, options: DeliveriesOptions): Promise<number> => {
  const { client, pool, giveUpMs, restored } = options;
  if (restored) await terminateRunning(client, plan);
  const open = await unsettled(pool, plan);
  await startDeliveries(client, plan, open, { ...DEFAULT_DELIVERY_RETRIES, giveUpMs });
  return open.reduce((sum, { pending }) => sum + pending.length, 0);
};

/** A message that is being sent at this moment may be sent twice. */
const terminateRunning = async (client: Client, plan: string): Promise<void> => {
  for (const id of await runningWorkflows(client, `delivery/${workflowId(plan, '')}`))
    await client.workflow
      .getHandle(id)
      .terminate(TERMINATION_REASON)
      .catch((error: unknown) => {
        // The workflow has completed meanwhile.
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      });
};

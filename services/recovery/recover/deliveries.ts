/**
 * Letters and digests that had left and not arrived are set going again. Each asks the log first whether it has arrived, so
 * it does not matter what Temporal remembers of it; only what is on its way when the log was restored to an earlier point
 * is called back, for it tells of events that the log may not hold.
 */

import { workflowId } from '@duban/contract';
import { DEFAULT_PATIENCE, startDeliveries, unsettled } from '@duban/notifier';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type pg from 'pg';
import { running } from '../executions.ts';

export type DeliveriesOptions = {
  readonly client: Client;
  /** As the role `duban_notifier`. */
  readonly pool: pg.Pool;
  readonly giveUpMs: number;
  /** The log is shorter than it was. */
  readonly restored: boolean;
};

const WHY = 'duban recover: the log was restored to an earlier point';

/** Answers how many messages are on their way now. */
export const recoverDeliveries = async (plan: string, options: DeliveriesOptions): Promise<number> => {
  const { client, pool, giveUpMs, restored } = options;
  if (restored) await callBack(client, plan);
  const open = await unsettled(pool, plan);
  await startDeliveries(client, plan, open, { ...DEFAULT_PATIENCE, giveUpMs });
  return open.reduce((sum, { pending }) => sum + pending.length, 0);
};

/** A message that was just being sent may so be sent twice. */
const callBack = async (client: Client, plan: string): Promise<void> => {
  for (const id of await running(client, `delivery/${workflowId(plan, '')}`))
    await client.workflow
      .getHandle(id)
      .terminate(WHY)
      .catch((error: unknown) => {
        // It ended by itself meanwhile.
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      });
};

/** Gives a plan's workflow orders in Duban's own name. */

import { COMMAND_UPDATE, PLAN_STREAM, type PlanUpdate, workflowId } from '@duban/contract';
import { type PlanOrder, type Refusal, SYSTEM } from '@duban/domain';
import { refusalOf } from '@duban/plan-loader';
import type { Client } from '@temporalio/client';

/** So long a command may take before the attempt fails and is retried by Temporal. */
const COMMAND_TIMEOUT_MS = 20_000;

/**
 * Null where the order was carried out, now or before, or was refused for one of the `expected` reasons. Throws the errors
 * of Temporal; the same command id is safe to give again.
 */
export type Give = (
  commandId: string,
  order: PlanOrder,
  expected?: readonly Refusal['code'][],
) => Promise<Refusal | null>;

export const giverTo =
  (client: Client, plan: string): Give =>
  async (commandId, order, expected = []) => {
    const handle = client.workflow.getHandle(workflowId(plan, PLAN_STREAM));
    try {
      await client.withDeadline(Date.now() + COMMAND_TIMEOUT_MS, () =>
        handle.executeUpdate<unknown, [PlanUpdate]>(COMMAND_UPDATE, { args: [{ commandId, actor: SYSTEM, order }] }),
      );
      return null;
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      return expected.includes(refusal.code) ? null : refusal;
    }
  };

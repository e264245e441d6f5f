/** Signals a plan's new clock and terms to the other workflows of the plan. */

import { CONDITIONS_SIGNAL, PLAN_STREAM, type PlanActivities, workflowId } from '@duban/contract';
import { runningWorkflows } from '@duban/plan-loader';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { withHeartbeats } from './heartbeats.ts';

export const planActivities = (client: Client): PlanActivities => ({
  // Another worker that takes over starts again, so a signal may be sent twice.
  signalConditions: (request) => withHeartbeats(() => signalAll(client, request)),
});

const signalAll = async (
  client: Client,
  { plan, streams, conditions }: Parameters<PlanActivities['signalConditions']>[0],
): Promise<void> => {
  const ids = new Set(streams.map((stream) => workflowId(plan, stream)));
  // Measures that were added after the adoption are found by the prefix of their ids.
  for (const id of await runningWorkflows(client, workflowId(plan, ''))) ids.add(id);
  ids.delete(workflowId(plan, PLAN_STREAM));
  // Concurrently, because a measure on a faster clock runs ahead of the plan until the signal reaches it.
  await Promise.all(
    [...ids].map(async (id) => {
      try {
        await client.workflow.getHandle(id).signal(CONDITIONS_SIGNAL, conditions);
      } catch (error) {
        // A workflow that does not run yet is later started with the plan's conditions of that time.
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    }),
  );
};

/** What a plan's workflow does to the other workflows of its plan. */

import { CONDITIONS_SIGNAL, PLAN_STREAM, type PlanActivities, workflowId } from '@duban/contract';
import { heartbeat } from '@temporalio/activity';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';

/** Milliseconds. Whoever waits learns soon that this worker is gone, and another begins again: every signal may come twice. */
const BEAT = 1_000;

export const planActivities = (client: Client): PlanActivities => ({
  async signalConditions(request) {
    const beating = setInterval(() => heartbeat(), BEAT);
    try {
      await signalAll(client, request);
    } finally {
      clearInterval(beating);
    }
  },
});

const signalAll = async (
  client: Client,
  { plan, streams, conditions }: Parameters<PlanActivities['signalConditions']>[0],
): Promise<void> => {
  const ids = new Set(streams.map((stream) => workflowId(plan, stream)));
  // What was added since the plan was adopted is found by its name; the list of running workflows may lag a moment.
  const query = `WorkflowId STARTS_WITH "${workflowId(plan, '')}" AND ExecutionStatus = "Running"`;
  for await (const { workflowId: id } of client.workflow.list({ query })) ids.add(id);
  ids.delete(workflowId(plan, PLAN_STREAM));
  // Side by side: a measure that still lives by a faster clock runs ahead of the plan until it is told.
  await Promise.all(
    [...ids].map(async (id) => {
      try {
        await client.workflow.getHandle(id).signal(CONDITIONS_SIGNAL, conditions);
      } catch (error) {
        // What does not run yet is started with the plan's conditions of that moment.
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    }),
  );
};

/** What a worker does for those who wait for one that died. */

import { TASK_QUEUE } from '@duban/contract';
import { type Client, isGrpcServiceError } from '@temporalio/client';

/** gRPC: a workflow that has ended meanwhile, and a server without a list of workflows, such as the one that skips time. */
const [NOT_FOUND, UNIMPLEMENTED] = [5, 12];

/**
 * Has Temporal forget which worker knew which workflow. It gives the next task of each to the worker that did the last,
 * and while that one is dead it lets each wait a second before another gets it. Who is still alive loses nothing but a
 * memory: the next task may be somebody else's, who reads the history.
 */
export const takeOver = async (client: Client): Promise<void> => {
  const { namespace } = client.options;
  const query = `TaskQueue = "${TASK_QUEUE}" AND ExecutionStatus = "Running"`;
  const may = async (work: () => Promise<unknown>, code: number): Promise<void> => {
    try {
      await work();
    } catch (error) {
      const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
      if (!isGrpcServiceError(cause) || cause.code !== code) throw error;
    }
  };
  await may(async () => {
    for await (const { workflowId, runId } of client.workflow.list({ query })) {
      const execution = { workflowId, runId };
      await may(() => client.workflowService.resetStickyTaskQueue({ namespace, execution }), NOT_FOUND);
    }
  }, UNIMPLEMENTED);
};

/** What a worker does for those who wait for one that died. */

import { TASK_QUEUE } from '@duban/contract';
import { runningWhere } from '@duban/recovery';
import { type Client, isGrpcServiceError } from '@temporalio/client';

/** gRPC: a workflow that has ended meanwhile. */
const NOT_FOUND = 5;

/**
 * Has Temporal forget which worker knew which workflow. It gives the next task of each to the worker that did the last,
 * and while that one is dead it lets each wait a second before another gets it. Who is still alive loses nothing but a
 * memory: the next task may be somebody else's, who reads the history.
 */
export const takeOver = async (client: Client): Promise<void> => {
  const { namespace } = client.options;
  for (const workflowId of await runningWhere(client, `TaskQueue = "${TASK_QUEUE}"`))
    try {
      await client.workflowService.resetStickyTaskQueue({ namespace, execution: { workflowId } });
    } catch (error) {
      if (!isGrpcServiceError(error) || error.code !== NOT_FOUND) throw error;
    }
};

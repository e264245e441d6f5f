/** Resets sticky task queues when a worker starts, so that workflows of a dead worker do not wait for it. */

import { TASK_QUEUE } from '@duban/contract';
import { runningWorkflowsWhere } from '@duban/plan-loader';
import { type Client, isGrpcServiceError } from '@temporalio/client';

/** The gRPC status for a workflow that has ended meanwhile. */
const NOT_FOUND = 5;

/**
 * Temporal offers the next task of a workflow to the worker that did the last one and, if that worker is dead, waits for
 * the sticky timeout of a second. A live worker loses only its cache: another one may get the next task and replays the
 * history.
 */
export const takeOver = async (client: Client): Promise<void> => {
  const { namespace } = client.options;
  for (const workflowId of await runningWorkflowsWhere(client, `TaskQueue = "${TASK_QUEUE}"`))
    try {
      await client.workflowService.resetStickyTaskQueue({ namespace, execution: { workflowId } });
    } catch (error) {
      if (!isGrpcServiceError(error) || error.code !== NOT_FOUND) throw error;
    }
};

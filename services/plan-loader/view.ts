/** Asks a workflow that owns a stream for its state. */

import { type StreamView, VIEW_FAILURE, VIEW_UPDATE } from '@duban/contract';
import { ApplicationFailure, type Client, WorkflowUpdateFailedError } from '@temporalio/client';

/**
 * Uses an update whose refusal carries the answer, because a refused update leaves no trace in the history. A query would
 * be wrong: one that waited while no worker ran is answered from a history whose latest events no workflow task has
 * processed yet. The SDK passes those to the workflow all the same, with the time of the previous task; what the workflow
 * then decides stays in the cache, enters the history with the next task, and differs when it is replayed at the right time.
 * @throws WorkflowNotFoundError and errors of Temporal.
 */
export const viewOf = async (client: Client, id: string): Promise<StreamView> => {
  try {
    return await client.workflow.getHandle(id).executeUpdate<StreamView, []>(VIEW_UPDATE, { args: [] });
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
    const { cause } = error;
    if (cause instanceof ApplicationFailure && cause.type === VIEW_FAILURE) return cause.details?.[0] as StreamView;
    throw error;
  }
};

/** What a workflow that owns a stream knows, asked of itself. */

import { STATE_QUERY, type StreamView, VIEW_FAILURE, VIEW_UPDATE } from '@duban/contract';
import { ApplicationFailure, type Client, WorkflowUpdateFailedError } from '@temporalio/client';

/**
 * Asked by an update that is refused with the answer, which leaves no trace in the history. Not by a query: one that
 * waits while no worker runs is answered from a history whose newest events no task has taken up yet. The SDK hands
 * those to the workflow all the same, with the time of the task before; what it then decides stays in the cache, goes
 * into the history with the next task, and is another thing when it is replayed at the right time.
 * @throws WorkflowNotFoundError, and whatever keeps Temporal from answering.
 */
export const viewOf = async (client: Client, id: string): Promise<StreamView> =>
  // A worker of an earlier version knows no other way.
  (await askFor(client, id)) ?? client.workflow.getHandle(id).query<StreamView>(STATE_QUERY);

/** Null from who lives and has no view. @throws as `viewOf`. */
export const askFor = async (client: Client, id: string): Promise<StreamView | null> => {
  try {
    return await client.workflow.getHandle(id).executeUpdate<StreamView, []>(VIEW_UPDATE, { args: [] });
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
    const { cause } = error;
    return cause instanceof ApplicationFailure && cause.type === VIEW_FAILURE
      ? (cause.details?.[0] as StreamView)
      : null;
  }
};

/** Asks a workflow that owns a stream for its state. */

import { decodeView, type StreamView, VIEW_FAILURE, VIEW_UPDATE } from '@duban/contract';
import { decodeMeasure, type Measure, nullable } from '@duban/domain';
import { ApplicationFailure, type Client, WorkflowUpdateFailedError } from '@temporalio/client';

/**
 * Uses an update whose refusal carries the answer, because a refused update leaves no trace in the history. A query would
 * be wrong: one that waited while no worker ran is answered from a history whose latest events no workflow task has
 * processed yet. The SDK passes those to the workflow all the same, with the time of the previous task; what the workflow
 * then decides stays in the cache, enters the history with the next task, and differs when it is replayed at the right time.
 * @throws WorkflowNotFoundError, errors of Temporal, and UnexpectedValueError for an answer of another kind.
 */
export const viewOf = async (client: Client, id: string): Promise<StreamView> => {
  try {
    const answer = await client.workflow.getHandle(id).executeUpdate<unknown, []>(VIEW_UPDATE, { args: [] });
    return decodeView(answer, `the view of ${id}`);
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
    const { cause } = error;
    if (cause instanceof ApplicationFailure && cause.type === VIEW_FAILURE)
      return decodeView(cause.details?.[0], `the view of ${id}`);
    throw error;
  }
};

/** The state of the measure that the workflow owns; null before its first event. @throws as `viewOf`. */
export const measureView = async (client: Client, id: string): Promise<Measure | null> =>
  nullable(decodeMeasure)((await viewOf(client, id)).state, `the view of ${id}: state`);

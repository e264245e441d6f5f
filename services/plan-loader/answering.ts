/** Checks whether workflows answer: one that does has loaded its state from the log and passed what fell due meanwhile. */

import { measureStream, workflowId } from '@duban/contract';
import { type Client, WorkflowUpdateFailedError } from '@temporalio/client';
import { viewOf } from './view.ts';

const ANSWER_TIMEOUT_MS = 10_000;

/** False if the workflow does not answer within ten seconds. */
export const isAnswering = async (client: Client, id: string): Promise<boolean> => {
  try {
    await client.withDeadline(Date.now() + ANSWER_TIMEOUT_MS, async () => {
      await answerOf(client, id);
      // The first answer may come within the task that passes what fell due; the second one comes after it.
      await answerOf(client, id);
    });
    return true;
  } catch {
    return false;
  }
};

/** Resolves at any answer: a workflow that owns no stream, such as the rhythm, rejects the unknown update. */
const answerOf = async (client: Client, id: string): Promise<void> => {
  try {
    await viewOf(client, id);
  } catch (error) {
    if (!(error instanceof WorkflowUpdateFailedError)) throw error;
  }
};

/** Returns when every one of these measures has answered, or when the signal is aborted. */
export const untilAllAnswer = async (
  client: Client,
  { plan, measures }: { readonly plan: string; readonly measures: readonly string[] },
  signal: AbortSignal,
): Promise<void> => {
  // Concurrently: a workflow whose task still waits for a dead worker must not delay the others.
  await Promise.all(
    measures.map(async (measure) => {
      const id = workflowId(plan, measureStream(measure));
      while (!signal.aborted && !(await isAnswering(client, id)));
    }),
  );
};

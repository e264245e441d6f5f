/** Starts workflows of what leaves the house: the id of each makes it happen once, whoever starts it again. */

import { TASK_QUEUE } from '@duban/contract';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import pLimit from 'p-limit';

/** Concurrent workflow starts: few, because the workflows of the measures have precedence. */
const MAX_CONCURRENT_STARTS = 4;

type Started = { readonly workflowId: string; readonly input: object };

/** @throws the error of the Temporal client; calling it again with the same ids is safe. */
export const startWorkflows = async (client: Client, workflow: string, started: readonly Started[]): Promise<void> => {
  await pLimit(MAX_CONCURRENT_STARTS).map(started, (one) => start(client, workflow, one));
};

const start = async (client: Client, workflow: string, { workflowId, input }: Started): Promise<void> => {
  try {
    await client.workflow.start(workflow, {
      workflowId,
      taskQueue: TASK_QUEUE,
      args: [input],
      // The lowest priority: where both wait for the worker, a measure's timer goes before a letter.
      priority: { priorityKey: 5 },
      // One that has ended may be started again: it checks the log first, which may have been restored to a backup from
      // before it was done.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
};

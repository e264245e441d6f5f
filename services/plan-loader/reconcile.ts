/** Starts the workflow of a plan's nightly comparison. */

import { RECONCILE_WORKFLOW, type ReconcileInput, reconcileWorkflowId, TASK_QUEUE } from '@duban/contract';
import type { Client } from '@temporalio/client';

/** Does nothing if the workflow is already running. */
export const startReconcile = async (client: Client, plan: string): Promise<void> => {
  const input: ReconcileInput = { plan };
  await client.workflow.start(RECONCILE_WORKFLOW, {
    workflowId: reconcileWorkflowId(plan),
    taskQueue: TASK_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
};

/** Sets the nightly comparison of a plan going, once. */

import { RECONCILE_WORKFLOW, type ReconcileInput, reconcileWorkflowId, TASK_QUEUE } from '@duban/contract';
import type { Client } from '@temporalio/client';

/** Harmless where it runs already. */
export const startReconcile = async (client: Client, plan: string): Promise<void> => {
  const input: ReconcileInput = { plan };
  await client.workflow.start(RECONCILE_WORKFLOW, {
    workflowId: reconcileWorkflowId(plan),
    taskQueue: TASK_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
};

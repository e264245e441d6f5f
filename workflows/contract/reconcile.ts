/** How a plan's log and all that is derived from it are compared each night. */

export const RECONCILE_WORKFLOW = 'reconcileWorkflow';

/** Not below the plan's own prefix: whoever is found there is told of the plan's clock, and this lives by the day's. */
export const reconcileWorkflowId = (plan: string): string => `reconcile/${plan}`;

export type ReconcileInput = { readonly plan: string };

export type ReconcileActivities = {
  /** Compares, and keeps what was found in a row of `duban.reconciliation`. */
  reconcile(request: { plan: string }): Promise<void>;
};

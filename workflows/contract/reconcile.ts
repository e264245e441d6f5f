/** The workflow that compares a plan's log each night with everything derived from it. */

export const RECONCILE_WORKFLOW = 'reconcileWorkflow';

/** It does not begin with the plan's id, because it follows real time and needs no signal of the plan's clock. */
export const reconcileWorkflowId = (plan: string): string => `reconcile/${plan}`;

export type ReconcileInput = { readonly plan: string };

export type ReconcileActivities = {
  /** Compares, and stores the findings as a row of `duban.reconciliation`. */
  reconcile(request: { plan: string }): Promise<void>;
};

/** The entry of the workflow bundle: every export is a workflow. */

export { deliveryWorkflow } from '@duban/delivery';
export { lettersWorkflow } from '@duban/letters';
export { loadWorkflow } from '@duban/load';
export { measureWorkflow } from '@duban/measure';
export { planWorkflow } from '@duban/plan-workflow';
export { reconcileWorkflow } from '@duban/reconcile';
export { rhythmWorkflow } from '@duban/rhythm';

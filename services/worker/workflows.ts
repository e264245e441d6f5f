/** The entry of the workflow bundle: every export is a workflow. */

export { measureWorkflow } from '@duban/measure';
export { planWorkflow } from '@duban/plan-workflow';

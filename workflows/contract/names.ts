/** The names under which workflows are reached: task queue, workflow ids, streams, updates, signals and queries. */

export const TASK_QUEUE = 'duban';

export const PLAN_STREAM = 'plan';
export const measureStream = (measure: string): string => `measure/${measure}`;

/** The workflow that owns a stream: "zhongyuan-2023/measure/high-tech-enterprises", "zhongyuan-2023/plan". */
export const workflowId = (plan: string, stream: string): string => `${plan}/${stream}`;

/** Workflow types: the names of the exported functions. */
export const MEASURE_WORKFLOW = 'measureWorkflow';
export const PLAN_WORKFLOW = 'planWorkflow';

/** The update that carries every command. Its own id is left to Temporal, which would not compare what was asked. */
export const COMMAND_UPDATE = 'command';
/** Tells a running measure the clock and terms that its plan has now. */
export const CONDITIONS_SIGNAL = 'conditions';
/** Answers `{ state, version, position }` as the workflow knows it. */
export const STATE_QUERY = 'state';

/** `ApplicationFailure.type` of a refused command; `details[0]` is the `Refusal`. */
export const REFUSAL_FAILURE = 'Refusal';

/** The names by which workflows are addressed: task queue, workflow ids, streams, updates, signals and queries. */

import type { Beat } from '@duban/domain';

export const TASK_QUEUE = 'duban';

/**
 * The time after which Temporal gives a workflow task of a dead worker to another one. A task takes a few milliseconds, or
 * some tens with a replay, so the default of ten seconds would only delay commands.
 */
export const TASK_TIMEOUT = '3 seconds';

export const PLAN_STREAM = 'plan';
/** The stream of one beat of the plan's rhythm. Each beat has its own, so that none is read to append the next. */
export const beatStream = ({ kind, period }: Pick<Beat, 'kind' | 'period'>): string => `rhythm/${kind}/${period}`;
/** The workflow that waits for the beats; it has a name like a stream of the plan, but owns none. */
export const RHYTHM = 'rhythm';
export const measureStream = (measure: string): string => `measure/${measure}`;

/** The workflow that owns a stream: "zhongyuan-2023/measure/high-tech-enterprises", "zhongyuan-2023/plan". */
export const workflowId = (plan: string, stream: string): string => `${plan}/${stream}`;

/** Workflow types: the names of the exported functions. */
export const MEASURE_WORKFLOW = 'measureWorkflow';
export const PLAN_WORKFLOW = 'planWorkflow';
export const RHYTHM_WORKFLOW = 'rhythmWorkflow';

/** The update for every command. Its update id is not set, because Temporal would not compare the content of a repeat. */
export const COMMAND_UPDATE = 'command';
/** Signals the current clock and terms of the plan to its running workflows. */
export const CONDITIONS_SIGNAL = 'conditions';
/** Is rejected with `VIEW_FAILURE`, whose `details[0]` is the `StreamView`; a run that is still loading returns the view. */
export const VIEW_UPDATE = 'view';
export const VIEW_FAILURE = 'View';

/** `ApplicationFailure.type` of a refused command; `details[0]` is the `Refusal`. */
export const REFUSAL_FAILURE = 'Refusal';

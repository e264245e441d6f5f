/** The names under which workflows are reached: task queue, workflow ids, streams, updates, signals and queries. */

import type { Beat } from '@duban/domain';

export const TASK_QUEUE = 'duban';

/**
 * After so long Temporal gives a task to another worker than the one that took it and died with it; a task takes some
 * milliseconds, or some tens of them where a workflow is replayed. The usual ten seconds would make a measure wait for
 * nothing.
 */
export const TASK_TIMEOUT = '3 seconds';

export const PLAN_STREAM = 'plan';
/** What one beat of the plan's rhythm drew up: a stream for each, so that none has to be read to write the next. */
export const beatStream = ({ kind, period }: Pick<Beat, 'kind' | 'period'>): string => `rhythm/${kind}/${period}`;
/** Not a stream, but named like one within the plan: the workflow that waits for the beats. */
export const RHYTHM = 'rhythm';
export const measureStream = (measure: string): string => `measure/${measure}`;

/** The workflow that owns a stream: "zhongyuan-2023/measure/high-tech-enterprises", "zhongyuan-2023/plan". */
export const workflowId = (plan: string, stream: string): string => `${plan}/${stream}`;

/** Workflow types: the names of the exported functions. */
export const MEASURE_WORKFLOW = 'measureWorkflow';
export const PLAN_WORKFLOW = 'planWorkflow';
export const RHYTHM_WORKFLOW = 'rhythmWorkflow';

/** The update that carries every command. Its own id is left to Temporal, which would not compare what was asked. */
export const COMMAND_UPDATE = 'command';
/** Tells a running measure the clock and terms that its plan has now. */
export const CONDITIONS_SIGNAL = 'conditions';
/** Fails with `VIEW_FAILURE`, whose `details[0]` is the workflow's `StreamView`; answers it where it has just begun. */
export const VIEW_UPDATE = 'view';
export const VIEW_FAILURE = 'View';
/** Answers the same; for a gateway of an earlier version, and for people at Temporal's own tools. */
export const STATE_QUERY = 'state';

/** `ApplicationFailure.type` of a refused command; `details[0]` is the `Refusal`. */
export const REFUSAL_FAILURE = 'Refusal';

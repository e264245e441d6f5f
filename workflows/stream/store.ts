/** Calls the event store from a workflow, and turns errors that no retry can change into refusals. */

import type { StoreActivities } from '@duban/contract';
import { makeRefusal, type Refusal } from '@duban/domain';
import { ActivityFailure, ApplicationFailure, proxyLocalActivities } from '@temporalio/workflow';

/**
 * Local activities, at half the latency of regular ones. Every call is idempotent, so one whose workflow task was lost is
 * simply repeated. Retries never end, to outlast any outage of the database; in a long one they are rare and use timers,
 * because a history that grows too long would be terminated by Temporal.
 */
export const store = proxyLocalActivities<StoreActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '2 seconds',
  retry: {
    initialInterval: '50 milliseconds',
    maximumInterval: '15 seconds',
    // A retry cannot succeed, so the caller gets a refusal.
    nonRetryableErrorTypes: ['EventNotStorableError', 'UnreadableEventError', 'PlanDroppedError'],
  },
});

/** The failure of a local activity arrives unwrapped, that of a regular activity inside an `ActivityFailure`. */
const causeOf = (error: unknown): unknown => (error instanceof ActivityFailure ? error.cause : error);

/** The plan was removed: the workflow has nothing left to do, and ends. */
export const isPlanDropped = (error: unknown): boolean => {
  const cause = causeOf(error);
  return cause instanceof ApplicationFailure && cause.type === 'PlanDroppedError';
};

/**
 * The refusal for an event that can never be stored or read, or for a plan that was removed. @throws the given error if it is
 * of any other kind.
 */
export const lastingRefusal = (error: unknown): Refusal => {
  const cause = causeOf(error);
  if (!(cause instanceof ApplicationFailure)) throw error;
  if (cause.type === 'PlanDroppedError') return makeRefusal('PLAN_UNKNOWN', {});
  if (cause.type === 'EventNotStorableError') {
    const { path, reason } = notStorable(cause.message);
    return makeRefusal('INVALID', { reason, reasonZh: '含有无法保存的内容' }, path);
  }
  if (cause.type === 'UnreadableEventError')
    return makeRefusal('CANNOT_GO_ON', { reason: cause.message, reasonZh: '日志中有当前版本无法读取的事件' });
  throw error;
};

/** Splits "events[0].data.text cannot be stored: it contains …" into the field of the command and the reason. */
const notStorable = (message: string): { readonly path: string; readonly reason: string } => {
  const [, path = 'order', reason = message] = /^(\S+) (cannot be stored: .*)$/s.exec(message) ?? [];
  return { path: path.replace(/^events\[\d+\]\.data\./, ''), reason };
};

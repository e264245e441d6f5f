/** What a workflow asks of the event store, and what it makes of an answer that will be the same for ever. */

import type { StoreActivities } from '@duban/contract';
import { makeRefusal, type Refusal } from '@duban/domain';
import { ActivityFailure, ApplicationFailure, proxyLocalActivities } from '@temporalio/workflow';

/**
 * Local: the store decides and every call is idempotent, so a call whose workflow task was lost is healed by the next
 * one, at half the latency of a regular activity. The retries outlast any outage of the database; in a long one they
 * are timers and rare, for a history that only waits must not grow until Temporal ends it.
 */
export const store = proxyLocalActivities<StoreActivities>({
  startToCloseTimeout: '10 seconds',
  localRetryThreshold: '2 seconds',
  retry: {
    initialInterval: '50 milliseconds',
    maximumInterval: '15 seconds',
    // Trying again would make the one no more storable and the other no more readable; the caller is told instead.
    nonRetryableErrorTypes: ['EventNotStorableError', 'UnreadableEventError'],
  },
});

/** The refusal that follows from what the store will never take or never understand. @throws the error itself for any other. */
export const lastingRefusal = (error: unknown): Refusal => {
  // A local activity's failure comes as it is, one of a regular activity within another.
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (!(cause instanceof ApplicationFailure)) throw error;
  if (cause.type === 'EventNotStorableError') {
    const { path, reason } = notStorable(cause.message);
    return makeRefusal('INVALID', { reason, reasonZh: '含有无法保存的内容' }, path);
  }
  if (cause.type === 'UnreadableEventError')
    return makeRefusal('CANNOT_GO_ON', { reason: cause.message, reasonZh: '日志中有当前版本无法读取的事件' });
  throw error;
};

/** "events[0].data.text cannot be stored: it contains …" names the command's own field where it is one. */
const notStorable = (message: string): { readonly path: string; readonly reason: string } => {
  const [, path = 'order', reason = message] = /^(\S+) (cannot be stored: .*)$/s.exec(message) ?? [];
  return { path: path.replace(/^events\[\d+\]\.data\./, ''), reason };
};

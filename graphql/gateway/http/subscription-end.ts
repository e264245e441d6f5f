/** Ends a subscription with its token, its connection or the server, and removes its listeners. */

import type { Identify } from '../auth/identity.ts';

/** The longest delay that Node's timers accept (25 days); a longer subscription ends and must be started again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export type SubscriptionEnds = {
  readonly identify: Identify;
  /** Aborted when the connection is closed; many subscriptions may share it. */
  readonly gone: AbortSignal | undefined;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Calls `onOver` at most once; returns a function that cancels it. Throws where the caller is not authenticated. Not
 * `AbortSignal.any`, because source signals keep references to the signals made from them.
 */
export const onSubscriptionEnd = (
  { identify, gone, stopping, now }: SubscriptionEnds,
  onOver: () => void,
): (() => void) => {
  const signals = gone ? [gone, stopping] : [stopping];
  const left = Date.parse(identify().expiresAt) - now;
  const release = () => {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener('abort', over);
  };
  const over = () => {
    release();
    onOver();
  };
  const timer = setTimeout(over, Math.min(Math.max(left, 0), LONGEST_TIMER_MS)).unref();
  for (const signal of signals) signal.addEventListener('abort', over, { once: true });
  if (signals.some(({ aborted }) => aborted)) over();
  return release;
};

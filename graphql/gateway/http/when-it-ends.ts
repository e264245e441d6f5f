/** Whoever follows for hours is told when that is over, and leaves nothing behind on what outlives him. */

import type { Identify } from '../auth/identity.ts';

/** The longest delay of a timer, 25 days; a subscription that is older ends and is begun again. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export type Ends = {
  readonly identify: Identify;
  /** Aborted when the connection is gone; many subscriptions may share it. */
  readonly gone: AbortSignal | undefined;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: number;
};

/**
 * Not `AbortSignal.any`: what it makes stays known to the signals that it follows. Calls back at most once; answers what
 * takes it back. Throws where nobody is known.
 */
export const whenItEnds = ({ identify, gone, stopping, now }: Ends, onOver: () => void): (() => void) => {
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

/** Serves a bounded number of requests at once; a bounded queue waits, with a time limit; the rest are refused at once. */

import type { Release } from './share-limiter.ts';

export type ConcurrencyLimiter = {
  /** Null where no slot is given: at once when the queue is full, else after the time limit or when `gone` aborts. */
  enter(gone?: AbortSignal): Promise<Release | null>;
  readonly inside: number;
  readonly waiting: number;
};

/** Queue length for each slot: with more, the last would be answered too late anyway. */
export const MAX_WAITING_PER_SLOT = 4;
/** A client that is refused soon can retry, or use another gateway. */
const MAX_WAIT_MS = 2_000;

export const createConcurrencyLimiter = (atOnce: number, maxWaitMs = MAX_WAIT_MS): ConcurrencyLimiter => {
  const waiting = new Set<(slot: Release | null) => void>();
  let inside = 0;
  const slot = (): Release => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const [next] = waiting;
      // The slot is handed over without being freed, so no newcomer overtakes the queue.
      if (next) next(slot());
      else inside -= 1;
    };
  };
  return {
    get inside() {
      return inside;
    },
    get waiting() {
      return waiting.size;
    },
    async enter(gone) {
      if (inside < atOnce) {
        inside += 1;
        return slot();
      }
      if (waiting.size >= atOnce * MAX_WAITING_PER_SLOT || gone?.aborted) return null;
      return new Promise((resolve) => {
        const settle = (given: Release | null) => {
          waiting.delete(settle);
          clearTimeout(timer);
          gone?.removeEventListener('abort', giveUp);
          resolve(given);
        };
        const giveUp = () => settle(null);
        const timer = setTimeout(giveUp, maxWaitMs);
        gone?.addEventListener('abort', giveUp, { once: true });
        waiting.add(settle);
      });
    },
  };
};

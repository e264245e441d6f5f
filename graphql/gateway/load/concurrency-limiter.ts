/** Serves a bounded number of requests at once; a bounded queue waits, with a time limit, and whoever comes after it is refused at once. */

import type { Release } from './share.ts';

export type ConcurrencyLimiter = {
  /** Null where there is no place: at once where too many wait, else when it has waited too long or the caller has left. */
  enter(gone?: AbortSignal): Promise<Release | null>;
  readonly inside: number;
  readonly waiting: number;
};

/** For each that is served so many may wait: of more, the last would come too late anyway. */
export const WAITING = 4;
/** Milliseconds; whoever is told soon can come back, or go to another gateway. */
const MAX_WAIT_MS = 2_000;

export const createConcurrencyLimiter = (atOnce: number, maxWaitMs = MAX_WAIT_MS): ConcurrencyLimiter => {
  const waiting = new Set<(place: Release | null) => void>();
  let inside = 0;
  const place = (): Release => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const [next] = waiting;
      // Handed on as it is: nobody slips in between.
      if (next) next(place());
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
        return place();
      }
      if (waiting.size >= atOnce * WAITING || gone?.aborted) return null;
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

/**
 * Serves a bounded number of requests at once; a bounded queue waits, with a time limit; the rest are refused at once. The
 * bound falls while what is served is slow, so that under a load above the capacity a few are answered well, not all late.
 */

import type { Release } from './share-limiter.ts';

export type ConcurrencyLimiter = {
  /** Null where no slot is given: at once when the queue is full, else after the time limit or when `gone` aborts. */
  enter(gone?: AbortSignal): Promise<Release | null>;
  /** Whether a newcomer would be refused at once. */
  readonly isFull: boolean;
  readonly inside: number;
  readonly waiting: number;
  /** How many are served at once at present, and how many may wait. */
  readonly bounds: { readonly inside: number; readonly waiting: number };
};

export type LimiterOptions = {
  /** Milliseconds of service above which the bound falls; without it the bound is fixed. */
  readonly slowMs?: number;
  readonly maxWaitMs?: number;
  /** Milliseconds of a monotonic clock. */
  readonly now?: () => number;
};

/** Queue length for each slot: with more, the last would be answered too late anyway. */
export const MAX_WAITING_PER_SLOT = 4;
/** A client that is refused soon can retry, or use another gateway. */
const MAX_WAIT_MS = 2_000;
/** What is slow lowers the bound to this part of it. */
const DECREASE = 0.9;
/** How far the bound falls, and where it begins, for the first burst finds all code cold: shares of `atOnce`, or so many. */
const LEAST = { share: 1 / 8, slots: 4 };
const FIRST = { share: 1 / 4, slots: 8 };

const partOf = (atOnce: number, { share, slots }: typeof LEAST): number =>
  Math.min(atOnce, Math.max(slots, Math.ceil(atOnce * share)));

/** `atOnce` is the bound where nothing is slow. */
export const createConcurrencyLimiter = (
  atOnce: number,
  { slowMs = Infinity, maxWaitMs = MAX_WAIT_MS, now = () => performance.now() }: LimiterOptions = {},
): ConcurrencyLimiter => {
  const waiting = new Set<(slot: Release | null) => void>();
  const least = partOf(atOnce, LEAST);
  let inside = 0;
  let bound = slowMs === Infinity ? atOnce : partOf(atOnce, FIRST);
  // As many may always wait as may be served when all is quick, so that a short burst is not refused.
  const bounds = () => ({
    inside: Math.floor(bound),
    waiting: Math.max(atOnce, Math.floor(bound) * MAX_WAITING_PER_SLOT),
  });
  /** Falls by a part and rises by one, as TCP does it: many slow ones halve it soon, many quick ones raise it again. */
  const adapt = (servedMs: number): void => {
    bound = servedMs > slowMs ? Math.max(least, bound * DECREASE) : Math.min(atOnce, bound + 1);
  };
  const slot = (): Release => {
    const entered = now();
    let left = false;
    inside += 1;
    return () => {
      if (left) return;
      left = true;
      inside -= 1;
      adapt(now() - entered);
      // Given on in the same turn, so no newcomer overtakes the queue.
      for (const next of waiting) {
        if (inside >= bounds().inside) break;
        next(slot());
      }
    };
  };
  return {
    get isFull() {
      return inside >= bounds().inside && waiting.size >= bounds().waiting;
    },
    get inside() {
      return inside;
    },
    get waiting() {
      return waiting.size;
    },
    get bounds() {
      return bounds();
    },
    async enter(gone) {
      if (inside < bounds().inside) return slot();
      if (waiting.size >= bounds().waiting || gone?.aborted) return null;
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

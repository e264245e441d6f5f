/** Following a log: every position once and in order, by asking again; whoever asks needs no notice to be complete. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { DomainEvent, Recorded } from '@duban/domain';
import type { EventStore } from './store.ts';

export type FollowOptions = {
  readonly store: Pick<EventStore, 'readLog'>;
  readonly plan: string;
  /** The last position that is already known; 0 for none. */
  readonly after: number;
  /** Ends the following, between two batches. */
  readonly signal?: AbortSignal;
  /** Milliseconds to wait after the end of the log was reached (default 40). */
  readonly pollMs?: number;
  /** Most events in one batch (default 500). */
  readonly batch?: number;
};

/**
 * Yields the plan's events after `after` in batches, never an empty one, until the signal. Because positions are
 * given in commit order, nothing can appear later below a position that was seen.
 * Throws what `readLog` throws: the follower decides whether to begin again, from its own checkpoint.
 */
export async function* followLog(
  options: FollowOptions,
): AsyncGenerator<readonly Recorded<DomainEvent>[], void, undefined> {
  const { store, plan, signal, pollMs = 40, batch = 500 } = options;
  let after = options.after;
  while (!signal?.aborted) {
    const events = await store.readLog({ plan, after, limit: batch });
    const last = events.at(-1);
    if (last) {
      after = last.position;
      yield events;
    }
    if (events.length < batch) await pause(pollMs, signal);
  }
}

const pause = async (ms: number, signal: AbortSignal | undefined): Promise<void> => {
  try {
    await sleep(ms, undefined, signal && { signal });
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
};

/** Waits for positions and streams changes: a notification only triggers a poll, and the poll decides. */

import type { Logger } from '@duban/runtime';
import type { QueryExecutorProvider } from 'kysely';
import type pg from 'pg';
import { visiblePositions } from './change.queries.ts';
import type { Change, ChangeFeed } from './change.rows.ts';
import { listenForNotices } from './listener.ts';
import { type Stopping, stoppable } from './stopping.ts';
import { type WatchedPlan, watchedPlan } from './watched-plan.ts';

export type FeedOptions = {
  /** Milliseconds between two polls without a notification (default 500). */
  readonly pollMs?: number;
  readonly log?: Logger;
};

/** Occupies one connection of the pool. Does not query the database while there are no waits and no readers. */
export const createChangeFeed = (
  { pool, kysely }: { readonly pool: pg.Pool; readonly kysely: QueryExecutorProvider },
  { pollMs = 500, log }: FeedOptions = {},
): ChangeFeed => {
  const watched = new Map<string, WatchedPlan>();
  /** Ends every wait and every reader. */
  const open = new Set<() => void>();
  let closed = false;
  let outdated = false;
  let looking = false;

  const look = async (): Promise<void> => {
    const plans = [...watched.keys()];
    if (plans.length === 0) return;
    const positions = await visiblePositions(kysely, plans);
    for (const plan of plans) await watched.get(plan)?.moveTo(positions.get(plan) ?? 0);
  };
  /** Polls one at a time; notifications during a poll cause one more. */
  const refresh = async (): Promise<void> => {
    outdated = true;
    if (looking) return;
    looking = true;
    while (outdated && !closed) {
      outdated = false;
      try {
        await look();
      } catch (err) {
        outdated = false;
        log?.warn({ err }, 'the read models could not be asked how far they are');
      }
    }
    looking = false;
  };

  const watch = (plan: string): WatchedPlan => {
    const found = watched.get(plan) ?? watchedPlan(kysely, plan);
    watched.set(plan, found);
    found.users += 1;
    if (found.position === null) void refresh();
    return found;
  };
  const leave = (plan: string, left: WatchedPlan): void => {
    left.users -= 1;
    if (left.users === 0) watched.delete(plan);
  };

  const listener = listenForNotices(pool, () => void refresh(), log);
  const poll = setInterval(() => void refresh(), pollMs).unref();

  async function* read(
    plan: string,
    after: number | null,
    stopping: Stopping,
  ): AsyncGenerator<Change, void, undefined> {
    const from = watch(plan);
    from.readers += 1;
    let cursor = after;
    try {
      while (!stopping.stopped) {
        cursor ??= from.position;
        const changes = cursor === null ? [] : await readOrNone(from, cursor);
        for (const change of changes) {
          if (stopping.stopped) return;
          cursor = change.position;
          yield change;
        }
        if (changes.length === 0) await from.moved(pollMs, stopping.onStop);
      }
    } finally {
      from.readers -= 1;
      leave(plan, from);
      stopping.end();
    }
  }
  const readOrNone = async (from: WatchedPlan, cursor: number): Promise<readonly Change[]> => {
    try {
      return await from.read(cursor);
    } catch (err) {
      log?.warn({ err }, 'changes could not be read; trying again');
      return [];
    }
  };

  return {
    async waitFor({ plan, position, timeoutMs, signal }) {
      const from = watch(plan);
      const stopping = stoppable(open, signal);
      const deadline = performance.now() + timeoutMs;
      try {
        while (true) {
          signal?.throwIfAborted();
          if (from.position !== null && from.position >= position) return { visible: true };
          const left = deadline - performance.now();
          if (left <= 0 || stopping.stopped) return { visible: false, position: from.position ?? 0 };
          await from.moved(left, stopping.onStop);
        }
      } finally {
        stopping.end();
        leave(plan, from);
      }
    },

    changes: ({ plan, after, signal }) => ({
      [Symbol.asyncIterator]() {
        const stopping = stoppable(open, signal);
        const changes = read(plan, after, stopping);
        return {
          next: () => changes.next(),
          // `return` has no effect on a generator that awaits, so the wait must end first.
          async return() {
            stopping.end();
            return changes.return();
          },
        };
      },
    }),

    async close() {
      closed = true;
      clearInterval(poll);
      for (const end of [...open]) end();
      await listener.close();
    },
  };
};

/** A plan with waits or readers: its visible position and latest changes, read once for all of them. */

import type { QueryExecutorProvider } from 'kysely';
import { changesBetween } from './change.queries.ts';
import type { Change } from './change.rows.ts';

/** Maximum number of changes in one read, for a reader or for the shared tail. */
const BATCH = 200;
/** Maximum number of changes kept for readers that are up to date; a reader further behind reads from the table. */
const TAIL = 1_000;

export type WatchedPlan = {
  /** Null until it was looked up. */
  readonly position: number | null;
  /** Number of waits and readers; the plan is dropped when it falls to 0. */
  users: number;
  /** Number of readers; without readers no tail is kept. */
  readers: number;
  /** Sets the polled position and resolves the waits for a new one. */
  moveTo(position: number): Promise<void>;
  /** The next changes after the cursor that are visible. */
  read(cursor: number): Promise<readonly Change[]>;
  /** Resolves at the next move, or after `ms`, or when `onCancel`'s callback is called; never rejects. */
  moved(ms: number, onCancel?: (cancel: () => void) => void): Promise<void>;
};

export const watchedPlan = (db: QueryExecutorProvider, plan: string): WatchedPlan => {
  const waiting = new Set<() => void>();
  let position: number | null = null;
  /** The changes after `tailStart`, one for each position, up to `position`. */
  let tail: Change[] = [];
  let tailStart = 0;

  const extendTail = async (from: number, to: number): Promise<void> => {
    const near = watched.readers > 0 && to > from && to - from <= BATCH;
    const more = near ? await changesBetween(db, { plan, after: from, to, limit: BATCH }) : [];
    tail = more.length === to - from ? [...tail, ...more].slice(-TAIL) : [];
    tailStart = to - tail.length;
  };

  const watched: WatchedPlan = {
    get position() {
      return position;
    },
    users: 0,
    readers: 0,
    async moveTo(next) {
      if (next === position) return;
      await extendTail(position ?? next, next);
      position = next;
      for (const wake of [...waiting]) wake();
    },
    async read(cursor) {
      if (position === null || cursor >= position) return [];
      if (cursor >= tailStart) return tail.slice(cursor - tailStart, cursor - tailStart + BATCH);
      return changesBetween(db, { plan, after: cursor, to: position, limit: BATCH });
    },
    moved: (ms, onCancel) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        };
        const timer = setTimeout(done, ms);
        waiting.add(done);
        onCancel?.(done);
      }),
  };
  return watched;
};

/** Handles one event on its own: projects it, passes over it if an operator decided so, or names it as the fault. */

import type { EventStore } from '@duban/event-store';
import type { LogEvent, ModelStore, ProjectionFault } from '@duban/read-models';
import { sql } from 'kysely';
import { isWorthRetrying } from './errors.ts';
import { type FaultLocation, faultOf } from './fault.ts';
import { addGap, closeGap, gapBefore, type Skip, type Suspects } from './halts.ts';
import { nextEvents } from './next-events.ts';

export type SingleEvent = {
  readonly plan: string;
  /** The position before the event's. */
  readonly from: number;
  readonly suspects: Suspects;
  /** The other read models left the event out, so it is left out here without an attempt. */
  readonly leftOut: boolean;
  readonly apply: (events: readonly LogEvent[]) => Promise<void>;
};

export type SingleOutcome =
  | { readonly kind: 'projected' | 'passed-over' | 'no-event' }
  | { readonly kind: 'stuck'; readonly fault: ProjectionFault; readonly error: unknown };

type Log = Pick<EventStore, 'readLog' | 'readStored'>;

/** Runs in the transaction of `db` and rolls back only its own part. Throws transient errors. */
export const projectSingle = async (
  db: ModelStore,
  store: Log,
  { plan, from, suspects, leftOut, apply }: SingleEvent,
): Promise<SingleOutcome> => {
  const position = from + 1;
  const [stored] = await store.readStored({ plan, after: from, limit: 1 });
  if (!stored) return { kind: 'no-event' };
  const there = stored.position === position ? stored : null;
  const location: FaultLocation = { plan, position, stream: there?.stream ?? null, type: there?.type ?? null };
  if (leftOut) return { kind: 'passed-over' };
  await sql`savepoint single_event`.execute(db);
  try {
    await apply(nextEvents(await store.readLog({ plan, after: from, limit: 1 }), from));
    await sql`release savepoint single_event`.execute(db);
    if (suspects.gaps.includes(position)) await closeGap(db, plan, position);
    return { kind: 'projected' };
  } catch (error) {
    if (isWorthRetrying(error)) throw error;
    await sql`rollback to savepoint single_event`.execute(db);
    const fault = faultOf(error, location);
    const skip = suspects.skips.find((one) => isOf(one, position, there?.hash));
    // An event that depends on an event in a gap belongs to the gap.
    const follows =
      !skip && fault.code === 'broken-log' && location.stream !== null ? await gapBefore(db, fault) : null;
    if (!skip && follows === null) return { kind: 'stuck', fault, error };
    await addGap(db, { ...fault, follows });
    return { kind: 'passed-over' };
  }
};

const isOf = (skip: Skip, position: number, hash: Buffer | undefined): boolean =>
  skip.position === position && skip.hash === (hash?.toString('hex') ?? null);

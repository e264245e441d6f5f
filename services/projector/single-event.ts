/** One event by itself: it is projected, or passed over where that was decided, or named as what stands in the way. */

import type { EventStore } from '@duban/event-store';
import type { LogEvent, ProjectionFault, Shelf } from '@duban/read-models';
import { sql } from 'kysely';
import { isPassing } from './errors.ts';
import { faultOf, type Place } from './fault.ts';
import { addGap, closeGap, gapBefore, type Skip, type Suspects } from './halts.ts';
import { nextEvents } from './next-events.ts';

export type SingleEvent = {
  readonly plan: string;
  /** The position before the event's. */
  readonly from: number;
  readonly suspects: Suspects;
  /** The other read models left it out: it is left out here, too, without a try. */
  readonly leftOut: boolean;
  readonly apply: (events: readonly LogEvent[]) => Promise<void>;
};

export type SingleOutcome =
  | { readonly kind: 'projected' | 'passed-over' | 'no-event' }
  | { readonly kind: 'stuck'; readonly fault: ProjectionFault; readonly error: unknown };

type Log = Pick<EventStore, 'readLog' | 'readStored'>;

/** In the transaction that `db` is in, of which it undoes only its own part. Throws what passes by itself. */
export const projectSingle = async (
  db: Shelf,
  store: Log,
  { plan, from, suspects, leftOut, apply }: SingleEvent,
): Promise<SingleOutcome> => {
  const position = from + 1;
  const [stored] = await store.readStored({ plan, after: from, limit: 1 });
  if (!stored) return { kind: 'no-event' };
  const there = stored.position === position ? stored : null;
  const place: Place = { plan, position, stream: there?.stream ?? null, type: there?.type ?? null };
  if (leftOut) return { kind: 'passed-over' };
  await sql`savepoint single_event`.execute(db);
  try {
    await apply(nextEvents(await store.readLog({ plan, after: from, limit: 1 }), from));
    await sql`release savepoint single_event`.execute(db);
    if (suspects.gaps.includes(position)) await closeGap(db, plan, position);
    return { kind: 'projected' };
  } catch (error) {
    if (isPassing(error)) throw error;
    await sql`rollback to savepoint single_event`.execute(db);
    const fault = faultOf(error, place);
    const skip = suspects.skips.find((one) => isOf(one, position, there?.hash));
    // What changes something that a gap left out is part of the gap.
    const follows = !skip && fault.code === 'broken-log' && place.stream !== null ? await gapBefore(db, fault) : null;
    if (!skip && follows === null) return { kind: 'stuck', fault, error };
    await addGap(db, { ...fault, follows });
    return { kind: 'passed-over' };
  }
};

const isOf = (skip: Skip, position: number, hash: Buffer | undefined): boolean =>
  skip.position === position && skip.hash === (hash?.toString('hex') ?? null);

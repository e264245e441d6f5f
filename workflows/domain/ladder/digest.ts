/** Nobody is flooded: what fires for a recipient in a day arrives as one digest; what must be acted on comes by itself, all of a morning together. */

import type { CalendarData } from '../calendar.ts';
import { civilDateAt, type Instant } from '../civil-date.ts';
import { instantAt, isQuiet, type QuietHours, wallTimeAt, workingDayAt, workingDayFrom } from './hours.ts';
import type { DocumentKind, Ladder } from './ladder.ts';

/**
 * When the digest leaves that carries what fired at `instant`: at the digest's time of the same working day, or of the
 * next one when that has passed or is a day off.
 */
export const digestAt = (instant: Instant, calendar: CalendarData, digest: Pick<Ladder['digest'], 'at'>): Instant =>
  instantAt(workingDayAt(calendar, instant, digest.at), digest.at);

/** `instant` itself, or the next end of quiet hours on a working day. */
export const nextOpenInstant = (instant: Instant, calendar: CalendarData, quiet: QuietHours): Instant => {
  const today = civilDateAt(instant);
  if (workingDayFrom(calendar, today, 1) === today && !isQuiet(quiet, instant)) return instant;
  return instantAt(workingDayAt(calendar, instant, quiet.to), quiet.to);
};

/** What a dispatch must know of something that fired, for one recipient (the id of a unit or of a leader). */
export type Firing = {
  readonly id: string;
  readonly recipient: string;
  /** Null for what is no document of the ladder and can always wait for the digest. */
  readonly document: DocumentKind | null;
  /** When it really fired. */
  readonly at: Instant;
};

/** How it leaves: the id is the same for all that leave together, so that they are sent once. */
export type Slot = {
  /** `digest/<recipient>/<day>` or `alone/<recipient>/<day>-<time>`, both of leaving. */
  readonly id: string;
  readonly at: Instant;
};

export type Dispatch<F extends Firing = Firing> = Slot & {
  readonly recipient: string;
  /** In the order in which they fired. */
  readonly notices: readonly F[];
};

const HALF_HOUR_MS = 30 * 60_000;

/**
 * At the next half hour, so that what fires in a morning, all within some seconds, is one letter and not five; at once where
 * it would be quiet by then.
 */
const aloneAt = (instant: Instant, calendar: CalendarData, quiet: QuietHours): Instant => {
  const open = nextOpenInstant(instant, calendar, quiet);
  const half = new Date((Math.floor(Date.parse(open) / HALF_HOUR_MS) + 1) * HALF_HOUR_MS).toISOString();
  return nextOpenInstant(half, calendar, quiet) === half ? half : open;
};

/**
 * With the digest of its day, or with the letters of its half hour where the ladder says so.
 */
export const slotOf = (
  { recipient, document, at }: Omit<Firing, 'id'>,
  calendar: CalendarData,
  ladder: Pick<Ladder, 'digest' | 'quietHours'>,
): Slot => {
  if (document !== null && ladder.digest.alone.includes(document)) {
    const leaves = aloneAt(at, calendar, ladder.quietHours);
    return { id: `alone/${recipient}/${civilDateAt(leaves)}-${wallTimeAt(leaves).replace(':', '')}`, at: leaves };
  }
  const leaves = digestAt(at, calendar, ladder.digest);
  return { id: `digest/${recipient}/${civilDateAt(leaves)}`, at: leaves };
};

const byTime = (a: { readonly at: Instant }, b: { readonly at: Instant }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/**
 * What leaves when: for each recipient at most one digest a day, and one letter each half hour of what the ladder sends alone.
 * In order of time. A notice that stands twice is carried once.
 */
export const dispatches = <F extends Firing>(
  notices: readonly F[],
  calendar: CalendarData,
  ladder: Ladder,
): readonly Dispatch<F>[] => {
  const found = new Map<string, Dispatch<F>>();
  for (const notice of notices.toSorted(byTime)) {
    const { recipient } = notice;
    const { id, at } = slotOf(notice, calendar, ladder);
    const before = found.get(id)?.notices ?? [];
    if (before.some((other) => other.id === notice.id)) continue;
    found.set(id, { id, recipient, at, notices: [...before, notice] });
  }
  return [...found.values()].sort(byTime);
};

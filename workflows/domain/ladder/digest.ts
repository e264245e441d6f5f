/** Nobody is flooded: what fires for a recipient in a day arrives as one digest, and only letters that must act come alone. */

import type { CalendarData } from '../calendar.ts';
import { type CivilDate, civilDateAt, type Instant } from '../civil-date.ts';
import { instantAt, isQuiet, type QuietHours, workingDayAt, workingDayFrom } from './hours.ts';
import type { DocumentKind, Ladder } from './ladder.ts';

const orThrow = (day: CivilDate | null, instant: Instant): CivilDate => {
  if (day === null) throw new RangeError(`no working day is known from ${civilDateAt(instant)} on: the calendar ends`);
  return day;
};

/**
 * When the digest leaves that carries what fired at `instant`: at the digest's time of the same working day, or of the
 * next one when that has passed or is a day off.
 * @throws RangeError where the calendar does not reach.
 */
export const digestAt = (instant: Instant, calendar: CalendarData, digest: Pick<Ladder['digest'], 'at'>): Instant =>
  instantAt(orThrow(workingDayAt(calendar, instant, digest.at), instant), digest.at);

/** `instant` itself, or the next end of quiet hours on a working day. @throws RangeError where the calendar does not reach. */
export const nextOpenInstant = (instant: Instant, calendar: CalendarData, quiet: QuietHours): Instant => {
  const today = civilDateAt(instant);
  if (workingDayFrom(calendar, today, 1) === today && !isQuiet(quiet, instant)) return instant;
  return instantAt(orThrow(workingDayAt(calendar, instant, quiet.to), instant), quiet.to);
};

/** Something that fired, for one recipient (the id of a unit or of a leader). */
export type Notice = {
  /** The moment's id. */
  readonly id: string;
  readonly recipient: string;
  readonly document: DocumentKind;
  /** When it really fired. */
  readonly at: Instant;
};

export type Dispatch = {
  /** `digest/<recipient>/<day>` or `alone/<recipient>/<notice>`: the same for the same notices, so it is sent once. */
  readonly id: string;
  readonly recipient: string;
  readonly at: Instant;
  /** In the order in which they fired. */
  readonly notices: readonly Notice[];
};

/**
 * What leaves when: for each recipient at most one digest a day, and each document that the ladder sends alone by itself.
 * In order of time. A notice that stands twice is carried once.
 * @throws RangeError where the calendar does not reach.
 */
export const dispatches = (notices: readonly Notice[], calendar: CalendarData, ladder: Ladder): readonly Dispatch[] => {
  const found = new Map<string, Dispatch>();
  for (const notice of notices.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const { recipient } = notice;
    const alone = ladder.digest.alone.includes(notice.document);
    const at = alone
      ? nextOpenInstant(notice.at, calendar, ladder.quietHours)
      : digestAt(notice.at, calendar, ladder.digest);
    const id = alone ? `alone/${recipient}/${notice.id}` : `digest/${recipient}/${civilDateAt(at)}`;
    const before = found.get(id)?.notices ?? [];
    if (before.some((other) => other.id === notice.id)) continue;
    found.set(id, { id, recipient, at, notices: [...before, notice] });
  }
  return [...found.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

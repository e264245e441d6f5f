/** When a notice is sent and with which others: daily digest, weekly summary, half-hourly letters, urgent ones at once. */

import { assertNever } from '../kernel/assert-never.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { CalendarData } from '../time/calendar.ts';
import { addDays, type CivilDate, civilDateAt, type Instant, weekday } from '../time/civil-date.ts';
import { instantAt, isQuiet, type QuietHours, wallTimeAt, workingDayAt, workingDayFrom } from '../time/hours.ts';
import { NOTICE_FORMS, type NoticeForm } from './table.ts';

/**
 * When the digest is sent that carries a notice of `instant`: at the digest's time of the same working day, or of the next
 * one if that time has passed or the day is off.
 */
export const digestAt = (instant: Instant, calendar: CalendarData, digest: Pick<Ladder['digest'], 'at'>): Instant =>
  instantAt(workingDayAt(calendar, instant, digest.at), digest.at);

/** `instant` itself, or the next end of quiet hours on a working day. */
export const nextOpenInstant = (instant: Instant, calendar: CalendarData, quiet: QuietHours): Instant => {
  const today = civilDateAt(instant);
  if (workingDayFrom(calendar, today, 1) === today && !isQuiet(quiet, instant)) return instant;
  return instantAt(workingDayAt(calendar, instant, quiet.to), quiet.to);
};

/** The part of a notice to one recipient that decides when it is sent and with which others. */
export type Firing = {
  readonly id: string;
  readonly recipient: string;
  readonly form: NoticeForm;
  /** When the event happened. */
  readonly at: Instant;
};

/** The dispatch to which a notice belongs; notices with the same id are sent together, once. */
export type Slot = {
  /**
   * `digest/<recipient>/<day>`, `weekly/<recipient>/<day>`, `alone/<recipient>/<day>-<time>` for a letter or
   * `urgent/<recipient>/<day>-<time>`; day and time are those of sending.
   */
  readonly id: string;
  readonly at: Instant;
};

export type Dispatch<F extends Firing = Firing> = Slot & {
  readonly recipient: string;
  /** In order of time. */
  readonly notices: readonly F[];
};

const MINUTE_MS = 60_000;
const HALF_HOUR_MS = 30 * MINUTE_MS;

const nextFull = (instant: Instant, unitMs: number): Instant =>
  new Date((Math.floor(Date.parse(instant) / unitMs) + 1) * unitMs).toISOString();

/**
 * At the next half hour, so that rungs which fire within seconds of each other in the morning make one letter and not five;
 * at once if quiet hours begin before that.
 */
const aloneAt = (instant: Instant, calendar: CalendarData, quiet: QuietHours): Instant => {
  const open = nextOpenInstant(instant, calendar, quiet);
  const half = nextFull(open, HALF_HOUR_MS);
  return nextOpenInstant(half, calendar, quiet) === half ? half : open;
};

/** At the next full minute: the id names the minute, and no notice can be added to a dispatch that was sent. */
const urgentAt = (instant: Instant, calendar: CalendarData, quiet: QuietHours): Instant =>
  nextOpenInstant(nextFull(nextOpenInstant(instant, calendar, quiet), MINUTE_MS), calendar, quiet);

/** The Monday of the week in which a date lies. */
export const mondayOf = (date: CivilDate): CivilDate => addDays(date, -((weekday(date) + 6) % 7));

/**
 * At the digest's time on the first working day of this week, or, if that has passed, of the next week that has a working
 * day.
 */
const weeklyAt = (instant: Instant, calendar: CalendarData, digest: Pick<Ladder['digest'], 'at'>): Instant => {
  for (let monday = mondayOf(civilDateAt(instant)); ; monday = addDays(monday, 7)) {
    const leaves = instantAt(workingDayFrom(calendar, monday, 1), digest.at);
    if (leaves >= instant && civilDateAt(leaves) < addDays(monday, 7)) return leaves;
  }
};

const PREFIXES: Readonly<Record<NoticeForm, string>> = {
  'at-once': 'urgent',
  letter: 'alone',
  digest: 'digest',
  weekly: 'weekly',
};

/** The form of a dispatch, read from an id made by `slotOf`; null for any other id. */
export const formOfDispatch = (id: string): NoticeForm | null =>
  NOTICE_FORMS.find((form) => id.startsWith(`${PREFIXES[form]}/`)) ?? null;

/** The slot in which a notice is sent, by its form. */
export const slotOf = (
  { recipient, form, at }: Omit<Firing, 'id'>,
  calendar: CalendarData,
  { digest, quietHours }: Pick<Ladder, 'digest' | 'quietHours'>,
): Slot => {
  const byDay = (leaves: Instant): Slot => ({
    id: `${PREFIXES[form]}/${recipient}/${civilDateAt(leaves)}`,
    at: leaves,
  });
  const byTime = (leaves: Instant): Slot => ({
    id: `${byDay(leaves).id}-${wallTimeAt(leaves).replace(':', '')}`,
    at: leaves,
  });
  switch (form) {
    case 'at-once':
      return byTime(urgentAt(at, calendar, quietHours));
    case 'letter':
      return byTime(aloneAt(at, calendar, quietHours));
    case 'digest':
      return byDay(digestAt(at, calendar, digest));
    case 'weekly':
      return byDay(weeklyAt(at, calendar, digest));
    default:
      return assertNever(form);
  }
};

const byTime = (a: { readonly at: Instant }, b: { readonly at: Instant }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/**
 * All dispatches in order of time: for each recipient at most one digest a day, one summary a week, and one letter each
 * half hour. A notice that is listed twice is carried once.
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

/** When a notice leaves and with which others: one digest a day, one summary a week, letters by the half hour, what is urgent at once. */

import { assertNever } from '../kernel/assert-never.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { CalendarData } from '../time/calendar.ts';
import { addDays, type CivilDate, civilDateAt, type Instant, weekday } from '../time/civil-date.ts';
import { instantAt, isQuiet, type QuietHours, wallTimeAt, workingDayAt, workingDayFrom } from '../time/hours.ts';
import { NOTICE_FORMS, type NoticeForm } from './table.ts';

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
  readonly form: NoticeForm;
  /** When it really fired. */
  readonly at: Instant;
};

/** How it leaves: the id is the same for all that leave together, so that they are sent once. */
export type Slot = {
  /**
   * `digest/<recipient>/<day>`, `weekly/<recipient>/<day>`, `alone/<recipient>/<day>-<time>` for a letter or
   * `urgent/<recipient>/<day>-<time>`, all of leaving.
   */
  readonly id: string;
  readonly at: Instant;
};

export type Dispatch<F extends Firing = Firing> = Slot & {
  readonly recipient: string;
  /** In the order in which they fired. */
  readonly notices: readonly F[];
};

const MINUTE_MS = 60_000;
const HALF_HOUR_MS = 30 * MINUTE_MS;

const nextFull = (instant: Instant, unitMs: number): Instant =>
  new Date((Math.floor(Date.parse(instant) / unitMs) + 1) * unitMs).toISOString();

/**
 * At the next half hour, so that what fires in a morning, all within some seconds, is one letter and not five; at once where
 * it would be quiet by then.
 */
const aloneAt = (instant: Instant, calendar: CalendarData, quiet: QuietHours): Instant => {
  const open = nextOpenInstant(instant, calendar, quiet);
  const half = nextFull(open, HALF_HOUR_MS);
  return nextOpenInstant(half, calendar, quiet) === half ? half : open;
};

/** At the next full minute: its id names the minute, and what has left takes nothing more. */
const urgentAt = (instant: Instant, calendar: CalendarData, quiet: QuietHours): Instant =>
  nextOpenInstant(nextFull(nextOpenInstant(instant, calendar, quiet), MINUTE_MS), calendar, quiet);

/** The Monday of the week in which a date lies. */
export const mondayOf = (date: CivilDate): CivilDate => addDays(date, -((weekday(date) + 6) % 7));

/**
 * On the first working day of a week, at the digest's time: of this week, or of the next that has a working day when that
 * has passed.
 */
export const weeklyAt = (instant: Instant, calendar: CalendarData, digest: Pick<Ladder['digest'], 'at'>): Instant => {
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

/** The form of a dispatch by its id, as `slotOf` makes it; null for an id of none. */
export const formOfDispatch = (id: string): NoticeForm | null =>
  NOTICE_FORMS.find((form) => id.startsWith(`${PREFIXES[form]}/`)) ?? null;

/** The slot of its form. */
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
 * What leaves when: for each recipient at most one digest a day, one summary a week, and one letter each half hour. In order
 * of time. A notice that stands twice is carried once.
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

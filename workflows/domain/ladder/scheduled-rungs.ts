/**
 * When which rung fires. The schedule depends on the recorded state only, not on the time at which it is computed:
 *
 * - A rung fires as the quiet hours of its day end. A day off is replaced by the next working day; for a reminder by the
 *   one before, so that it does not come after the date.
 * - The ladder goes up and never down: what lies below a rung that fired is passed over. At most one rung
 *   of an obligation fires on a working day, so after an outage the unit has a day to act between two rungs.
 * - While an obligation is handed in or held, nothing fires and the days do not count. After a return the ladder goes on
 *   with the next rung, counted from the new limit where one was given. Rungs that fired stay fired.
 * - A rung that is skipped keeps its day for those that count from it: skipping one does not make the next come earlier.
 * - What was already overdue when it was given counts from the day it was given.
 * - A reminder whose time passed before the obligation began, or while it was handed in or held, is dropped: the unit has
 *   read the date since then. After the due date it never fires.
 */

import type { CalendarData } from '../time/calendar.ts';
import { type CivilDate, civilDateAt, type Instant } from '../time/civil-date.ts';
import { instantAt } from '../time/hours.ts';
import { firingDayOf, later } from './firing-day.ts';
import type { Ladder } from './ladder.ts';
import { type Climb, type Climber, isPaused, type LampStanding, type Obligation } from './obligation.ts';
import { rungsAbove } from './rung-status.ts';

export type ScheduledRung = {
  /** The same for the same occurrence for ever, whatever the ladder's version: fire under it as command id, hence once. */
  readonly id: string;
  /** Plan time. */
  readonly at: Instant;
  /** From this instant on it may no longer fire, for what it precedes is over; null where it may be late. */
  readonly until: Instant | null;
  /** Id of the obligation, or of the lamp's standing. */
  readonly obligation: string;
  readonly occurrence: string;
  readonly rung: string;
};

const firingId = ({ id, occurrence }: Pick<Climb, 'id' | 'occurrence'>, rung: string): string =>
  `rung/${id}/${occurrence}/${rung}`;

const scheduledRungsOf = (ladder: Ladder, calendar: CalendarData, climb: Climber): readonly ScheduledRung[] => {
  const scheduled: ScheduledRung[] = [];
  if (climb.closed || isPaused(climb)) return scheduled;
  let above = climb.fired.reduce<CivilDate | null>((day, { at }) => later(day, civilDateAt(at)), null);
  for (const rung of rungsAbove(ladder, climb)) {
    const id = firingId(climb, rung.id);
    const firing = firingDayOf(ladder, rung, calendar, climb, above);
    if (firing === 'lapsed') continue;
    above = firing.day;
    if (climb.skipped.includes(rung.id)) continue;
    const at = instantAt(firing.day, ladder.quietHours.to);
    scheduled.push({ id, at, until: firing.until, obligation: climb.id, occurrence: climb.occurrence, rung: rung.id });
  }
  return scheduled;
};

/**
 * All scheduled rungs, in order of time and then of the obligations given. One in the past is overdue: fire it and compute
 * the schedule again, because the next one then moves to a later day. Ids of obligations must differ from the lamp's.
 */
export const scheduledRungs = (
  ladder: Ladder,
  obligations: readonly Obligation[],
  calendar: CalendarData,
  lamp: LampStanding | null = null,
): readonly ScheduledRung[] =>
  [...obligations, ...(lamp ? [lamp] : [])]
    .flatMap((climb) => scheduledRungsOf(ladder, calendar, climb))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Whether the rung can still fire at `now` or later. */
export const canStillFire = ({ until }: ScheduledRung, now: Instant): boolean => until === null || now < until;

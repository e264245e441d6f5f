/** The day on which a rung fires: its own day, moved to a working day that no other rung of the obligation uses. */

import type { CalendarData } from '../time/calendar.ts';
import { addDays, type CivilDate, civilDateAt, endOfDate, type Instant } from '../time/civil-date.ts';
import { instantAt, workingDayAt } from '../time/hours.ts';
import type { Ladder, Rung } from './ladder.ts';
import type { Climb, Climber } from './obligation.ts';
import { dayAfter, dayBefore, monthsLastWorkingDay } from './rung-day.ts';

/** `lapsed`: it will never fire. */
export type FiringDay = { readonly day: CivilDate; readonly until: Instant | null } | 'lapsed';

/** Of two dates, or of two instants. */
export const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

/** When the clock last started to run. */
const runningSince = ({ since, pauses }: Climb): Instant =>
  pauses.reduce((latest, { to }) => (to !== null && to > latest ? to : latest), since);

/** `above`: the day on which the rung before it fired or will fire; null for none. */
export const firingDayOf = (
  ladder: Ladder,
  { trigger, grace }: Rung,
  calendar: CalendarData,
  climber: Climber,
  above: CivilDate | null,
): FiringDay => {
  const opening = ladder.quietHours.to;
  const resumed = runningSince(climber);
  const due = 'due' in climber ? climber.due : null;
  /** The first day from `day` on that is worked and that the rung before leaves free. */
  const firstFree = (day: CivilDate): CivilDate => {
    const wanted = instantAt(later(above && addDays(above, 1), day), opening);
    return workingDayAt(calendar, later(resumed, wanted), opening);
  };
  if (trigger.kind === 'before-due') {
    if (due === null) return 'lapsed';
    const day = dayBefore(calendar, due, trigger.limit);
    if (instantAt(day, opening) < resumed) return 'lapsed';
    const free = firstFree(day);
    return free > due ? 'lapsed' : { day: free, until: endOfDate(due) };
  }
  const start = later(due, civilDateAt(climber.since));
  const from = trigger.kind === 'after-last-rung' ? later(above, start) : start;
  const free = firstFree(dayAfter(calendar, climber, from, trigger, grace));
  const waits = trigger.kind === 'after-last-rung' && trigger.on === 'month-end';
  return { day: waits ? monthsLastWorkingDay(calendar, free) : free, until: null };
};

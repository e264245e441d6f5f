/** The day of a rung, counted from the due date without the days on which the ladder was paused. */

import { assertNever } from '../kernel/assert-never.ts';
import { addWorkingDays, type CalendarData, isWorkingDay } from '../time/calendar.ts';
import { addDays, type CivilDate, civilDateAt } from '../time/civil-date.ts';
import { workingDayFrom } from '../time/hours.ts';
import { endOfMonth, type Limit } from '../time/limit.ts';
import type { RungTrigger } from './ladder.ts';
import type { Climb } from './obligation.ts';

/** The triggers that count forwards from a date. */
export type LateTrigger = Exclude<RungTrigger, { kind: 'before-due' }>;

/** Dates that do not count: those after `from` up to and including `to`. */
type Span = { readonly from: CivilDate; readonly to: CivilDate };

/** Counts from `start`, which is not counted, in one direction. */
const count = (
  calendar: CalendarData,
  start: CivilDate,
  { days, kind }: Limit,
  step: 1 | -1,
  paused: readonly Span[] = [],
): CivilDate => {
  if (paused.length === 0)
    return kind === 'calendar' ? addDays(start, step * days) : addWorkingDays(calendar, start, step * days);
  let day = start;
  for (let left = days; left > 0; ) {
    day = addDays(day, step);
    if (paused.some(({ from, to }) => from < day && day <= to)) continue;
    if (kind === 'calendar' || isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

/** A pause takes the days after its first one, up to and including its last: the same days that a limit would count. */
const pausedDays = ({ pauses }: Climb): readonly Span[] =>
  pauses
    .flatMap(({ from, to }) => (to === null ? [] : [{ from: civilDateAt(from), to: civilDateAt(to) }]))
    .filter(({ from, to }) => from < to);

/** A working day. */
export const dayBefore = (calendar: CalendarData, due: CivilDate, limit: Limit): CivilDate =>
  workingDayFrom(calendar, count(calendar, due, limit, -1), -1);

/** How long after the day from which it counts a rung is triggered. */
const delayOf = (trigger: LateTrigger): Limit => {
  switch (trigger.kind) {
    case 'after-due':
    case 'after-last-rung':
      return trigger.limit;
    case 'report-missing':
    case 'instruction-unanswered':
      return { days: 1, kind: 'calendar' };
    case 'lamp-turned':
      return { days: 0, kind: 'calendar' };
    default:
      return assertNever(trigger);
  }
};

/**
 * A working day. The grace follows the working day on which the rung would have fired without it: a day of grace that
 * began on a Saturday would be none.
 */
export const dayAfter = (
  calendar: CalendarData,
  climb: Climb,
  start: CivilDate,
  trigger: LateTrigger,
  grace: Limit,
): CivilDate => {
  const paused = pausedDays(climb);
  let day = start;
  for (const limit of [delayOf(trigger), grace])
    day = workingDayFrom(calendar, count(calendar, day, limit, 1, paused), 1);
  return day;
};

/** The last working day of the month in which a working day lies. */
export const monthsLastWorkingDay = (calendar: CalendarData, day: CivilDate): CivilDate =>
  workingDayFrom(calendar, endOfMonth(day), -1);

/** Counts of days and months between civil dates, as the lamp rules need them. */

import { type CalendarData, isWorkingDay } from '../calendar.ts';
import { addDays, type CivilDate } from '../civil-date.ts';

/** Months from the month of `from` to that of `to`. */
export const monthsBetween = (from: CivilDate, to: CivilDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** The last date on or before this one that ends a month. */
export const lastMonthEnd = (date: CivilDate): CivilDate => {
  const next = addDays(date, 1);
  return next.endsWith('-01') ? date : addDays(`${date.slice(0, 8)}01`, -1);
};

/**
 * Working days after `date` up to and with `due`, or, where `due` is over, minus those after it up to and with `date`.
 * Counting stops at `limit` on either side, so that a calendar need not reach further than a policy looks.
 * @throws RangeError where the calendar does not reach.
 */
export const workingDaysTo = (calendar: CalendarData, date: CivilDate, due: CivilDate, limit: number): number => {
  const [from, to] = date <= due ? [date, due] : [due, date];
  let count = 0;
  for (let day = from; day < to && count < limit; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return date <= due ? count : 0 - count;
};

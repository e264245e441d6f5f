/** Which days are worked: weekdays, less the public holidays, plus the weekend days made up for them. */

import { addDays, type CivilDate, weekday } from './civil-date.ts';

/** Covers `from` to `to`, both included; outside that span nothing is known and asking is an error. */
export type CalendarData = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Days off by decree, weekends that fall into a holiday included. */
  readonly holidays: readonly { readonly date: CivilDate; readonly name: string }[];
  /** Weekend days that are worked (调休上班). */
  readonly makeUpDays: readonly { readonly date: CivilDate; readonly name: string }[];
};

/** @throws RangeError where the calendar does not reach, for a guess would move a deadline unseen. */
export const isWorkingDay = (calendar: CalendarData, date: CivilDate): boolean => {
  if (date < calendar.from || date > calendar.to)
    throw new RangeError(`${date} lies outside the calendar, which covers ${calendar.from} to ${calendar.to}`);
  return exceptionsOf(calendar).get(date) ?? (weekday(date) !== 0 && weekday(date) !== 6);
};

/** Whether a date that is no usual one is worked; kept, for limits and ladders count day by day, again and again. */
const exceptions = new WeakMap<CalendarData, ReadonlyMap<CivilDate, boolean>>();

const exceptionsOf = (calendar: CalendarData): ReadonlyMap<CivilDate, boolean> => {
  const known = exceptions.get(calendar);
  if (known) return known;
  const { holidays, makeUpDays } = calendar;
  const found = new Map([
    ...holidays.map(({ date }) => [date, false] as const),
    ...makeUpDays.map(({ date }) => [date, true] as const),
  ]);
  exceptions.set(calendar, found);
  return found;
};

/** The date that is `days` working days after (negative: before) `date`; 0 answers `date` itself. */
export const addWorkingDays = (calendar: CalendarData, date: CivilDate, days: number): CivilDate => {
  const step = Math.sign(days);
  let left = Math.abs(days);
  let current = date;
  while (left > 0) {
    current = addDays(current, step);
    if (isWorkingDay(calendar, current)) left -= 1;
  }
  return current;
};

/** The last date after which the calendar still holds so many working days; the day before it begins where it never does. */
export const lastDateBefore = (calendar: CalendarData, days: number): CivilDate => {
  let date = calendar.to;
  for (let left = days; left > 0 && date >= calendar.from; date = addDays(date, -1))
    if (isWorkingDay(calendar, date)) left -= 1;
  return date;
};

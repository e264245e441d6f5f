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
  const { worked, through } = tableOf(calendar);
  const number = through.get(date);
  if (number === undefined) throw outside(calendar, date);
  return worked[number - 1] === date;
};

/** The date that is `days` working days after (negative: before) `date`; 0 answers `date` itself. */
export const addWorkingDays = (calendar: CalendarData, date: CivilDate, days: number): CivilDate => {
  if (days === 0) return date;
  const { worked } = tableOf(calendar);
  const found = worked[days > 0 ? workedThrough(calendar, date) + days - 1 : workedBefore(calendar, date) + days];
  if (found === undefined) throw outside(calendar, days > 0 ? addDays(calendar.to, 1) : addDays(calendar.from, -1));
  return found;
};

/**
 * Working days after `date` up to and with `due`, or, where `due` is over, minus those after it up to and with `date`.
 * Counting stops at `limit` on either side, so that a calendar need not reach further than a policy looks.
 * @throws RangeError where the calendar does not reach.
 */
export const workingDaysTo = (calendar: CalendarData, date: CivilDate, due: CivilDate, limit: number): number => {
  if (date === due || limit <= 0) return 0;
  const [from, to] = date < due ? [date, due] : [due, date];
  const isBeyond = to > calendar.to;
  const reached = isBeyond ? calendar.to : to;
  const count = Math.min(workedThrough(calendar, reached) - workedThrough(calendar, from), limit);
  if (isBeyond && count < limit) throw outside(calendar, addDays(calendar.to, 1));
  return date < due ? count : 0 - count;
};

/** The last date after which the calendar still holds so many working days; the day before it begins where it never does. */
export const lastDateBefore = (calendar: CalendarData, days: number): CivilDate => {
  if (days <= 0) return calendar.to;
  const first = tableOf(calendar).worked.at(-days);
  return addDays(first ?? calendar.from, -1);
};

/** The working days of a calendar in order, and for each of its dates how many there were up to and with it. */
type Table = { readonly worked: readonly CivilDate[]; readonly through: ReadonlyMap<CivilDate, number> };

/** Kept: limits, ladders and lamps ask again and again. A calendar is of some years; one of millennia would take a minute. */
const tables = new WeakMap<CalendarData, Table>();

const tableOf = (calendar: CalendarData): Table => {
  const known = tables.get(calendar);
  if (known) return known;
  const off = new Set(calendar.holidays.map(({ date }) => date));
  const madeUp = new Set(calendar.makeUpDays.map(({ date }) => date));
  const worked: CivilDate[] = [];
  const through = new Map<CivilDate, number>();
  let day = weekday(calendar.from);
  for (let date = calendar.from; date <= calendar.to; date = addDays(date, 1)) {
    if (madeUp.has(date) || (day !== 0 && day !== 6 && !off.has(date))) worked.push(date);
    through.set(date, worked.length);
    day = (day + 1) % 7;
  }
  const table = { worked, through };
  tables.set(calendar, table);
  return table;
};

/** Working days of the calendar up to and with the date, which may be the one before it begins. */
const workedThrough = (calendar: CalendarData, date: CivilDate): number => {
  const through = tableOf(calendar).through.get(date);
  if (through !== undefined) return through;
  if (date === addDays(calendar.from, -1)) return 0;
  throw outside(calendar, date);
};

const workedBefore = (calendar: CalendarData, date: CivilDate): number => workedThrough(calendar, addDays(date, -1));

const outside = ({ from, to }: CalendarData, date: CivilDate): RangeError =>
  new RangeError(`${date} lies outside the calendar, which covers ${from} to ${to}`);

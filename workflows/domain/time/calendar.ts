/**
 * Working days: weekdays, less the public holidays, plus the make-up days. Outside the calendar no holidays are announced
 * yet: there Monday to Friday count, so that no deadline is lost, and such dates are shown as provisional.
 */

import { LIMITS } from '../limits/limits.ts';
import { addDays, type CivilDate, daysBetween, isCivilDate, weekday } from './civil-date.ts';
import { dateZh } from './date-words.ts';

/** Covers `from` to `to`, both included. */
export type CalendarData = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Days off by decree, weekends that fall into a holiday included. */
  readonly holidays: readonly { readonly date: CivilDate; readonly name: string }[];
  /** Weekend days that are worked (调休上班). */
  readonly makeUpDays: readonly { readonly date: CivilDate; readonly name: string }[];
};

/** Whether the date lies outside the calendar, where holidays and make-up days are not known. */
export const isProvisional = (calendar: CalendarData, date: CivilDate): boolean =>
  date < calendar.from || calendar.to < date;

export const isWorkingDay = (calendar: CalendarData, date: CivilDate): boolean => {
  if (isProvisional(calendar, date)) return isWeekday(date);
  const { worked } = tableOf(calendar);
  return worked[workedThrough(calendar, date) - 1] === date;
};

/** The date that is `days` working days after (negative: before) `date`; 0 returns `date` itself. */
export const addWorkingDays = (calendar: CalendarData, date: CivilDate, days: number): CivilDate => {
  if (days === 0) return date;
  const from = days > 0 ? workedThrough(calendar, date) : workedThrough(calendar, addDays(date, -1)) + 1;
  return workingDayNumber(calendar, from + days);
};

/** The date itself, or the last working day before it that the calendar reaches. */
export const workingDayUpTo = (calendar: CalendarData, date: CivilDate): CivilDate => {
  if (date <= calendar.from) return date;
  const day = addWorkingDays(calendar, addDays(date, 1), -1);
  if (day < calendar.from) return calendar.from;
  return day;
};

/**
 * Working days after `date` up to and with `due`, or, where `due` is over, minus those after it up to and with `date`.
 * Counting stops at `limit` on either side.
 */
export const workingDaysTo = (calendar: CalendarData, date: CivilDate, due: CivilDate, limit: number): number => {
  if (date === due || limit <= 0) return 0;
  const [from, to] = date < due ? [date, due] : [due, date];
  const count = Math.min(workedThrough(calendar, to) - workedThrough(calendar, from), limit);
  return date < due ? count : 0 - count;
};

/** The end of a calendar is announced this many days before. */
export const CALENDAR_NOTICE_DAYS = 60;

/** `field`: the path of what has to change, "holidays.3.date". */
export type CalendarFault = { readonly field: string; readonly reason: string; readonly reasonZh: string };

/** The first fault of a calendar, or null. */
export const calendarFault = (calendar: CalendarData): CalendarFault | null => {
  const { from, to, makeUpDays } = calendar;
  if (!isCivilDate(from)) return fault('from', 'must be a date such as 2023-06-30', '须为日期，如2023-06-30');
  if (!isCivilDate(to) || to < from)
    return fault('to', `must be a date from ${from} on`, `须为${dateZh(from)}或以后的日期`);
  if (daysBetween(from, to) > LIMITS.days.calendar)
    return fault('to', 'must not lie more than ten years after the first date', '不得超过首日之后十年');
  const madeUp = new Set(makeUpDays.map(({ date }) => date));
  for (const kind of ['holidays', 'makeUpDays'] as const)
    for (const [index, { date }] of calendar[kind].entries()) {
      const found = dayFault(calendar, kind, index, madeUp);
      if (found) return fault(`${kind}.${index}.date`, ...found(date));
    }
  return null;
};

type Reasons = (date: CivilDate) => readonly [reason: string, reasonZh: string];

const dayFault = (
  calendar: CalendarData,
  kind: 'holidays' | 'makeUpDays',
  index: number,
  madeUp: ReadonlySet<CivilDate>,
): Reasons | null => {
  const { date = '' } = calendar[kind][index] ?? {};
  if (!isCivilDate(date)) return () => ['must be a date such as 2023-06-30', '须为日期，如2023-06-30'];
  if (isProvisional(calendar, date))
    return (day) => [
      `${day} lies outside ${calendar.from} to ${calendar.to}`,
      `${dateZh(day)}不在${dateZh(calendar.from)}至${dateZh(calendar.to)}之间`,
    ];
  if (calendar[kind].findIndex((other) => other.date === date) !== index)
    return (day) => [`${day} occurs twice`, `${dateZh(day)}重复`];
  if (kind === 'makeUpDays' && isWeekday(date))
    return (day) => [`${day} is no weekend day to be made up`, `${dateZh(day)}不是周末，无须调休上班`];
  if (kind === 'holidays' && madeUp.has(date))
    return (day) => [`${day} is also a make-up day`, `${dateZh(day)}同时列为调休上班日`];
  return null;
};

const fault = (field: string, reason: string, reasonZh: string): CalendarFault => ({ field, reason, reasonZh });

/** Why the calendar cannot be added at the end of the present one, or null. */
export const extensionFault = (present: CalendarData, added: CalendarData): CalendarFault | null => {
  const next = addDays(present.to, 1);
  if (added.from !== next)
    return fault(
      'from',
      `must be ${next}, the day after the present calendar ends`,
      `须为${dateZh(next)}，即现有日历结束的次日`,
    );
  return calendarFault(added);
};

export const extendedCalendar = (present: CalendarData, added: CalendarData): CalendarData => ({
  from: present.from,
  to: added.to,
  holidays: [...present.holidays, ...added.holidays],
  makeUpDays: [...present.makeUpDays, ...added.makeUpDays],
});

/** The working days of a calendar in order, and for each of its dates how many there were up to and with it. */
type Table = { readonly worked: readonly CivilDate[]; readonly through: ReadonlyMap<CivilDate, number> };

/** Cached, because limits, ladders and lamps look up the same calendar very often. */
const tables = new WeakMap<CalendarData, Table>();

const tableOf = (calendar: CalendarData): Table => {
  const known = tables.get(calendar);
  if (known) return known;
  const off = new Set(calendar.holidays.map(({ date }) => date));
  const madeUp = new Set(calendar.makeUpDays.map(({ date }) => date));
  const worked: CivilDate[] = [];
  const through = new Map<CivilDate, number>();
  for (let date = calendar.from; date <= calendar.to; date = addDays(date, 1)) {
    if (madeUp.has(date) || (isWeekday(date) && !off.has(date))) worked.push(date);
    through.set(date, worked.length);
  }
  const table = { worked, through };
  tables.set(calendar, table);
  return table;
};

/** Working days from the start of the calendar up to and with the date; 0 or less before it begins. */
const workedThrough = (calendar: CalendarData, date: CivilDate): number => {
  const { from, to } = calendar;
  const { worked, through } = tableOf(calendar);
  if (date > to) return worked.length + weekdaysBetween(to, date);
  return through.get(date) ?? 0 - weekdaysBetween(date, addDays(from, -1));
};

/** The working day that is the first, second, … of the calendar; 0 is the last one before it begins. */
const workingDayNumber = (calendar: CalendarData, number: number): CivilDate => {
  const { worked } = tableOf(calendar);
  if (number > worked.length) return weekdayFrom(calendar.to, number - worked.length, 1);
  return worked[number - 1] ?? weekdayFrom(calendar.from, 1 - number, -1);
};

const isWeekday = (date: CivilDate): boolean => weekday(date) % 6 !== 0;

/** Mondays to Fridays after `from` up to and with `to`. */
const weekdaysBetween = (from: CivilDate, to: CivilDate): number => {
  const days = daysBetween(from, to);
  let count = Math.floor(days / 7) * 5;
  for (let day = days % 7; day > 0; day -= 1) if (isWeekday(addDays(to, 1 - day))) count += 1;
  return count;
};

/** The `count`-th Monday to Friday after (step 1) or before (step -1) the date. */
const weekdayFrom = (date: CivilDate, count: number, step: 1 | -1): CivilDate => {
  const weeks = Math.floor((count - 1) / 5);
  let day = addDays(date, step * weeks * 7);
  for (let left = count - weeks * 5; left > 0; ) {
    day = addDays(day, step);
    if (isWeekday(day)) left -= 1;
  }
  return day;
};

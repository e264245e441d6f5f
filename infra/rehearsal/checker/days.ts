/** The checker's own calendar: days as whole numbers since 1970 in local time, working or not by the plan's calendar. */

import type { CalendarData, Limit } from '@duban/domain';

/** Days since 1970-01-01; `NEVER` lies behind every date. */
export type Day = number;
export const NEVER = Number.POSITIVE_INFINITY;

const DAY_MS = 86_400_000;
/** The district's clocks are eight hours ahead of UTC all year. */
const UTC_OFFSET_MS = 8 * 3_600_000;

export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
export const dateOf = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** The day that holds an instant, in milliseconds. */
export const dayAt = (ms: number): Day => Math.floor((ms + UTC_OFFSET_MS) / DAY_MS);
export const midnight = (day: Day): number => day * DAY_MS - UTC_OFFSET_MS;

/** "09:30" of a day, in milliseconds. */
export const clockOn = (day: Day, time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnight(day) + (hours * 60 + minutes) * 60_000;
};

/** Months since the year 0, for differences. */
export const monthOf = (day: Day): number => {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

export type WorkDays = {
  /** The last day of the calendar; on those before and after it Monday to Friday are worked. */
  readonly last: Day;
  isWorked(day: Day): boolean;
  /** The day itself or the nearest worked one after or before it. */
  onOrAfter(day: Day): Day;
  onOrBefore(day: Day): Day;
  /** The day on which a limit ends that starts on `day`; days in which time stood still do not count. */
  limit(day: Day, limit: Limit, stoodStill?: (day: Day) => boolean): Day;
  /** So many days before `day`. */
  before(day: Day, limit: Limit): Day;
};

export const workDaysOf = ({ to, holidays, makeUpDays }: CalendarData): WorkDays => {
  const off = new Set(holidays.map(({ date }) => dayOf(date)));
  const on = new Set(makeUpDays.map(({ date }) => dayOf(date)));
  // 1 January 1970 was a Thursday.
  const isWeekend = (day: Day): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6;
  const isWorked = (day: Day): boolean => on.has(day) || !(off.has(day) || isWeekend(day));
  const seek = (day: Day, step: 1 | -1): Day => {
    if (!Number.isFinite(day)) return NEVER;
    let found = day;
    while (!isWorked(found)) found += step;
    return found;
  };
  const walk = (day: Day, { days, kind }: Limit, step: 1 | -1, stoodStill: (day: Day) => boolean): Day => {
    let [at, left] = [day, days];
    while (left > 0 && Number.isFinite(at)) {
      at += step;
      if ((kind === 'calendar' || isWorked(at)) && !stoodStill(at)) left -= 1;
    }
    return at;
  };
  return {
    last: dayOf(to),
    isWorked,
    onOrAfter: (day) => seek(day, 1),
    onOrBefore: (day) => seek(day, -1),
    limit: (day, limit, stoodStill = () => false) => walk(day, limit, 1, stoodStill),
    before: (day, limit) => walk(day, limit, -1, () => false),
  };
};

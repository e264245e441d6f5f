/** A month as weeks of days, and which day a key of the keyboard leads to. Dates are YYYY-MM-DD, months YYYY-MM. */

import { addDays } from '../show/date.ts';

const DAYS_OF_WEEK = 7;

export const monthOf = (date: string): string => date.slice(0, 7);

const firstOf = (month: string): string => `${month}-01`;

/** 0 for Monday to 6 for Sunday. */
const weekday = (date: string): number => (new Date(date).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK;

/** As many months later, or earlier where `months` is negative. */
export const laterMonth = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
};

/** The weeks from Monday to Sunday; null for days of other months. */
export const weeksOf = (month: string): readonly (readonly (string | null)[])[] => {
  const first = firstOf(month);
  const start = addDays(first, -weekday(first));
  const weeks: (string | null)[][] = [];
  for (let monday = start; monday < firstOf(laterMonth(month, 1)); monday = addDays(monday, DAYS_OF_WEEK))
    weeks.push(
      Array.from({ length: DAYS_OF_WEEK }, (_, index) => addDays(monday, index)).map((date) =>
        monthOf(date) === month ? date : null,
      ),
    );
  return weeks;
};

/** The same day of another month, or its last day where that month is shorter. */
const inOtherMonth = (date: string, months: number): string => {
  const month = laterMonth(monthOf(date), months);
  const last = addDays(firstOf(laterMonth(month, 1)), -1);
  const same = `${month}-${date.slice(8)}`;
  return same < last ? same : last;
};

const MOVES: Readonly<Record<string, (date: string) => string>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -DAYS_OF_WEEK),
  ArrowDown: (date) => addDays(date, DAYS_OF_WEEK),
  Home: (date) => addDays(date, -weekday(date)),
  End: (date) => addDays(date, DAYS_OF_WEEK - 1 - weekday(date)),
  PageUp: (date) => inOtherMonth(date, -1),
  PageDown: (date) => inOtherMonth(date, 1),
};

export const within = (date: string, min: string, max: string): string => {
  if (date < min) return min;
  return date > max ? max : date;
};

/** Where the key leads from a day; null for a key that leads nowhere. */
export const movedBy = (key: string, date: string): string | null => MOVES[key]?.(date) ?? null;

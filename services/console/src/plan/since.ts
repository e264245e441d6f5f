/** The earlier day with which the overview compares: the one in the address, else the end of the month before. */

import { addDays, endOfMonthBefore, laterOf } from '../kit/show/date.ts';

/** Parameter of the address. */
export const SINCE = 'since';

/** All dates as YYYY-MM-DD. What is no day between the adoption and yesterday, as in a link cut short, is passed over. */
export const sinceIn = (given: string | null, today: string, adopted: string): string => {
  const isDay = given !== null && /^\d{4}-\d{2}-\d{2}$/.test(given) && isRealDay(given);
  if (isDay && given >= adopted && given < today) return given;
  // In the first month there is no earlier end of month to compare with.
  return laterOf(monthEndToCompare(today), adopted);
};

/** On the first of a month its end of month was yesterday: nothing has happened since, so the one before is meant. */
const monthEndToCompare = (today: string): string => {
  const last = endOfMonthBefore(today);
  return today.endsWith('-01') ? endOfMonthBefore(last) : last;
};

/** 30 February has the form of a day and is none. */
const isRealDay = (date: string): boolean => !Number.isNaN(Date.parse(date)) && addDays(date, 0) === date;

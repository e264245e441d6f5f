/** Counts of days and months between civil dates, as the lamp rules need them. */

import { addDays, type CivilDate } from '../time/civil-date.ts';
import { addMonths } from '../time/limit.ts';

/** Months from the month of `from` to that of `to`. */
export const monthsBetween = (from: CivilDate, to: CivilDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));

/** Whole months from one date to another, 0 where the other is less than a month later. */
export const fullMonths = (from: CivilDate, to: CivilDate): number => {
  const months = monthsBetween(from, to);
  return Math.max(0, months > 0 && addMonths(from, months) > to ? months - 1 : months);
};

/** The last date on or before this one that ends a month. */
export const lastMonthEnd = (date: CivilDate): CivilDate => {
  const next = addDays(date, 1);
  return next.endsWith('-01') ? date : addDays(`${date.slice(0, 8)}01`, -1);
};

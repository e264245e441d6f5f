/** Limits the dates of a plan: to its year in a new measure, and to the year after where a date is moved. */

import type { CalendarData } from '../time/calendar.ts';
import { addDays, type CivilDate, isCivilDate } from '../time/civil-date.ts';
import { dateZh } from '../time/date-words.ts';
import { type InputFault, inputFault } from './fault.ts';
import { LIMITS } from './limits.ts';

/** After `from`, up to and with `to`. */
export type Span = { readonly from: CivilDate; readonly to: CivilDate };

/** From the day of adoption to the end of the plan's year. */
export const planSpan = ({ adopted, year }: { readonly adopted: CivilDate; readonly year: number }): Span => ({
  from: adopted,
  to: `${year}-12-31`,
});

export const dateFault = (field: string, date: string): InputFault | null =>
  isCivilDate(date) ? null : inputFault(field, 'must be a date such as 2023-06-30', '须为日期，如2023-06-30');

export const spanFault = (field: string, date: CivilDate, { from, to }: Span): InputFault | null =>
  dateFault(field, date) ??
  (date > from && date <= to
    ? null
    : inputFault(field, `must lie after ${from} and not after ${to}`, `须在${dateZh(from)}之后、${dateZh(to)}及以前`));

/** The latest date to which anything may be moved: a measure may be carried over into the next year, and no further. */
const latestDate = ({ to }: Pick<CalendarData, 'to'>): CivilDate => addDays(to, LIMITS.days.afterCalendar);

export const latestFault = (field: string, date: CivilDate, calendar: Pick<CalendarData, 'to'>): InputFault | null => {
  const latest = latestDate(calendar);
  return date <= latest ? null : inputFault(field, `must not lie after ${latest}`, `不能晚于${dateZh(latest)}`);
};

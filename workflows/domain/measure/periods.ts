/** On which dates a report is owed, and which of them is the next or missing. */

import { addDays, type CivilDate, civilDateAt, weekday } from '../civil-date.ts';
import { dayOfMonth, settleDate } from '../limit.ts';
import type { Cadence, Terms } from '../settings.ts';
import type { Measure } from './state.ts';

/** The next date on which a report is owed: a report made on or before a date serves it. Null where none is. */
export const nextPeriod = (measure: Measure, terms: Terms): CivilDate | null => {
  const { issuedAt, reportedAt, missedPeriod } = measure;
  if (issuedAt === null || measure.milestones.every(({ status }) => status === 'verified')) return null;
  const served = periodFrom(terms, civilDateAt(reportedAt ?? issuedAt));
  const last = [served, missedPeriod]
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  return last === undefined ? null : periodFrom(terms, addDays(last, 1));
};

/** The last date that passed without a report and was not made good since. */
export const missingReport = ({ missedPeriod, reportedAt }: Measure): CivilDate | null =>
  missedPeriod !== null && (reportedAt === null || civilDateAt(reportedAt) <= missedPeriod) ? missedPeriod : null;

/** The first date of the cadence on or after `date`; a date that is a day off moves to the next working day. */
const periodFrom = ({ settings, calendar }: Terms, date: CivilDate): CivilDate | null => {
  for (let day = addDays(date, -LONGEST_HOLIDAY); day < calendar.to; day = addDays(day, 1)) {
    if (day < calendar.from || !isOn(settings.cadence, day)) continue;
    if (isPastCalendar(calendar.to, day)) return null;
    const settled = settleDate(calendar, day, 'next');
    if (settled >= date) return settled;
  }
  return null;
};

/** A date of the cadence that far back may have moved forward to today. */
const LONGEST_HOLIDAY = 12;
const isPastCalendar = (end: CivilDate, day: CivilDate): boolean => addDays(day, LONGEST_HOLIDAY) > end;

const isOn = (cadence: Cadence, date: CivilDate): boolean => {
  switch (cadence.kind) {
    case 'none':
      return false;
    case 'weekly':
      return weekday(date) === cadence.weekday % 7;
    case 'monthly':
      return dayOfMonth(date, cadence.day) === date;
    default:
      return cadence satisfies never;
  }
};

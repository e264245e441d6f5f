/** Takes a span of the working-day calendar from the library chinese-days, which follows the State Council's notices. */

import { addDays, type CalendarData, type CivilDate, weekday } from '@duban/domain';
import chineseDays from 'chinese-days';

/** The library names a holiday "Spring Festival,春节,3". */
const chineseName = (name: string): string => name.split(',')[1] ?? name;

/** @param from first and @param to last day, both included. */
export const calendarOf = (from: CivilDate, to: CivilDate): CalendarData => {
  const holidays: { date: CivilDate; name: string }[] = [];
  const makeUpDays: { date: CivilDate; name: string }[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const { name, work } = chineseDays.getDayDetail(date);
    const weekend = weekday(date) === 0 || weekday(date) === 6;
    // An ordinary day carries the name of its weekday, which has no Chinese part.
    const named = name.includes(',');
    if (named && !work) holidays.push({ date, name: chineseName(name) });
    if (weekend && work) makeUpDays.push({ date, name: chineseName(name) });
  }
  return { from, to, holidays, makeUpDays };
};

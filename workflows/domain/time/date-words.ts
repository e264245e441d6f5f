/** Dates as Chinese officials write them: 6月30日, with the year where it is another than the one at hand. */

import { type CivilDate, civilDateAt, type Instant, isCivilDate, startOfDate } from './civil-date.ts';

/** `year`: the year that goes without saying; without it every date is written with its year. */
export const dateZh = (date: CivilDate, year?: number): string => {
  const [own, month, day] = date.split('-').map(Number);
  return `${own === year ? '' : `${own}年`}${month}月${day}日`;
};

/** "6月30日09:00", local time of the district. */
export const momentZh = (instant: Instant, year?: number): string => {
  const date = civilDateAt(instant);
  return `${dateZh(date, year)}${timeOfDay(instant, date)}`;
};

/** "2023-06-30 09:00", local time of the district. */
export const momentEn = (instant: Instant): string => {
  const date = civilDateAt(instant);
  return `${date} ${timeOfDay(instant, date)}`;
};

/** A value of any kind; civil dates become Chinese ones. */
export const datesZh = <T>(value: T, year?: number): T | string =>
  typeof value === 'string' && isCivilDate(value) ? dateZh(value, year) : value;

const timeOfDay = (instant: Instant, date: CivilDate): string => {
  const minutes = Math.floor((Date.parse(instant) - Date.parse(startOfDate(date))) / 60_000);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

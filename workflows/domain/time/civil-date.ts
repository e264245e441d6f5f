/** A civil date in Asia/Shanghai, which has had no daylight saving since 1991: always UTC+8. */

/** "2023-05-01". */
export type CivilDate = string;
/** An instant: ISO 8601 in UTC with milliseconds, "2023-05-01T16:00:00.000Z". */
export type Instant = string;

/** Midnight in the district, as the time of day in UTC on the date before. */
const MIDNIGHT = '16:00:00.000Z';

export const isCivilDate = (text: string): text is CivilDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/**
 * The local date in the district at this instant. Text is compared and sliced instead of parsed, here and below, because
 * every deadline is dated many times in each workflow of the plan.
 */
export const civilDateAt = (instant: Instant): CivilDate => {
  const date = instant.slice(0, 10);
  return instant.slice(11) < MIDNIGHT ? date : addDays(date, 1);
};

/** The first instant that no longer belongs to the date: its 24:00. */
export const endOfDate = (date: CivilDate): Instant => `${date}T${MIDNIGHT}`;

/** The first instant of the date: its 00:00. */
export const startOfDate = (date: CivilDate): Instant => endOfDate(addDays(date, -1));

export const addDays = (date: CivilDate, days: number): CivilDate => {
  let [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8)) + days];
  for (; day < 1; day += daysIn(year, month)) [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  for (; day > daysIn(year, month); [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1])
    day -= daysIn(year, month);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
};

/** Negative where `to` lies before `from`. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (date: CivilDate): number => (dayNumber(date) + 2) % 7;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** Days since the last of February of the year 0: with years that begin in March, a leap day is the last of its year. */
const dayNumber = (date: CivilDate): number => {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month > 2 ? 0 : 1);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8));
};

/** A civil date in Asia/Shanghai, which has had no daylight saving since 1991: always UTC+8. */

/** "2023-05-01". */
export type CivilDate = string;
/** An instant: ISO 8601 in UTC with milliseconds, "2023-05-01T16:00:00.000Z". */
export type Instant = string;

const DAY_MS = 86_400_000;
/** What a clock in UTC shows when a date begins in the district; it is still the date before there. */
const MIDNIGHT = '16:00:00.000Z';

export const isCivilDate = (text: string): text is CivilDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/**
 * The date that a clock on a wall in the district shows at this instant. Here and below text is compared and cut instead
 * of parsed: every deadline is dated many times over, in each of the plan's workflows.
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
  // Calendars are walked day by day, and within the first 28 no month has to be known.
  const day = Number(date.slice(8)) + days;
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${day < 10 ? '0' : ''}${day}`;
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
};

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (date: CivilDate): number => new Date(Date.parse(date)).getUTCDay();

/** Dates as officials write them: 6月30日, with the year where it is another than the one at hand. */

import type { Phrase } from '../words/phrase.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MS = 86_400_000;
/** All plans live in China's one time zone. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

const partsOf = (date: string): Parts => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});

/** `date` as YYYY-MM-DD; `year` is the year that need not be said. */
export const dateWords = (date: string, year?: number): Phrase => {
  const { year: own, month, day } = partsOf(date);
  const other = own !== year;
  return {
    zh: `${other ? `${own}年` : ''}${month}月${day}日`,
    en: `${day} ${MONTHS[month - 1] ?? month}${other ? ` ${own}` : ''}`,
  };
};

/** The civil date and the minute of an instant, in China. */
export const momentOf = (instant: string): { readonly date: string; readonly time: string } => {
  const local = new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
};

/** 6月27日 09:00 */
export const momentWords = (instant: string, year?: number): Phrase => {
  const { date, time } = momentOf(instant);
  const { zh, en } = dateWords(date, year);
  return { zh: `${zh} ${time}`, en: `${en} ${time}` };
};

/** 6月27日 09:00:07 */
export const exactMomentWords = (instant: string, year?: number): Phrase => {
  const { zh, en } = momentWords(instant, year);
  const seconds = new Date(instant).toISOString().slice(17, 19);
  return { zh: `${zh}:${seconds}`, en: `${en}:${seconds}` };
};

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days `to` lies after `from`; negative before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The last day of the month before. */
export const endOfMonthBefore = (date: string): string => addDays(`${date.slice(0, 7)}-01`, -1);

/** Midnight in China at the beginning of the date, as an instant. */
export const startOfDay = (date: string): string => new Date(Date.parse(date) - SHANGHAI_OFFSET_MS).toISOString();

/** Dates compare as text. */
export const laterOf = (one: string, other: string): string => [one, other].sort()[1] ?? one;

/** Dates, numbers and lists as an official paper writes them. */

import { type CivilDate, quoteZh } from '@duban/domain';

/** "2023年7月3日": Arabic digits without a leading zero. */
export const chineseDate = (date: CivilDate): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
};

/** "7月3日"; with its year where that is not the plan's. */
export const dayOf = (date: CivilDate, year: number): string => {
  const full = chineseDate(date);
  const own = `${year}年`;
  return full.startsWith(own) ? full.slice(own.length) : full;
};

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 1 to 99 in words: 一, 十, 十二, 二十一. */
export const inWords = (count: number): string => {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
};

/** "2023-06" is 6月份. */
export const monthWords = (month: string): string => `${Number(month.slice(5))}月份`;

/** "2023-Q2" is 第二季度. */
export const quarterWords = (quarter: string): string => `第${inWords(Number(quarter.slice(-1)))}季度`;

/** Percent of the whole with one decimal; "0%" of nothing. */
export const percentOf = (part: number, whole: number): string =>
  whole === 0 ? '0%' : `${Math.round((part * 1000) / whole) / 10}%`;

/** Names that occur more than once are listed once. */
export const listed = (names: readonly string[]): string => [...new Set(names)].join('、');

/** "甲、乙、丙等5家单位"; all of them where they are few. */
export const someOf = (names: readonly string[], most: number, counter: string): string => {
  const all = [...new Set(names)];
  const shown = all.slice(0, most).join('、');
  return all.length > most ? `${shown}等${all.length}${counter}` : shown;
};

/** In quotation marks; those within it become single ones. Several in a row have no 、 between them (GB/T 15834). */
export const quoted = (text: string): string => quoteZh(text);

/** Ends with one full stop, whatever the text ended with. */
export const sentence = (text: string): string => `${text.trim().replace(/[。；;，,.\s]+$/u, '')}。`;

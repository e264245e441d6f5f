/** Dates, numbers and lists as an official paper writes them. */

import { numeralZh } from '@duban/domain';

/** "2023-06" is 6月份. */
export const monthWords = (month: string): string => `${Number(month.slice(5))}月份`;

/** "2023-Q2" is 第二季度. */
export const quarterWords = (quarter: string): string => `第${numeralZh(Number(quarter.slice(-1)))}季度`;

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

/** Ends with one full stop, whatever the text ended with. */
export const sentence = (text: string): string => `${text.trim().replace(/[。；;，,.\s]+$/u, '')}。`;

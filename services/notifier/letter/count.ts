/** Counts the matters of a letter for its subject: interviews by unit and day, everything else one by one. */

import { civilDateAt } from '@duban/domain';
import type { Entry } from './item.ts';
import { type Heading, SUMMARY } from './words.ts';

/** The entries of interviews, grouped by unit and day: each group is one interview. */
export const interviewsIn = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> =>
  Map.groupBy(
    entries.filter(({ heading }) => heading === 'interview'),
    ({ leadUnit, notice }) => `${leadUnit}/${civilDateAt(notice.at)}`,
  );

/** "约谈1次（3项）、督办函1项"; `more` are counted after them. Empty where there is nothing. */
export const counted = (
  entries: readonly Entry[],
  ...more: readonly (readonly [word: string, count: number])[]
): string => {
  const count = (headings: readonly Heading[]) => entries.filter(({ heading }) => headings.includes(heading)).length;
  const [called, times] = [count(['interview']), interviewsIn(entries).size];
  const matters = [...SUMMARY.map(([word, headings]) => [word, count(headings)] as const), ...more]
    .filter(([, number]) => number > 0)
    .map(([word, number]) => `${word}${number}项`);
  return [...(times > 0 ? [`约谈${times}次（${called}项）`] : []), ...matters].join('、');
};

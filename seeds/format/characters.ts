/** Finds texts that cannot be stored: with control characters other than line feeds and tabs, or unpaired surrogates. */

import type { Path } from './problem.ts';

const isStorable = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text.replace(/[\t\n\r]/g, ''));

/** Paths of the texts and keys that cannot be stored. */
export const unstorableTexts = (value: unknown, path: Path = []): readonly Path[] => {
  if (typeof value === 'string') return isStorable(value) ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => unstorableTexts(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    isStorable(key) ? unstorableTexts(item, [...path, key]) : [path],
  );
};

/** Cuts the place where a text was found out of the text that holds it, folded as the database folds it. */

import type { Excerpt } from './search.rows.ts';

/** Characters that are shown before and after the place. */
const CHARACTERS_BEFORE = 18;
const CHARACTERS_AFTER = 42;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Null where none of the texts holds it. */
export const excerptOf = (texts: readonly string[], search: string): Excerpt | null => {
  const sought = fold(search);
  for (const text of texts) {
    const at = fold(text).indexOf(sought);
    if (at >= 0) return cut(text, at, sought.length);
  }
  return null;
};

const cut = (text: string, at: number, length: number): Excerpt => {
  // Folding may change the length of a text; then its places are those of the folded one.
  const shown = fold(text).length === text.length ? text : text.normalize('NFKC');
  const start = Math.max(0, at - CHARACTERS_BEFORE);
  const end = at + length;
  const stop = Math.min(shown.length, end + CHARACTERS_AFTER);
  return {
    before: `${start > 0 ? '…' : ''}${shown.slice(start, at)}`,
    match: shown.slice(at, end),
    after: `${shown.slice(end, stop)}${stop < shown.length ? '…' : ''}`,
  };
};

/** What was changed of a draft, from what is typed. */

import type { DraftParagraphFragment } from './papers.generated.ts';

/** By the number of the paragraph. */
export type TypedParagraphs = Readonly<Record<string, string>>;

export const typedOf = (paragraphs: readonly DraftParagraphFragment[]): TypedParagraphs =>
  Object.fromEntries(paragraphs.map(({ at, text }) => [String(at), text]));

/** Those that differ from what was drawn up, in order. */
export const changedIn = (
  paragraphs: readonly DraftParagraphFragment[],
  typed: TypedParagraphs,
): readonly { readonly at: number; readonly text: string }[] =>
  paragraphs.flatMap(({ at, drawn }) => {
    const text = typed[String(at)] ?? drawn;
    return text === drawn ? [] : [{ at, text }];
  });

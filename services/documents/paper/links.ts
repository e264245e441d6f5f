/** Sentences whose figures lead to the measure they are taken from: built of pieces, kept as plain text and places in it. */

import type { Block, TextLink } from './paper.ts';

export type Piece = string | { readonly text: string; readonly path: string };

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.text);

export const joined = (lists: readonly (readonly Piece[])[], separator: string): readonly Piece[] =>
  lists.flatMap((pieces, index) => (index === 0 ? pieces : [separator, ...pieces]));

export const linkedParagraph = (pieces: readonly Piece[]): Extract<Block, { readonly kind: 'paragraph' }> => {
  let text = '';
  const links: TextLink[] = [];
  for (const piece of pieces) {
    const from = text.length;
    text += textOf(piece);
    if (typeof piece !== 'string') links.push({ from, to: text.length, path: piece.path });
  }
  return { kind: 'paragraph', text, links };
};

/** The text cut where a link begins or ends, in order. */
export const piecesOf = (text: string, links: readonly TextLink[] = []): readonly Piece[] => {
  let at = 0;
  const pieces: Piece[] = [];
  for (const { from, to, path } of links) {
    if (from > at) pieces.push(text.slice(at, from));
    pieces.push({ text: text.slice(from, to), path });
    at = to;
  }
  return at < text.length ? [...pieces, text.slice(at)] : pieces;
};

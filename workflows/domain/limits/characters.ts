/** Which characters a text may have, and the one form in which it is stored. */

import { type InputFault, inputFault } from './fault.ts';

/** Every line end becomes a line feed, whatever system wrote it. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Characters that show nothing: spaces, zero-width characters, variation selectors, fillers (U+3164, U+2800). */
const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]/gu;
/** Control characters but tab and line feed, and the noncharacters of Unicode. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/u;
/** Embeddings, overrides and isolates: they show text in another order than it is stored. */
const BIDIRECTIONAL = /[\u202a-\u202e\u2066-\u2069]/;

/** Length in code points. */
export const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
};

export const isBlank = (text: string): boolean => text.replace(INVISIBLE, '') === '';

/** The stored form: NFC, with line feeds; empty where every character is invisible. */
export const normalizeText = (text: string): string => {
  const tidy = text.replace(LINE_ENDS, '\n').normalize('NFC');
  return isBlank(tidy) ? '' : tidy;
};

export const characterFault = (field: string, text: string): InputFault | null => {
  if (!text.isWellFormed()) return inputFault(field, 'must not hold half a surrogate pair', '不能含有残缺字符');
  if (FORBIDDEN.test(text)) return inputFault(field, 'must not hold control characters', '不能含有控制字符');
  if (BIDIRECTIONAL.test(text))
    return inputFault(field, 'must not hold bidirectional control characters', '不能含有改变文字方向的控制字符');
  return null;
};

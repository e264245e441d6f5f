/** Nothing that a reader cannot see leaves in a letter, whoever wrote it and however long ago. */

import { cleanText } from '@duban/domain';
import type { Letter } from './letter.ts';

/** Every text of the letter without control and bidirectional characters; a line stays a line. */
export const cleanLetter = (letter: Letter): Letter => cleaned(letter) as Letter;

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value).replaceAll('\n', ' ');
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
};

/** Removes invisible characters from a letter, also from texts that were stored before such characters were refused. */

import { cleanText } from '@duban/domain';
import type { Letter } from './letter.ts';

/** Every text of the letter without control and bidirectional characters; line breaks become spaces. */
export const cleanLetter = (letter: Letter): Letter => cleaned(letter) as Letter;

const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value).replaceAll('\n', ' ');
  if (Array.isArray(value)) return value.map(cleaned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleaned(part)]));
};

/** Checks the length of texts, in code points, and that titles stay on one line. */

import type { Text } from '../kernel/text.ts';
import { characterFault, isBlank, lengthOf } from './characters.ts';
import { type InputFault, inputFault } from './fault.ts';
import { LIMITS } from './limits.ts';

type Wanted = {
  /** Code points. */
  readonly most: number;
  readonly isEmptyAllowed?: boolean;
  readonly isOneLine?: boolean;
};

const LINE: Wanted = { most: LIMITS.text.line, isOneLine: true };
const WORD: Wanted = { most: LIMITS.text.word, isOneLine: true };
const LONG: Wanted = { most: LIMITS.text.long };

const textFault = (field: string, text: string, { most, isEmptyAllowed, isOneLine }: Wanted): InputFault | null => {
  if (!isEmptyAllowed && isBlank(text)) return inputFault(field, 'must not be empty', '不能为空');
  if (lengthOf(text) > most)
    return inputFault(field, `must not be longer than ${most} characters`, `不能超过${most}字`);
  if (isOneLine && /[\n\t]/.test(text))
    return inputFault(field, 'must be one line, without tabs', '须为一行，不含制表符');
  return characterFault(field, text);
};

/** A title, a label, a name. */
export const lineFault = (field: string, text: string): InputFault | null => textFault(field, text, LINE);
/** A unit of measurement, a short name. */
export const wordFault = (field: string, text: string): InputFault | null => textFault(field, text, WORD);
/** Paragraphs. */
const longTextFault = (field: string, text: string): InputFault | null => textFault(field, text, LONG);

const inBoth = (
  check: (field: string, text: string) => InputFault | null,
  field: string,
  { zh, en }: Text,
): InputFault | null => check(`${field}.zh`, zh) ?? (en === undefined ? null : check(`${field}.en`, en));

export const titleFault = (field: string, text: Text): InputFault | null => inBoth(lineFault, field, text);
export const paragraphFault = (field: string, text: Text): InputFault | null => inBoth(longTextFault, field, text);

/** Rules for texts that people write: present where required, of readable length, and storable. */

import { type Refused, refuse } from '../kernel/refusal.ts';
import { isBlank, lengthOf } from '../limits/characters.ts';
import { LIMITS } from '../limits/limits.ts';

const { long } = LIMITS.text;

/** `min` 0 allows an empty text. Which characters may stand in it is checked of every command alike. */
export const checkText = (field: string, text: string, min = 1): Refused | null => {
  if (min > 0 && (text.trim().length < min || isBlank(text)))
    return refuse('INVALID', { reason: 'must not be empty', reasonZh: '不能为空' }, field);
  if (lengthOf(text) > long)
    return refuse(
      'INVALID',
      { reason: `must not be longer than ${long} characters`, reasonZh: `不能超过${long}字` },
      field,
    );
  // The database can store neither, and a command that cannot be stored would be retried endlessly.
  if (text.includes('\0') || !text.isWellFormed())
    return refuse(
      'INVALID',
      { reason: 'must not hold NUL or half a surrogate pair', reasonZh: '不能含有空字符或残缺字符' },
      field,
    );
  return null;
};

/** What a written text must be like: present where it is needed, of a length that a person would read, and storable. */

import { type Refused, refuse } from '../refusal.ts';

/** Characters, as JavaScript counts them. */
const TEXT_LIMIT = 4000;

/** `min` 0 allows an empty text; white space alone counts as empty. */
export const checkText = (field: string, text: string, min = 1): Refused | null => {
  if (text.trim().length < min) return refuse('INVALID', { reason: 'must not be empty', reasonZh: '不能为空' }, field);
  if (text.length > TEXT_LIMIT)
    return refuse(
      'INVALID',
      { reason: `must not be longer than ${TEXT_LIMIT} characters`, reasonZh: `不能超过${TEXT_LIMIT}字` },
      field,
    );
  // The database holds neither, and a command that cannot be stored would be tried for ever.
  if (text.includes('\0') || !text.isWellFormed())
    return refuse(
      'INVALID',
      { reason: 'must not hold NUL or half a surrogate pair', reasonZh: '不能含有空字符或残缺字符' },
      field,
    );
  return null;
};

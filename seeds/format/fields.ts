/** The fields that more than one kind of file has. */

import { z } from 'zod';
import { LIMIT_PATTERN, TEXT_PATTERN } from './notation.ts';

export const text = z
  .string()
  .regex(TEXT_PATTERN, 'must be "中文 | English", or Chinese alone, without another |')
  .meta({ description: 'Chinese, and English after " | ": "新建公厕 | New public toilets"' });

export const limit = z
  .string({ error: 'must be like "5 working days" or "1 day"' })
  .regex(LIMIT_PATTERN, 'must be like "5 working days" or "1 day"')
  .meta({ description: '"5 working days", or "1 day", which counts every day' });

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

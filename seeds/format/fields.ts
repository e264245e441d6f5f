/** Schemas of the fields that several kinds of file have. */

import { z } from 'zod';
import { LIMIT_PATTERN, TEXT_PATTERN } from './notation.ts';
import { said } from './schema-reasons.ts';

const LIMIT_FORM = said(
  '须形如“5 working days”（工作日）或“1 day”（自然日）',
  'must be like "5 working days" or "1 day"',
);

export const text = z
  .string()
  .regex(
    TEXT_PATTERN,
    said(
      '须写作“中文 | 英文”，或只写中文，竖线不得多于一个',
      'must be "中文 | English", or Chinese alone, without another |',
    ),
  )
  .meta({ description: 'Chinese, and English after " | ": "新建公厕 | New public toilets"' });

export const limit = z
  .string({ error: LIMIT_FORM })
  .regex(LIMIT_PATTERN, LIMIT_FORM)
  .meta({ description: '"5 working days", or "1 day", which counts every day' });

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: said('须为所列各值之一，见右', `must be one of ${values.join(', ')}`) });

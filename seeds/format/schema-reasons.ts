/** Why a value does not fit its schema, in both languages: the schema library itself speaks English only. */

import type { z } from 'zod';
import { because, type Reason } from './problem.ts';

/** Separates the two languages of a message, which the schema library carries as one text. */
const LANGUAGE_SEPARATOR = ' · ';

/** A message of the schema in both languages: "须为数值 · must be a number". */
export const said = (zh: string, en: string): string => `${zh}${LANGUAGE_SEPARATOR}${en}`;

const TYPES_ZH: Readonly<Record<string, string>> = {
  array: '列表',
  boolean: '是或否',
  int: '整数',
  number: '数值',
  object: '分项填写的内容',
  record: '分项填写的内容',
  string: '文字',
};

const typeZh = (expected: string): string => TYPES_ZH[expected] ?? '另一种内容';

const boundZh = (origin: string, least: boolean, bound: number | bigint): string => {
  const [more, unit] = origin === 'array' ? ['', '项'] : origin === 'string' ? ['', '个字符'] : ['为', ''];
  return `须${more}${least ? '至少' : '至多'}${bound}${unit}`;
};

const byKind = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `须为${typeZh(issue.expected)}`;
    case 'too_small':
      return boundZh(issue.origin, true, issue.minimum);
    case 'too_big':
      return boundZh(issue.origin, false, issue.maximum);
    case 'invalid_format':
      return '书写格式不合要求';
    default:
      return '不合要求';
  }
};

export const reasonOf = (issue: z.core.$ZodIssue, isThere: boolean): Reason => {
  if (issue.code === 'unrecognized_keys') {
    const inBraces = issue.keys.some((key) => key.includes(' '));
    const names = issue.keys.map((key) => `"${key}"`).join(', ');
    return because(
      `有不认识的项目${issue.keys.map((key) => `“${key}”`).join('、')}${inBraces ? '（括号内的逗号须用引号括起）' : ''}`,
      `unknown ${names}${inBraces ? ' (a comma within { } or [ ] needs quotes around)' : ''}`,
    );
  }
  if (!isThere)
    return issue.code === 'invalid_type'
      ? because(`未填写（${typeZh(issue.expected)}）`, `is missing (${issue.expected})`)
      : because('未填写', 'is missing');
  const [zh = '', en] = issue.message.split(LANGUAGE_SEPARATOR);
  if (en !== undefined) return because(zh, en);
  return because(byKind(issue), issue.message.replace(/^Invalid input: /, '').replace(/^expected/, 'must be'));
};

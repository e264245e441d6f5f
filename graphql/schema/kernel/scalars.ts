/** The custom scalars: every input is checked here, so that a resolver sees only valid values. */

import { isCivilDate, quoteZh } from '@duban/domain';
import { builder } from '../builder.ts';
import { problem, quoted } from './problem.ts';

/** Years 1000 to 9998, so that date arithmetic stays within four digits here and in the database. */
const YEARS = /^(?!9999)[1-9]\d{3}-/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/i;

const givenZh = (value: unknown): string => {
  if (typeof value === 'string') return quoteZh(quoted(value));
  return typeof value === 'number' ? String(value) : '其他内容';
};

/** The message starts without the argument's name: the gateway puts it in front, because it knows where the value is used. */
const wrong = (form: string, formEn: string, value: unknown) =>
  problem('BAD_USER_INPUT', {
    zh: `须${form}，而非${givenZh(value)}`,
    en: `must ${formEn}, not ${quoted(JSON.stringify(value) ?? '')}`,
  });

builder.scalarType('CivilDate', {
  description:
    '日历日期（北京时间），形如2023-06-30。A date in the time zone Asia/Shanghai, like 2023-06-30; years 1000 to 9998.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  serialize: (date) => date,
  parseValue: (value) => {
    if (typeof value === 'string' && YEARS.test(value) && isCivilDate(value)) return value;
    throw wrong('为形如2023-06-30的日期', 'be a date like 2023-06-30', value);
  },
});

builder.scalarType('Instant', {
  description:
    '时刻，按国际标准书写，输出一律为世界时，精确到毫秒，形如2023-06-30T16:00:00.000Z。An instant with milliseconds. Results are in UTC; input may have any offset, and may leave out seconds or milliseconds. Years 1000 to 9998.',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  serialize: (instant) => instant,
  parseValue: (value) => {
    // `Date` rolls an impossible date over into the next month, and an offset can shift a date out of the allowed years.
    const parsed =
      typeof value === 'string' && INSTANT.test(value) && isCivilDate(value.slice(0, 10)) && new Date(value);
    if (parsed && !Number.isNaN(parsed.getTime()) && YEARS.test(parsed.toISOString())) return parsed.toISOString();
    throw wrong('为形如2023-06-30T16:00:00Z的时刻', 'be an instant like 2023-06-30T16:00:00Z', value);
  },
});

// No published specification has this range (0 to 2^53 - 1), so Position names none.
builder.scalarType('Position', {
  description:
    '在计划日志中的位置：从1起连续编号的整数，0为起点之前。A position in a plan’s log: an integer from 1, or 0 for the position before the first event; at most 2^53 - 1.',
  serialize: (position) => position,
  parseValue: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw wrong('为非负整数', 'be a whole number from 0', value);
  },
});

builder.scalarType('Json', {
  description: '任意结构的数据；只输出。Any JSON value; used in results only.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: (value) => value,
});

/** Dates, instants and positions as they travel: each checked on the way in, so that no resolver sees another form. */

import { isCivilDate, quoteZh } from '@duban/domain';
import { builder } from '../builder.ts';
import { problem, quoted } from './problem.ts';

/** Years that can be counted on from and back from, here and in the database. */
const YEARS = /^(?!9999)[1-9]\d{3}-/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const givenZh = (value: unknown): string => {
  if (typeof value === 'string') return quoteZh(quoted(value));
  return typeof value === 'number' ? String(value) : '其他内容';
};

/** Words that follow the name of the argument, which is known where the value is used. */
const wrong = (form: string, formEn: string, value: unknown) =>
  problem('BAD_USER_INPUT', {
    zh: `须${form}，而非${givenZh(value)}`,
    en: `must ${formEn}, not ${quoted(JSON.stringify(value) ?? '')}`,
  });

builder.scalarType('CivilDate', {
  description: '日历日期（北京时间），形如2023-06-30。A date in Asia/Shanghai.',
  serialize: (date) => date,
  parseValue: (value) => {
    if (typeof value === 'string' && YEARS.test(value) && isCivilDate(value)) return value;
    throw wrong('为形如2023-06-30的日期', 'be a date like 2023-06-30', value);
  },
});

builder.scalarType('Instant', {
  description:
    '时刻，按国际标准书写，输出一律为世界时，精确到毫秒，形如2023-06-30T16:00:00.000Z。An instant; written in UTC, read with any offset.',
  serialize: (instant) => instant,
  parseValue: (value) => {
    // A parser lets an impossible date roll over into the next month, and an offset may lead out of the years we write.
    const parsed =
      typeof value === 'string' && INSTANT.test(value) && isCivilDate(value.slice(0, 10)) && new Date(value);
    if (parsed && !Number.isNaN(parsed.getTime()) && YEARS.test(parsed.toISOString())) return parsed.toISOString();
    throw wrong('为形如2023-06-30T16:00:00Z的时刻', 'be an instant like 2023-06-30T16:00:00Z', value);
  },
});

builder.scalarType('Position', {
  description:
    '在计划日志中的位置：从1起连续编号的整数，0为起点之前。A place in a plan’s log, counted from 1; 0 is before all.',
  serialize: (position) => position,
  parseValue: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw wrong('为非负整数', 'be a whole number from 0', value);
  },
});

builder.scalarType('Json', {
  description: '任意结构的数据；只输出。Any JSON; given out, never taken.',
  serialize: (value) => value,
});

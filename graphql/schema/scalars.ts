/** Dates, instants and positions as they travel: each checked on the way in, so that no resolver sees another form. */

import { isCivilDate } from '@duban/domain';
import { builder } from './builder.ts';
import { problem } from './problem.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const wrong = (zh: string, en: string) => problem('BAD_USER_INPUT', { zh, en });

builder.scalarType('CivilDate', {
  description: '日历日期（北京时间），形如2023-06-30。A date in Asia/Shanghai.',
  serialize: (date) => date,
  parseValue: (value) => {
    if (typeof value === 'string' && isCivilDate(value)) return value;
    throw wrong('日期须形如2023-06-30', `A CivilDate looks like 2023-06-30, not ${JSON.stringify(value)}`);
  },
});

builder.scalarType('Instant', {
  description:
    '时刻，ISO 8601，输出一律为UTC毫秒，形如2023-06-30T16:00:00.000Z。An instant; written in UTC, read with any offset.',
  serialize: (instant) => instant,
  parseValue: (value) => {
    if (typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value)))
      return new Date(value).toISOString();
    throw wrong(
      '时刻须形如2023-06-30T16:00:00Z',
      `An Instant looks like 2023-06-30T16:00:00Z, not ${JSON.stringify(value)}`,
    );
  },
});

builder.scalarType('Position', {
  description:
    '在计划日志中的位置：从1起连续编号的整数，0为起点之前。A place in a plan’s log, counted from 1; 0 is before all.',
  serialize: (position) => position,
  parseValue: (value) => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw wrong('位置须为非负整数', `A Position is a whole number from 0, not ${JSON.stringify(value)}`);
  },
});

builder.scalarType('Json', {
  description: '任意JSON；只输出。Any JSON; given out, never taken.',
  serialize: (value) => value,
});

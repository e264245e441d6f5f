/** Which moment is shown: chosen once, at the root, and everything below is as it stood then. */

import { builder } from '../builder.ts';

const AsOfRef = builder.inputType('AsOf', {
  description:
    '哪一时刻的情况：位置、时刻或日期，给其一。The point in time to show: exactly one of position, instant and date.',
  isOneOf: true,
  fields: (t) => ({
    position: t.field({
      type: 'Position',
      description: '日志位置（含该条），属于一个计划。A position of one plan’s log, included.',
    }),
    instant: t.field({ type: 'Instant', description: '计划时间的时刻。An instant of plan time.' }),
    date: t.field({
      type: 'CivilDate',
      description:
        '该日终了之时（北京时间）；今天则为现在。The end of this date (Beijing time); for today, the present.',
    }),
  }),
});

/** Of every root that reads. */
export const asOfArg = builder.args((t) => ({
  asOf: t.field({
    type: AsOfRef,
    description:
      '所示时刻，默认现在；其下一切皆为该时刻的情况。The point in time to show, by default now; all nested fields show the state at that time.',
  }),
}));

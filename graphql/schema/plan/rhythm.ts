/** The plan's own beat, as its settings have it. */

import type { PlanSettings } from '@duban/domain';
import { builder } from '../builder.ts';

const BeatTimeRef = builder.objectRef<{ readonly weekday?: number; readonly at: string }>('BeatTime').implement({
  description: '例会、通报或观摩的时间。The time of a meeting, bulletin or review.',
  fields: (t) => ({
    weekday: t.int({
      nullable: true,
      description: '星期几，1为星期一；仅周例会有。On which weekday, 1 is Monday; of the weekly meeting alone.',
      resolve: ({ weekday }) => weekday ?? null,
    }),
    at: t.exposeString('at', { description: '几时，如09:30。The time of day, such as 09:30.' }),
  }),
});

export const RhythmRef = builder.objectRef<PlanSettings['rhythm']>('Rhythm').implement({
  description: '计划的节奏；不办的为空。The plan’s schedule of meetings and papers; null for those not held.',
  fields: (t) => ({
    weeklyMeeting: t.expose('weeklyMeeting', {
      type: BeatTimeRef,
      nullable: true,
      description: '周例会。Weekly meeting.',
    }),
    monthlyBulletin: t.expose('monthlyBulletin', {
      type: BeatTimeRef,
      nullable: true,
      description: '月通报，在月内最后一个工作日。Monthly bulletin, on the last working day.',
    }),
    quarterlyReview: t.expose('quarterlyReview', {
      type: BeatTimeRef,
      nullable: true,
      description: '季观摩，在季内最后一个工作日。Quarterly review, on the last working day.',
    }),
  }),
});

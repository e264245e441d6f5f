/** Lists of what happened: which events, of whom, since when, and in which order. */

import type { TimelineAsk, TimelineFilter } from '@duban/read-models';
import { builder } from '../builder.ts';
import { RoleRef } from '../kernel/actor.ts';
import { type PageArgs, pageArgs, readPage } from '../kernel/connection.ts';
import { checkRange, keysOf, present } from '../kernel/filters.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { DirectionRef } from '../measure/measure-list.ts';
import { MeasureRef, PlanRef } from '../refs.ts';
import { EventTypeRef, TimelineConnectionRef } from './timeline.ts';

const FilterRef = builder.inputType('TimelineFilter', {
  description:
    '筛选：各项同时满足，一项内任一即可。All parts of the filter must match; within a part any one value is enough.',
  fields: (t) => ({
    since: t.field({
      type: 'Position',
      description:
        '此位置之后的；给上次所见的计划日志位置，即得其后的变动。After this position of the log: pass the last position that you saw to get the changes since.',
    }),
    from: t.field({ type: 'Instant', description: '自何时（计划时间，含）。At or after this instant of plan time.' }),
    to: t.field({ type: 'Instant', description: '至何时（计划时间，不含）。Before this instant of plan time.' }),
    types: t.field({ type: [EventTypeRef], description: '种类。Kinds.' }),
    measures: t.idList({ description: '举措的编号或全局标识。Keys or ids of measures.' }),
    leadUnits: t.idList({
      description:
        '现牵头单位（查看往日时为当时牵头单位）的编号或全局标识，与事发时由谁牵头无关。Keys or ids of the units that lead at the position that is read, whoever led when it happened.',
    }),
    roles: t.field({ type: [RoleRef], description: '行为人的角色。Roles of the actors.' }),
    subjects: t.stringList({ description: '行为人的用户标识。User ids (token subjects) of the actors.' }),
  }),
});

const timelineArgs = builder.args((t) => ({
  ...pageArgs,
  filter: t.field({ type: FilterRef, description: '筛选。The filter.' }),
  direction: t.field({
    type: DirectionRef,
    required: true,
    defaultValue: 'desc',
    description: '先后，默认新的在前。The order; by default newest first.',
  }),
}));

type Args = PageArgs & {
  readonly filter?: (typeof FilterRef)['$inferInput'] | null | undefined;
  readonly direction: NonNullable<TimelineAsk['direction']>;
};

const askOf = ({ plan }: Snapshot, { filter, direction }: Args): Omit<TimelineAsk, 'page'> => {
  const { measures, leadUnits, ...plain } = filter ?? {};
  checkRange('filter', plain);
  const wanted: TimelineFilter = present({
    ...plain,
    measures: keysOf(plan.id, 'measures', 'Measure', measures),
    leadUnits: keysOf(plan.id, 'leadUnits', 'Unit', leadUnits),
  });
  return { filter: wanted, direction };
};

builder.objectField(PlanRef, 'timeline', (t) =>
  t.field({
    type: TimelineConnectionRef,
    description: '全计划的记录，默认新的在前。The events of the plan and its measures, by default newest first.',
    args: timelineArgs,
    resolve: (snapshot, args) => {
      const ask = askOf(snapshot, args);
      return readPage(snapshot, args, (page) => snapshot.read.timeline({ ...ask, page }));
    },
  }),
);

builder.objectField(MeasureRef, 'timeline', (t) =>
  t.field({
    type: TimelineConnectionRef,
    description: '全部记录，默认新的在前。All events of the measure, by default newest first.',
    args: timelineArgs,
    resolve: ({ snapshot, id }, args) => {
      const ask = askOf(snapshot, args);
      return readPage(snapshot, args, (page) => snapshot.read.timelineOf(id, { ...ask, page }));
    },
  }),
);

/** Which lamps turned in a plan, and what that comes to since an earlier day. */

import type { LampChangeRow, LampTurnFilter } from '@duban/read-models';
import { builder } from '../builder.ts';
import { pageArgs, readPage } from '../kernel/connection.ts';
import { checkRange, IN_CHARGE_WORDS, inCharge, keysOf, present } from '../kernel/filters.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { type Seen, type Snapshot, seen } from '../kernel/snapshot.ts';
import { MeasureRef, PlanRef } from '../refs.ts';
import { LampRef, LampTurnConnectionRef, LampTurnRef, lampIn } from './lamp.ts';
import { positionThen } from './measure-list.ts';

builder.objectField(LampTurnRef, 'measure', (t) =>
  t.field({
    type: MeasureRef,
    description: '哪项举措。The measure.',
    resolve: ({ snapshot, measure }) => knownMeasure(snapshot, measure),
  }),
);

const LampTurnFilterRef = builder.inputType('LampTurnFilter', {
  description:
    '筛选：各项同时满足，一项内任一即可。All parts of the filter must match; within a part any one value is enough.',
  fields: (t) => ({
    from: t.field({ type: 'CivilDate', description: '转灯之日自何日（含）。Turned on or after this date.' }),
    to: t.field({ type: 'CivilDate', description: '转灯之日至何日（含）。Turned on or before this date.' }),
    lamps: t.stringList({ description: '转为何灯，灯的编号，如red。Keys of the new lamps, such as red.' }),
    sections: t.idList({ description: '板块的编号或全局标识。Keys or ids of sections.' }),
    leadUnits: t.idList({
      description:
        '现牵头单位（查看往日时为当时牵头单位）的编号或全局标识，与事发时由谁牵头无关。Keys or ids of the units that lead at the position that is read, whoever led when it happened.',
    }),
    leaders: t.idList({ description: '分管领导的编号或全局标识。Keys or ids of leaders.' }),
  }),
});

const LampChangeRef = builder.objectRef<Seen<LampChangeRow>>('LampChange').implement({
  description: '由一种灯变为另一种灯的举措数。The number of measures that changed from one lamp to another.',
  fields: (t) => ({
    from: t.field({
      type: LampRef,
      nullable: true,
      description: '当时所亮的灯，尚未亮灯为空。The lamp shown then; null where none was.',
      resolve: ({ snapshot, from }) => (from === null ? null : lampIn(snapshot, from)),
    }),
    to: t.field({
      type: LampRef,
      description: '所示之日的灯。The lamp on the day shown.',
      resolve: ({ snapshot, to }) => lampIn(snapshot, to),
    }),
    measures: t.exposeInt('measures', { description: '举措数。The number of measures.' }),
  }),
});

type FilterInput = (typeof LampTurnFilterRef)['$inferInput'] | null | undefined;

const filterOf = ({ plan }: Snapshot, filter: FilterInput): LampTurnFilter => {
  const { sections, leadUnits, leaders, ...plain } = filter ?? {};
  checkRange('filter', plain);
  return present({
    ...plain,
    sections: keysOf(plan.id, 'sections', 'Section', sections),
    leadUnits: keysOf(plan.id, 'leadUnits', 'Unit', leadUnits),
    leaders: keysOf(plan.id, 'leaders', 'Leader', leaders),
  });
};

builder.objectFields(PlanRef, (t) => ({
  lampTurns: t.field({
    type: LampTurnConnectionRef,
    description: '全计划的转灯，新的在前。The changes of lamps in the whole plan, newest first.',
    args: { ...pageArgs, filter: t.arg({ type: LampTurnFilterRef, description: '筛选。The filter.' }) },
    resolve: (snapshot, { filter, ...args }) => {
      const wanted = filterOf(snapshot, filter);
      return readPage(snapshot, args, (page) => snapshot.read.lampTurns({ filter: wanted, page }));
    },
  }),
  lampChanges: t.field({
    type: [LampChangeRef],
    description:
      '与某日终了时相比，灯不同的举措，按由何灯变为何灯计数；已交办且未取消的才计。Measures whose lamp differs from the one shown at the end of an earlier date, counted by both lamps; of those issued and not cancelled.',
    args: {
      since: t.arg({ type: 'CivilDate', required: true, description: '与何日相比。The earlier date.' }),
      leader: t.arg.id({ description: IN_CHARGE_WORDS }),
    },
    resolve: async (snapshot, { since, leader }) => {
      const then = await positionThen(snapshot, 'since', since);
      return (await snapshot.read.lampChanges({ then, ...inCharge(snapshot.plan.id, leader) })).map((row) =>
        seen(snapshot, row),
      );
    },
  }),
}));

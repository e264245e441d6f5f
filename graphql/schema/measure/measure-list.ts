/** Lists of measures: one set of filters, orders and cursors for the plan and for all that has measures below it. */

import { type CivilDate, inForce, type MatterKind, type TargetKind } from '@duban/domain';
import type { MeasureFilter, MeasureOrder, MeasureParent, MeasureRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { type Connection, connectionType, type PageArgs, pageArgs, readPage } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { codesOf, DateRangeRef, dueOf, keysOf, present, searchOf } from '../kernel/filters.ts';
import { badInput } from '../kernel/problem.ts';
import { endOf, type Seen, type Snapshot } from '../kernel/snapshot.ts';
import { StageRef } from '../kernel/words.ts';
import { MeasureRef } from '../refs.ts';

export const MatterKindRef = enumOf<MatterKind>('MatterKind', '事项类别。Kind of matter.', {
  'annual-plan': '年度计划，报人民代表大会的。Of the annual plan, as reported to the congress.',
  meeting: '会议议定。Decided by a meeting.',
  instruction: '批示件。By a leader’s written instruction.',
  'higher-authority': '上级交办。Assigned by a higher authority.',
  proposal: '建议提案。From a proposal of deputies or of the consultative conference.',
});

export const TargetKindRef = builder.enumType('TargetKind', {
  description: '目标的种类。Kind of a target.',
  values: {
    COUNT: { value: 'count', description: '年内累计达到多少。A cumulative number within the year.' },
    LEVEL: { value: 'level', description: '年末应处的水平。A level to be reached by the end of the year.' },
    GROWTH: { value: 'growth', description: '较基期增长百分之几。Growth in percent over the baseline year.' },
    CEILING: { value: 'ceiling', description: '不得超过的上限。An upper limit that must not be exceeded.' },
    DELIVERABLE: {
      value: 'deliverable',
      description: '一件要完成的事，按完成百分比。A deliverable, measured by its percentage of completion.',
    },
  } as const satisfies Record<string, { value: TargetKind; description: string }>,
});

const SearchPlaceRef = builder.enumType('SearchPlace', {
  description: '在何处查找文字。Where to search for a text.',
  values: {
    TITLES: { value: 'titles', description: '标题与编号。Title and code.' },
    REPORTS: { value: 'reports', description: '进展上报的文字（含更正）。The text of its reports, as corrected.' },
  } as const satisfies Record<string, { value: NonNullable<MeasureFilter['searchIn']>[number]; description: string }>,
});

const LampChangeFilterRef = builder.inputType('LampChangeFilter', {
  description:
    '与某日终了时相比，所亮的灯是否不同。Compares the lamp with the one shown at the end of an earlier date.',
  fields: (t) => ({
    since: t.field({ type: 'CivilDate', required: true, description: '与何日相比。The earlier date.' }),
    from: t.stringList({
      description:
        '当时所亮灯的编号，如green；默认不限，含当时尚未亮灯的。Keys of the lamps shown then, such as green; by default any or none.',
    }),
  }),
});

const MeasureFilterRef = builder.inputType('MeasureFilter', {
  description:
    '筛选：各项同时满足，一项内任一即可；空列表不匹配任何举措。All parts of the filter must match; within a part any one value is enough. An empty list matches no measure.',
  fields: (t) => ({
    codes: t.stringList({ description: '印在表上的编号，如4.5-03。Printed codes.' }),
    sections: t.idList({ description: '板块的编号或全局标识。Keys or ids of sections.' }),
    leadUnits: t.idList({ description: '牵头单位的编号或全局标识。Keys or ids of the units that lead.' }),
    units: t.idList({ description: '牵头或配合单位的编号或全局标识。Keys or ids of units that lead or support.' }),
    leaders: t.idList({ description: '分管领导的编号或全局标识。Keys or ids of leaders.' }),
    stages: t.field({ type: [StageRef], description: '阶段。Stages.' }),
    lamps: t.stringList({ description: '所亮灯的编号，如red。Keys of the lamps that they show.' }),
    hasOpenInstruction: t.boolean({ description: '是否有批示待回复。Whether an instruction is not answered yet.' }),
    hasMissed: t.boolean({ description: '是否有节点曾逾期。Whether a milestone was ever missed.' }),
    due: t.field({
      type: DateRangeRef,
      description: '有未完成节点在此期间到期。An open milestone is due in this range.',
    }),
    matters: t.field({ type: [MatterKindRef], description: '事项类别。Kinds of matters.' }),
    targetKinds: t.field({
      type: [TargetKindRef],
      description: '含有这些种类的目标。It has a target of one of these kinds.',
    }),
    search: t.string({
      description:
        '含有的文字，不分大小写，一字亦可。A text of one or more characters that occurs there; case is ignored.',
    }),
    searchIn: t.field({
      type: [SearchPlaceRef],
      description: '在何处查找，默认标题与编号。Where to search; by default title and code.',
    }),
    instructedBy: t.idList({
      description: '作过批示的领导的编号或全局标识。Keys or ids of leaders who gave an instruction on it.',
    }),
    changedSince: t.field({
      type: 'Position',
      description: '此日志位置之后有变动。It changed after this position of the log.',
    }),
    lampChange: t.field({
      type: LampChangeFilterRef,
      description: '自某日以来灯有不同。Its lamp differs from the one shown at an earlier date.',
    }),
  }),
});

const OrderFieldRef = builder.enumType('MeasureOrderField', {
  description: '按什么排序。The field to order by.',
  values: {
    CODE: { value: 'code', description: '编号。Printed code.' },
    NEXT_DUE: {
      value: 'nextDue',
      description: '最近的到期日；没有的排在最后。Next due date; measures without one come last.',
    },
    LAST_ACTIVITY: { value: 'lastActivity', description: '最近的变动。Last change.' },
    LAMP: {
      value: 'lamp',
      description:
        '所亮灯的严重程度，按现行政策；未亮灯的视为最轻。Severity of the lamp under the policy in force; measures without one come before the least severe.',
    },
    LAMP_SINCE: { value: 'lampSince', description: '自何日起亮此灯。The date since which the lamp is shown.' },
    LEAD_UNIT: { value: 'leadUnit', description: '牵头单位，按计划中的顺序。Lead unit, in the plan’s order.' },
  } as const satisfies Record<string, { value: MeasureOrder['by']; description: string }>,
});

export const DirectionRef = builder.enumType('OrderDirection', {
  description: '排序方向。Direction of an order.',
  values: {
    ASC: { value: 'asc', description: '由小到大、由先到后。Ascending.' },
    DESC: { value: 'desc', description: '由大到小、由后到先。Descending.' },
  } as const satisfies Record<string, { value: MeasureOrder['direction']; description: string }>,
});

const MeasureOrderRef = builder.inputType('MeasureOrder', {
  description: '排序，相同的再按编号。An order; ties are broken by code.',
  fields: (t) => ({
    field: t.field({ type: OrderFieldRef, required: true, description: '按什么。The field.' }),
    direction: t.field({
      type: DirectionRef,
      required: true,
      defaultValue: 'asc',
      description: '方向。The direction.',
    }),
  }),
});

type Args<T extends typeof MeasureFilterRef | typeof MeasureOrderRef> = T['$inferInput'];
type ListArgs = PageArgs & {
  readonly filter?: Args<typeof MeasureFilterRef> | null | undefined;
  readonly orderBy?: Args<typeof MeasureOrderRef> | null | undefined;
};

/** A list without pages: its filter and its order. */
export const choiceArgs = builder.args((t) => ({
  filter: t.field({ type: MeasureFilterRef, description: '筛选。The filter.' }),
  orderBy: t.field({ type: MeasureOrderRef, description: '排序，默认按编号。The order; by default by code.' }),
}));

/** The arguments of every list of measures. */
export const listArgs = { ...pageArgs, ...choiceArgs };

/** What the read models are asked for by such arguments. */
export const choiceOf = async (snapshot: Snapshot, { filter, orderBy }: Omit<ListArgs, keyof PageArgs>) => ({
  filter: await filterOf(snapshot, filter),
  order: orderOf(snapshot, orderBy),
});

/** The filter of the read models; `BAD_USER_INPUT` names the part that cannot be used. */
const filterOf = async (snapshot: Snapshot, filter: ListArgs['filter']): Promise<MeasureFilter> => {
  const { codes, sections, leadUnits, units, leaders, instructedBy, due, search, lampChange, ...plain } = filter ?? {};
  const plan = snapshot.plan.id;
  return present({
    ...plain,
    ...dueOf(due),
    codes: codesOf(codes),
    sections: keysOf(plan, 'sections', 'Section', sections),
    leadUnits: keysOf(plan, 'leadUnits', 'Unit', leadUnits),
    units: keysOf(plan, 'units', 'Unit', units),
    leaders: keysOf(plan, 'leaders', 'Leader', leaders),
    instructedBy: keysOf(plan, 'instructedBy', 'Leader', instructedBy),
    search: searchOf(search),
    lampChange: lampChange && {
      position: await positionThen(snapshot, 'filter.lampChange.since', lampChange.since),
      ...(lampChange.from && { from: lampChange.from }),
    },
  });
};

/** The position of the log at the end of an earlier date. */
export const positionThen = (snapshot: Snapshot, field: string, date: CivilDate): Promise<number> => {
  if (date > snapshot.today) throw badInput(field, { zh: '晚于所示之日', en: 'lies after the day shown' });
  return snapshot.read.positionAt(endOf(date));
};

const orderOf = ({ plan, today }: Snapshot, order: ListArgs['orderBy']): MeasureOrder => {
  const by = order?.field ?? 'code';
  const direction = order?.direction ?? 'asc';
  if (by === 'leadUnit') return { by, direction, units: plan.units.map(({ id }) => id) };
  if (by !== 'lamp') return { by, direction };
  const lamps = inForce(plan.terms.lamps, today).lamps.toSorted((a, b) => a.severity - b.severity);
  return { by, direction, lamps: lamps.map(({ id }) => id) };
};

/** A page, and how to count the whole list should somebody ask. */
type MeasureConnection = Connection<Seen<MeasureRow>> & { readonly count: () => Promise<number> };

export const measureList = async (snapshot: Snapshot, args: ListArgs): Promise<MeasureConnection> => {
  const filter = await filterOf(snapshot, args.filter);
  const order = orderOf(snapshot, args.orderBy);
  const list = await readPage(snapshot, args, (page) => snapshot.read.measures({ filter, order, page }));
  return { ...list, count: () => snapshot.read.countMeasures(filter) };
};

export const measureListBelow = async (
  snapshot: Snapshot,
  parent: MeasureParent,
  id: string,
  args: ListArgs,
): Promise<MeasureConnection> => {
  const filter = await filterOf(snapshot, args.filter);
  const order = orderOf(snapshot, args.orderBy);
  const list = await readPage(snapshot, args, (page) => snapshot.read.measuresPer(id, { parent, filter, order, page }));
  return { ...list, count: () => snapshot.read.countMeasuresPer(id, { parent, filter }) };
};

export const MeasureConnectionRef = connectionType<Seen<MeasureRow>, MeasureConnection>('Measure', MeasureRef, {
  zh: '举措',
  en: 'measures',
});
builder.objectField(MeasureConnectionRef, 'totalCount', (t) =>
  t.int({ description: '符合筛选的总数。The total number that match.', resolve: ({ count }) => count() }),
);

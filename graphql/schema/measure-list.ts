/** Lists of measures: one set of filters, orders and cursors for the plan and for all that has measures below it. */

import type { TargetKind } from '@duban/domain';
import type { MeasureFilter, MeasureOrder, MeasureParent, MeasureRow } from '@duban/read-models';
import { builder } from './builder.ts';
import { keyWithin, type NodeType } from './ids.ts';
import { type Connection, connectionType, type PageArgs, pageArgs, readPage } from './page.ts';
import { badInput } from './problem.ts';
import { MeasureRef } from './refs.ts';
import type { Seen, Snapshot } from './snapshot.ts';
import { StageRef } from './words.ts';

export const TargetKindRef = builder.enumType('TargetKind', {
  description: '目标的种类。Kind of a target.',
  values: {
    COUNT: { value: 'count', description: '年内累计达到多少。So many in the course of the year.' },
    LEVEL: { value: 'level', description: '年末应处的水平。A level that must stand at the end.' },
    GROWTH: { value: 'growth', description: '较基期增长百分之几。Percent against the baseline year.' },
    CEILING: { value: 'ceiling', description: '不得超过的上限。A value that must not be passed.' },
    DELIVERABLE: {
      value: 'deliverable',
      description: '一件要完成的事，按完成百分比。One thing to finish, in percent.',
    },
  } as const satisfies Record<string, { value: TargetKind; description: string }>,
});

const DateRangeRef = builder.inputType('DateRange', {
  description: '日期区间，含两端，均可省略。A range of dates, both ends included, either may be left out.',
  fields: (t) => ({
    from: t.field({ type: 'CivilDate', description: '自何日。From.' }),
    to: t.field({ type: 'CivilDate', description: '至何日。To.' }),
  }),
});

export const MeasureFilterRef = builder.inputType('MeasureFilter', {
  description:
    '筛选：各项同时满足，一项内任一即可；空列表不匹配任何举措。Parts are joined by and, values of a part by or.',
  fields: (t) => ({
    codes: t.stringList({ description: '印在表上的编号，如4.5-03。Printed codes.' }),
    sections: t.idList({ description: '板块的编号或全局id。Keys or ids of sections.' }),
    leadUnits: t.idList({ description: '牵头单位的编号或全局id。Keys or ids of the units that lead.' }),
    units: t.idList({ description: '牵头或配合单位的编号或全局id。Keys or ids of units that lead or support.' }),
    leaders: t.idList({ description: '分管领导的编号或全局id。Keys or ids of leaders.' }),
    stages: t.field({ type: [StageRef], description: '阶段。Stages.' }),
    lamps: t.stringList({ description: '所亮灯的编号，如red。Keys of the lamps that they show.' }),
    hasOpenInstruction: t.boolean({ description: '是否有批示待回复。Whether an instruction waits for an answer.' }),
    hasMissed: t.boolean({ description: '是否有节点曾逾期。Whether some milestone was ever missed.' }),
    due: t.field({ type: DateRangeRef, description: '有未完成节点在此期间到期。Some open milestone is owed within.' }),
    targetKinds: t.field({ type: [TargetKindRef], description: '含有这些种类的目标。Some target is of such a kind.' }),
    search: t.string({ description: '标题或编号中含有的文字。Text found in title or code.' }),
  }),
});

const OrderFieldRef = builder.enumType('MeasureOrderField', {
  description: '按什么排序。What to order by.',
  values: {
    CODE: { value: 'code', description: '编号。Printed code.' },
    NEXT_DUE: {
      value: 'nextDue',
      description: '最近的到期日；没有的排在最后。Next due date; those without come last.',
    },
    LAST_ACTIVITY: { value: 'lastActivity', description: '最近的变动。Last change.' },
  } as const satisfies Record<string, { value: MeasureOrder['by']; description: string }>,
});

const DirectionRef = builder.enumType('OrderDirection', {
  description: '排序方向。Direction of an order.',
  values: {
    ASC: { value: 'asc', description: '由小到大、由先到后。Ascending.' },
    DESC: { value: 'desc', description: '由大到小、由后到先。Descending.' },
  } as const satisfies Record<string, { value: MeasureOrder['direction']; description: string }>,
});

const MeasureOrderRef = builder.inputType('MeasureOrder', {
  description: '排序，相同的再按编号。An order; ties are broken by code.',
  fields: (t) => ({
    field: t.field({ type: OrderFieldRef, required: true, description: '按什么。By what.' }),
    direction: t.field({ type: DirectionRef, required: true, defaultValue: 'asc', description: '方向。Which way.' }),
  }),
});

type Args<T extends typeof MeasureFilterRef | typeof MeasureOrderRef> = T['$inferInput'];
type ListArgs = PageArgs & {
  readonly filter?: Args<typeof MeasureFilterRef> | null | undefined;
  readonly orderBy?: Args<typeof MeasureOrderRef> | null | undefined;
};

/** The arguments of every list of measures. */
export const listArgs = builder.args((t) => ({
  ...pageArgs,
  filter: t.field({ type: MeasureFilterRef, description: '筛选。Which measures.' }),
  orderBy: t.field({ type: MeasureOrderRef, description: '排序，默认按编号。In which order; by code unless given.' }),
}));

/** The filter of the read models; `BAD_USER_INPUT` names the part that cannot be used. */
const filterOf = (plan: string, filter: ListArgs['filter']): MeasureFilter => {
  const { sections, leadUnits, units, leaders, due, search, ...plain } = filter ?? {};
  const keys = (part: string, type: NodeType, ids: readonly string[] | null | undefined) =>
    ids?.map((id, index) => keyWithin(`filter.${part}.${index}`, type, plan, id));
  if (due?.from != null && due.to != null && due.from > due.to)
    throw badInput('filter.due', { zh: '的起日晚于止日', en: 'begins after it ends' });
  return present({
    ...plain,
    sections: keys('sections', 'Section', sections),
    leadUnits: keys('leadUnits', 'Unit', leadUnits),
    units: keys('units', 'Unit', units),
    leaders: keys('leaders', 'Leader', leaders),
    ...searchOf(search),
    dueFrom: due?.from,
    dueTo: due?.to,
  });
};

/** Letters and digits typed in full width are the same as in half; the brackets and commas of Chinese stay what they are. */
const searchOf = (search: string | null | undefined): { readonly search?: string } => {
  if (search == null) return {};
  const term = search
    .normalize('NFC')
    .replace(/[０-９Ａ-Ｚａ-ｚ－．]/g, (sign) => sign.normalize('NFKC'))
    .trim();
  if (term === '') throw badInput('filter.search', { zh: '须有文字', en: 'must have some text' });
  return { search: term };
};

type Present<T> = { [K in keyof T]?: NonNullable<T[K]> };
/** Without the parts that were left out or given as null: both mean that nothing is asked. */
const present = <T extends object>(parts: T): Present<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value != null)) as Present<T>;

const orderOf = (order: ListArgs['orderBy']): MeasureOrder => ({
  by: order?.field ?? 'code',
  direction: order?.direction ?? 'asc',
});

/** A page, and how to count the whole list should somebody ask. */
type MeasureConnection = Connection<Seen<MeasureRow>> & { readonly count: () => Promise<number> };

export const measureList = async (snapshot: Snapshot, args: ListArgs): Promise<MeasureConnection> => {
  const filter = filterOf(snapshot.plan.id, args.filter);
  const order = orderOf(args.orderBy);
  const list = await readPage(snapshot, args, (page) => snapshot.read.measures({ filter, order, page }));
  return { ...list, count: () => snapshot.read.countMeasures(filter) };
};

export const measureListBelow = async (
  snapshot: Snapshot,
  parent: MeasureParent,
  id: string,
  args: ListArgs,
): Promise<MeasureConnection> => {
  const filter = filterOf(snapshot.plan.id, args.filter);
  const order = orderOf(args.orderBy);
  const list = await readPage(snapshot, args, (page) => snapshot.read.measuresPer(id, { parent, filter, order, page }));
  return { ...list, count: () => snapshot.read.countMeasuresPer(id, { parent, filter }) };
};

export const MeasureConnectionRef = connectionType<Seen<MeasureRow>, MeasureConnection>('Measure', MeasureRef, {
  zh: '举措',
  en: 'measures',
});
builder.objectField(MeasureConnectionRef, 'totalCount', (t) =>
  t.int({ description: '符合筛选的总数。How many match in all.', resolve: ({ count }) => count() }),
);

/** A plan: the root under which everything hangs, so that the moment is chosen once, here. */

import { builder } from '../builder.ts';
import { asOfArg } from '../kernel/as-of.ts';
import { codesOf, IN_CHARGE_WORDS, inCharge } from '../kernel/filters.ts';
import { globalId, keyWithin, planKey } from '../kernel/ids.ts';
import { NodeRef } from '../kernel/node.ts';
import { badInput } from '../kernel/problem.ts';
import { type Snapshot, seen, shownAlone } from '../kernel/snapshot.ts';
import { RuleRef, TextRef } from '../kernel/text.ts';
import { listArgs, MeasureConnectionRef, measureList } from '../measure/measure-list.ts';
import { LeaderRef, MeasureRef, PlanRef, SectionRef, UnitRef } from '../refs.ts';
import { OverviewRef } from './overview.ts';

const ReportDocumentRef = builder.objectRef<Snapshot['plan']['report']>('ReportDocument').implement({
  description: '计划所依据的政府工作报告。The report on which a plan rests.',
  fields: (t) => ({
    title: t.expose('title', { type: TextRef, description: '报告名称。Its title.' }),
    date: t.expose('date', { type: 'CivilDate', description: '报告日期。Its date.' }),
  }),
});

const ClockKindRef = builder.enumType('ClockKind', {
  description: '计划所用的时钟。Which clock a plan uses.',
  values: {
    REAL: { value: 'real', description: '真实时间。Real time.' },
    REHEARSAL: { value: 'rehearsal', description: '演练：时间加快。Rehearsal: time runs faster.' },
  } as const,
});

const ClockRef = builder.objectRef<Snapshot>('PlanClock').implement({
  description: '计划的时钟。The clock of a plan.',
  fields: (t) => ({
    kind: t.field({ type: ClockKindRef, description: '哪种时钟。Which kind.', resolve: ({ plan }) => plan.clock.kind }),
    now: t.expose('now', { type: 'Instant', description: '所示时刻的计划时间。Plan time at the point in time shown.' }),
    today: t.expose('today', {
      type: 'CivilDate',
      description: '所示时刻的计划日期。Plan date at the point in time shown.',
    }),
    rate: t.float({
      description: '真实一秒合计划几秒。Seconds of plan time in one second of real time.',
      resolve: ({ plan }) => (plan.clock.kind === 'real' ? 1 : plan.clock.rate),
    }),
  }),
});

const checkOne = (id: unknown, code: unknown): void => {
  if ((id == null) === (code == null))
    throw badInput('id', { zh: '与编号须给且只给其一', en: 'or code: give exactly one of them' });
};

PlanRef.implement({
  description: '计划：一地一年的全部承诺。A plan: all commitments of one place for one year.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({ description: '全局标识。Global id.', resolve: ({ plan }) => globalId('Plan', plan.id) }),
    key: t.string({ description: '计划编号，如zhongyuan-2023。Its own key.', resolve: ({ plan }) => plan.id }),
    title: t.field({ type: TextRef, description: '名称。Title.', resolve: ({ plan }) => plan.title }),
    demonstration: t.boolean({
      description:
        '是否为演示计划：并无单位实际办理，仅供了解本系统，可整体删除。Whether it is a demonstration: no unit really carries it out; it is there to be looked at and may be removed as a whole.',
      resolve: ({ plan }) => plan.demonstration === true,
    }),
    place: t.field({ type: TextRef, description: '地方。The place.', resolve: ({ plan }) => plan.place }),
    year: t.int({ description: '年度。The year.', resolve: ({ plan }) => plan.year }),
    adopted: t.field({
      type: 'CivilDate',
      description: '人民代表大会审议报告的日期，自此交办。The day from which measures are issued.',
      resolve: ({ plan }) => plan.adopted,
    }),
    report: t.field({
      type: ReportDocumentRef,
      description: '所依据的报告。Its report.',
      resolve: ({ plan }) => plan.report,
    }),
    clock: t.field({ type: ClockRef, description: '计划的时钟。The plan’s clock.', resolve: (plan) => plan }),
    position: t.field({
      type: 'Position',
      description:
        '本次结果所示的日志位置；以此为订阅计划变动的起点，可不漏不重地接收此后的变动。The log position that this result shows; pass it as `after` to planChanged to receive every later change without loss or repetition.',
      resolve: ({ position }) => position,
    }),
    overview: t.field({
      type: OverviewRef,
      description: '总览数字：全计划、各板块、各单位。The figures of the whole plan, each section and each unit.',
      args: { leader: t.arg.id({ description: IN_CHARGE_WORDS }) },
      resolve: (snapshot, { leader }) => ({ snapshot, of: inCharge(snapshot.plan.id, leader) }),
    }),
    sections: t.field({
      type: [SectionRef],
      description: '板块，按报告顺序。Sections, in the report’s order.',
      resolve: (snapshot) => snapshot.plan.sections.map((section) => seen(snapshot, section)),
    }),
    units: t.field({
      type: [UnitRef],
      description: '单位。Units.',
      resolve: (snapshot) => snapshot.plan.units.map((unit) => seen(snapshot, unit)),
    }),
    leaders: t.field({
      type: [LeaderRef],
      description: '领导（职务，不含姓名）。Leaders: posts, never names.',
      resolve: (snapshot) => snapshot.plan.leaders.map((leader) => seen(snapshot, leader)),
    }),
    rules: t.field({
      type: [RuleRef],
      description: '拟定规则。The rules by which values were proposed.',
      resolve: ({ plan }) => [...plan.rules],
    }),
    unit: t.field({
      type: UnitRef,
      nullable: true,
      description: '按编号取单位。A unit by its key or id.',
      args: { id: t.arg.id({ required: true, description: '单位的编号或全局标识。Key or global id.' }) },
      resolve: (snapshot, { id }) => {
        const key = keyWithin('id', 'Unit', snapshot.plan.id, id);
        const unit = snapshot.plan.units.find((candidate) => candidate.id === key);
        return unit ? seen(snapshot, unit) : null;
      },
    }),
    leader: t.field({
      type: LeaderRef,
      nullable: true,
      description: '按编号取领导（职务）。A leader’s post by its key or id.',
      args: { id: t.arg.id({ required: true, description: '领导的编号或全局标识。Key or global id.' }) },
      resolve: (snapshot, { id }) => {
        const key = keyWithin('id', 'Leader', snapshot.plan.id, id);
        const leader = snapshot.plan.leaders.find((candidate) => candidate.id === key);
        return leader ? seen(snapshot, leader) : null;
      },
    }),
    section: t.field({
      type: SectionRef,
      nullable: true,
      description: '按标识或编号取一个板块，二者给其一。A section by its key, its id or the report’s own numbering.',
      args: {
        id: t.arg.id({ description: '板块的编号或全局标识。Key or global id.' }),
        code: t.arg.string({
          description: '报告的章节号，如四(五)。The section number in the report, such as 四(五).',
        }),
      },
      resolve: (snapshot, { id, code }) => {
        checkOne(id, code);
        const key = id == null ? null : keyWithin('id', 'Section', snapshot.plan.id, id);
        const section = snapshot.plan.sections.find((one) => (key === null ? one.code === code : one.id === key));
        return section ? seen(snapshot, section) : null;
      },
    }),
    measure: t.field({
      type: MeasureRef,
      nullable: true,
      description: '按标识或编号取一项举措，二者给其一。A measure by its key, its id or its printed code.',
      args: {
        id: t.arg.id({ description: '举措的编号或全局标识。Key or global id.' }),
        code: t.arg.string({ description: '印在表上的编号，如4.5-03。Printed code.' }),
      },
      resolve: async (snapshot, { id, code }, { access }) => {
        checkOne(id, code);
        if (id != null) {
          const row = await snapshot.read.measure(keyWithin('id', 'Measure', snapshot.plan.id, id));
          return row && shownAlone(access, snapshot, row);
        }
        const { rows } = await snapshot.read.measures({
          filter: { codes: codesOf([code ?? '']) ?? [] },
          order: { by: 'code', direction: 'asc' },
          page: { first: 1 },
        });
        return rows[0] ? shownAlone(access, snapshot, rows[0].row) : null;
      },
    }),
    measures: t.field({
      type: MeasureConnectionRef,
      description: '举措。Measures.',
      args: listArgs,
      resolve: (snapshot, args) => measureList(snapshot, args),
    }),
  }),
});

builder.queryFields((t) => ({
  plans: t.field({
    type: [PlanRef],
    description:
      '可见的全部计划，按年度；所示时刻尚未载入的不列。All plans that you may see, by year; those not yet adopted at the point in time shown are left out.',
    args: asOfArg,
    resolve: async (_root, { asOf }, context) => [...(await context.snapshots.openAll(asOf))],
  }),
  plan: t.field({
    type: PlanRef,
    nullable: true,
    description: '一个计划，及其下的一切。One plan, and everything below it.',
    args: {
      id: t.arg.id({ required: true, description: '计划编号（如zhongyuan-2023）或全局标识。Key or global id.' }),
      ...asOfArg,
    },
    resolve: (_root, { id, asOf }, context) => context.snapshots.open(planKey('id', id), asOf),
  }),
}));

/** A plan: the root under which everything hangs, so that the moment is chosen once, here. */

import { builder } from './builder.ts';
import { globalId, keyWithin, planKey } from './ids.ts';
import { listArgs, MeasureConnectionRef, measureList } from './measure-list.ts';
import { NodeRef } from './node.ts';
import { OverviewRef } from './overview.ts';
import { pageArgs, readPage } from './page.ts';
import { badInput } from './problem.ts';
import { LeaderRef, MeasureRef, PlanRef, SectionRef, UnitRef } from './refs.ts';
import { type Snapshot, seen } from './snapshot.ts';
import { RuleRef, TextRef } from './text.ts';
import { TimelineConnectionRef } from './timeline.ts';

const ReportDocumentRef = builder.objectRef<Snapshot['plan']['report']>('ReportDocument').implement({
  description: '计划所依据的政府工作报告。The report on which a plan rests.',
  fields: (t) => ({
    title: t.expose('title', { type: TextRef, description: '报告名称。Its title.' }),
    date: t.expose('date', { type: 'CivilDate', description: '报告日期。Its date.' }),
  }),
});

const ClockKindRef = builder.enumType('ClockKind', {
  description: '计划所用的时钟。Which clock a plan lives by.',
  values: {
    REAL: { value: 'real', description: '真实时间。The time of day.' },
    REHEARSAL: { value: 'rehearsal', description: '演练：时间加快。A rehearsal: time runs faster.' },
  } as const,
});

const ClockRef = builder.objectRef<Snapshot>('PlanClock').implement({
  description: '计划的时钟。The clock of a plan.',
  fields: (t) => ({
    kind: t.field({ type: ClockKindRef, description: '哪种时钟。Which kind.', resolve: ({ plan }) => plan.clock.kind }),
    now: t.expose('now', { type: 'Instant', description: '所示时刻的计划时间。Plan time of the moment shown.' }),
    today: t.expose('today', { type: 'CivilDate', description: '所示时刻的计划日期。Plan date of the moment shown.' }),
    rate: t.float({
      description: '真实一秒合计划几秒。Plan seconds in a real second.',
      resolve: ({ plan }) => (plan.clock.kind === 'real' ? 1 : plan.clock.rate),
    }),
  }),
});

PlanRef.implement({
  description: '计划：一地一年的全部承诺。One place, one year: everything that was promised.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({ description: '全局id。Global id.', resolve: ({ plan }) => globalId('Plan', plan.id) }),
    key: t.string({ description: '计划编号，如zhongyuan-2023。Its own key.', resolve: ({ plan }) => plan.id }),
    title: t.field({ type: TextRef, description: '名称。Title.', resolve: ({ plan }) => plan.title }),
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
    clock: t.field({ type: ClockRef, description: '计划的时钟。The clock it lives by.', resolve: (plan) => plan }),
    position: t.field({
      type: 'Position',
      description:
        '本次结果所示的日志位置；以此为planChanged的after，可不漏不重地接收此后的变动。The position of the log that this answer shows: give it as `after` to planChanged, and nothing in between is lost.',
      resolve: ({ position }) => position,
    }),
    overview: t.field({
      type: OverviewRef,
      description: '总览数字：全计划、各板块、各单位。The figures: whole, by section, by unit.',
      resolve: (snapshot) => snapshot,
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
      args: { id: t.arg.id({ required: true, description: '单位的编号或全局id。Key or global id.' }) },
      resolve: (snapshot, { id }) => {
        const key = keyWithin('id', 'Unit', snapshot.plan.id, id);
        const unit = snapshot.plan.units.find((candidate) => candidate.id === key);
        return unit ? seen(snapshot, unit) : null;
      },
    }),
    measure: t.field({
      type: MeasureRef,
      nullable: true,
      description: '按编号取一项举措：id或code，二者给其一。A measure by its key, its id or its printed code.',
      args: {
        id: t.arg.id({ description: '举措的编号或全局id。Key or global id.' }),
        code: t.arg.string({ description: '印在表上的编号，如4.5-03。Printed code.' }),
      },
      resolve: async (snapshot, { id, code }) => {
        if ((id == null) === (code == null))
          throw badInput('id', { zh: '与code须给且只给其一', en: 'or code: give exactly one of them' });
        if (id != null) {
          const row = await snapshot.read.measure(keyWithin('id', 'Measure', snapshot.plan.id, id));
          return row && seen(snapshot, row);
        }
        const { rows } = await snapshot.read.measures({
          filter: { codes: [code ?? ''] },
          order: { by: 'code', direction: 'asc' },
          page: { first: 1 },
        });
        return rows[0] ? seen(snapshot, rows[0].row) : null;
      },
    }),
    measures: t.field({
      type: MeasureConnectionRef,
      description: '举措。Measures.',
      args: listArgs,
      resolve: (snapshot, args) => measureList(snapshot, args),
    }),
    timeline: t.field({
      type: TimelineConnectionRef,
      description: '全计划的记录，新的在前。Everything that happened, newest first.',
      args: pageArgs,
      resolve: (snapshot, args) => readPage(snapshot, args, (page) => snapshot.read.timeline(page)),
    }),
  }),
});

const AsOfRef = builder.inputType('AsOf', {
  description: '哪一时刻的情况：位置或时刻，二者给其一。Which moment: a position or an instant, exactly one.',
  isOneOf: true,
  fields: (t) => ({
    position: t.field({ type: 'Position', description: '日志位置（含该条）。A position of the log, included.' }),
    instant: t.field({ type: 'Instant', description: '计划时间的时刻。An instant of plan time.' }),
  }),
});

builder.queryFields((t) => ({
  plans: t.field({
    type: [PlanRef],
    description: '可见的全部计划，按年度。All plans that are open to you, by year.',
    resolve: async (_root, _args, context) => [...(await context.snapshots.openAll())],
  }),
  plan: t.field({
    type: PlanRef,
    nullable: true,
    description: '一个计划，及其下的一切。One plan, and everything below it.',
    args: {
      id: t.arg.id({ required: true, description: '计划编号（如zhongyuan-2023）或全局id。Key or global id.' }),
      asOf: t.arg({ type: AsOfRef, description: '所示时刻，默认现在；其下一切皆为该时刻的情况。The moment to show.' }),
    },
    resolve: (_root, { id, asOf }, context) => context.snapshots.open(planKey('id', id), asOf),
  }),
}));

/** A measure: what was promised, who owes it, and where it stands. */

import { type Basis, isOverdue, type MeasureDefinition } from '@duban/domain';
import type { MeasureRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { asOfArg } from '../kernel/as-of.ts';
import { pageArgs, readPage } from '../kernel/connection.ts';
import { expectId, globalId } from '../kernel/ids.ts';
import { groupsOf, knownUnit, leaderOf, milestonesOf, postOf, sectionOf } from '../kernel/lookups.ts';
import { NodeRef } from '../kernel/node.ts';
import { type Seen, seen, shownAlone } from '../kernel/snapshot.ts';
import { LocatorRef, OriginRef, TextRef } from '../kernel/text.ts';
import { OVERDUE } from '../kernel/words.ts';
import { ReportConnectionRef } from '../progress/report.ts';
import {
  LeaderRef,
  MeasureRef,
  MilestoneRef,
  PlanRef,
  PostRef,
  SectionRef,
  TargetRef,
  UnitGroupRef,
  UnitRef,
} from '../refs.ts';
import { EventTypeRef } from '../timeline/timeline.ts';
import { MatterKindRef } from './measure-list.ts';

const DescriptorRef = builder.objectRef<MeasureDefinition['descriptors'][number]>('Descriptor').implement({
  description: '报告中描述而非承诺的数字。A figure in the report that describes the situation and promises nothing.',
  fields: (t) => ({
    label: t.expose('label', { type: TextRef, description: '说明。What the figure describes.' }),
    value: t.exposeFloat('value', { description: '数值。Its value.' }),
    unit: t.exposeString('unit', { description: '计量单位。Unit of measurement.' }),
    source: t.expose('source', { type: LocatorRef, description: '出处。Where the report says it.' }),
  }),
});

const CountsRef = builder.objectRef<Seen<MeasureRow>>('MilestoneCounts').implement({
  description: '一项举措各状态的节点数。The number of milestones of a measure, by status.',
  fields: (t) => {
    const count = (name: keyof MeasureRow['milestoneCounts'], description: string) =>
      t.int({ description, resolve: ({ milestoneCounts }) => milestoneCounts[name] });
    return {
      total: count('total', '总数。All.'),
      pending: count('pending', '未申请办结。Not submitted yet.'),
      submitted: count('submitted', '待核实。Submitted, pending verification.'),
      returned: count('returned', '已退回、未再报。Returned and not submitted again.'),
      verified: count('verified', '已办结。Verified.'),
      missed: count('missed', '曾逾期，无论后来如何。Missed at least once.'),
      overdue: t.int({
        description: OVERDUE,
        resolve: ({ snapshot, owedDues }) =>
          owedDues.filter((due) => isOverdue({ as: 'owed', due }, snapshot.today)).length,
      }),
      extensionsAsked: count('extensionsAsked', '延期待批。An extension is pending a decision.'),
    };
  },
});

const ActivityRef = builder.objectRef<MeasureRow['lastActivity']>('Activity').implement({
  description: '最近一次变动。The last change.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: '计划时间。Plan time.' }),
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    type: t.expose('type', { type: EventTypeRef, description: '发生了什么。The type of the event.' }),
  }),
});

const BasisRef = builder.objectRef<Basis>('Basis').implement({
  description: '立项依据：作出决定的文件或会议。The document or meeting that decided on a measure.',
  fields: (t) => ({
    title: t.exposeString('title', { description: '文件或会议名称。Name of the document or meeting.' }),
    number: t.exposeString('number', { nullable: true, description: '文号。Its number.' }),
    date: t.expose('date', { type: 'CivilDate', nullable: true, description: '日期。Its date.' }),
  }),
});

const OriginsRef = builder.objectRef<Seen<MeasureDefinition['origins']>>('MeasureOrigins').implement({
  description: '报告没有写明的各项内容从何而来。The origin of each value that reports rarely state.',
  fields: (t) => {
    const origin = (field: keyof MeasureDefinition['origins'], description: string) =>
      t.field({ type: OriginRef, description, resolve: (origins) => seen(origins.snapshot, origins[field]) });
    return {
      leadUnit: origin('leadUnit', '牵头单位。Of the lead unit.'),
      supportUnits: origin('supportUnits', '配合单位。Of the supporting units.'),
      responsible: origin('responsible', '责任人。Of the responsible post.'),
      supervisingLeader: origin('supervisingLeader', '分管领导。Of the supervising leader.'),
      evidence: origin('evidence', '佐证材料。Of the evidence.'),
    };
  },
});

MeasureRef.implement({
  description: '举措：所跟踪的最小承诺。A measure: the smallest commitment that is tracked.',
  interfaces: [NodeRef],
  fields: (t) => ({
    id: t.id({ description: '全局标识。Global id.', resolve: ({ plan, id }) => globalId('Measure', plan, id) }),
    key: t.exposeString('id', {
      description: '在计划内的编号，永不改变。Its key within the plan, which never changes.',
    }),
    code: t.exposeString('code', { description: '印在表上的编号，如4.5-03。Printed code.' }),
    plan: t.field({ type: PlanRef, description: '所属计划。Its plan.', resolve: ({ snapshot }) => snapshot }),
    title: t.expose('title', { type: TextRef, description: '标题。Title.' }),
    section: t.field({
      type: SectionRef,
      description: '所属板块。Its section.',
      resolve: ({ snapshot, section }) => sectionOf(snapshot, section),
    }),
    matter: t.field({
      type: MatterKindRef,
      description: '事项类别。Kind of matter.',
      resolve: ({ matter }) => matter ?? 'annual-plan',
    }),
    basis: t.field({
      type: BasisRef,
      nullable: true,
      description: '立项依据，年度计划所列一般为空。What it rests on; as a rule null for the annual plan.',
      resolve: ({ basis }) => basis ?? null,
    }),
    sources: t.field({
      type: [LocatorRef],
      description: '在报告中的出处。Where the report says it.',
      resolve: ({ sources }) => [...sources],
    }),
    targets: t.field({
      type: [TargetRef],
      description: '目标及其当前值。Its targets with their current values.',
      resolve: async ({ snapshot, id }) => (await snapshot.read.targetsOf(id)).map((row) => seen(snapshot, row)),
    }),
    descriptors: t.field({
      type: [DescriptorRef],
      description: '描述性数字。Descriptive figures.',
      resolve: ({ descriptors }) => [...descriptors],
    }),
    milestones: t.field({
      type: [MilestoneRef],
      description: '节点（路线图），按顺序。The milestones of its roadmap, in order.',
      resolve: ({ snapshot, id }) => milestonesOf(snapshot, id),
    }),
    nextMilestone: t.field({
      type: MilestoneRef,
      nullable: true,
      description:
        '最先到期的未完成节点，含已逾期的。The open milestone with the earliest due date, overdue ones included.',
      resolve: async ({ snapshot, id, next }) => {
        const row = next && (await snapshot.read.milestone({ measure: id, milestone: next.milestone }));
        return row && seen(snapshot, row);
      },
    }),
    milestoneCounts: t.field({
      type: CountsRef,
      description: '各状态节点数。The number of milestones by status.',
      resolve: (row) => row,
    }),
    leadUnit: t.field({
      type: UnitRef,
      description: '牵头单位，只有它能填报。The lead unit, which alone may report.',
      resolve: ({ snapshot, leadUnit }) => knownUnit(snapshot, leadUnit),
    }),
    supportUnits: t.field({
      type: [UnitRef],
      description: '配合单位，含单位组的成员。Supporting units, the members of groups among them.',
      resolve: ({ snapshot, supportUnits }) => supportUnits.map((unit) => knownUnit(snapshot, unit)),
    }),
    supportGroups: t.field({
      type: [UnitGroupRef],
      description: '以组名列为配合单位的单位组，其成员已在配合单位中。Groups whose members are among supportUnits.',
      resolve: ({ snapshot, supportGroups = [] }) => groupsOf(snapshot, ({ id }) => supportGroups.includes(id)),
    }),
    responsible: t.field({
      type: PostRef,
      description: '责任人（职务）。The responsible post.',
      resolve: ({ snapshot, responsible }) => postOf(snapshot, responsible),
    }),
    supervisingLeader: t.field({
      type: LeaderRef,
      description: '分管领导（职务）。The post of the supervising leader.',
      resolve: ({ snapshot, supervisingLeader }) => leaderOf(snapshot, supervisingLeader),
    }),
    evidence: t.field({
      type: [TextRef],
      description: '可证明完成的材料。Evidence that would prove completion.',
      resolve: ({ evidence }) => [...evidence],
    }),
    origins: t.field({
      type: OriginsRef,
      description: '哪些内容是拟定的，依据什么规则。Which values were proposed, and by which rule.',
      resolve: ({ snapshot, origins }) => seen(snapshot, origins),
    }),
    lastActivity: t.expose('lastActivity', {
      type: ActivityRef,
      description: '最近变动；不对您开放的不计。The last change that you may see.',
    }),
    version: t.exposeInt('version', { description: '对您开放的记录条数。The number of its events that you may see.' }),
    reportCount: t.exposeInt('reportCount', { description: '进展上报次数。The number of progress reports.' }),
    reports: t.field({
      type: ReportConnectionRef,
      description: '进展上报，新的在前。Progress reports, newest first.',
      args: pageArgs,
      resolve: ({ snapshot, id }, args) => readPage(snapshot, args, (page) => snapshot.read.reportsOf(id, page)),
    }),
  }),
});

builder.queryField('measure', (t) =>
  t.field({
    type: MeasureRef,
    nullable: true,
    description: '按全局标识取一项举措。A measure by its global id.',
    args: { id: t.arg.id({ required: true, description: '全局标识。Global id.' }), ...asOfArg },
    resolve: async (_root, { id, asOf }, context) => {
      const { plan, names } = expectId('id', 'Measure', id);
      const snapshot = await context.snapshots.open(plan, asOf);
      const row = snapshot && (await snapshot.read.measure(names.join('/')));
      return row && shownAlone(context.access, snapshot, row);
    },
  }),
);

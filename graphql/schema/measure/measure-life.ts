/** Where a measure stands in its life: stage, lamp, who has approved, received or stopped it, and what is owed on it. */

import { civilDateAt, servedPeriod } from '@duban/domain';
import type { MeasureHalt, MeasureRow, MeasureWord } from '@duban/read-models';
import { builder } from '../builder.ts';
import { InstructionConnectionRef } from '../instruction/instruction.ts';
import { pageArgs, readPage } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { amendmentIn } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { DocumentKindRef, StageRef } from '../kernel/words.ts';
import { EscalationConnectionRef, escalationArgs, escalationsBelow } from '../ladder/escalation.ts';
import { ContributionConnectionRef, DraftConnectionRef } from '../progress/report-draft.ts';
import { ActorRef, AmendmentRef, MeasureRef } from '../refs.ts';
import { AmendmentConnectionRef } from './amendment.ts';
import { LampTurnConnectionRef, MeasureLampRef } from './lamp.ts';

export const WordRef = builder.objectRef<Seen<MeasureWord>>('MeasureApproval').implement({
  description: '批准立项的意见。The approval of a drafted measure, with its note.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
    by: t.field({
      type: ActorRef,
      description: '何人。Who did it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    text: t.exposeString('text', { description: '意见。The note.' }),
  }),
});

const HaltKindRef = enumOf<MeasureHalt['kind']>('HaltKind', '因何停止。How a measure came to a stop.', {
  suspended: '暂停。Suspended.',
  cancelled: '取消。Cancelled.',
  closed: '销号。Closed.',
});

const HaltRef = builder.objectRef<Seen<MeasureHalt>>('MeasureHalt').implement({
  description: '暂停、取消或销号。The suspension, cancellation or closing of a measure.',
  fields: (t) => ({
    kind: t.expose('kind', { type: HaltKindRef, description: '哪种。The kind.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
    by: t.field({
      type: ActorRef,
      description: '何人。Who did it.',
      resolve: ({ snapshot, by }) => seen(snapshot, by),
    }),
    text: t.exposeString('text', {
      nullable: true,
      description:
        '原因；销号的为例外说明，无例外为空。The reason; for a closed measure the exception, null where there is none.',
    }),
  }),
});

const InstructionCountsRef = builder.objectRef<MeasureRow['instructionCounts']>('InstructionCounts').implement({
  description: '一项举措的批示数。The number of instructions on a measure.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: '总数。All.' }),
    open: t.exposeInt('open', { description: '待回复。Instructions that are not answered yet.' }),
    missed: t.exposeInt('missed', {
      description: '曾逾期未复。Instructions whose date ever passed without an answer.',
    }),
  }),
});

const LastRungRef = builder.objectRef<NonNullable<MeasureRow['lastRung']>>('LastEscalation').implement({
  description: '最近一次督办。The last rung that fired.',
  fields: (t) => ({
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When it happened, in plan time.' }),
    obligation: t.exposeString('obligation', { description: '哪个事项。The obligation.' }),
    rung: t.exposeString('rung', { description: '哪一级。The rung.' }),
    document: t.expose('document', { type: DocumentKindRef, description: '何种文书。The kind of document.' }),
  }),
});

builder.objectFields(MeasureRef, (t) => ({
  stage: t.expose('stage', { type: StageRef, description: '所处阶段。Its stage.' }),
  lamp: t.field({
    type: MeasureLampRef,
    nullable: true,
    description: '当前所亮的灯，交办前为空。The lamp that it shows; null before the issue.',
    resolve: ({ snapshot, id, lamp }) => lamp && seen(snapshot, { ...lamp, measure: id }),
  }),
  lampTurns: t.field({
    type: LampTurnConnectionRef,
    description: '历次转灯，新的在前。The changes of its lamp, newest first.',
    args: pageArgs,
    resolve: ({ snapshot, id }, args) => readPage(snapshot, args, (page) => snapshot.read.lampTurnsOf(id, page)),
  }),
  draftedAt: t.expose('draftedAt', {
    type: 'Instant',
    nullable: true,
    description: '草拟时间，随计划而来的为空。When it was drafted; null for a measure of the adopted plan.',
  }),
  approval: t.field({
    type: WordRef,
    nullable: true,
    description: '批准立项，未经此步为空。The approval; null where there was none.',
    resolve: ({ snapshot, approval }) => approval && seen(snapshot, approval),
  }),
  issuedAt: t.expose('issuedAt', {
    type: 'Instant',
    nullable: true,
    description: '交办时间（计划时间），未交办为空。When it was issued, in plan time; null before.',
  }),
  acknowledgeBy: t.expose('acknowledgeBy', {
    type: 'CivilDate',
    nullable: true,
    description: '签收期限，未交办为空。The date by which the lead unit must acknowledge it; null before the issue.',
  }),
  acknowledgementMissed: t.exposeBoolean('acknowledgementMissed', {
    description: '是否逾期未签收过。Whether that date ever passed without an acknowledgement.',
  }),
  acknowledgedAt: t.expose('acknowledgedAt', {
    type: 'Instant',
    nullable: true,
    description: '签收时间（计划时间），未签收为空。When it was acknowledged, in plan time; null before.',
  }),
  acknowledgedByActing: t.exposeBoolean('acknowledgedImplied', {
    nullable: true,
    description:
      '未正式签收而以填报视为签收；未签收为空。Whether the unit never acknowledged it formally but reported on it, which counts as acknowledgement; null before.',
  }),
  halt: t.field({
    type: HaltRef,
    nullable: true,
    description: '暂停、取消或销号，推进中为空。The suspension, cancellation or closing; null otherwise.',
    resolve: ({ snapshot, halt }) => halt && seen(snapshot, halt),
  }),
  amendment: t.field({
    type: AmendmentRef,
    nullable: true,
    description: '待批的调整申请，没有则为空。The pending amendment; null where there is none.',
    resolve: ({ snapshot, id, amendment }) => amendmentIn(snapshot, id, amendment?.id),
  }),
  amendments: t.field({
    type: AmendmentConnectionRef,
    description: '历次调整申请，新的在前。Amendments, newest first.',
    args: pageArgs,
    resolve: ({ snapshot, id }, args) => readPage(snapshot, args, (page) => snapshot.read.amendmentsOf(id, page)),
  }),
  instructions: t.field({
    type: InstructionConnectionRef,
    description: '历次批示，新的在前。Instructions, newest first.',
    args: pageArgs,
    resolve: async ({ snapshot, id, instructionCounts }, args) => ({
      ...(await readPage(snapshot, args, (page) => snapshot.read.instructionsOf(id, page))),
      count: async () => instructionCounts.total,
    }),
  }),
  instructionCounts: t.expose('instructionCounts', {
    type: InstructionCountsRef,
    description: '批示数。The number of instructions.',
  }),
  drafts: t.field({
    type: DraftConnectionRef,
    description: '待审签与退改的上报，新的在前。Reports that are not signed yet or were sent back, newest first.',
    args: pageArgs,
    resolve: ({ snapshot, id }, args) => readPage(snapshot, args, (page) => snapshot.read.draftsOf(id, page)),
  }),
  draftCount: t.exposeInt('draftCount', {
    description: '待审签的上报数；不对您开放的不计。The number of reports awaiting signature that you may see.',
  }),
  contributions: t.field({
    type: ContributionConnectionRef,
    description: '配合单位的报送，新的在前。Contributions of supporting units, newest first.',
    args: pageArgs,
    resolve: ({ snapshot, id }, args) => readPage(snapshot, args, (page) => snapshot.read.contributionsOf(id, page)),
  }),
  contributionCount: t.exposeInt('contributionCount', {
    description: '配合单位报送次数；不对您开放的不计。The number of contributions that you may see.',
  }),
  reportMissing: t.expose('reportMissing', {
    type: 'CivilDate',
    nullable: true,
    description:
      '最近一次应报未报之日，无欠报为空。The last date on which a report was due and is still missing; null where none is.',
  }),
  reportDue: t.expose('reportDue', {
    type: 'CivilDate',
    nullable: true,
    description: '下次上报的日期，不需上报为空。The next date on which a report is due; null where none is.',
  }),
  reportAnswered: t.field({
    type: 'CivilDate',
    nullable: true,
    description:
      '最近一次上报计入哪一期（应报之日）；尚未上报或此后又欠报的为空。The date on which the newest report was due: a late one answers the date that was missed. Null before the first report, and where a date was missed since.',
    resolve: ({ snapshot, reportedAt, reportMissing, missedPeriod }) =>
      reportedAt === null || reportMissing !== null
        ? null
        : servedPeriod(snapshot.plan.terms, civilDateAt(reportedAt), missedPeriod),
  }),
  reportAnswers: t.field({
    type: 'CivilDate',
    nullable: true,
    description:
      '此刻上报计入哪一期（应报之日），不需上报为空。The date that a report made at the moment shown would answer: the one just missed, or the next, whichever is nearer. Null where none is due.',
    resolve: ({ snapshot, reportDue, missedPeriod }) =>
      reportDue === null ? null : servedPeriod(snapshot.plan.terms, snapshot.today, missedPeriod),
  }),
  escalations: t.field({
    type: EscalationConnectionRef,
    description: '督办记录，新的在前。Its ladder’s record, newest first.',
    args: escalationArgs,
    resolve: ({ snapshot, id }, args) => escalationsBelow(snapshot, 'measure', id, args),
  }),
  escalationCount: t.exposeInt('rungCount', { description: '督办次数。The number of rungs that fired.' }),
  lastEscalation: t.expose('lastRung', {
    type: LastRungRef,
    nullable: true,
    description: '最近一次督办。The last rung that fired.',
  }),
}));

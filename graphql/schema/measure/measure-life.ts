/** Where a measure stands in its life: stage, lamp, who has approved, received or stopped it, and what is owed on it. */

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
  description: '批准立项的意见。The word of approval.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When.' }),
    by: t.field({ type: ActorRef, description: '何人。By whom.', resolve: ({ snapshot, by }) => seen(snapshot, by) }),
    text: t.exposeString('text', { description: '意见。The note.' }),
  }),
});

const HaltKindRef = enumOf<MeasureHalt['kind']>('HaltKind', '因何停止。How a measure was stopped.', {
  suspended: '暂停。Suspended.',
  cancelled: '取消。Cancelled.',
  closed: '销号。Closed.',
});

const HaltRef = builder.objectRef<Seen<MeasureHalt>>('MeasureHalt').implement({
  description: '暂停、取消或销号。Why time stands still for the measure, or has ended.',
  fields: (t) => ({
    kind: t.expose('kind', { type: HaltKindRef, description: '哪种。Which kind.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When.' }),
    by: t.field({ type: ActorRef, description: '何人。By whom.', resolve: ({ snapshot, by }) => seen(snapshot, by) }),
    text: t.exposeString('text', {
      nullable: true,
      description: '原因；销号的为例外说明，无例外为空。Why; of a closed one the exception, null where there is none.',
    }),
  }),
});

const InstructionCountsRef = builder.objectRef<MeasureRow['instructionCounts']>('InstructionCounts').implement({
  description: '一项举措的批示数。How many instructions of a measure.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: '总数。All.' }),
    open: t.exposeInt('open', { description: '待回复。They wait for an answer.' }),
    missed: t.exposeInt('missed', { description: '曾逾期未复。Their date passed without one, whatever came later.' }),
  }),
});

const LastRungRef = builder.objectRef<NonNullable<MeasureRow['lastRung']>>('LastEscalation').implement({
  description: '最近一次督办。What the ladder did last.',
  fields: (t) => ({
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    at: t.expose('at', { type: 'Instant', description: '时间（计划时间）。When.' }),
    obligation: t.exposeString('obligation', { description: '哪个事项。For what was owed.' }),
    rung: t.exposeString('rung', { description: '哪一级。Which rung.' }),
    document: t.expose('document', { type: DocumentKindRef, description: '何种文书。Which document.' }),
  }),
});

builder.objectFields(MeasureRef, (t) => ({
  stage: t.expose('stage', { type: StageRef, description: '所处阶段。Where it stands in its life.' }),
  lamp: t.field({
    type: MeasureLampRef,
    nullable: true,
    description: '当前所亮的灯，交办前为空。The lamp that it shows; null before the issue.',
    resolve: ({ snapshot, id, lamp }) => lamp && seen(snapshot, { ...lamp, measure: id }),
  }),
  lampTurns: t.field({
    type: LampTurnConnectionRef,
    description: '历次转灯，新的在前。Turns of its lamp, newest first.',
    args: pageArgs,
    resolve: ({ snapshot, id }, args) => readPage(snapshot, args, (page) => snapshot.read.lampTurnsOf(id, page)),
  }),
  draftedAt: t.expose('draftedAt', {
    type: 'Instant',
    nullable: true,
    description: '草拟时间，随计划而来的为空。When it was drafted; null for one that came with the plan.',
  }),
  approval: t.field({
    type: WordRef,
    nullable: true,
    description: '批准立项，未经此步为空。The approval, if there was one.',
    resolve: ({ snapshot, approval }) => approval && seen(snapshot, approval),
  }),
  issuedAt: t.expose('issuedAt', {
    type: 'Instant',
    nullable: true,
    description: '交办时间（计划时间），未交办为空。When it was issued, if it was.',
  }),
  acknowledgeBy: t.expose('acknowledgeBy', {
    type: 'CivilDate',
    nullable: true,
    description: '签收期限，未交办为空。Until when the unit may sign for it; null before the issue.',
  }),
  acknowledgementMissed: t.exposeBoolean('acknowledgementMissed', {
    description: '是否逾期未签收过。Whether that date passed without a signature.',
  }),
  acknowledgedAt: t.expose('acknowledgedAt', {
    type: 'Instant',
    nullable: true,
    description: '签收时间（计划时间），未签收为空。When it was acknowledged, if it was.',
  }),
  acknowledgedByActing: t.exposeBoolean('acknowledgedImplied', {
    nullable: true,
    description: '未正式签收而以填报视为签收；未签收为空。It never signed but acted, which counts as receipt.',
  }),
  halt: t.field({
    type: HaltRef,
    nullable: true,
    description: '暂停、取消或销号，推进中为空。What stopped it; null while it runs or has not begun.',
    resolve: ({ snapshot, halt }) => halt && seen(snapshot, halt),
  }),
  amendment: t.field({
    type: AmendmentRef,
    nullable: true,
    description: '待批的调整申请，没有则为空。The amendment that waits for a decision.',
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
    resolve: ({ snapshot, id }, args) => readPage(snapshot, args, (page) => snapshot.read.instructionsOf(id, page)),
  }),
  instructionCounts: t.expose('instructionCounts', {
    type: InstructionCountsRef,
    description: '批示数。How many instructions.',
  }),
  drafts: t.field({
    type: DraftConnectionRef,
    description: '待审签与退改的上报，新的在前。What is written and not signed, rejected ones too, newest first.',
    args: pageArgs,
    resolve: ({ snapshot, id }, args) => readPage(snapshot, args, (page) => snapshot.read.draftsOf(id, page)),
  }),
  draftCount: t.exposeInt('draftCount', {
    description: '待审签的上报数；不对您开放的不计。How many wait for the signature, as far as they are open to you.',
  }),
  contributions: t.field({
    type: ContributionConnectionRef,
    description: '配合单位的报送，新的在前。What support units told the lead unit, newest first.',
    args: pageArgs,
    resolve: ({ snapshot, id }, args) => readPage(snapshot, args, (page) => snapshot.read.contributionsOf(id, page)),
  }),
  contributionCount: t.exposeInt('contributionCount', {
    description: '配合单位报送次数；不对您开放的不计。How many contributions, as far as they are open to you.',
  }),
  reportMissing: t.expose('reportMissing', {
    type: 'CivilDate',
    nullable: true,
    description: '最近一次应报未报之日，无欠报为空。The last date that passed without a report, not made good since.',
  }),
  reportDue: t.expose('reportDue', {
    type: 'CivilDate',
    nullable: true,
    description: '下次上报的日期，不需上报为空。The next date on which a report is owed.',
  }),
  escalations: t.field({
    type: EscalationConnectionRef,
    description: '督办记录，新的在前。What the ladder did for it, newest first.',
    args: escalationArgs,
    resolve: ({ snapshot, id }, args) => escalationsBelow(snapshot, 'measure', id, args),
  }),
  escalationCount: t.exposeInt('rungCount', { description: '督办次数。How many rungs fired.' }),
  lastEscalation: t.expose('lastRung', {
    type: LastRungRef,
    nullable: true,
    description: '最近一次督办。The last rung that fired.',
  }),
}));

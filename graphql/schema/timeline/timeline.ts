/** What happened, event by event: what every kind of event has, and the list of them. */

import type { TimelineFacts, TimelineRow } from '@duban/read-models';
import { builder } from '../builder.ts';
import { connectionType } from '../kernel/connection.ts';
import { enumOf } from '../kernel/enums.ts';
import { knownMeasure } from '../kernel/lookups.ts';
import { type Seen, seen } from '../kernel/snapshot.ts';
import { ActorRef, MeasureRef } from '../refs.ts';

export type EventType = TimelineFacts['type'];

const words: Readonly<Record<EventType, string>> = {
  PlanAdopted: '计划载入。The plan was adopted.',
  PlanClockSet: '计划时钟设定。The plan’s clock was set.',
  PlanSettingsChanged: '计划设置变更。The plan’s settings were changed.',
  LampPolicyAdopted: '亮灯规则采用。A lamp policy was adopted.',
  LadderAdopted: '督办阶梯采用。A ladder was adopted.',
  InterviewRecorded: '约谈记录。An interview was recorded.',
  CalendarExtended: '工作日历续期。The calendar was extended.',
  ReportTextGiven: '报告原文载入。The text of the report was given.',
  MeasureDrafted: '举措草拟。The measure was drafted.',
  MeasureApproved: '批准立项。The measure was approved.',
  MeasureIssued: '举措交办。The measure was issued.',
  MeasureAcknowledged: '举措签收。The measure was acknowledged.',
  AcknowledgementMissed: '逾期未签收。The date for acknowledging passed unmet.',
  MeasureSuspended: '举措暂停。The measure was suspended.',
  MeasureResumed: '举措恢复。The measure was resumed.',
  MeasureCancelled: '举措取消。The measure was cancelled.',
  ClosingProposed: '提请例外销号。The office proposed to close it by exception.',
  ClosingRefused: '例外销号未获同意。The leader did not agree to close it by exception.',
  MeasureClosed: '举措销号。The measure was closed.',
  MeasureReopened: '举措重启。The measure was reopened.',
  AmendmentProposed: '申请调整。An amendment was proposed.',
  AmendmentApproved: '调整获一步同意。A step of an amendment was granted.',
  AmendmentRefused: '调整未获同意。An amendment was refused.',
  MeasureAmended: '调整生效。The measure was amended.',
  ReportDrafted: '进展待审签。A report was written and waits for the head.',
  DraftRejected: '进展退改。The head sent a report back.',
  ProgressReported: '进展上报。Progress was reported.',
  ProgressCorrected: '进展更正。A report was corrected.',
  ContributionMade: '配合单位报送。A support unit told the lead unit.',
  ReportMissed: '进展未报。The date of a report passed unmet.',
  MilestoneSubmitted: '节点申请办结。A milestone was handed in.',
  MilestoneVerified: '节点办结。A milestone was verified.',
  MilestoneReturned: '节点退回。A milestone was returned.',
  MilestoneMissed: '节点逾期。The date of a milestone passed unmet.',
  ExtensionRequested: '申请延期。An extension was asked for.',
  ExtensionApproved: '延期获一步同意。A step of an extension was granted.',
  ExtensionRefused: '延期未获同意。An extension was refused.',
  MilestoneExtended: '延期生效。A milestone was extended.',
  OfficeLimitPassed: '督查室逾期未办。The supervision office’s own limit passed.',
  InstructionGiven: '领导批示。A leader gave an instruction.',
  InstructionAnswered: '批示回复。An instruction was answered.',
  InstructionMissed: '批示逾期未复。The date of an instruction passed unanswered.',
  LampTurned: '转灯。The lamp turned.',
  RungFired: '督办。A rung of the ladder fired.',
  RungSkipped: '跳过一级督办。A rung was left out by hand.',
  LadderHeld: '暂停督办。The ladder was held.',
  LadderReleased: '恢复督办。The ladder goes on.',
  DeliverySucceeded: '通知送达。A dispatch was delivered.',
  DeliveryFailed: '通知未送达、将重试。A dispatch failed and is tried again.',
  DeliveryGivenUp: '通知放弃投递。A dispatch was given up.',
  SnapshotMade: '例会、通报或观摩材料编成。A meeting’s agenda, bulletin or review was drawn up.',
};

export const EventTypeRef = enumOf<EventType>('EventType', '记录的种类。Kind of an event.', words);

export const EntryRef = builder.interfaceRef<Seen<TimelineRow>>('TimelineEntry').implement({
  description: '一条记录。One thing that happened.',
  resolveType: ({ type }) => type,
  fields: (t) => ({
    position: t.expose('position', { type: 'Position', description: '日志位置。Position in the log.' }),
    type: t.expose('type', { type: EventTypeRef, description: '种类。Kind.' }),
    measure: t.field({
      type: MeasureRef,
      nullable: true,
      description: '哪项举措；不属于某项举措的为空。Of which measure; null for what belongs to none.',
      resolve: ({ snapshot, measure }) => (measure === null ? null : knownMeasure(snapshot, measure)),
    }),
    actor: t.field({
      type: ActorRef,
      description: '何人。By whom.',
      resolve: ({ snapshot, actor }) => seen(snapshot, actor),
    }),
    occurredAt: t.expose('occurredAt', { type: 'Instant', description: '发生时间（计划时间）。When, in plan time.' }),
    recordedAt: t.expose('recordedAt', { type: 'Instant', description: '入库时间（真实时间）。When, in real time.' }),
    commandId: t.exposeID('commandId', { description: '出自哪条命令。The command that caused it.' }),
  }),
});

export type EntryOf<T extends EventType> = Seen<Extract<TimelineRow, { readonly type: T }>>;
export const entry = <T extends EventType>(type: T) => builder.objectRef<EntryOf<T>>(type);
/** What every kind of entry is told of itself. */
export const said = (type: EventType) => ({ description: words[type], interfaces: [EntryRef] });

export const TimelineConnectionRef = connectionType<Seen<TimelineRow>>('Timeline', EntryRef, {
  zh: '记录',
  en: 'events',
});

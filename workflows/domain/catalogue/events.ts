/** The catalogue of events: for each type its subject, who may read it, and its description. Other lists derive from it. */

import type { EventBody, Recorded } from '../kernel/event.ts';
import type { MeasureEvent } from '../measure/events.ts';
import type { DeliveryEvent } from '../notices/delivery.ts';
import type { PlanEvent } from '../plan/plan-stream.ts';
import type { RhythmEvent } from '../time/rhythm.ts';

/** All events that a plan's log can hold. */
export type DomainEvent = PlanEvent | MeasureEvent | DeliveryEvent | RhythmEvent;

type Subject = 'plan' | 'measure' | 'delivery' | 'rhythm';
type SubjectOf<E extends DomainEvent> = E extends PlanEvent
  ? 'plan'
  : E extends MeasureEvent
    ? 'measure'
    : E extends DeliveryEvent
      ? 'delivery'
      : 'rhythm';

export type EventEntry = {
  /** Whose stream it stands in. */
  readonly about: Subject;
  /** Readers: all users of the plan, or those who may read drafts, unissued papers, or deliveries. */
  readonly openTo: 'plan' | 'drafts' | 'papers' | 'deliveries';
  /** A sentence in each language. */
  readonly words: readonly [zh: string, en: string];
};

/**
 * The codec, the read models, and the timeline and access rules of the API follow this table; `notices/table.ts` lists whom
 * an event notifies. The order is that of the API's enum.
 */
export const EVENTS: {
  readonly [E in DomainEvent as E['type']]: EventEntry & { readonly about: SubjectOf<E> };
} = {
  PlanAdopted: { about: 'plan', openTo: 'plan', words: ['计划载入。', 'The plan was adopted.'] },
  PlanClockSet: { about: 'plan', openTo: 'plan', words: ['计划时钟设定。', 'The plan’s clock was set.'] },
  PlanSettingsChanged: {
    about: 'plan',
    openTo: 'plan',
    words: ['计划设置变更。', 'The plan’s settings were changed.'],
  },
  LampPolicyAdopted: { about: 'plan', openTo: 'plan', words: ['亮灯规则采用。', 'A lamp policy was adopted.'] },
  LadderAdopted: { about: 'plan', openTo: 'plan', words: ['督办阶梯采用。', 'A ladder was adopted.'] },
  InterviewRecorded: { about: 'plan', openTo: 'plan', words: ['约谈记录。', 'An interview was recorded.'] },
  CalendarExtended: { about: 'plan', openTo: 'plan', words: ['工作日历续期。', 'The calendar was extended.'] },
  ReportTextGiven: { about: 'plan', openTo: 'plan', words: ['报告原文载入。', 'The text of the report was given.'] },
  PaperDrafted: { about: 'plan', openTo: 'papers', words: ['公文拟稿。', 'A paper was drafted.'] },
  PaperEdited: { about: 'plan', openTo: 'papers', words: ['文稿修改。', 'A draft was edited.'] },
  PaperReviewed: { about: 'plan', openTo: 'papers', words: ['文稿核定。', 'A draft was reviewed.'] },
  PaperReturned: { about: 'plan', openTo: 'papers', words: ['文稿退回。', 'A draft was returned.'] },
  PaperSigned: { about: 'plan', openTo: 'papers', words: ['公文签发。', 'A paper was signed.'] },
  PaperNumbered: { about: 'plan', openTo: 'papers', words: ['公文编号。', 'A paper was numbered.'] },
  PaperIssued: { about: 'plan', openTo: 'plan', words: ['公文印发。', 'A paper was issued.'] },
  PaperWithdrawn: { about: 'plan', openTo: 'plan', words: ['公文撤销。', 'A paper was withdrawn.'] },
  PaperDiscarded: { about: 'plan', openTo: 'papers', words: ['文稿废弃。', 'A draft was discarded.'] },
  PaperSettingsChanged: {
    about: 'plan',
    openTo: 'plan',
    words: ['发文设置变更。', 'The settings of papers were changed.'],
  },
  PaperNumbersUsed: {
    about: 'plan',
    openTo: 'plan',
    words: ['系统外用号登记。', 'Numbers of papers used elsewhere were recorded.'],
  },
  MeasureDrafted: { about: 'measure', openTo: 'plan', words: ['举措草拟。', 'The measure was drafted.'] },
  MeasureApproved: { about: 'measure', openTo: 'plan', words: ['批准立项。', 'The measure was approved.'] },
  MeasureIssued: { about: 'measure', openTo: 'plan', words: ['举措交办。', 'The measure was issued.'] },
  MeasureAcknowledged: { about: 'measure', openTo: 'plan', words: ['举措签收。', 'The measure was acknowledged.'] },
  AcknowledgementMissed: {
    about: 'measure',
    openTo: 'plan',
    words: ['逾期未签收。', 'The date for acknowledging passed unmet.'],
  },
  MeasureSuspended: { about: 'measure', openTo: 'plan', words: ['举措暂停。', 'The measure was suspended.'] },
  MeasureResumed: { about: 'measure', openTo: 'plan', words: ['举措恢复。', 'The measure was resumed.'] },
  MeasureCancelled: { about: 'measure', openTo: 'plan', words: ['举措取消。', 'The measure was cancelled.'] },
  ClosingProposed: {
    about: 'measure',
    openTo: 'plan',
    words: ['提请例外销号。', 'The office proposed to close it by exception.'],
  },
  ClosingRefused: {
    about: 'measure',
    openTo: 'plan',
    words: ['例外销号未获同意。', 'The leader did not agree to close it by exception.'],
  },
  MeasureClosed: { about: 'measure', openTo: 'plan', words: ['举措销号。', 'The measure was closed.'] },
  MeasureReopened: { about: 'measure', openTo: 'plan', words: ['举措重启。', 'The measure was reopened.'] },
  AmendmentProposed: { about: 'measure', openTo: 'plan', words: ['申请调整。', 'An amendment was proposed.'] },
  AmendmentApproved: {
    about: 'measure',
    openTo: 'plan',
    words: ['调整获一步同意。', 'A step of an amendment was granted.'],
  },
  AmendmentRefused: { about: 'measure', openTo: 'plan', words: ['调整未获同意。', 'An amendment was refused.'] },
  MeasureAmended: { about: 'measure', openTo: 'plan', words: ['调整生效。', 'The measure was amended.'] },
  ReportDrafted: {
    about: 'measure',
    openTo: 'drafts',
    words: ['进展待审签。', 'A report was written and waits for the head.'],
  },
  DraftRejected: { about: 'measure', openTo: 'drafts', words: ['进展退改。', 'The head sent a report back.'] },
  ProgressReported: { about: 'measure', openTo: 'plan', words: ['进展上报。', 'Progress was reported.'] },
  ProgressCorrected: { about: 'measure', openTo: 'plan', words: ['进展更正。', 'A report was corrected.'] },
  ContributionMade: {
    about: 'measure',
    openTo: 'drafts',
    words: ['配合单位报送。', 'A support unit told the lead unit.'],
  },
  ReportMissed: { about: 'measure', openTo: 'plan', words: ['进展未报。', 'The date of a report passed unmet.'] },
  MilestoneSubmitted: { about: 'measure', openTo: 'plan', words: ['节点申请办结。', 'A milestone was handed in.'] },
  MilestoneVerified: { about: 'measure', openTo: 'plan', words: ['节点办结。', 'A milestone was verified.'] },
  MilestoneReturned: { about: 'measure', openTo: 'plan', words: ['节点退回。', 'A milestone was returned.'] },
  MilestoneMissed: { about: 'measure', openTo: 'plan', words: ['节点逾期。', 'The date of a milestone passed unmet.'] },
  ExtensionRequested: { about: 'measure', openTo: 'plan', words: ['申请延期。', 'An extension was asked for.'] },
  ExtensionApproved: {
    about: 'measure',
    openTo: 'plan',
    words: ['延期获一步同意。', 'A step of an extension was granted.'],
  },
  ExtensionRefused: { about: 'measure', openTo: 'plan', words: ['延期未获同意。', 'An extension was refused.'] },
  MilestoneExtended: { about: 'measure', openTo: 'plan', words: ['延期生效。', 'A milestone was extended.'] },
  OfficeLimitPassed: {
    about: 'measure',
    openTo: 'plan',
    words: ['督查室逾期未办。', 'The supervision office’s own limit passed.'],
  },
  InstructionGiven: { about: 'measure', openTo: 'plan', words: ['领导批示。', 'A leader gave an instruction.'] },
  InstructionAnswered: { about: 'measure', openTo: 'plan', words: ['批示回复。', 'An instruction was answered.'] },
  InstructionMissed: {
    about: 'measure',
    openTo: 'plan',
    words: ['批示逾期未复。', 'The date of an instruction passed unanswered.'],
  },
  InstructionWithdrawn: { about: 'measure', openTo: 'plan', words: ['批示撤回。', 'An instruction was withdrawn.'] },
  MeetingDecisionRecorded: {
    about: 'measure',
    openTo: 'plan',
    words: ['会议决定。', 'A decision of a meeting was recorded.'],
  },
  MeetingDecisionAnswered: {
    about: 'measure',
    openTo: 'plan',
    words: ['会议决定反馈。', 'A decision of a meeting was answered.'],
  },
  MeetingDecisionMissed: {
    about: 'measure',
    openTo: 'plan',
    words: ['会议决定逾期未反馈。', 'The date of a decision of a meeting passed unanswered.'],
  },
  MeetingDecisionWithdrawn: {
    about: 'measure',
    openTo: 'plan',
    words: ['会议决定撤回。', 'A decision of a meeting was withdrawn.'],
  },
  FileWithdrawn: { about: 'measure', openTo: 'plan', words: ['附件撤回。', 'A file was withdrawn.'] },
  LampTurned: { about: 'measure', openTo: 'plan', words: ['转灯。', 'The lamp turned.'] },
  RungFired: { about: 'measure', openTo: 'plan', words: ['督办。', 'A rung of the ladder fired.'] },
  RungSkipped: { about: 'measure', openTo: 'plan', words: ['跳过一级督办。', 'A rung was left out by hand.'] },
  LadderHeld: { about: 'measure', openTo: 'plan', words: ['暂停督办。', 'The ladder was held.'] },
  LadderReleased: { about: 'measure', openTo: 'plan', words: ['恢复督办。', 'The ladder goes on.'] },
  DeliverySucceeded: { about: 'delivery', openTo: 'deliveries', words: ['通知送达。', 'A dispatch was delivered.'] },
  DeliveryFailed: {
    about: 'delivery',
    openTo: 'deliveries',
    words: ['通知未送达、将重试。', 'A dispatch failed and is tried again.'],
  },
  DeliveryGivenUp: { about: 'delivery', openTo: 'deliveries', words: ['通知放弃投递。', 'A dispatch was given up.'] },
  SnapshotMade: {
    about: 'rhythm',
    openTo: 'plan',
    words: ['例会、通报或观摩材料编成。', 'A meeting’s agenda, bulletin or review was drawn up.'],
  },
};

export const EVENT_TYPES = Object.keys(EVENTS) as readonly DomainEvent['type'][];

/** The events of each subject. */
export type EventsAbout = {
  readonly plan: PlanEvent;
  readonly measure: MeasureEvent;
  readonly delivery: DeliveryEvent;
  readonly rhythm: RhythmEvent;
};

const BY_TYPE: Readonly<Partial<Record<string, EventEntry>>> = EVENTS;

/** Narrows an event by the catalogue; the codec vouches for the data of each type. */
export const isAbout = <S extends Subject, E extends EventBody>(subject: S, event: E): event is E & EventsAbout[S] =>
  BY_TYPE[event.type]?.about === subject;

/** A stream holds an event of a type that cannot stand in it. */
export class MisplacedEventError extends Error {
  override readonly name = 'MisplacedEventError';
}

/** @throws MisplacedEventError for an event of another subject. */
export const eventAbout = <S extends Subject>(subject: S, event: Recorded): Recorded<EventsAbout[S]> => {
  if (isAbout(subject, event)) return event;
  const { type, stream, version } = event;
  throw new MisplacedEventError(`Version ${version} of ${stream} is a ${type}, which is no event of a ${subject}`);
};

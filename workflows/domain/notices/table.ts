/**
 * Which event notifies whom of what, and how. The inbox, mails, robots and docs/notices.md all follow this table.
 */

import {
  DOCUMENT_KINDS,
  type DocumentKind,
  LADDER_ROLES,
  type LadderChannel,
  type LadderRole,
} from '../ladder/ladder.ts';
import type { MeasureEvent } from '../measure/events.ts';
import type { PlanEvent } from '../plan/plan-stream.ts';
import type { NoticeKind } from './kinds.ts';

/**
 * How a notice is sent by mail or robot; the inbox shows everything at once.
 * - `at-once`: within a minute, or as the quiet hours end
 * - `letter`: at the next half hour, all of it in one; beyond `MAX_LETTERS_PER_WEEK` with the digest of its day (a leader's:
 *   with the week's summary), and so where the ladder does not send such a document alone
 * - `digest`: with the digest of the day
 * - `weekly`: with the week's summary by unit
 */
export const NOTICE_FORMS = ['at-once', 'letter', 'digest', 'weekly'] as const;
export type NoticeForm = (typeof NOTICE_FORMS)[number];

/** The most letters that are sent to one office of a unit, or to a leader, in a week from Monday to Sunday. */
export const MAX_LETTERS_PER_WEEK = { unit: 2, leader: 1 } as const;

/** Roles of recipients, resolved for each measure that the event concerns: roles of the ladder, or named by the event. */
const NOTICE_ROLES = [
  ...LADDER_ROLES,
  /** The leader who gave the instruction. */
  'instructing-leader',
  /** Who led or supervised the measure before it was given to another. */
  'former-reporter',
  'former-head',
  'former-leader',
  /** Whose turn it is to decide. */
  'next-to-decide',
  /** Who had been asked for a decision that is no longer needed. */
  'asked-to-decide',
  /** Reporters and heads of the units to which an official letter is addressed. */
  'addressed-reporters',
  'addressed-heads',
  /** Heads of the units, and the leaders, who get a copy of an official letter. */
  'copied-offices',
] as const;
export type NoticeRole = (typeof NOTICE_ROLES)[number];

/** `copy`: 抄送, to know and not to act. */
export type NoticeRecipient = { readonly role: NoticeRole; readonly copy: boolean; readonly form: NoticeForm };

/** Events that can cause notices: those of a measure, and those of the plan that concern its measures. */
export type NotifyingEvent = MeasureEvent | PlanEvent;

export const NOTICE_CONDITIONS = {
  ...(Object.fromEntries(
    DOCUMENT_KINDS.map((kind) => [
      kind,
      (event: NotifyingEvent) => event.type === 'RungFired' && event.data.document === kind,
    ]),
  ) as Record<DocumentKind, (event: NotifyingEvent) => boolean>),
  urgent: (event) => event.type === 'InstructionGiven' && event.data.urgency === 'urgent',
  'not-urgent': (event) => event.type === 'InstructionGiven' && event.data.urgency !== 'urgent',
  'another-step': (event) => 'next' in event.data && event.data.next !== null,
  'same-charge': (event) => event.type === 'MeasureAmended' && event.data.former === undefined,
  'another-charge': (event) => event.type === 'MeasureAmended' && event.data.former !== undefined,
  'withdraws-a-request': (event) => event.type === 'MilestoneSubmitted' && event.data.withdrawn !== undefined,
  'everything-reached': (event) => event.type === 'MeasureClosed' && event.data.exception === null,
  'unlikely-figures': (event) => 'confirmed' in event.data && (event.data.confirmed ?? []).length > 0,
  'by-exception': (event) => event.type === 'MeasureClosed' && event.data.exception !== null,
} as const satisfies Readonly<Record<string, (event: NotifyingEvent) => boolean>>;
export type NoticeCondition = keyof typeof NOTICE_CONDITIONS;

export type NoticeRow<Type extends NotifyingEvent['type'] = NotifyingEvent['type']> = {
  readonly event: Type;
  /** Which events of that type; null for all. */
  readonly when: NoticeCondition | null;
  readonly kind: NoticeKind;
  /** For a document of the ladder, only those of them whom the ladder names, to act or as a copy, are notified. */
  readonly recipients: readonly NoticeRecipient[];
  /** Null means all; for a document of the ladder, those that the ladder names. */
  readonly channels: readonly LadderChannel[] | null;
};

const to = (role: NoticeRole, form: NoticeForm = 'digest'): NoticeRecipient => ({ role, copy: false, form });
const copy = (role: NoticeRole, form: NoticeForm = 'digest'): NoticeRecipient => ({ role, copy: true, form });
const UNIT = [to('unit-reporter'), to('unit-head')];

const row = <Type extends NotifyingEvent['type']>(
  event: Type,
  kind: NoticeKind,
  recipients: readonly NoticeRecipient[],
  when: NoticeCondition | null = null,
  channels: readonly LadderChannel[] | null = null,
): NoticeRow<Type> => ({ event, when, kind, recipients, channels });

const isLeader = (role: LadderRole): boolean => role === 'supervising-leader' || role === 'main-leader';
const LETTERS: readonly DocumentKind[] = ['supervision-letter', 'interview'];

/** Those who have to act get a letter; other leaders get the weekly summary, other recipients the digest of the day. */
const rung = (document: DocumentKind): NoticeRow<'RungFired'> => {
  const recipients = LADDER_ROLES.flatMap((role): NoticeRecipient[] => {
    const known: NoticeForm = isLeader(role) ? 'weekly' : 'digest';
    const isLetter = LETTERS.includes(document) && role !== 'supervision-office';
    return [to(role, isLetter ? 'letter' : known), copy(role, known)];
  });
  return row('RungFired', document, recipients, document);
};

const ROWS = [
  row('MeasureDrafted', 'measure-drafted', [to('supervising-leader')]),
  row('MeasureApproved', 'measure-approved', [to('supervision-office')]),
  // All measures of a plan are issued at once: the digest has one line for it, and the inbox lists them as tasks.
  row('MeasureIssued', 'measure-issued', UNIT, null, ['email', 'webhook']),
  row('MeasureSuspended', 'measure-suspended', UNIT),
  row('MeasureResumed', 'measure-resumed', UNIT),
  row('MeasureCancelled', 'measure-cancelled', UNIT),
  row('MeasureReopened', 'measure-reopened', UNIT),
  row('ClosingProposed', 'decision-wanted', [to('supervising-leader')]),
  row('ClosingRefused', 'request-refused', [to('supervision-office')]),
  row('MeasureClosed', 'measure-closed', UNIT, 'everything-reached'),
  row('MeasureClosed', 'closed-by-exception', [...UNIT, copy('supervising-leader', 'weekly')], 'by-exception'),
  row('ReportDrafted', 'draft-written', [to('unit-head')]),
  row('DraftRejected', 'draft-rejected', [to('unit-reporter')]),
  row('ProgressReported', 'figures-confirmed', [to('supervision-office')], 'unlikely-figures'),
  row('ProgressCorrected', 'figures-confirmed', [to('supervision-office')], 'unlikely-figures'),
  row('ProgressCorrected', 'report-corrected', [to('supervision-office')]),
  row('ContributionMade', 'contribution-made', UNIT),
  row('MilestoneSubmitted', 'milestone-submitted', [to('supervision-office')]),
  row('MilestoneSubmitted', 'request-withdrawn', [to('asked-to-decide')], 'withdraws-a-request'),
  row('MilestoneVerified', 'milestone-verified', UNIT),
  row('MilestoneReturned', 'milestone-returned', UNIT),
  row('OfficeLimitPassed', 'office-limit-passed', [to('supervision-office')]),
  row('ExtensionRequested', 'decision-wanted', [to('next-to-decide')]),
  // What is granted for good follows as MilestoneExtended or MeasureAmended, which know the outcome.
  row('ExtensionApproved', 'decision-wanted', [to('next-to-decide')], 'another-step'),
  row('ExtensionRefused', 'request-refused', UNIT),
  row('MilestoneExtended', 'request-granted', UNIT),
  row('AmendmentProposed', 'decision-wanted', [to('next-to-decide')]),
  row('AmendmentApproved', 'decision-wanted', [to('next-to-decide')], 'another-step'),
  row('AmendmentRefused', 'request-refused', UNIT),
  row('MeasureAmended', 'request-granted', UNIT, 'same-charge'),
  row(
    'MeasureAmended',
    'measure-handed-over',
    [...UNIT, to('former-reporter'), to('former-head'), to('supervising-leader'), to('former-leader')],
    'another-charge',
  ),
  row(
    'InstructionGiven',
    'instruction',
    [
      to('unit-reporter', 'at-once'),
      to('unit-head', 'at-once'),
      copy('supervising-leader', 'at-once'),
      copy('supervision-office', 'at-once'),
    ],
    'urgent',
  ),
  row(
    'InstructionGiven',
    'instruction',
    [...UNIT, copy('supervising-leader', 'weekly'), copy('supervision-office')],
    'not-urgent',
  ),
  row('InstructionAnswered', 'instruction-answered', [
    to('instructing-leader'),
    copy('supervising-leader', 'weekly'),
    copy('supervision-office'),
  ]),
  // The office speaks for the meeting and recorded it: it needs no notice of its own record, but one of the answer.
  row('MeetingDecisionRecorded', 'meeting-decision', [...UNIT, copy('supervising-leader', 'weekly')]),
  row('MeetingDecisionAnswered', 'decision-answered', [to('supervision-office'), copy('supervising-leader', 'weekly')]),
  // Whoever was told of it is told that it is owed no longer.
  row('InstructionWithdrawn', 'instruction-withdrawn', [
    ...UNIT,
    copy('supervising-leader', 'weekly'),
    copy('supervision-office'),
  ]),
  row('MeetingDecisionWithdrawn', 'decision-withdrawn', [...UNIT, copy('supervising-leader', 'weekly')]),
  ...DOCUMENT_KINDS.map(rung),
  row('InterviewRecorded', 'interview-recorded', [to('unit-head'), copy('supervising-leader', 'weekly')]),
  // The letter itself, which mails carry as a file; that its rung fired was told before it was signed.
  row('PaperIssued', 'letter-issued', [
    to('addressed-reporters', 'letter'),
    to('addressed-heads', 'letter'),
    copy('copied-offices'),
  ]),
];

/**
 * In the order in which a measure passes through these events, then events of the plan. An event notifies a recipient once,
 * of all its measures together, by the first row that names the recipient to act.
 */
export const NOTICE_TABLE: readonly NoticeRow[] = ROWS;

type WithoutNotice = Exclude<NotifyingEvent['type'], (typeof ROWS)[number]['event']>;

/** `ladder`: the rungs of the ladder notify of what was missed. `no-action`: nobody has to act; the timeline shows it. */
export type NoNoticeReason = 'ladder' | 'no-action';

/** Why an event causes no notice; the compiler demands an entry for every event without a row. */
export const EVENTS_WITHOUT_NOTICE: Readonly<Record<WithoutNotice, NoNoticeReason>> = {
  MeasureAcknowledged: 'no-action',
  AcknowledgementMissed: 'ladder',
  ReportMissed: 'ladder',
  MilestoneMissed: 'ladder',
  InstructionMissed: 'ladder',
  MeetingDecisionMissed: 'ladder',
  FileWithdrawn: 'no-action',
  LampTurned: 'ladder',
  RungSkipped: 'no-action',
  LadderHeld: 'no-action',
  LadderReleased: 'no-action',
  PlanAdopted: 'no-action',
  PlanClockSet: 'no-action',
  PlanSettingsChanged: 'no-action',
  LampPolicyAdopted: 'no-action',
  LadderAdopted: 'no-action',
  CalendarExtended: 'no-action',
  ReportTextGiven: 'no-action',
  PaperDrafted: 'no-action',
  PaperEdited: 'no-action',
  PaperReviewed: 'no-action',
  PaperReturned: 'no-action',
  PaperSigned: 'no-action',
  PaperNumbered: 'no-action',
  PaperWithdrawn: 'no-action',
  PaperDiscarded: 'no-action',
  PaperSettingsChanged: 'no-action',
  PaperNumbersUsed: 'no-action',
};

/** Which notices an event causes, by the table of notices; inbox and mails both take them from here. */

import { isAbout } from '../catalogue/events.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Recorded } from '../kernel/event.ts';
import { DOCUMENT_KINDS, type DocumentKind, LADDER_CHANNELS, type LadderChannel } from '../ladder/ladder.ts';
import type { FormerCharge } from '../measure/events.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import type { ApprovalStep } from '../plan/settings.ts';
import type { CivilDate, Instant } from '../time/civil-date.ts';
import { type Addressing, addressedUnits, copiedOffices } from './addressed.ts';
import type { NoticeKind } from './kinds.ts';
import {
  leaderRecipient,
  type RecipientId,
  recipientOf,
  SUPERVISION_OFFICE,
  unitHead,
  unitReporter,
} from './recipients.ts';
import {
  NOTICE_CONDITIONS,
  NOTICE_TABLE,
  type NoticeForm,
  type NoticeRole,
  type NoticeRow,
  type NotifyingEvent,
} from './table.ts';

export type Notice = {
  /** `<position>/<recipient>`: an event causes one notice per recipient. */
  readonly id: string;
  /** Of the event. */
  readonly position: number;
  readonly recipient: RecipientId;
  /** 抄送: to know and not to act. */
  readonly copy: boolean;
  /** The first of `measures`. */
  readonly measure: string;
  /** Those that the event concerns and that concern the recipient: at least one, in the order of the event. */
  readonly measures: readonly string[];
  readonly kind: NoticeKind;
  /** How it is sent by mail or robot. */
  readonly form: NoticeForm;
  /** The ladder's document, null for anything else that happened. */
  readonly document: DocumentKind | null;
  readonly channels: readonly LadderChannel[];
  /**
   * What it is about: a milestone, "acknowledgement", "report-<date>", a report, an instruction, an amendment, the unit that
   * contributed, "interview-<date of the call>", "paper-<id>"; null for the measure.
   */
  readonly obligation: string | null;
  /** The date until which that is owed, as the event states it. */
  readonly due: CivilDate | null;
  /** What a person wrote: an instruction, a reason, a note; empty where there is no such text. */
  readonly text: string;
  /** Plan time of the event. */
  readonly at: Instant;
};

/** An event that `noticesOf` accepts; other events cause no notice. */
export type NoticedEvent = Pick<Recorded, 'position' | 'stream' | 'occurredAt' | 'type' | 'data'>;

export type AddressedMeasure = Pick<MeasureDefinition, 'id' | 'leadUnit' | 'supervisingLeader'>;

export type NoticeContext = {
  /** Those of `measuresConcerned` that are known, as amended up to the event. Without any there is no notice. */
  readonly measures: readonly AddressedMeasure[];
  readonly frame: Addressing;
};

export const noticesOf = (noticed: NoticedEvent, context: NoticeContext): readonly Notice[] => {
  if (!isAbout('measure', noticed) && !isAbout('plan', noticed)) return [];
  const event: NotifyingEvent = noticed;
  const rows = NOTICE_TABLE.filter(({ event: type, when }) => type === event.type && holds(when, event));
  if (rows.length === 0) return [];
  const { position, occurredAt: at } = noticed;
  const about = aboutOf(event);
  return recipientsFor(rows, event, context).map(({ recipient, copy, measures, form, kind, channels }) => ({
    id: `${position}/${recipient}`,
    position,
    recipient,
    copy,
    measure: measures[0],
    measures,
    kind,
    form,
    document: DOCUMENT_KINDS.find((one) => one === kind) ?? null,
    channels: channels ?? (event.type === 'RungFired' ? event.data.channels : LADDER_CHANNELS),
    ...about,
    at,
  }));
};

const holds = (when: NoticeRow['when'], event: NotifyingEvent): boolean =>
  when === null || NOTICE_CONDITIONS[when](event);

type Entry = Pick<Notice, 'recipient' | 'copy' | 'form' | 'kind'> &
  Pick<NoticeRow, 'channels'> & { readonly measures: readonly [string, ...string[]] };

/**
 * One entry per recipient with all measures that concern them, in the order of the table; who has to act gets no second
 * notice as a copy.
 */
const recipientsFor = (
  rows: readonly NoticeRow[],
  event: NotifyingEvent,
  { measures, frame }: NoticeContext,
): readonly Entry[] => {
  const found = new Map<RecipientId, Entry>();
  for (const { recipients, kind, channels } of rows)
    for (const { role, copy, form } of recipients) {
      if (event.type === 'RungFired' && !event.data.recipients.some((one) => one.role === role && one.copy === copy))
        continue;
      for (const measure of measures) {
        for (const recipient of recipientsIn(role, event, measure, frame)) {
          if (isOwnAct(event, recipient)) continue;
          const known = found.get(recipient);
          const entry = known && !(known.copy && !copy) ? known : { recipient, copy, form, kind, channels };
          found.set(recipient, { ...entry, measures: withMeasure(known?.measures, measure.id) });
        }
      }
    }
  return [...found.values()];
};

const withMeasure = (measures: Entry['measures'] | undefined, added: string): Entry['measures'] => {
  if (!measures) return [added];
  return measures.includes(added) ? measures : [...measures, added];
};

/** A leader is not notified of the instruction that they gave. */
const isOwnAct = (event: NotifyingEvent, recipient: RecipientId): boolean =>
  event.type === 'InstructionGiven' &&
  event.data.leader !== undefined &&
  recipient === leaderRecipient(event.data.leader);

const recipientsIn = (
  role: NoticeRole,
  event: NotifyingEvent,
  measure: AddressedMeasure,
  frame: Addressing,
): readonly RecipientId[] => {
  switch (role) {
    case 'addressed-reporters':
      return addressedUnits(event, frame).map(unitReporter);
    case 'addressed-heads':
      return addressedUnits(event, frame).map(unitHead);
    case 'copied-offices':
      return copiedOffices(event, frame);
    default: {
      const recipient = recipientIn(role, event, measure, frame);
      return recipient === null ? [] : [recipient];
    }
  }
};

type ManyRole = 'addressed-reporters' | 'addressed-heads' | 'copied-offices';

const recipientIn = (
  role: Exclude<NoticeRole, ManyRole>,
  event: NotifyingEvent,
  measure: AddressedMeasure,
  frame: Addressing,
): RecipientId | null => {
  switch (role) {
    case 'instructing-leader': {
      const leader = event.type === 'InstructionAnswered' ? event.data.leader : undefined;
      return leaderRecipient(leader ?? measure.supervisingLeader);
    }
    case 'next-to-decide':
      return 'next' in event.data && event.data.next !== null ? deciderOf(event.data.next, measure) : null;
    case 'asked-to-decide':
      return event.type === 'MilestoneSubmitted' && event.data.withdrawn !== undefined
        ? deciderOf(event.data.withdrawn, measure)
        : null;
    case 'former-reporter':
    case 'former-head':
    case 'former-leader':
      return event.type === 'MeasureAmended' && event.data.former ? FORMER[role](event.data.former) : null;
    default:
      return recipientOf(role, measure, frame);
  }
};

const FORMER: Readonly<Record<Extract<NoticeRole, `former-${string}`>, (former: FormerCharge) => RecipientId>> = {
  'former-reporter': ({ leadUnit }) => unitReporter(leadUnit),
  'former-head': ({ leadUnit }) => unitHead(leadUnit),
  'former-leader': ({ supervisingLeader }) => leaderRecipient(supervisingLeader),
};

const deciderOf = (step: ApprovalStep, { leadUnit, supervisingLeader }: AddressedMeasure): RecipientId => {
  switch (step) {
    case 'unit-head':
      return unitHead(leadUnit);
    case 'supervisor':
      return SUPERVISION_OFFICE;
    case 'leader':
      return leaderRecipient(supervisingLeader);
    default:
      return assertNever(step);
  }
};

type About = Pick<Notice, 'obligation' | 'due' | 'text'>;

/** What the event is about, until when that is owed, and what a person wrote. */
const aboutOf = (event: NotifyingEvent): About => {
  const about = (obligation: string | null, text = '', due: CivilDate | null = null): About => ({
    obligation,
    due,
    text,
  });
  switch (event.type) {
    case 'RungFired':
      return about(event.data.obligation, event.data.byHand ?? '', event.data.due);
    case 'MeasureIssued':
      return about(null, '', event.data.acknowledgeBy);
    case 'ClosingRefused':
    case 'MeasureApproved':
    case 'MeasureResumed':
      return about(null, event.data.note);
    case 'ClosingProposed':
    case 'MeasureSuspended':
    case 'MeasureCancelled':
    case 'MeasureReopened':
      return about(null, event.data.reason);
    case 'MeasureClosed':
      return about(null, event.data.exception ?? '');
    case 'OfficeLimitPassed':
      return about(event.data.obligation, '', event.data.due);
    case 'ReportDrafted':
    case 'ProgressReported':
      return about(event.data.report, event.data.text);
    case 'DraftRejected':
    case 'ProgressCorrected':
      return about(event.data.report, event.data.reason);
    case 'ContributionMade':
      return about(event.data.unit, event.data.text);
    case 'MilestoneSubmitted':
      return about(event.data.milestone, event.data.text);
    case 'MilestoneVerified':
      return about(event.data.milestone, event.data.note);
    case 'MilestoneReturned':
    case 'ExtensionRequested':
      return about(event.data.milestone, event.data.reason, event.data.due);
    case 'ExtensionApproved':
    case 'ExtensionRefused':
      return about(event.data.milestone, event.data.note);
    case 'MilestoneExtended':
      return about(event.data.milestone, '', event.data.due);
    case 'AmendmentProposed':
      return about(event.data.amendment, event.data.reason);
    case 'AmendmentApproved':
    case 'AmendmentRefused':
      return about(event.data.amendment, event.data.note);
    case 'MeasureAmended':
      return about(event.data.amendment);
    case 'InstructionGiven':
    case 'MeetingDecisionRecorded':
      return about(event.data.instruction, event.data.text, event.data.due);
    case 'InstructionAnswered':
    case 'MeetingDecisionAnswered':
      return about(event.data.instruction, event.data.text);
    case 'InstructionWithdrawn':
    case 'MeetingDecisionWithdrawn':
      return about(event.data.instruction, event.data.reason);
    case 'InterviewRecorded':
      return about(`interview-${event.data.called}`, event.data.result);
    case 'PaperIssued':
      return about(`paper-${event.data.paper}`);
    default:
      return about(null);
  }
};

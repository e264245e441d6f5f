/** Which event tells whom what. One table, read by the inbox and by the mails alike, so that neither knows more. */

import type { CivilDate, Instant } from './civil-date.ts';
import type { Recorded } from './event.ts';
import { DOCUMENT_KINDS, type DocumentKind, LADDER_CHANNELS, type LadderChannel } from './ladder/ladder.ts';
import type { MeasureEvent } from './measure/events.ts';
import type { Leader, MeasureDefinition } from './plan.ts';
import {
  type Addressee,
  leaderRecipient,
  type RecipientId,
  recipientsOf,
  SUPERVISION_OFFICE,
  unitHead,
  unitReporter,
} from './recipients.ts';
import type { ApprovalStep } from './settings.ts';

/** What happened, where it is not a document of the ladder. Most urgent first: a digest reads in this order. */
export const FACT_KINDS = [
  'instruction',
  'milestone-returned',
  'draft-rejected',
  'decision-wanted',
  'milestone-submitted',
  'draft-written',
  'instruction-answered',
  'request-refused',
  'request-granted',
  'measure-reopened',
  'measure-resumed',
  'measure-suspended',
  'measure-cancelled',
  'measure-closed',
  'measure-issued',
] as const;
export type NoticeKind = DocumentKind | (typeof FACT_KINDS)[number];

export type Notice = {
  /** `<position>/<recipient>`: an event tells a recipient once. */
  readonly id: string;
  /** Of the event. */
  readonly position: number;
  readonly recipient: RecipientId;
  /** 抄送: to know and not to act. */
  readonly copy: boolean;
  readonly measure: string;
  readonly kind: NoticeKind;
  /** The ladder's document, null for anything else that happened. */
  readonly document: DocumentKind | null;
  readonly channels: readonly LadderChannel[];
  /** What it is about: a milestone, "acknowledgement", "report-<date>", an instruction, an amendment; null for the measure. */
  readonly obligation: string | null;
  /** The date until which that is owed, by the event. */
  readonly due: CivilDate | null;
  /** What a person wrote: an instruction, a reason, a note; empty where nobody did. */
  readonly text: string;
  /** Plan time of the event. */
  readonly at: Instant;
};

/** An event that `noticesOf` can look at; events of other kinds tell nobody. */
export type NoticedEvent = Pick<Recorded, 'position' | 'stream' | 'occurredAt' | 'type' | 'data'>;

export type NoticeContext = {
  /** As amended up to the event. */
  readonly definition: Pick<MeasureDefinition, 'id' | 'leadUnit' | 'supervisingLeader'>;
  readonly frame: { readonly leaders: readonly Pick<Leader, 'id' | 'main'>[] };
};

export const noticesOf = (event: NoticedEvent, { definition, frame }: NoticeContext): readonly Notice[] => {
  const told = toldBy(event as unknown as MeasureEvent, definition, frame);
  if (!told) return [];
  const { to, kind, channels = LADDER_CHANNELS, obligation = null, due = null, text = '' } = told;
  const { position, occurredAt: at } = event;
  const document = DOCUMENT_KINDS.find((one) => one === kind) ?? null;
  return to.map(({ recipient, copy }) => ({
    id: `${position}/${recipient}`,
    position,
    recipient,
    copy,
    measure: definition.id,
    kind,
    document,
    channels,
    obligation,
    due,
    text,
    at,
  }));
};

type Told = {
  readonly to: readonly Addressee[];
  readonly kind: NoticeKind;
  readonly channels?: readonly LadderChannel[];
  readonly obligation?: string;
  readonly due?: CivilDate | null;
  readonly text?: string;
};

const to = (...recipients: RecipientId[]): readonly Addressee[] =>
  recipients.map((recipient) => ({ recipient, copy: false }));
const copyTo = (recipient: RecipientId): Addressee => ({ recipient, copy: true });

const toldBy = (
  event: MeasureEvent,
  definition: NoticeContext['definition'],
  frame: NoticeContext['frame'],
): Told | null => {
  const { leadUnit, supervisingLeader } = definition;
  const reporter = unitReporter(leadUnit);
  const head = unitHead(leadUnit);
  const unit = to(reporter, head);
  const leader = leaderRecipient(supervisingLeader);
  const turnOf: Readonly<Record<ApprovalStep, RecipientId>> = {
    'unit-head': head,
    supervisor: SUPERVISION_OFFICE,
    leader,
  };
  switch (event.type) {
    case 'RungFired': {
      const { recipients, document: kind, channels, obligation, due, byHand } = event.data;
      return { to: recipientsOf(recipients, definition, frame), kind, channels, obligation, due, text: byHand ?? '' };
    }
    case 'MeasureIssued':
      // A whole plan is issued at once: a line of the digest says so, and the inbox has it under what is to be done.
      return { to: unit, kind: 'measure-issued', channels: ['email', 'webhook'], due: event.data.acknowledgeBy };
    case 'MeasureSuspended':
      return { to: unit, kind: 'measure-suspended', text: event.data.reason };
    case 'MeasureResumed':
      return { to: unit, kind: 'measure-resumed', text: event.data.note };
    case 'MeasureCancelled':
      return { to: unit, kind: 'measure-cancelled', text: event.data.reason };
    case 'MeasureReopened':
      return { to: unit, kind: 'measure-reopened', text: event.data.reason };
    case 'MeasureClosed':
      return { to: unit, kind: 'measure-closed', text: event.data.exception ?? '' };
    case 'ReportDrafted':
      return { to: to(head), kind: 'draft-written', obligation: event.data.report, text: event.data.text };
    case 'DraftRejected':
      return { to: to(reporter), kind: 'draft-rejected', obligation: event.data.report, text: event.data.reason };
    case 'MilestoneSubmitted':
      return {
        to: to(SUPERVISION_OFFICE),
        kind: 'milestone-submitted',
        obligation: event.data.milestone,
        text: event.data.text,
      };
    case 'MilestoneReturned': {
      const { milestone: obligation, due, reason: text } = event.data;
      return { to: unit, kind: 'milestone-returned', obligation, due, text };
    }
    case 'ExtensionRequested': {
      const { milestone: obligation, due, reason: text, next } = event.data;
      return { to: to(turnOf[next]), kind: 'decision-wanted', obligation, due, text };
    }
    case 'ExtensionApproved': {
      const { milestone: obligation, note: text, next } = event.data;
      // What is granted for good follows as MilestoneExtended, which knows the new date.
      return next && { to: to(turnOf[next]), kind: 'decision-wanted', obligation, text };
    }
    case 'ExtensionRefused':
      return { to: unit, kind: 'request-refused', obligation: event.data.milestone, text: event.data.note };
    case 'MilestoneExtended':
      return { to: unit, kind: 'request-granted', obligation: event.data.milestone, due: event.data.due };
    case 'AmendmentProposed': {
      const { amendment: obligation, reason: text, next } = event.data;
      return { to: to(turnOf[next]), kind: 'decision-wanted', obligation, text };
    }
    case 'AmendmentApproved': {
      const { amendment: obligation, note: text, next } = event.data;
      return next && { to: to(turnOf[next]), kind: 'decision-wanted', obligation, text };
    }
    case 'AmendmentRefused':
      return { to: unit, kind: 'request-refused', obligation: event.data.amendment, text: event.data.note };
    case 'MeasureAmended':
      return { to: unit, kind: 'request-granted', obligation: event.data.amendment };
    case 'InstructionGiven': {
      const { instruction: obligation, text, due } = event.data;
      return { to: [...unit, copyTo(SUPERVISION_OFFICE)], kind: 'instruction', obligation, due, text };
    }
    case 'InstructionAnswered': {
      const { instruction: obligation, text } = event.data;
      return { to: [...to(leader), copyTo(SUPERVISION_OFFICE)], kind: 'instruction-answered', obligation, text };
    }
    default:
      return null;
  }
};

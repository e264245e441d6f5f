/** The commands on a measure. */

import type { CommandEnvelope } from '../kernel/event.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import type { InstructionUrgency } from '../plan/settings.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { MeetingKind } from '../time/rhythm.ts';
import type { FileOnRecord, WithFiles } from './attached-file.ts';
import type { Amendment, ReportContent } from './events.ts';

type Asked<Type extends string, Fields = object> = { readonly type: Type } & Readonly<Fields>;

export type LifecycleOrder =
  | Asked<'draft', { definition: MeasureDefinition }>
  | Asked<'approve', { note: string }>
  /** `definition` null issues the approved draft; a plan that the congress adopted is issued without one. */
  | Asked<'issue', { definition: MeasureDefinition | null }>
  | Asked<'acknowledge'>
  | Asked<'suspend', { reason: string }>
  /** `limit` is the new date for everything that fell due meanwhile; null where nothing did. */
  | Asked<'resume', { note: string; limit: CivilDate | null }>
  | Asked<'cancel', { reason: string }>
  /**
   * `exception` null: the office closes a measure that is done. Otherwise it is the reason to close one that is not: from
   * a leader it closes at once, from the office it is a proposal for the leader to decide.
   */
  | Asked<'close', { exception: string | null }>
  | Asked<'decideClosing', { granted: boolean; note: string }>
  /** `limit` as for `resume`. */
  | Asked<'reopen', { reason: string; limit: CivilDate | null }>
  | Asked<'proposeAmendment', { change: Amendment; reason: string }>
  | Asked<'decideAmendment', { granted: boolean; note: string }>;

/** `confirm` accepts figures that would otherwise be returned for confirmation. */
type Confirmable = { readonly confirm?: boolean };

export type ProgressOrder =
  /** `asOf` null means today. */
  | Asked<'reportProgress', ReportContent & Confirmable & WithFiles & { asOf: CivilDate | null }>
  | Asked<'signReport', Confirmable & { report: string }>
  | Asked<'rejectReport', { report: string; reason: string }>
  /** The whole new content of the report: values left out are removed. `asOf` absent or null keeps its date. */
  | Asked<'correctProgress', ReportContent & Confirmable & { report: string; reason: string; asOf?: CivilDate | null }>
  /** A support unit informs the lead unit of its part; only the lead unit's report counts. */
  | Asked<'contribute', ReportContent & Confirmable>;

export type MilestoneOrder =
  | Asked<'submitMilestone', { milestone: string; text: string; evidence: readonly string[] } & WithFiles>
  /** `note` is needed where a figure is short of what was expected by then. */
  | Asked<'verifyMilestone', { milestone: string; note: string }>
  /** `limit` null keeps the date, which must then lie in the future. */
  | Asked<'returnMilestone', { milestone: string; reason: string; limit: CivilDate | null }>
  | Asked<'requestExtension', { milestone: string; due: CivilDate; reason: string }>
  /**
   * `limit`: granted, another date than the one asked for; not granted, a new limit where the present date has passed.
   * Absent or null: the date asked for, or the present one.
   */
  | Asked<'decideExtension', { milestone: string; granted: boolean; note: string; limit?: CivilDate | null }>;

export type InstructionOrder =
  /** `due`: a date that the leader sets; absent or null, the urgency's own. An instruction that is `dated` needs one. */
  | Asked<'instruct', { text: string; urgency: InstructionUrgency; due?: CivilDate | null } & WithFiles>
  /** `metOn`: the date of the meeting. */
  | Asked<'recordMeetingDecision', { text: string; due: CivilDate; meeting: MeetingKind; metOn: CivilDate }>
  /** `instruction` names a leader's instruction or the decision of a meeting. */
  | Asked<'answerInstruction', { instruction: string; text: string } & WithFiles>
  /** By whoever gave it, while it waits for its answer: the leader, or for the decision of a meeting the office. */
  | Asked<'withdrawInstruction', { instruction: string; reason: string }>;

/** `sha256` names a file that the measure carries. */
export type WithdrawalOrder = Asked<'withdrawFile', { sha256: string; reason: string }>;

/** `obligation` and `rung` are ids of the ladder's own; see `ladder/`. */
export type LadderOrder =
  | Asked<'skipRung', { obligation: string; rung: string; reason: string }>
  | Asked<'fireRung', { obligation: string; rung: string; reason: string }>
  | Asked<'holdLadder', { obligation: string; reason: string }>
  | Asked<'releaseLadder', { obligation: string; reason: string }>;

/** Given by the workflow when the deadline of that id has passed. */
type TimeOrder = Asked<'passDeadline', { deadline: string }>;

export type MeasureOrder =
  | LifecycleOrder
  | ProgressOrder
  | MilestoneOrder
  | InstructionOrder
  | WithdrawalOrder
  | LadderOrder
  | TimeOrder;
/** What a command names and a measure's state does not hold, read from the log: the content of a report, or a file. */
export type Recalled = { readonly recalled?: ReportContent & WithFiles; readonly file?: FileOnRecord };

/** The report whose content has to be read from the log before the command is carried out; null for none. */
export const reportToRecall = (order: MeasureOrder): string | null =>
  order.type === 'signReport' || order.type === 'correctProgress' ? order.report : null;

/** The file that has to be looked for in the log before the command can be judged, by its SHA-256; null for none. */
export const fileToRecall = (order: MeasureOrder): string | null =>
  order.type === 'withdrawFile' ? order.sha256 : null;

export type MeasureCommand = MeasureOrder & CommandEnvelope & Recalled;
export type MeasureCommandType = MeasureOrder['type'];
export type CommandOf<Order extends MeasureOrder> = Order & CommandEnvelope & Recalled;

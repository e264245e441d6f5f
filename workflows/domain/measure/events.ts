/** What can have happened to a measure. */

import type { CivilDate } from '../civil-date.ts';
import type { MeasureDefinition } from '../plan.ts';
import type { ApprovalStep, Urgency } from '../settings.ts';
import type { LadderEvent, LampEvent } from './watch.events.ts';

/** In the target's unit; percent of completion for a deliverable. */
export type TargetValue = { readonly target: string; readonly value: number };
export type ReportContent = { readonly values: readonly TargetValue[]; readonly text: string };

/** What an amendment sets anew; everything else of the definition stays. */
export type Amendment = {
  readonly targets: readonly TargetValue[];
  readonly milestones: readonly {
    readonly milestone: string;
    readonly due: CivilDate;
    readonly expected: readonly TargetValue[];
  }[];
};

/** The new dates of whatever fell due while the measure stood still; `acknowledgeBy` is null where that did not. */
export type Renewal = {
  readonly acknowledgeBy: CivilDate | null;
  readonly milestones: readonly { readonly milestone: string; readonly due: CivilDate }[];
  readonly instructions: readonly { readonly instruction: string; readonly due: CivilDate }[];
};

export type MeasureEvent = LifeEvent | ProgressEvent | MilestoneEvent | InstructionEvent | LampEvent | LadderEvent;
export type MeasureEventType = MeasureEvent['type'];

export type LifeEvent =
  | Happened<'MeasureDrafted', { definition: MeasureDefinition }>
  | Happened<'MeasureApproved', { note: string }>
  /** `acknowledgeBy` is the last date on which the unit may sign for it. */
  | Happened<'MeasureIssued', { definition: MeasureDefinition; acknowledgeBy: CivilDate }>
  /** `implied`: the unit did not sign but acted, which shows that it has received the measure. */
  | Happened<'MeasureAcknowledged', { implied: boolean }>
  | Happened<'AcknowledgementMissed', { due: CivilDate }>
  | Happened<'MeasureSuspended', { reason: string }>
  | Happened<'MeasureResumed', { note: string } & Renewal>
  | Happened<'MeasureCancelled', { reason: string }>
  /** `exception` says why it is struck off though not every milestone is verified; null when every one is. */
  | Happened<'MeasureClosed', { exception: string | null }>
  | Happened<'MeasureReopened', { reason: string } & Renewal>
  | Happened<'AmendmentProposed', { amendment: string; change: Amendment; reason: string; next: ApprovalStep }>
  /** `next` is whose turn it is now; null when the amendment is decided for good. */
  | Happened<'AmendmentApproved', { amendment: string; step: ApprovalStep; note: string; next: ApprovalStep | null }>
  | Happened<'AmendmentRefused', { amendment: string; step: ApprovalStep; note: string }>
  | Happened<'MeasureAmended', { amendment: string; change: Amendment }>;

export type ProgressEvent =
  /** Written by a reporter where the unit's head signs; nothing is known from it until then. */
  | Happened<'ReportDrafted', { report: string; asOf: CivilDate } & ReportContent>
  | Happened<'DraftRejected', { report: string; reason: string }>
  /** `report` is "r1", "r2", … within the measure. */
  | Happened<'ProgressReported', { report: string; asOf: CivilDate } & ReportContent>
  /** The report's content from now on, whole, and what stood there before. */
  | Happened<'ProgressCorrected', { report: string; previous: ReportContent; reason: string } & ReportContent>
  | Happened<'ContributionMade', { unit: string } & ReportContent>
  /** `period` is the date on which the report was owed. */
  | Happened<'ReportMissed', { period: CivilDate }>;

export type MilestoneEvent =
  /** `withdrawn` says whose decision on an extension is not wanted any more; absent where none was asked for. */
  | Happened<
      'MilestoneSubmitted',
      { milestone: string; text: string; evidence: readonly string[]; withdrawn?: ApprovalStep }
    >
  | Happened<'MilestoneVerified', { milestone: string; note: string }>
  /** `due` is the date until which it is now owed: the old one or a new limit. */
  | Happened<'MilestoneReturned', { milestone: string; reason: string; due: CivilDate }>
  | Happened<'MilestoneMissed', { milestone: string; due: CivilDate }>
  | Happened<'ExtensionRequested', { milestone: string; due: CivilDate; reason: string; next: ApprovalStep }>
  | Happened<'ExtensionApproved', { milestone: string; step: ApprovalStep; note: string; next: ApprovalStep | null }>
  | Happened<'ExtensionRefused', { milestone: string; step: ApprovalStep; note: string }>
  | Happened<'MilestoneExtended', { milestone: string; due: CivilDate; previous: CivilDate }>;

export type InstructionEvent =
  /** `instruction` is "i1", "i2", … within the measure; `leader` is the post of who gave it, where the token named it. */
  | Happened<
      'InstructionGiven',
      { instruction: string; text: string; urgency: Urgency; due: CivilDate; leader?: string }
    >
  /** `leader` as the instruction has it. */
  | Happened<'InstructionAnswered', { instruction: string; text: string; leader?: string }>
  | Happened<'InstructionMissed', { instruction: string; due: CivilDate }>;

export type Happened<Type extends string, Data> = { readonly type: Type; readonly data: Readonly<Data> };

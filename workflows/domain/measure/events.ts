/** The events of a measure. */

import type { EventOf } from '../kernel/event.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import type { ApprovalStep, InstructionUrgency } from '../plan/settings.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { MeetingKind } from '../time/rhythm.ts';
import type { FileCarrier, WithFiles } from './attached-file.ts';
import type { LadderEvent, LampEvent } from './watch.events.ts';

/** In the target's unit; percent of completion for a deliverable. */
export type TargetValue = { readonly target: string; readonly value: number };
export type ReportContent = { readonly values: readonly TargetValue[]; readonly text: string };

/** Title, those responsible and the evidence wanted: what is absent stays. What was only proposed becomes decided by it. */
export type DefinitionChange = Partial<
  Pick<
    MeasureDefinition,
    'title' | 'leadUnit' | 'supportUnits' | 'supportGroups' | 'responsible' | 'supervisingLeader' | 'evidence'
  >
>;

/** Who led the measure and supervised it before an amendment. */
export type FormerCharge = Pick<MeasureDefinition, 'leadUnit' | 'supervisingLeader'>;

/** What an amendment changes; everything else in the definition stays. */
export type Amendment = {
  readonly definition?: DefinitionChange;
  readonly targets: readonly TargetValue[];
  readonly milestones: readonly {
    readonly milestone: string;
    readonly due: CivilDate;
    readonly expected: readonly TargetValue[];
  }[];
};

/** New dates for what fell due while time stood still for the measure; `acknowledgeBy` is null where that did not. */
export type Renewal = {
  readonly acknowledgeBy: CivilDate | null;
  readonly milestones: readonly { readonly milestone: string; readonly due: CivilDate }[];
  readonly instructions: readonly { readonly instruction: string; readonly due: CivilDate }[];
};

/** An implausible figure that a person confirmed. */
export type Doubt = {
  /** See `plausible.ts`. */
  readonly kind: DoubtKind;
  /** Null where the doubt is about the date. */
  readonly target: string | null;
  readonly figure: number | null;
  /** What it was compared with: the figure before, the promised number, or what the roadmap expects. */
  readonly against: number | null;
};
const DOUBT_KINDS = ['fraction', 'above-hundred', 'falls', 'far-off', 'before-plan'] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];
/** Absent where nothing had to be confirmed. */
type Confirmed = { readonly confirmed?: readonly Doubt[] };

/** A target that is short of what was expected; `reported` is null where no figure is known. */
export type Shortfall = { readonly target: string; readonly expected: number; readonly reported: number | null };

export type MeasureEvent =
  | LifecycleEvent
  | ProgressEvent
  | MilestoneEvent
  | InstructionEvent
  | WithdrawalEvent
  | OfficeEvent
  | LampEvent
  | LadderEvent;
export type MeasureEventType = MeasureEvent['type'];

type LifecycleEvent =
  | EventOf<'MeasureDrafted', { definition: MeasureDefinition }>
  | EventOf<'MeasureApproved', { note: string }>
  /** `acknowledgeBy` is the last date on which the unit may sign for it. */
  | EventOf<'MeasureIssued', { definition: MeasureDefinition; acknowledgeBy: CivilDate }>
  /** `implied`: the unit did not sign but acted, which shows that it has received the measure. */
  | EventOf<'MeasureAcknowledged', { implied: boolean }>
  | EventOf<'AcknowledgementMissed', { due: CivilDate }>
  | EventOf<'MeasureSuspended', { reason: string }>
  | EventOf<'MeasureResumed', { note: string } & Renewal>
  | EventOf<'MeasureCancelled', { reason: string }>
  /** The office proposes that the leader close it though something is not reached; `reason` says why. */
  | EventOf<'ClosingProposed', { reason: string }>
  | EventOf<'ClosingRefused', { note: string }>
  /**
   * `exception` says why it is closed though something is not reached (例外销号); null when it is done. `note` is the
   * remark of the leader who decided a proposal.
   */
  | EventOf<'MeasureClosed', { exception: string | null; note?: string }>
  | EventOf<'MeasureReopened', { reason: string } & Renewal>
  | EventOf<'AmendmentProposed', { amendment: string; change: Amendment; reason: string; next: ApprovalStep }>
  /** `next` is the step whose turn it is now; null when the amendment is finally decided. */
  | EventOf<'AmendmentApproved', { amendment: string; step: ApprovalStep; note: string; next: ApprovalStep | null }>
  | EventOf<'AmendmentRefused', { amendment: string; step: ApprovalStep; note: string }>
  /** `former`: there where the lead unit or the supervising leader changed. */
  | EventOf<'MeasureAmended', { amendment: string; change: Amendment; former?: FormerCharge }>;

type ProgressEvent =
  /** Written by a reporter where the unit's head signs; its figures do not count until then. */
  | EventOf<'ReportDrafted', { report: string; asOf: CivilDate } & ReportContent & Confirmed & WithFiles>
  | EventOf<'DraftRejected', { report: string; reason: string }>
  /** `report` is "r1", "r2", … within the measure. */
  | EventOf<'ProgressReported', { report: string; asOf: CivilDate } & ReportContent & Confirmed & WithFiles>
  /**
   * The report's content from now on, whole, and what stood there before. `asOf` and `previousAsOf` are there where its
   * date was corrected, too.
   */
  | EventOf<
      'ProgressCorrected',
      {
        report: string;
        previous: ReportContent;
        reason: string;
        asOf?: CivilDate;
        previousAsOf?: CivilDate;
      } & ReportContent &
        Confirmed
    >
  | EventOf<'ContributionMade', { unit: string } & ReportContent & Confirmed>
  /** `period` is the date on which the report was owed. */
  | EventOf<'ReportMissed', { period: CivilDate }>;

type MilestoneEvent =
  /** `withdrawn` names the step whose decision on an extension is no longer needed; absent where none was requested. */
  | EventOf<
      'MilestoneSubmitted',
      { milestone: string; text: string; evidence: readonly string[]; withdrawn?: ApprovalStep } & WithFiles
    >
  /** `short` names what was below its expected value then; absent where nothing was. `note` is then the reason. */
  | EventOf<'MilestoneVerified', { milestone: string; note: string; short?: readonly Shortfall[] }>
  /** `due` is the date until which it is now owed: the old one or a new limit. */
  | EventOf<'MilestoneReturned', { milestone: string; reason: string; due: CivilDate }>
  | EventOf<'MilestoneMissed', { milestone: string; due: CivilDate }>
  | EventOf<'ExtensionRequested', { milestone: string; due: CivilDate; reason: string; next: ApprovalStep }>
  | EventOf<'ExtensionApproved', { milestone: string; step: ApprovalStep; note: string; next: ApprovalStep | null }>
  /** `due` is a new limit, where the date passed while the request was being decided. */
  | EventOf<'ExtensionRefused', { milestone: string; step: ApprovalStep; note: string; due?: CivilDate }>
  | EventOf<'MilestoneExtended', { milestone: string; due: CivilDate; previous: CivilDate }>;

/** What waits for the supervision office on a running measure; the settings limit how long. */
export const OFFICE_MATTERS = ['verify', 'extension', 'amendment'] as const;
export type OfficeMatter = (typeof OFFICE_MATTERS)[number];

/** `obligation` is the milestone, or the amendment; `due` the last date on which the office could have settled it. */
type OfficeEvent = EventOf<'OfficeLimitPassed', { matter: OfficeMatter; obligation: string; due: CivilDate }>;

type InstructionEvent =
  /** `instruction` is "i1", "i2", … within the measure; `leader` is the post of who gave it, where the token named it. */
  | EventOf<
      'InstructionGiven',
      { instruction: string; text: string; urgency: InstructionUrgency; due: CivilDate; leader?: string } & WithFiles
    >
  /** `leader` as the instruction has it. */
  | EventOf<'InstructionAnswered', { instruction: string; text: string; leader?: string } & WithFiles>
  | EventOf<'InstructionMissed', { instruction: string; due: CivilDate }>
  /** No longer owed, and never answered afterwards. */
  | EventOf<'InstructionWithdrawn', { instruction: string; reason: string }>
  /**
   * What a meeting decided, as the supervision office recorded it: owed and answered like a leader's instruction, and
   * never shown as one. `instruction` is "decision-1", "decision-2", … within the measure.
   */
  | EventOf<
      'MeetingDecisionRecorded',
      { instruction: string; text: string; due: CivilDate; meeting: MeetingKind; metOn: CivilDate }
    >
  | EventOf<'MeetingDecisionAnswered', { instruction: string; text: string } & WithFiles>
  | EventOf<'MeetingDecisionMissed', { instruction: string; due: CivilDate }>
  | EventOf<'MeetingDecisionWithdrawn', { instruction: string; reason: string }>;

/** The bytes of the file are gone from what it was attached to; `from` names each once. */
type WithdrawalEvent = EventOf<
  'FileWithdrawn',
  { sha256: string; name: string; reason: string; from: readonly FileCarrier[] }
>;

/** A measure as a list or its own page shows it: its definition and its current state. */

import {
  type Actor,
  type ApprovalStep,
  type CivilDate,
  type DocumentKind,
  type Instant,
  type LampReason,
  type MatterKind,
  type MeasureDefinition,
  type MeasureEventType,
  type PolicyRef,
  STAGES,
  type TargetKind,
} from '@duban/domain';

/** The stages of a measure, with what was closed by exception (例外销号) apart from what is done. */
export const MEASURE_STAGES = [...STAGES, 'closed-by-exception'] as const;
export type MeasureStage = (typeof MEASURE_STAGES)[number];

/** The number of milestones of the measure, by status. */
type MilestoneCounts = {
  readonly total: number;
  /** 未报送: neither submitted nor returned. */
  readonly pending: number;
  /** 待核实: submitted, pending verification. */
  readonly submitted: number;
  /** 已退回: returned and not submitted again. */
  readonly returned: number;
  /** 已核实. */
  readonly verified: number;
  /** 曾逾期: missed at least once, whatever came later. */
  readonly missed: number;
  /** 延期待批: an extension was requested and is pending. */
  readonly extensionsAsked: number;
};

/** The lamp that a measure shows; its name and colour are defined by the policy, see `PlanRow.terms`. */
export type MeasureLamp = {
  readonly id: string;
  /** The date on which it changed, even where the change was recorded later. */
  readonly since: CivilDate;
  readonly at: Instant;
  readonly position: number;
  readonly reason: LampReason;
  readonly policy: PolicyRef;
};

/** A decision on a measure: its approval, suspension, cancellation or closing. */
export type MeasureWord = { readonly at: Instant; readonly by: Actor; readonly text: string };

/** The suspension, cancellation or closing of a measure, by which its deadlines stop. */
export type MeasureHalt = {
  readonly kind: 'suspended' | 'cancelled' | 'closed';
  readonly at: Instant;
  readonly by: Actor;
  /** The reason; for a closed measure the exception, null where it was closed as done. */
  readonly text: string | null;
};

/** `targets` and `milestones` of the definition have their own functions. */
export type MeasureRow = Omit<MeasureDefinition, 'targets' | 'milestones'> & {
  readonly plan: string;
  readonly stage: MeasureStage;
  /** When it was drafted; null for a measure that came with the plan. */
  readonly draftedAt: Instant | null;
  readonly approval: MeasureWord | null;
  /** Null before. */
  readonly issuedAt: Instant | null;
  /** The date by which the lead unit must acknowledge it; null before the issue. */
  readonly acknowledgeBy: CivilDate | null;
  /** Whether that date passed without an acknowledgement. */
  readonly acknowledgementMissed: boolean;
  readonly acknowledgedAt: Instant | null;
  /** Whether the unit acted without a formal acknowledgement; null while not acknowledged. */
  readonly acknowledgedImplied: boolean | null;
  /** Null while it is in progress or not issued yet. */
  readonly halt: MeasureHalt | null;
  /** Null before the issue, and where the calendar does not reach. */
  readonly lamp: MeasureLamp | null;
  /** The pending amendment, with the step that decides next. */
  readonly amendment: { readonly id: string; readonly next: ApprovalStep } | null;
  /** The office’s proposal to close it by exception, while it waits for the leader. */
  readonly closing: MeasureWord | null;
  readonly milestoneCounts: MilestoneCounts;
  /** The due dates of all open milestones that have to be submitted; those in the past are overdue (逾期未报). */
  readonly owedDues: readonly CivilDate[];
  /** The open (pending or returned) milestone due first, overdue ones included; null when none is open or deadlines are stopped. */
  readonly next: { readonly milestone: string; readonly due: CivilDate } | null;
  readonly reportCount: number;
  /** The number of reports awaiting signature; 0 for a reader who may not see them. */
  readonly draftCount: number;
  /** 0 for a reader who may not see contributions. */
  readonly contributionCount: number;
  /** The last date on which a report was due and is still missing. */
  readonly reportMissing: CivilDate | null;
  /** The next date on which a report is due; null where none is. */
  readonly reportDue: CivilDate | null;
  /** When it was last reported on; null before. */
  readonly reportedAt: Instant | null;
  /** The last date that passed without a report, even if one was made since. */
  readonly missedPeriod: CivilDate | null;
  /** `open`: not answered yet; `missed`: passed their due date without an answer, even if answered later. */
  readonly instructionCounts: { readonly total: number; readonly open: number; readonly missed: number };
  /** The number of rungs of the ladder that fired. */
  readonly rungCount: number;
  /** The last one. */
  readonly lastRung: {
    readonly position: number;
    readonly at: Instant;
    readonly obligation: string;
    readonly rung: string;
    readonly document: DocumentKind;
  } | null;
  /** Plan time, position and type of the last event of the measure that the reader may see, passing deadlines included. */
  readonly lastActivity: { readonly at: Instant; readonly position: number; readonly type: MeasureEventType };
  /** The number of events of the measure that the reader may see; for a reader of all of them, the version of its stream. */
  readonly version: number;
};

/** All parts must match, within a part any one value; an empty array matches nothing. */
export type MeasureFilter = {
  readonly codes?: readonly string[];
  readonly sections?: readonly string[];
  readonly leadUnits?: readonly string[];
  /** Lead or support. */
  readonly units?: readonly string[];
  readonly leaders?: readonly string[];
  readonly stages?: readonly MeasureStage[];
  /** Ids of the lamps that they show. */
  readonly lamps?: readonly string[];
  /** Whether an instruction is not answered yet. */
  readonly hasOpenInstruction?: boolean;
  /** Whether a milestone was ever missed. */
  readonly hasMissed?: boolean;
  /** An open (pending or returned) milestone is due within these dates, both included. */
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
  readonly matters?: readonly MatterKind[];
  /** At least one target is of one of these kinds. */
  readonly targetKinds?: readonly TargetKind[];
  /** Searched literally; case is ignored. */
  readonly search?: string;
  /** Where: title (either language) or code, or the text of a report as it stands corrected. Titles unless given. */
  readonly searchIn?: readonly ('titles' | 'reports')[];
  /** An instruction on it was given by one of these leaders' posts. */
  readonly instructedBy?: readonly string[];
  /** It has an event after this position that the reader may see. */
  readonly changedSince?: number;
  /** It shows another lamp than as of the `position`; with `from`, it showed one of these then. */
  readonly lampChange?: { readonly position: number; readonly from?: readonly string[] };
};

/** Ties are broken by code. A measure without an open milestone comes last by `nextDue`, whatever the direction. */
export type MeasureOrder = {
  readonly by: 'code' | 'nextDue' | 'lastActivity' | 'lamp' | 'lampSince' | 'leadUnit';
  readonly direction: 'asc' | 'desc';
  /** For `lamp`: ids of lamps, the least severe first; measures that show none of them come before all. */
  readonly lamps?: readonly string[];
  /** For `leadUnit`: ids of units in the plan's order. */
  readonly units?: readonly string[];
};

/** The kinds of parents of nested lists of measures; `unit` means lead or support. */
export type MeasureParent = 'section' | 'leadUnit' | 'unit' | 'leader';

/** A measure as a list or its own page shows it: what was promised, and where it stands. */

import {
  type Actor,
  type ApprovalStep,
  type CivilDate,
  type DocumentKind,
  type Instant,
  type LampReason,
  type MeasureDefinition,
  type MeasureEventType,
  type PolicyRef,
  STAGES,
  type TargetKind,
} from '@duban/domain';

/** The stages of a measure, with what was closed by exception (例外销号) apart from what is done. */
export const MEASURE_STAGES = [...STAGES, 'closed-by-exception'] as const;
export type MeasureStage = (typeof MEASURE_STAGES)[number];

/** How many milestones of the measure. */
export type MilestoneCounts = {
  readonly total: number;
  /** 未报送: neither handed in nor returned. */
  readonly pending: number;
  /** 待核实: handed in, not yet decided. */
  readonly submitted: number;
  /** 已退回: returned and not handed in again. */
  readonly returned: number;
  /** 已核实. */
  readonly verified: number;
  /** 曾逾期: missed at least once, whatever came later. */
  readonly missed: number;
  /** 延期待批: an extension was asked for and is not decided. */
  readonly extensionsAsked: number;
};

/** The lamp that a measure shows; its name and colour stand in the policy, see `PlanRow.terms`. */
export type MeasureLamp = {
  readonly id: string;
  /** The date on which it turned, however late that was noticed. */
  readonly since: CivilDate;
  readonly at: Instant;
  readonly position: number;
  readonly reason: LampReason;
  readonly policy: PolicyRef;
};

/** A word of decision on a measure: of the approval, or of what stopped it. */
export type MeasureWord = { readonly at: Instant; readonly by: Actor; readonly text: string };

/** Why time stands still for the measure, or has ended. */
export type MeasureHalt = {
  readonly kind: 'suspended' | 'cancelled' | 'closed';
  readonly at: Instant;
  readonly by: Actor;
  /** The reason; of a closed one the exception, null where every milestone is verified. */
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
  /** The last date on which the unit may sign for it; null before the issue. */
  readonly acknowledgeBy: CivilDate | null;
  /** That date passed without a signature. */
  readonly acknowledgementMissed: boolean;
  readonly acknowledgedAt: Instant | null;
  /** The unit never signed but acted; null while not acknowledged. */
  readonly acknowledgedImplied: boolean | null;
  /** Null while it runs or has not begun. */
  readonly halt: MeasureHalt | null;
  /** Null before the issue, and where the calendar does not reach. */
  readonly lamp: MeasureLamp | null;
  /** The amendment that waits for a decision, and whose turn it is. */
  readonly amendment: { readonly id: string; readonly next: ApprovalStep } | null;
  /** The office’s proposal to close it by exception, while it waits for the leader. */
  readonly closing: MeasureWord | null;
  readonly milestoneCounts: MilestoneCounts;
  /** The date of every milestone that the unit owes: those that are over are overdue (逾期未报). */
  readonly owedDues: readonly CivilDate[];
  /** The open (pending or returned) milestone that is owed first, overdue ones included; null when none is open or time stands still. */
  readonly next: { readonly milestone: string; readonly due: CivilDate } | null;
  readonly reportCount: number;
  /** Written and not yet signed; 0 for a reader to whom those are not open. */
  readonly draftCount: number;
  /** 0 for a reader to whom those are not open. */
  readonly contributionCount: number;
  /** The last date that passed without a report and was not made good since. */
  readonly reportMissing: CivilDate | null;
  /** The next date on which a report is owed; null where none is. */
  readonly reportDue: CivilDate | null;
  /** `open` wait for an answer; `missed` passed their date without one, whatever came later. */
  readonly instructionCounts: { readonly total: number; readonly open: number; readonly missed: number };
  /** How many rungs of the ladder fired. */
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
  /** How many events of the measure the reader may see; for whoever sees all of them the version of its stream. */
  readonly version: number;
};

/** Parts are joined by and, values of one part by or; an empty array matches nothing. */
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
  /** Whether an instruction waits for an answer. */
  readonly hasOpenInstruction?: boolean;
  /** Whether some milestone was ever missed. */
  readonly hasMissed?: boolean;
  /** Some open (pending or returned) milestone is owed within these dates, both included. */
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
  /** Some target is of one of these kinds. */
  readonly targetKinds?: readonly TargetKind[];
  /** Taken literally, without regard to case. */
  readonly search?: string;
  /** Where: title (either language) or code, or the text of a report as it stands corrected. Titles unless given. */
  readonly searchIn?: readonly ('titles' | 'reports')[];
  /** Some instruction on it was given by one of these leaders' posts. */
  readonly instructedBy?: readonly string[];
  /** Something that the reader may see happened to it after this position. */
  readonly changedSince?: number;
};

/** Ties are broken by code. A measure without an open milestone comes last by `nextDue`, whatever the direction. */
export type MeasureOrder = {
  readonly by: 'code' | 'nextDue' | 'lastActivity';
  readonly direction: 'asc' | 'desc';
};

/** What nested lists of measures hang on. `unit` means lead or support. */
export type MeasureParent = 'section' | 'leadUnit' | 'unit' | 'leader';

/** A measure as a list or its own page shows it: what was promised, and where it stands. */

import type { CivilDate, Instant, MeasureDefinition, MeasureEventType, TargetKind } from '@duban/domain';

/** 已交办（待签收） / 已签收. */
export type MeasureState = 'issued' | 'acknowledged';

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
  /** 逾期未报: the date until which it is owed now was missed, and it has not been handed in since. */
  readonly overdue: number;
};

/** `targets` and `milestones` of the definition have their own functions. */
export type MeasureRow = Omit<MeasureDefinition, 'targets' | 'milestones'> & {
  readonly plan: string;
  readonly state: MeasureState;
  readonly issuedAt: Instant;
  readonly acknowledgedAt: Instant | null;
  /** The unit never signed but acted; null while not acknowledged. */
  readonly acknowledgedImplied: boolean | null;
  readonly milestoneCounts: MilestoneCounts;
  /** The open (pending or returned) milestone that is owed first, overdue ones included; null when none is open. */
  readonly next: { readonly milestone: string; readonly due: CivilDate } | null;
  readonly reportCount: number;
  /** Plan time, position and type of the measure's last event, passing deadlines included. */
  readonly lastActivity: { readonly at: Instant; readonly position: number; readonly type: MeasureEventType };
  /** Version of the measure's stream. */
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
  readonly states?: readonly MeasureState[];
  /** Whether some milestone was ever missed. */
  readonly hasMissed?: boolean;
  /** Some open (pending or returned) milestone is owed within these dates, both included. */
  readonly dueFrom?: CivilDate;
  readonly dueTo?: CivilDate;
  /** Some target is of one of these kinds. */
  readonly targetKinds?: readonly TargetKind[];
  /** Taken literally; found in title (either language) or code, without regard to case. */
  readonly search?: string;
};

/** Ties are broken by code. A measure without an open milestone comes last by `nextDue`, whatever the direction. */
export type MeasureOrder = {
  readonly by: 'code' | 'nextDue' | 'lastActivity';
  readonly direction: 'asc' | 'desc';
};

/** What nested lists of measures hang on. `unit` means lead or support. */
export type MeasureParent = 'section' | 'leadUnit' | 'unit' | 'leader';

/** What a measure remembers in order to judge the next command; what only a reader wants is left to the read models. */

import type { Pause } from '../ladder/obligation.ts';
import type { MeasureDefinition } from '../plan/plan.ts';
import type { ApprovalStep } from '../plan/settings.ts';
import type { CivilDate, Instant } from '../time/civil-date.ts';
import type { Amendment, OfficeMatter, TargetValue } from './events.ts';

/**
 * `drafted` and `approved` (立项) come before the measure is given to its unit; `suspended` stops its time; `cancelled` and
 * `closed` (销号) end it, and only reopening brings it back.
 */
export const STAGES = ['drafted', 'approved', 'issued', 'acknowledged', 'suspended', 'cancelled', 'closed'] as const;
export type Stage = (typeof STAGES)[number];

export type StageBefore = Exclude<Stage, 'suspended' | 'cancelled' | 'closed'>;

export const MILESTONE_STATUSES = ['pending', 'submitted', 'verified', 'returned'] as const;
export type MilestoneStatus = (typeof MILESTONE_STATUSES)[number];

export type MilestoneState = {
  readonly id: string;
  readonly status: MilestoneStatus;
  /** The date until which it is owed now. */
  readonly due: CivilDate;
  /** The date that it last missed; null when it never did. */
  readonly missed: CivilDate | null;
  readonly extended: number;
  /** From 0; an extension or an amended date begins the next, and with it the ladder anew. */
  readonly occurrence: number;
  /** Since when it is owed in this occurrence: issued, extended, amended. */
  readonly since: Instant;
  readonly request: { readonly due: CivilDate; readonly next: ApprovalStep } | null;
};

/** What decides something of a report; its text is in the log. */
export type Report = {
  readonly id: string;
  readonly asOf: CivilDate;
  readonly values: readonly TargetValue[];
  /** Of its text. */
  readonly digest: string;
  /** It lies too far back to be corrected: only those of its figures are left that still decide something. */
  readonly folded?: true;
};

/** Written, and waits for the head's signature; its text is in the log. */
export type Draft = Omit<Report, 'folded'>;

/** An instruction that waits for its answer; an answered one is not remembered. */
export type InstructionState = {
  readonly id: string;
  readonly since: Instant;
  readonly due: CivilDate;
  readonly missed: boolean;
  /** Post of the leader who gave it, where that is known. */
  readonly leader?: string;
};

/** A figure that was on record when the office last verified, and the report that states it. */
export type VerifiedFigure = { readonly target: string; readonly value: number; readonly report: string };

/** How far the ladder has come for one obligation; a new occurrence begins at its foot. */
export type ClimbState = {
  readonly obligation: string;
  readonly occurrence: string;
  /** `at`: the beginning of the day on which it fired. */
  readonly fired: readonly { readonly rung: string; readonly at: Instant }[];
  readonly skipped: readonly string[];
  /** While it waited for the office: handed in, or an extension asked for. */
  readonly waited: readonly Pause[];
  /** While a supervisor held it. */
  readonly held: readonly Pause[];
};

/** What waits for the supervision office; a decision settles it. */
export type OfficeDuty = {
  readonly matter: OfficeMatter;
  /** The milestone, or the amendment. */
  readonly obligation: string;
  /** Since when it is the office's turn. */
  readonly since: Instant;
  /** Its limit passed, and that is on record. */
  readonly missed: boolean;
};

export type Measure = {
  readonly definition: MeasureDefinition;
  readonly stage: Stage;
  /** Closed though something is not reached (例外销号). Absent, as others below, in a state of before there was such a thing. */
  readonly closedByException?: boolean;
  /** The office's proposal to close by exception, while it waits for the leader. */
  readonly closing?: { readonly reason: string } | null;
  /** The stage to which resuming or reopening leads back; null in every other stage. */
  readonly before: StageBefore | null;
  readonly issuedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgeBy: CivilDate | null;
  readonly acknowledgementMissed: boolean;
  readonly milestones: readonly MilestoneState[];
  /** In the order of the log; what lies far back is folded. */
  readonly reports: readonly Report[];
  /** The figures that the office has verified; see `verdict.ts`. */
  readonly verified?: readonly VerifiedFigure[];
  /** Written and not yet signed, oldest first. */
  readonly drafts: readonly Draft[];
  /** How many reports were ever written, signed or not: the next is r(written + 1). */
  readonly written: number;
  /** The last date on which a report was owed and missing. */
  readonly missedPeriod: CivilDate | null;
  /** When the last report was made. */
  readonly reportedAt: Instant | null;
  readonly instructions: readonly InstructionState[];
  /** How many instructions were ever given: the next is i(instructed + 1). */
  readonly instructed: number;
  readonly amendment: { readonly id: string; readonly change: Amendment; readonly next: ApprovalStep } | null;
  readonly amendments: number;
  /** `turns` counts from 1. */
  readonly lamp: { readonly lamp: string; readonly since: Instant; readonly turns: number } | null;
  readonly climbs: readonly ClimbState[];
  readonly office?: readonly OfficeDuty[];
  /** While the measure was suspended, cancelled or closed. */
  readonly standstills: readonly Pause[];
  /** Plan time of the last event. */
  readonly changedAt: Instant;
};

/** Time runs for it and units may act on it. */
export const isRunning = ({ stage }: Measure): boolean => stage === 'issued' || stage === 'acknowledged';

/** Handed in or verified milestones wait for nobody's work; the others do. */
export const isOwed = ({ status }: MilestoneState): boolean => status === 'pending' || status === 'returned';

/** The last known value of a target: that of the newest report that names it. */
export const currentValue = (reports: readonly Report[], target: string): number | null => {
  for (const report of [...reports].reverse()) {
    const found = report.values.find((value) => value.target === target);
    if (found) return found.value;
  }
  return null;
};

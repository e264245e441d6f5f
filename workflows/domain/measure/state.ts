/** The state of a measure that decisions need; what only readers need is in the read models. */

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
  /** The last date that was missed; null if none was. */
  readonly missed: CivilDate | null;
  readonly extended: number;
  /** From 0; an extension or an amended date begins the next occurrence, for which the ladder starts again. */
  readonly occurrence: number;
  /** The start of this occurrence: when the milestone was issued, extended or amended. */
  readonly since: Instant;
  readonly request: { readonly due: CivilDate; readonly next: ApprovalStep } | null;
};

/** The part of a report that decisions need; its text is in the log. */
export type Report = {
  readonly id: string;
  readonly asOf: CivilDate;
  readonly values: readonly TargetValue[];
  /** Of its text. */
  readonly digest: string;
  /** True if the report is too old to be corrected: it holds only figures that decisions still need. */
  readonly folded?: true;
};

/** A report that waits for the head's signature; its text is in the log. */
export type Draft = Omit<Report, 'folded'>;

/** An instruction or a meeting's decision that waits for its answer; those answered or withdrawn are removed from the state. */
export type InstructionState = {
  readonly id: string;
  readonly since: Instant;
  readonly due: CivilDate;
  readonly missed: boolean;
  /** Post of the leader who gave it, where that is known. */
  readonly leader?: string;
};

/** A figure that was current when the office last verified, and the report that states it. */
export type VerifiedFigure = { readonly target: string; readonly value: number; readonly report: string };

/** How far the ladder has come for one obligation; a new occurrence starts at the first rung. */
export type ClimbState = {
  readonly obligation: string;
  readonly occurrence: string;
  /** `at`: the beginning of the day on which it fired. */
  readonly fired: readonly { readonly rung: string; readonly at: Instant }[];
  readonly skipped: readonly string[];
  /** When it waited for the office: handed in, or an extension requested. */
  readonly waited: readonly Pause[];
  /** When a supervisor held the ladder. */
  readonly held: readonly Pause[];
};

/** A matter that waits for a decision of the supervision office. */
export type OfficeDuty = {
  readonly matter: OfficeMatter;
  /** The milestone, or the amendment. */
  readonly obligation: string;
  /** Since when it is the office's turn. */
  readonly since: Instant;
  /** True once its limit has passed and this is recorded. */
  readonly missed: boolean;
};

export type Measure = {
  readonly definition: MeasureDefinition;
  readonly stage: Stage;
  /** Closed though something is not reached (例外销号). */
  readonly closedByException: boolean;
  /** The office's proposal to close by exception, while it waits for the leader. */
  readonly closing: { readonly reason: string } | null;
  /** The stage that resuming or reopening restores; null in every other stage. */
  readonly before: StageBefore | null;
  readonly issuedAt: Instant | null;
  readonly acknowledgedAt: Instant | null;
  readonly acknowledgeBy: CivilDate | null;
  readonly acknowledgementMissed: boolean;
  readonly milestones: readonly MilestoneState[];
  /** In the order of the log; old reports are folded. */
  readonly reports: readonly Report[];
  /** The figures that the office has verified; see `verdict.ts`. */
  readonly verified: readonly VerifiedFigure[];
  /** Written and not yet signed, oldest first. */
  readonly drafts: readonly Draft[];
  /** How many reports were ever written, signed or not: the next is r(written + 1). */
  readonly written: number;
  /** The last date on which a report was owed and missing. */
  readonly missedPeriod: CivilDate | null;
  /** The instant of the last report. */
  readonly reportedAt: Instant | null;
  readonly instructions: readonly InstructionState[];
  /** How many instructions were ever given: the next is i(instructed + 1). */
  readonly instructed: number;
  /** How many decisions of meetings were ever recorded: the next is decision-(decisions + 1). Absent: none. */
  readonly decisions?: number;
  readonly amendment: { readonly id: string; readonly change: Amendment; readonly next: ApprovalStep } | null;
  readonly amendments: number;
  /** `turns` counts from 1. */
  readonly lamp: { readonly lamp: string; readonly since: Instant; readonly turns: number } | null;
  readonly climbs: readonly ClimbState[];
  readonly office: readonly OfficeDuty[];
  /** When the measure was suspended, cancelled or closed. */
  readonly standstills: readonly Pause[];
  /** Plan time of the last event. */
  readonly changedAt: Instant;
};

/** Whether time runs for the measure and units may act on it. */
export const isRunning = ({ stage }: Pick<Measure, 'stage'>): boolean => stage === 'issued' || stage === 'acknowledged';

/** Whether the unit still has to hand the milestone in. */
export const isOwed = ({ status }: MilestoneState): boolean => status === 'pending' || status === 'returned';

/** The last known value of a target: that of the newest report that names it. */
export const currentValue = (reports: readonly Report[], target: string): number | null => {
  for (const report of [...reports].reverse()) {
    const found = report.values.find((value) => value.target === target);
    if (found) return found.value;
  }
  return null;
};

/** A milestone as a reader sees it: what is owed until when, what was handed in, and what was said to it. */

import type {
  Actor,
  ApprovalStep,
  CivilDate,
  Instant,
  Milestone,
  MilestoneCount,
  MilestoneStatus,
  Shortfall,
} from '@duban/domain';

export type MilestoneRow = Omit<Milestone, 'due'> & {
  readonly plan: string;
  readonly measure: string;
  /** The date of the plan. */
  readonly plannedDue: CivilDate;
  /** The date until which it is owed now: the plan's, or another that a return, extension, amendment or resumption set. */
  readonly due: CivilDate;
  /** How often it was extended. */
  readonly extended: number;
  /** The extension that waits for a decision, and whose turn it is; `due` is the date asked for. */
  readonly request: {
    readonly due: CivilDate;
    readonly reason: string;
    readonly next: ApprovalStep;
    readonly at: Instant;
    readonly by: Actor;
  } | null;
  readonly status: MilestoneStatus;
  /** The date that it last missed; null when it never did. */
  readonly missed: CivilDate | null;
  /** Every date that it missed, in order. */
  readonly missedDates: readonly CivilDate[];
  /** As what it counts in figures: with `due` and the day it says whether it is due, early or overdue. */
  readonly as: MilestoneCount;
  /** What was last handed in. */
  readonly submission: {
    readonly at: Instant;
    readonly by: Actor;
    readonly text: string;
    readonly evidence: readonly string[];
  } | null;
  /** What was last decided; `text` is the note of a verification or the reason of a return. */
  readonly decision: {
    readonly kind: 'verified' | 'returned';
    readonly at: Instant;
    readonly by: Actor;
    readonly text: string;
    /** What was short of its expected value when it was verified; absent where nothing was. */
    readonly short?: readonly Shortfall[];
  } | null;
};

/** Milestone ids are unique within their measure only. */
export type MilestoneId = { readonly measure: string; readonly milestone: string };

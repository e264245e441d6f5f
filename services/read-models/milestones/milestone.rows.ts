/** A milestone as a reader sees it: its due date, its last submission and the decision on it. */

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
  /** The due date in the plan. */
  readonly plannedDue: CivilDate;
  /** The current due date: the plan's, or one that a return, extension, amendment or resumption set. */
  readonly due: CivilDate;
  /** The number of extensions. */
  readonly extended: number;
  /** The pending extension and the step that decides next; `due` is the date requested. */
  readonly request: {
    readonly due: CivilDate;
    readonly reason: string;
    readonly next: ApprovalStep;
    readonly at: Instant;
    readonly by: Actor;
  } | null;
  readonly status: MilestoneStatus;
  /** The due date that it last missed; null when it never missed one. */
  readonly missed: CivilDate | null;
  /** Every due date that it missed, earliest first. */
  readonly missedDates: readonly CivilDate[];
  /** How it counts in figures; together with `due` and the day, whether it is due, early or overdue. */
  readonly as: MilestoneCount;
  /** The last submission. */
  readonly submission: {
    readonly at: Instant;
    readonly by: Actor;
    readonly text: string;
    readonly evidence: readonly string[];
  } | null;
  /** The last decision; `text` is the note of a verification or the reason of a return. */
  readonly decision: {
    readonly kind: 'verified' | 'returned';
    readonly at: Instant;
    readonly by: Actor;
    readonly text: string;
    /** The figures below their expected values at verification; absent where there were none. */
    readonly short?: readonly Shortfall[];
  } | null;
};

/** Milestone ids are unique within their measure only. */
export type MilestoneId = { readonly measure: string; readonly milestone: string };

/** A milestone as a reader sees it: what is owed until when, what was handed in, and what was said to it. */

import type { Actor, CivilDate, Instant, Milestone, MilestoneStatus } from '@duban/domain';

export type MilestoneRow = Omit<Milestone, 'due'> & {
  readonly plan: string;
  readonly measure: string;
  /** The date of the plan. */
  readonly plannedDue: CivilDate;
  /** The date until which it is owed now: the plan's, or a later limit set on return. */
  readonly due: CivilDate;
  readonly status: MilestoneStatus;
  /** The date that it last missed; null when it never did. */
  readonly missed: CivilDate | null;
  /** `missed` is the date until which it is owed now, and it has not been handed in since. */
  readonly overdue: boolean;
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
  } | null;
};

/** Milestone ids are unique within their measure only. */
export type MilestoneId = { readonly measure: string; readonly milestone: string };

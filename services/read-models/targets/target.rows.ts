/** A target as a reader sees it: the promise, the current value, and the report that states it. */

import type { Actor, CivilDate, Instant, Target } from '@duban/domain';

/** One stated value of a target, in the target's unit (percent of completion for a deliverable). */
export type ValueRow = {
  readonly value: number;
  readonly asOf: CivilDate;
  /** "r1", "r2", … within the measure. */
  readonly report: string;
  readonly reportedAt: Instant;
  readonly by: Actor;
  /** Plan time at which this value replaced another in the same report; null when it is the first. */
  readonly correctedAt: Instant | null;
  /** The value before the last correction; null when not corrected, or when the report did not name the target before. */
  readonly replaced: number | null;
};

export type TargetRow = Target & {
  readonly plan: string;
  readonly measure: string;
  /** From 1, as the plan lists them within the measure. */
  readonly ordinal: number;
  /** The value in the newest report that names the target; null before the first. */
  readonly current: ValueRow | null;
  /** The value in the report before that one. */
  readonly previous: ValueRow | null;
  /**
   * Percent of the way, 0 and up, one decimal: of the promised number for a count, of completion for a deliverable. Null
   * for the other kinds, which do not start from zero, and where there is no number or no value yet.
   */
  readonly percent: number | null;
  /** Whether the current value meets the promise (not above a ceiling, otherwise not below); null where that is unknown. */
  readonly reached: boolean | null;
};

/** A target as a reader sees it: what was promised, the value now, and the report that the value comes from. */

import type { Actor, CivilDate, Instant, Target } from '@duban/domain';

/** One stated value of a target, in the target's unit (percent of completion for a deliverable). */
export type ValueRow = {
  readonly value: number;
  readonly asOf: CivilDate;
  /** "r1", "r2", … within the measure. */
  readonly report: string;
  readonly reportedAt: Instant;
  readonly by: Actor;
  /** Plan time at which this value was put in the place of another in the same report; null when it is the first. */
  readonly correctedAt: Instant | null;
  /** What stood there before the last correction; null when not corrected, or when the target was not named before. */
  readonly replaced: number | null;
};

export type TargetRow = Target & {
  readonly plan: string;
  readonly measure: string;
  /** From 1, as the plan lists them within the measure. */
  readonly ordinal: number;
  /** That of the newest report that names the target; null before the first. */
  readonly current: ValueRow | null;
  /** That of the report before. */
  readonly previous: ValueRow | null;
  /**
   * Percent of the way, 0 and up, one decimal: of the promised number for a count, of completion for a deliverable. Null
   * for the other kinds, which do not start from zero, and where there is no number or no value yet.
   */
  readonly percent: number | null;
  /** Whether the current value keeps the promise (not above a ceiling, else not below); null where that is unknown. */
  readonly reached: boolean | null;
};

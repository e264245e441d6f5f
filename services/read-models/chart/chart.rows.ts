/** How milestones and measures changed over the year: each state from the moment on from which it held. */

import type { CivilDate, Instant, MilestoneStatus } from '@duban/domain';
import type { MeasureStage } from '../measures/measure.rows.ts';

/** Holds until the next one; a state in which nothing of these changed is not repeated. */
export type MilestoneStateRow = {
  readonly measure: string;
  readonly milestone: string;
  readonly position: number;
  /** Plan time from which it held. */
  readonly since: Instant;
  readonly status: MilestoneStatus;
  readonly due: CivilDate;
  /** Whether an extension was pending. */
  readonly extensionAsked: boolean;
};

export type StageStateRow = {
  readonly measure: string;
  readonly position: number;
  /** Plan time from which it held. */
  readonly since: Instant;
  readonly stage: MeasureStage;
};

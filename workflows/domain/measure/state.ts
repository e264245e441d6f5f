/** What a measure remembers in order to judge the next command; what only a reader wants is left to the read models. */

import type { CivilDate, Instant } from '../civil-date.ts';
import type { MeasureDefinition } from '../plan.ts';
import type { TargetValue } from './events.ts';

export type MilestoneStatus = 'pending' | 'submitted' | 'verified' | 'returned';

export type MilestoneState = {
  readonly id: string;
  readonly status: MilestoneStatus;
  /** The date until which it is owed now. */
  readonly due: CivilDate;
  /** The date that it last missed; null when it never did. */
  readonly missed: CivilDate | null;
};

export type Report = {
  readonly id: string;
  readonly asOf: CivilDate;
  readonly values: readonly TargetValue[];
  readonly text: string;
};

export type Measure = {
  readonly definition: MeasureDefinition;
  readonly issuedAt: Instant;
  readonly acknowledgedAt: Instant | null;
  readonly milestones: readonly MilestoneState[];
  readonly reports: readonly Report[];
};

/** The last known value of a target: that of the newest report that names it. */
export const currentValue = (reports: readonly Report[], target: string): number | null => {
  for (const report of [...reports].reverse()) {
    const found = report.values.find((value) => value.target === target);
    if (found) return found.value;
  }
  return null;
};

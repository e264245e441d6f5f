/** A lamp policy is versioned data: which lamps there are, what each means, and by which rules a measure gets one. */

import type { Text } from '../kernel/text.ts';

/** What a lamp means, independent of its colour: in Xisa, Xichou county, red is praise and black is blame. */
export const LAMP_MEANINGS = [
  'done',
  'ahead',
  'on-time',
  'at-risk',
  'behind',
  'overdue',
  'not-started',
  'set-aside',
] as const;
export type LampMeaning = (typeof LAMP_MEANINGS)[number];

export type Lamp = {
  readonly id: string;
  readonly name: Text;
  /** "#d32f2f". */
  readonly colour: string;
  readonly meaning: LampMeaning;
  /** The measure's lamp is that of its part with the highest severity; no two lamps of a policy share one. */
  readonly severity: number;
};

/**
 * Where scheduled progress (序时进度) comes from.
 * - `roadmap-steps`: what the milestones expected whose date is over
 * - `roadmap-linear`: the same, interpolated by days between them
 * - `straight-line`: the year's target spread evenly over the days of the year
 */
export const SCHEDULED_MODES = ['roadmap-steps', 'roadmap-linear', 'straight-line'] as const;
export type ScheduledMode = (typeof SCHEDULED_MODES)[number];

export type Scheduled = {
  readonly mode: ScheduledMode;
  /** `month-end`: what is owed changes once a month, for places that compile figures monthly. */
  readonly asAt: 'day' | 'month-end';
  /** Days until figures must show what was owed; 0 means the day after the date. */
  readonly graceDays: number;
};

/** Bands from the best down; the first whose bound is met gives the lamp. */
export type ProgressBand = { readonly atLeast: number; readonly lamp: string };

export type LampRule =
  /** Scheduled progress is reached or it is not. */
  | { readonly kind: 'binary'; readonly reached: string; readonly behind: string }
  /** Percentage points of the whole target by which progress leads what is scheduled; negative is behind. */
  | { readonly kind: 'points'; readonly bands: readonly ProgressBand[]; readonly below: string }
  /** Percent done of what was to be done by now. */
  | { readonly kind: 'percent'; readonly bands: readonly ProgressBand[]; readonly below: string }
  /**
   * Days to the date of a milestone that is not handed in: 0 on the date, -1 the day after. Bands from the earliest
   * down; the last whose bound is met gives the lamp, and beyond the first bound the rule gives no lamp. Counted in
   * working days the date itself may pass without a day being late: over a weekend.
   */
  | {
      readonly kind: 'due-days';
      readonly days: 'working' | 'calendar';
      readonly bands: readonly { readonly atMost: number; readonly lamp: string }[];
    }
  /** A milestone without a sign of work: months begun since the month of its date, which is month 0. */
  | { readonly kind: 'due-month'; readonly bands: readonly { readonly months: number; readonly lamp: string }[] };

export type LampPolicy = {
  readonly id: string;
  /** From 1; a recorded turn names id and version. */
  readonly version: number;
  readonly title: Text;
  /** The published rule that the policy is modelled on, and where the policy departs from it. */
  readonly source: Text;
  readonly lamps: readonly Lamp[];
  /** The lamps that no rule gives: nothing is owed yet, closed, not yet issued, suspended or cancelled. */
  readonly situations: {
    readonly onTime: string;
    readonly done: string;
    readonly notStarted: string;
    readonly setAside: string;
  };
  readonly scheduled: Scheduled;
  /** Each judges the targets or the milestones; the worst lamp of them all is the measure's. */
  readonly rules: readonly LampRule[];
};

/** @throws RangeError for a lamp that the policy does not have, which `policyFault` rules out. */
export const lampOf = (policy: LampPolicy, id: string): Lamp => {
  const lamp = policy.lamps.find((one) => one.id === id);
  if (!lamp) throw new RangeError(`the policy ${policy.id} has no lamp ${id}`);
  return lamp;
};

/** How a milestone is counted in statistics: one rule for overview, units, bulletin, review, agenda and to-do list. */

import type { CivilDate } from '../time/civil-date.ts';
import type { MilestoneStatus } from './state.ts';

/**
 * - `met`: verified, whatever became of its measure since
 * - `still`: not verified, and no time runs for its measure, so that it is not owed
 * - `waiting`: handed in; the office has to verify it
 * - `deciding`: open, and an extension that was asked for is being decided
 * - `owed`: open, and the unit's to hand in
 */
const MILESTONE_COUNTS = ['met', 'still', 'waiting', 'deciding', 'owed'] as const;
export type MilestoneCount = (typeof MILESTONE_COUNTS)[number];

/** `running`: time runs for its measure. */
export const countedAs = (
  { status, request }: { readonly status: MilestoneStatus; readonly request: object | null },
  running: boolean,
): MilestoneCount => {
  if (status === 'verified') return 'met';
  if (!running) return 'still';
  if (status === 'submitted') return 'waiting';
  return request === null ? 'owed' : 'deciding';
};

type Counted = { readonly as: MilestoneCount; readonly due: CivilDate };

/** A date is over the day after it; while no time runs for a measure, nothing of it falls due. */
const isOver = ({ due }: Pick<Counted, 'due'>, today: CivilDate): boolean => due < today;

export const isDue = (one: Counted, today: CivilDate): boolean => one.as !== 'still' && isOver(one, today);

/** Verified while its date is still ahead. */
export const isEarly = (one: Counted, today: CivilDate): boolean => one.as === 'met' && !isOver(one, today);

export const isOverdue = (one: Counted, today: CivilDate): boolean => one.as === 'owed' && isOver(one, today);

/** Verified, but handed in after the date until which it was owed. */
export const isLate = ({ as, due, missed }: Counted & { readonly missed: CivilDate | null }): boolean =>
  as === 'met' && missed === due;

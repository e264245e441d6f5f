/** Which moments a measure waits for: each becomes a command when it passes. */

import { type CivilDate, endOfDate, type Instant } from '../civil-date.ts';
import type { Measure } from './state.ts';

export type Deadline = {
  /** The same for the same occurrence for ever: it is the command id under which it is passed, hence exactly once. */
  readonly id: string;
  /** Plan time. */
  readonly at: Instant;
  readonly kind: 'milestone-missed';
  readonly milestone: string;
  readonly due: CivilDate;
};

/** In order of time, then of milestone. A milestone that was returned with a new date can be missed again on that date. */
export const measureDeadlines = (measure: Measure | null): readonly Deadline[] =>
  (measure?.milestones ?? [])
    .filter(({ status, due, missed }) => (status === 'pending' || status === 'returned') && missed !== due)
    .map(({ id, due }) => ({
      id: `deadline/milestone-missed/${id}/${due}`,
      at: endOfDate(due),
      kind: 'milestone-missed' as const,
      milestone: id,
      due,
    }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

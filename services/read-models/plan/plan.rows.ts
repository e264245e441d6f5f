/** A plan as a reader sees it: its frame, the clock it lives by, and the place in its log where it stands. */

import type { Clock, Instant, PlanFrame } from '@duban/domain';

/** The frame holds title, place, year, adopted date, report, sections, units, posts, leaders, rules, relations, calendar. */
export type PlanRow = PlanFrame & {
  readonly clock: Clock;
  /** Plan time of the adoption. */
  readonly adoptedAt: Instant;
};

/** When the event at a position happened. */
export type Moment = { readonly position: number; readonly occurredAt: Instant; readonly recordedAt: Instant };

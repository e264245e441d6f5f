/** Interviews: one for a unit and the day on which the ladder called it, with all its matters, and what was recorded of it. */

import type { Actor, CivilDate, Instant, Text } from '@duban/domain';
import type { NamedObligation } from '../ladder/rung.rows.ts';

export type InterviewMatterRow = {
  readonly measure: string;
  readonly code: string;
  readonly title: Text;
  readonly obligation: NamedObligation;
  /** Null for a lamp. */
  readonly due: CivilDate | null;
};

export type InterviewRow = {
  readonly plan: string;
  /** Id of the unit that was called. */
  readonly unit: string;
  readonly called: CivilDate;
  /** Of the first rung that called it. */
  readonly position: number;
  readonly matters: readonly InterviewMatterRow[];
  /** Null while nothing was recorded. */
  readonly record: {
    readonly heldOn: CivilDate;
    readonly minutes: string;
    readonly result: string;
    /** Who took part; null where that was not recorded. */
    readonly present: string | null;
    readonly by: Actor;
    readonly at: Instant;
  } | null;
};

/** Parts are joined by and; an empty array matches nothing. */
export type InterviewFilter = {
  readonly units?: readonly string[];
  /** Called on that date. */
  readonly called?: CivilDate;
  readonly recorded?: boolean;
};

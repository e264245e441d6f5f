/** When a measure's lamp turned, why, and under which version of the policy. */

import type { CivilDate, Instant, LampReason, PolicyRef } from '@duban/domain';

export type LampTurnRow = {
  readonly plan: string;
  readonly measure: string;
  readonly position: number;
  /** The date on which it turned; `at` is when that was noticed. */
  readonly date: CivilDate;
  readonly lamp: string;
  /** Null at the first. */
  readonly previous: string | null;
  readonly reason: LampReason;
  readonly policy: PolicyRef;
  readonly at: Instant;
};

/** All parts must match, within a part any one value; an empty array matches nothing. */
export type LampTurnFilter = {
  /** Dates of the turns, both included. */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  /** Ids of the lamps that they turned to. */
  readonly lamps?: readonly string[];
  readonly sections?: readonly string[];
  readonly leadUnits?: readonly string[];
  readonly leaders?: readonly string[];
};

/** So many measures showed the lamp `from` then and show `to` now; `from` is null where they showed none. */
export type LampChangeRow = { readonly from: string | null; readonly to: string; readonly measures: number };

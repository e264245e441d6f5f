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

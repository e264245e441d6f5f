/** What the plan's rhythm drew up: a meeting's agenda, a bulletin, a review, as it was on its day. */

import type { Instant } from '@duban/domain';

export const SNAPSHOT_KINDS = ['weekly-meeting', 'monthly-bulletin', 'quarterly-review'] as const;
export type SnapshotKind = (typeof SNAPSHOT_KINDS)[number];

export type SnapshotRow = {
  readonly plan: string;
  /** `<kind>/<period>`. */
  readonly id: string;
  readonly kind: SnapshotKind;
  /** As the rhythm names it: a date, a month, a quarter. */
  readonly period: string;
  /** The position of the log that it shows. */
  readonly asOf: number;
  /** Plan time. */
  readonly at: Instant;
  /** Of the log at `asOf`: whoever has the bulletin can hold the log to it. */
  readonly headHash: string;
  /** What `agenda`, `bulletin` or `review` answered then. */
  readonly content: unknown;
  /** Position of `SnapshotMade`. */
  readonly position: number;
};

/** What the plan's rhythm drew up: a meeting's agenda, a bulletin, a review, as it was on its day. */

import type { BeatKind, Instant } from '@duban/domain';

type SnapshotKind = BeatKind;

export type SnapshotRow = {
  readonly plan: string;
  /** `<kind>/<period>`. */
  readonly id: string;
  readonly kind: SnapshotKind;
  /** The Monday of a week, a month "2023-06", a quarter "2023-Q2". */
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

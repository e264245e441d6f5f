/** What proves that a log was not altered: the hash of its head, and the comparisons that were made with it. */

import type { Instant } from '@duban/domain';

/** Lower-case hexadecimal. */
export type LogHeadRow = { readonly position: number; readonly hash: string };

export type ProofRow = {
  /** Real time. */
  readonly at: Instant;
  /** The last position that was compared. */
  readonly position: number;
  /** Hash of the log at that position; null where the log itself was at fault. */
  readonly hash: string | null;
  /** What a person must look at; empty where everything agreed. */
  readonly findings: readonly unknown[];
  readonly tookMs: number;
};

/** What proves that a log was not altered: the hash of its head, and the comparisons that were made with it. */

import type { Instant, Role } from '@duban/domain';

/** Lower-case hexadecimal. */
export type LogHeadRow = { readonly position: number; readonly hash: string };

/** What recomputing the hash chain over a page of events found. */
export type ChainCheckRow = {
  /** The last position that was reached; the given one where there is no later event. */
  readonly position: number;
  /** Hash stored there, lower-case hexadecimal; null where no event is there. */
  readonly hash: string | null;
  /** Whether the end of the log was reached, and its head compared. */
  readonly done: boolean;
  /** The first position at which the chain breaks; null where it holds. */
  readonly broken: number | null;
};

/** A backup that holds the plan's log. */
export type BackupRow = {
  /** Real time, as is `verifiedAt`. */
  readonly at: Instant;
  readonly host: string;
  /** Path on that host when it was written. */
  readonly file: string;
  readonly bytes: number;
  /** The last event of the plan in it, and its hash in lower-case hexadecimal. */
  readonly position: number;
  readonly hash: string;
  /** When the file was read again and found whole; null where it was not. */
  readonly verifiedAt: Instant | null;
};

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
  /** Who started it, and in which role; null of a nightly one. */
  readonly subject: string | null;
  readonly role: Role | null;
};

/** A check whose parts are kept: the same `run`, a UUID, for all parts, and who started it. */
export type CheckOnRecord = { readonly run: string; readonly subject: string; readonly role: Role };

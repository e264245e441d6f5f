/** A report as a reader sees it: what it says now, and every earlier wording with the reason why it was corrected. */

import type { Actor, CivilDate, Doubt, Instant, Text } from '@duban/domain';

/** In `unit`; a deliverable has none, its value is percent of completion. */
export type LabelledValue = {
  readonly target: string;
  readonly label: Text;
  readonly unit: string | null;
  readonly value: number;
};

export type CorrectionRow = {
  readonly position: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
  /** What stood there until then. */
  readonly previous: { readonly values: readonly LabelledValue[]; readonly text: string };
  /** The reporting date that stood there, where that was corrected, too. */
  readonly previousAsOf?: CivilDate;
};

export type ReportRow = {
  readonly plan: string;
  readonly measure: string;
  /** "r1", "r2", … within the measure. */
  readonly id: string;
  /** From 1 within the measure. */
  readonly number: number;
  readonly asOf: CivilDate;
  readonly values: readonly LabelledValue[];
  readonly text: string;
  /** What of it was hardly possible and confirmed. */
  readonly confirmed: readonly Doubt[];
  /** Plan time. */
  readonly reportedAt: Instant;
  readonly by: Actor;
  /** Position of `ProgressReported`. */
  readonly position: number;
  /** Who wrote it, where the unit's head signed it; `by` and `reportedAt` are then of the signature. */
  readonly written: { readonly at: Instant; readonly by: Actor } | null;
  /** Oldest first. */
  readonly corrections: readonly CorrectionRow[];
};

export type ReportId = { readonly measure: string; readonly report: string };

/** A report that a reporter wrote and the unit's head has not signed: nothing is known from it. */
export type DraftRow = {
  readonly plan: string;
  readonly measure: string;
  /** The id that the report will bear. */
  readonly id: string;
  readonly number: number;
  readonly asOf: CivilDate;
  readonly values: readonly LabelledValue[];
  readonly text: string;
  readonly confirmed: readonly Doubt[];
  readonly writtenAt: Instant;
  readonly by: Actor;
  /** Position of `ReportDrafted`. */
  readonly position: number;
  /** Null while it waits for the signature. */
  readonly rejection: { readonly at: Instant; readonly by: Actor; readonly reason: string } | null;
};

/** What a support unit told the lead unit. */
export type ContributionRow = {
  readonly plan: string;
  readonly measure: string;
  readonly position: number;
  readonly unit: string;
  readonly values: readonly LabelledValue[];
  readonly text: string;
  readonly confirmed: readonly Doubt[];
  readonly at: Instant;
  readonly by: Actor;
};

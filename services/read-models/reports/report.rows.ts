/** A report as a reader sees it: its current content, and every earlier wording with the reason for its correction. */

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
  /** The text before the correction. */
  readonly previous: { readonly values: readonly LabelledValue[]; readonly text: string };
  /** The reporting date before the correction, where it was corrected. */
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
  /** Its implausible figures that the reporter confirmed. */
  readonly confirmed: readonly Doubt[];
  /** Plan time. */
  readonly reportedAt: Instant;
  readonly by: Actor;
  /** Position of `ProgressReported`. */
  readonly position: number;
  /** The author, where the unit's head signed it; `by` and `reportedAt` then describe the signature. */
  readonly written: { readonly at: Instant; readonly by: Actor } | null;
  /** Oldest first. */
  readonly corrections: readonly CorrectionRow[];
};

export type ReportId = { readonly measure: string; readonly report: string };

/** A report that the unit's head has not signed, whose figures therefore do not count. */
export type DraftRow = {
  readonly plan: string;
  readonly measure: string;
  /** The id of the report once it is signed. */
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
  /** The rejection; null while the draft awaits signature. */
  readonly rejection: { readonly at: Instant; readonly by: Actor; readonly reason: string } | null;
};

/** A contribution of a supporting unit to the lead unit. */
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

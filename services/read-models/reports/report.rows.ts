/** A report as a reader sees it: what it says now, and every earlier wording with the reason why it was corrected. */

import type { Actor, CivilDate, Instant, Text } from '@duban/domain';

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
  /** Plan time. */
  readonly reportedAt: Instant;
  readonly by: Actor;
  /** Position of `ProgressReported`. */
  readonly position: number;
  /** Oldest first. */
  readonly corrections: readonly CorrectionRow[];
};

export type ReportId = { readonly measure: string; readonly report: string };

/** `rm_report`: what a report says now, and its earlier wordings. */

import type { Actor, CivilDate, Instant, TargetValue } from '@duban/domain';
import type { Table } from '../projection/versions.ts';

export type ReportContent = { readonly values: readonly TargetValue[]; readonly text: string };

export type CorrectionRecord = {
  readonly position: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
  readonly previous: ReportContent;
};

export type ReportRecord = {
  readonly plan: string;
  readonly measure: string;
  readonly report: string;
  /** Of `ProgressReported`. */
  readonly position: number;
  readonly as_of: CivilDate;
  readonly content: ReportContent;
  readonly reported_at: Instant;
  readonly actor: Actor;
  readonly corrections: readonly CorrectionRecord[];
};

export const reportTable: Table<ReportRecord> = { name: 'rm_report', key: ['plan', 'measure', 'report'] };

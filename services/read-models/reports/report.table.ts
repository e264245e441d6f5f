/** `rm_report`: the current content of a report and its earlier wordings; `rm_draft`: unsigned and rejected drafts. */

import type { Actor, CivilDate, Doubt, Instant, ReportContent } from '@duban/domain';
import type { Table } from '../projection/versions.ts';
import type { DraftRow } from './report.rows.ts';

type CorrectionRecord = {
  readonly position: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly reason: string;
  readonly previous: ReportContent;
  /** Present where the reporting date was corrected. */
  readonly previousAsOf?: CivilDate;
};

export type ReportRecord = {
  readonly plan: string;
  readonly measure: string;
  readonly report: string;
  /** Position of `ProgressReported`. */
  readonly position: number;
  readonly as_of: CivilDate;
  readonly content: ReportContent;
  /** Its implausible figures that the reporter confirmed; null where there were none. */
  readonly confirmed: readonly Doubt[] | null;
  readonly reported_at: Instant;
  readonly actor: Actor;
  /** The author and time of the signed draft. */
  readonly written: { readonly at: Instant; readonly by: Actor } | null;
  readonly corrections: readonly CorrectionRecord[];
};

export const reportTable: Table<ReportRecord> = {
  name: 'rm_report',
  key: ['plan', 'measure', 'report'],
  columns: {
    plan: 'text',
    measure: 'text',
    report: 'text',
    position: 'int8',
    as_of: 'text',
    content: 'jsonb',
    reported_at: 'timestamptz',
    actor: 'jsonb',
    corrections: 'jsonb',
    written: 'jsonb?',
    confirmed: 'jsonb?',
  },
};

export type DraftRecord = {
  readonly plan: string;
  readonly measure: string;
  readonly report: string;
  /** Position of `ReportDrafted`. */
  readonly position: number;
  readonly as_of: CivilDate;
  readonly content: ReportContent;
  /** Its implausible figures that the reporter confirmed; null where there were none. */
  readonly confirmed: readonly Doubt[] | null;
  readonly written_at: Instant;
  readonly actor: Actor;
  readonly rejection: DraftRow['rejection'];
};

export const draftTable: Table<DraftRecord> = {
  name: 'rm_draft',
  key: ['plan', 'measure', 'report'],
  columns: {
    plan: 'text',
    measure: 'text',
    report: 'text',
    position: 'int8',
    as_of: 'text',
    content: 'jsonb',
    written_at: 'timestamptz',
    actor: 'jsonb',
    rejection: 'jsonb?',
    confirmed: 'jsonb?',
  },
};

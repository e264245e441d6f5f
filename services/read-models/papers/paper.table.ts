/** `rm_paper`: official papers from draft to issue, a row each. */

import type { Actor, CivilDate, EditedParagraph, Instant, PaperSeries, PaperStage, PaperSubject } from '@duban/domain';
import type { Table } from '../projection/versions.ts';

type StepType =
  | 'PaperDrafted'
  | 'PaperEdited'
  | 'PaperReviewed'
  | 'PaperReturned'
  | 'PaperSigned'
  | 'PaperNumbered'
  | 'PaperIssued'
  | 'PaperWithdrawn'
  | 'PaperDiscarded';

/** What was done to a paper; `note` is the reason or remark that was given with it, else "". */
export type PaperStep = {
  readonly type: StepType;
  readonly at: Instant;
  readonly by: Actor;
  readonly note: string;
  readonly position: number;
  /** Of a signature: see `PaperSigned`. */
  readonly bySetting?: number;
};

export type PaperRecord = {
  readonly plan: string;
  readonly paper: string;
  /** Of `PaperDrafted`. */
  readonly position: number;
  readonly stage: PaperStage;
  readonly subject: PaperSubject;
  readonly title: string;
  /** The log position from which it is drawn up. */
  readonly shows: number;
  readonly day: CivilDate;
  readonly template: number;
  readonly revision: number;
  readonly paragraphs: readonly EditedParagraph[];
  readonly addressees: readonly string[];
  readonly copies: readonly string[];
  /** In their order. */
  readonly steps: readonly PaperStep[];
  readonly series: PaperSeries | null;
  readonly number: number | null;
  readonly signed_on: CivilDate | null;
  readonly numbered_on: CivilDate | null;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly verification: string | null;
  readonly page: string | null;
  readonly head: string | null;
};

export const paperTable: Table<PaperRecord> = {
  name: 'rm_paper',
  key: ['plan', 'paper'],
  columns: {
    plan: 'text',
    paper: 'text',
    position: 'int8',
    stage: 'text',
    subject: 'jsonb',
    title: 'text',
    shows: 'int8',
    day: 'text',
    template: 'int4',
    revision: 'int4',
    paragraphs: 'jsonb',
    addressees: 'jsonb',
    copies: 'jsonb',
    steps: 'jsonb',
    series: 'jsonb?',
    number: 'int4?',
    signed_on: 'text?',
    numbered_on: 'text?',
    sha256: 'text?',
    size: 'int4?',
    verification: 'text?',
    page: 'text?',
    head: 'text?',
  },
};

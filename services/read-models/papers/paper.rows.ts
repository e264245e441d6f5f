/** An official paper as a reader sees it: what it is about, how far it is, and its number. */

import type {
  CivilDate,
  EditedParagraph,
  FormalPaperKind,
  PaperFile,
  PaperSeries,
  PaperStage,
  PaperSubject,
} from '@duban/domain';
import type { PaperStep } from './paper.table.ts';

export type PaperRow = {
  readonly plan: string;
  /** "p12". */
  readonly id: string;
  /** Of the event by which it was drafted. */
  readonly position: number;
  readonly stage: PaperStage;
  readonly subject: PaperSubject;
  readonly title: string;
  /** The log position from which it is drawn up. */
  readonly shows: number;
  /** The plan's day there. */
  readonly day: CivilDate;
  readonly template: number;
  readonly revision: number;
  readonly paragraphs: readonly EditedParagraph[];
  readonly addressees: readonly string[];
  readonly copies: readonly string[];
  /** In their order. */
  readonly steps: readonly PaperStep[];
  /** Null until it has its number. */
  readonly numbered: { readonly series: PaperSeries; readonly number: number; readonly on: CivilDate } | null;
  readonly signedOn: CivilDate | null;
  /** The file that was issued, and the code printed on it; null until then. */
  readonly file: PaperFile | null;
};

/** Parts are joined by and; an empty array matches nothing. */
export type PaperFilter = {
  readonly stages?: readonly PaperStage[];
  readonly kind?: FormalPaperKind;
  /** The plan's day that they show. */
  readonly day?: CivilDate;
  /** Letters with such a matter among theirs; any obligation of the measure where none is named. */
  readonly about?: { readonly measure: string; readonly obligation?: string };
};

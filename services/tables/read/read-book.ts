/** What was read of an uploaded file, before anybody asks what it means: sheets of plain values. */

import type { CivilDate } from '@duban/domain';

/** A date is told apart from a number by the format of its cell; CSV has text only. */
export type ReadCell = string | number | boolean | { readonly date: CivilDate } | null;

/** Rows and columns from 0, both ends included. */
type Merge = {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
};

export type ReadSheet = {
  readonly name: string;
  /** Rows may be shorter than others; what lies beyond is empty. */
  readonly rows: readonly (readonly ReadCell[])[];
  readonly merges: readonly Merge[];
};

export type ReadBook = { readonly sheets: readonly ReadSheet[] };

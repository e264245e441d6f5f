/** A workbook as data: what stands in its tables and how it may be filled in, before any file format. */

import type { CivilDate } from '@duban/domain';

/**
 * - `text`: as it stands, whatever sign it begins with
 * - `number`, `date`: real ones, so that they can be sorted and added up; dates are written "2023-06-30"
 */
type ColumnKind = 'text' | 'number' | 'date';

export type Column = {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In characters of a Latin font; a Chinese character takes two. */
  readonly width: number;
  /** Decimals shown of a number; as many as it has where left out. */
  readonly decimals?: number;
  readonly align?: 'center';
  /** What a program reads and people need not see. */
  readonly hidden?: boolean;
  /** Filled in by people; all other cells of a form are locked. */
  readonly input?: boolean;
  /** Printed, a page begins with it, after the columns that stay in sight; without any, all columns are set on one width. */
  readonly startsPage?: boolean;
  /** The only values that may be chosen. */
  readonly choices?: readonly string[];
};

export type Cell = string | number | null;

/** A labelled cell above the table: 填报单位, 数据截至. */
type HeadEntry = { readonly label: string; readonly value: string; readonly input?: 'date' };

export type Sheet = {
  readonly name: string;
  /** Printed above the table; null where the first row is the heads. */
  readonly title: string | null;
  readonly head: readonly HeadEntry[];
  /** Below the title, for whoever fills it in. */
  readonly notes: readonly string[];
  readonly columns: readonly Column[];
  /** A cell for each column. */
  readonly rows: readonly (readonly Cell[])[];
  /** Columns at the left that stay in sight. */
  readonly frozen: number;
  /** Cells that are no `input` cannot be changed. */
  readonly isForm: boolean;
};

export type Workbook = {
  readonly title: string;
  readonly sheets: readonly Sheet[];
  /** The day that it shows, which stands for the time at which it was written. */
  readonly day: CivilDate;
  /** Printed at the foot of each page: where in the log the figures were taken. */
  readonly foot: string;
};

/** Rows of one sheet that are written at most; a plan has fewer measures. */
export const MAX_ROWS_WRITTEN = 5_000;

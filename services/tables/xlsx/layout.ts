/** Where the parts of a sheet stand in its file: title, head entries, notes, column heads, rows. */

import type { Sheet } from '../workbook/workbook.ts';

export type Layout = {
  /** Index of the row from 0; null where the sheet has no such part. */
  readonly title: number | null;
  readonly head: number | null;
  readonly notes: number;
  readonly columns: number;
  readonly rows: number;
  readonly end: number;
  /** The first column that is not hidden. */
  readonly left: number;
};

export const layoutOf = ({ title, head, notes, columns, rows }: Sheet): Layout => {
  const afterTitle = title === null ? 0 : 1;
  const afterHead = afterTitle + (head.length > 0 ? 1 : 0);
  const heads = afterHead + notes.length;
  return {
    title: title === null ? null : 0,
    head: head.length > 0 ? afterTitle : null,
    notes: afterHead,
    columns: heads,
    rows: heads + 1,
    end: heads + 1 + rows.length,
    left: Math.max(
      0,
      columns.findIndex(({ hidden }) => !hidden),
    ),
  };
};

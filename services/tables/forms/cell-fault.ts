/** A fault in one cell of an uploaded table: where it stands, and why it cannot be used, in both languages. */

export type CellFault = {
  /** "B7"; where the file has several sheets, of the sheet. */
  readonly cell: string;
  readonly sheet: string;
  /** Each text follows the name of the cell. */
  readonly zh: string;
  readonly en: string;
};

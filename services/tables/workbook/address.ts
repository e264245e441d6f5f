/** Addresses of cells as a spreadsheet program shows them: B7. */

const LETTERS = 26;

/** "A" of column 0, "AA" of column 26. */
export const columnName = (column: number): string => {
  const last = String.fromCharCode(65 + (column % LETTERS));
  return column < LETTERS ? last : columnName(Math.floor(column / LETTERS) - 1) + last;
};

/** Row and column from 0. */
export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Finds where a form stands in an uploaded file: the cell that holds its mark, wherever a program has moved the sheet. */

import type { ReadBook, ReadCell, ReadSheet } from '../read/read-book.ts';
import { cellText } from './read-values.ts';

/** `row`: of the heads, from 0; `first`: the column of the mark. */
export type FormPlace<Identity> = {
  readonly sheet: ReadSheet;
  readonly row: number;
  readonly first: number;
  readonly form: Identity;
};

/** Heads stand within the first rows of a form. */
const MAX_ROWS_ABOVE = 20;

/** Null where no cell holds a mark that `readMark` knows. */
export const formPlace = <Identity>(
  { sheets }: ReadBook,
  readMark: (text: string) => Identity | null,
): FormPlace<Identity> | null => {
  for (const sheet of sheets)
    for (const [row, cells] of sheet.rows.slice(0, MAX_ROWS_ABOVE).entries())
      for (const [first, cell] of cells.entries()) {
        const form = readMark(cellText(cell));
        if (form !== null) return { sheet, row, first, form };
      }
  return null;
};

/** The place of each column behind the mark by its head; -1 where it is missing. */
export const columnsBehind = <Name extends string>(
  heads: readonly ReadCell[],
  first: number,
  titles: Readonly<Record<Name, string>>,
): Readonly<Record<Name, number>> =>
  Object.fromEntries(
    Object.entries<string>(titles).map(([name, title]) => [
      name,
      heads.findIndex((head, index) => index > first && cellText(head) === title),
    ]),
  ) as Record<Name, number>;

/** Called with the address of a cell and what is wrong with it. */
export type Complain = (cell: string, zh: string, en: string) => void;

/** Characters of a cell that a fault quotes. */
const MAX_QUOTE = 20;
export const quoted = (text: string): string => text.slice(0, MAX_QUOTE);

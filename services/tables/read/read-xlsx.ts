/** Reads an Excel file of which only guarded parts are left. */

import { zipSync } from 'fflate';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { FileRefusedError } from './file-fault.ts';
import { guardedParts } from './package-guard.ts';
import type { ReadBook, ReadCell } from './read-book.ts';

/** @throws FileRefusedError */
export const readExcel = async (file: Buffer): Promise<ReadBook> => {
  // Packed anew, so that the library sees the very bytes that were checked and nothing else of the file.
  const checked = zipSync(Object.fromEntries(guardedParts(file)), { level: 0 });
  const { sheets } = await readXlsx(checked).catch(() => {
    throw new FileRefusedError('DAMAGED');
  });
  return {
    sheets: sheets.map(({ name, rows, merges }) => ({
      name,
      rows: rows.map((row) => row.map(readCell)),
      merges: merges ?? [],
    })),
  };
};

const readCell = (value: CellValue): ReadCell =>
  value instanceof Date ? (Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) }) : value;

/** Reads CSV as offices have it: UTF-8 with or without a mark, UTF-16 with one, or GBK. */

import { parseCsv } from 'hucre/csv';
import { FileRefusedError } from './file-fault.ts';
import { MAX_COLUMN, MAX_ROW } from './limits.ts';
import type { ReadBook } from './read-book.ts';

const BYTE_ORDER_MARKS = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** @throws FileRefusedError */
export const readCsv = (file: Buffer): ReadBook => {
  const text = csvText(file);
  if (text.includes('\u0000')) throw new FileRefusedError('NOT_A_TABLE');
  if (text.trim() === '') throw new FileRefusedError('EMPTY');
  // One more than may be, so that too many are noticed.
  const rows = parseCsv(text, { maxRows: MAX_ROW + 1 });
  if (rows.length > MAX_ROW || rows.some((row) => row.length > MAX_COLUMN)) throw new FileRefusedError('TOO_MANY_ROWS');
  const cells = rows.map((row) => row.map((value) => (value instanceof Date ? value.toISOString() : value)));
  return { sheets: [{ name: '', rows: cells, merges: [] }] };
};

const csvText = (file: Buffer): string => {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => file[index] === byte));
  // GB18030 contains GBK and GB2312. Text in it is hardly ever valid UTF-8, so that is tried first.
  for (const encoding of marked ? [marked[0]] : ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file);
    } catch {
      // Not in this encoding.
    }
  throw new FileRefusedError('UNKNOWN_ENCODING');
};

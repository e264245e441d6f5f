/** How high rows must be for their wrapped texts: programs differ in whether they work it out on opening a file. */

import type { Cell, Column, Sheet } from '../workbook/workbook.ts';

/** Points of one line of 11-point type, and of the space above and below the text of a cell. */
const LINE_POINTS = 15;
const PADDING_POINTS = 3;
/** What a spreadsheet program takes at most. */
const MAX_HEIGHT_POINTS = 409;
/** In characters of a column's width: the indent and the padding of a cell. */
const BESIDE_TEXT = 3;
/** Of a line: text breaks before it is full, for no line begins with a comma, and fonts differ in width. */
const FILLED = 0.88;

/** In characters of a Latin font; a Chinese character takes two. */
const widthOf = (text: string): number =>
  [...text].reduce((width, one) => width + ((one.codePointAt(0) ?? 0) < 0x2000 ? 1 : 2), 0);

const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / Math.max(2, (width - BESIDE_TEXT) * FILLED))),
      0,
    );

const heightOf = (lines: number): number => Math.min(MAX_HEIGHT_POINTS, lines * LINE_POINTS + PADDING_POINTS);

export const rowHeight = (cells: readonly Cell[], columns: readonly Column[]): number =>
  heightOf(
    columns.reduce((most, { hidden, kind, width }, index) => {
      const cell = cells[index];
      return hidden || kind !== 'text' || typeof cell !== 'string' ? most : Math.max(most, linesOf(cell, width));
    }, 1),
  );

export const headHeight = (columns: readonly Column[]): number =>
  heightOf(
    columns.reduce((most, { hidden, title, width }) => (hidden ? most : Math.max(most, linesOf(title, width))), 1),
  );

/** Of a note that is spread over all columns. */
export const noteHeight = (note: string, { columns }: Sheet): number =>
  heightOf(
    linesOf(
      note,
      columns.reduce((sum, { hidden, width }) => sum + (hidden ? 0 : width), 0),
    ),
  );

/** Reads cells that were copied out of a spreadsheet, and says into which fields of the grid they go. */

import { findColumns } from './paste-columns.ts';

/** Rows of cells: tabs between cells, newlines between rows; a quoted cell may contain both. */
export const readCells = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  const cells = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  // A cell and what ends it. A quote opens a cell only at its beginning and is doubled within it.
  for (const [, quoted, plain = '', end] of cells.matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows[rows.length - 1]?.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
};

/** Whether the text has more than one cell: anything else is pasted as any text. */
export const isTable = (text: string): boolean => /[\t\n]/.test(text.trim());

/** A line of the grid that can be filled in. */
export type PasteLine = {
  readonly measure: string;
  readonly target: string;
  readonly code: string;
  readonly title: string;
};

type Pasting = { readonly line: PasteLine; readonly text: string };

export type Pasted = {
  readonly figures: readonly Pasting[];
  readonly notes: readonly Pasting[];
  /** Rows for which the grid has no line, by what they call themselves. */
  readonly left: readonly string[];
  /** Codes of rows that bring a note and no figure. */
  readonly noFigure: readonly string[];
};

type Column = 'figure' | 'note';
type Row = {
  readonly line: PasteLine | undefined;
  readonly name: string;
  readonly figure: string;
  readonly note: string;
};

/**
 * Where cells name measures by code or title, each row goes to the measure that it names; else cells go down from the given
 * line, the first column into the column where they are pasted, the next into the note.
 */
export const placeCells = (
  cells: readonly (readonly string[])[],
  lines: readonly PasteLine[],
  at: { readonly index: number; readonly column: Column },
): Pasted => {
  const rows = byName(cells, lines) ?? downwards(cells, lines, at);
  const filled = rows.flatMap(({ line, figure, note }) => (line ? [{ line, figure, note }] : []));
  return {
    // An empty cell does not wipe what was typed.
    figures: filled.flatMap(({ line, figure }) => (figure === '' ? [] : [{ line, text: figure }])),
    notes: filled.flatMap(({ line, note }) => (note === '' ? [] : [{ line, text: note }])),
    left: rows.flatMap(({ line, name }) => (line || name === '' ? [] : [name])),
    noFigure:
      at.column === 'note'
        ? []
        : filled.flatMap(({ line, figure, note }) => (figure === '' && note !== '' ? [line.code] : [])),
  };
};

const downwards = (
  cells: readonly (readonly string[])[],
  lines: readonly PasteLine[],
  { index, column }: { readonly index: number; readonly column: Column },
): readonly Row[] =>
  cells.map((row, offset) => {
    const [first = '', second = ''] = row;
    const [figure, note] = column === 'figure' ? [first, second] : ['', first];
    return { line: lines[index + offset], name: row.find((cell) => cell !== '') ?? '', figure, note };
  });

const byName = (cells: readonly (readonly string[])[], lines: readonly PasteLine[]): readonly Row[] | null => {
  const isName = (cell: string) => lines.some(({ code, title }) => cell === code || cell === title);
  const columns = findColumns(cells, isName);
  if (!columns) return null;
  const used = new Set<PasteLine>();
  const rows = cells.map((row): Row => {
    const name = row[columns.name] ?? '';
    const line = lines.find((one) => (one.code === name || one.title === name) && !used.has(one));
    if (line) used.add(line);
    // Names a measure that has no line here by its code and, where it has one, its title.
    const called = row.slice(columns.name, Math.max(columns.figure, columns.name + 1)).filter((cell) => cell !== '');
    return { line, name: called.join(' '), figure: row[columns.figure] ?? '', note: row[columns.note] ?? '' };
  });
  // The heading of the table names no measure.
  const isHead = ({ line, figure }: Row) => !line && !/[\d０-９]/.test(figure);
  return rows.filter((row, index) => index > 0 || !isHead(row));
};

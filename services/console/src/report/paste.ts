/** Reads cells that were copied out of a spreadsheet, and says into which fields of the grid they go. */

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
export type PasteLine = { readonly measure: string; readonly target: string; readonly code: string };

export type Pasted = {
  readonly figures: readonly { readonly line: PasteLine; readonly text: string }[];
  readonly notes: readonly { readonly line: PasteLine; readonly text: string }[];
  /** Rows for which the grid has no line. */
  readonly left: number;
};

type Column = 'figure' | 'note';

/**
 * Cells go down from the given line: the first column into the column where they are pasted, the next into the note.
 * Where the first cells are codes of measures, each row goes to the measure that it names.
 */
export const placeCells = (
  cells: readonly (readonly string[])[],
  lines: readonly PasteLine[],
  at: { readonly index: number; readonly column: Column },
): Pasted => {
  const rows = cells.some((row) => row.length > 1 && lines.some(({ code }) => code === row[0]))
    ? byCode(cells, lines)
    : cells.map((row, index) => ({ line: lines[at.index + index], row }));
  const figures: { line: PasteLine; text: string }[] = [];
  const notes: { line: PasteLine; text: string }[] = [];
  let left = 0;
  for (const { line, row } of rows) {
    const [figure = '', note = ''] = at.column === 'figure' ? row : ['', row[0]];
    if (!line) {
      if (row.some((cell) => cell !== '')) left += 1;
      continue;
    }
    // An empty cell does not wipe what was typed.
    if (figure !== '') figures.push({ line, text: figure });
    if (note !== '') notes.push({ line, text: note });
  }
  return { figures, notes, left };
};

const byCode = (cells: readonly (readonly string[])[], lines: readonly PasteLine[]) => {
  const used = new Set<PasteLine>();
  return cells.map(([code = '', ...row]) => {
    const line = lines.find((one) => one.code === code && !used.has(one));
    if (line) used.add(line);
    return { line, row };
  });
};

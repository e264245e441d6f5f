/** Finds in a pasted table which column names the measures, which has the figures and which the notes. */

export type Columns = {
  readonly name: number;
  readonly figure: number;
  /** -1 where there is none. */
  readonly note: number;
};

const FIGURE_HEADS = /累计|本次|完成|现值|实际|进度|数值/;
const NOTE_HEADS = /说明|备注|情况|进展/;

/** A number, with a unit behind it or not: `1，200家`, `35%`. */
const FIGURE = /^[+-]?[\d０-９][\d０-９,，.．]*\s*\D{0,4}$/;

/** Null where no cell names a measure: the columns are then those where the table was pasted. */
export const findColumns = (
  cells: readonly (readonly string[])[],
  isName: (cell: string) => boolean,
): Columns | null => {
  const width = Math.max(...cells.map((row) => row.length));
  const named = (column: number) => cells.filter((row) => isName(row[column] ?? '')).length;
  const all = Array.from({ length: width }, (_, column) => column);
  const [name] = all.filter((column) => named(column) > 0).sort((one, other) => named(other) - named(one));
  if (name === undefined || width < 2) return null;
  const rows = cells.filter((row) => isName(row[name] ?? ''));
  const [head] = cells.filter((row) => !rows.includes(row) && !row.some((cell) => FIGURE.test(cell)));
  // A second column that names the measures (编号 and 举措) has no figures either.
  const after = all.filter((column) => column > name && named(column) === 0);
  const figure = figureColumn(after, rows, head);
  const note = after.find((column) => column > figure && NOTE_HEADS.test(head?.[column] ?? '')) ?? figure + 1;
  return { name, figure, note: note < width ? note : -1 };
};

/** Named in the heading; else the last column in which most cells are figures: before it may stand 全年 and 上次. */
const figureColumn = (
  after: readonly number[],
  rows: readonly (readonly string[])[],
  head: readonly string[] | undefined,
): number => {
  const headed = after.find((column) => FIGURE_HEADS.test(head?.[column] ?? ''));
  if (headed !== undefined) return headed;
  const figures = (column: number) => rows.filter((row) => FIGURE.test(row[column] ?? '')).length;
  const most = Math.max(...after.map(figures), 0);
  const last = [...after].reverse().find((column) => most > 0 && figures(column) * 2 >= most);
  return last ?? after[0] ?? -1;
};

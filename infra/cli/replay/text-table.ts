/** Aligns columns for a terminal, where a Chinese character is two columns wide. */

import { padText, textWidth } from '@duban/seeds';

/** One line a row, the first row being the heading; a column is as wide as its widest cell. */
export const textTable = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, textWidth(cell));
  return rows.map((row) =>
    row
      .map((cell, column) => padText(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
};

/** At most so many columns, the cut shown by …. */
export const cutText = (text: string, columns: number): string => {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
};

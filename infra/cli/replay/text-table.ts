/** Aligns columns for a terminal, where a Chinese character is two columns wide. */

import { padText, textWidth } from '@duban/seeds';

/** One line per row; the first row is the heading. A column is as wide as its widest cell. */
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

/** Truncates to a display width and marks the cut with …. */
export const cutText = (text: string, columns: number): string => {
  if (textWidth(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
};

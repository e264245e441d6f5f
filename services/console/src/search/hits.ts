/** How the place that was found is shown: which part of a text is marked, and which key moves to which row. */

export type Marked = { readonly before: string; readonly match: string; readonly after: string };

/** The text with its first occurrence of `match` marked; null where it does not occur as it is written there. */
export const markedIn = (text: string, match: string): Marked | null => {
  const at = match === '' ? -1 : text.indexOf(match);
  if (at === -1) return null;
  return { before: text.slice(0, at), match, after: text.slice(at + match.length) };
};

/** The row that has the focus after an arrow key; -1 is the field above the rows. */
export const rowAfter = (key: string, focused: number, count: number): number | null => {
  if (key === 'ArrowDown') return Math.min(focused + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(focused - 1, -1);
  return null;
};

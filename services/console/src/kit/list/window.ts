/** Which rows of a long list are near what the reader sees: only those are drawn. */

export type RowWindow = { readonly first: number; readonly last: number };

export type WindowAsk = {
  readonly count: number;
  /** Pixels. */
  readonly rowHeight: number;
  /** Where the first row stands above the upper edge of what is seen, in pixels; negative below it. */
  readonly above: number;
  /** Pixels. */
  readonly viewHeight: number;
};

/** Rows beyond both edges, so that a quick scroll and the keys j and k find rows that are drawn already. */
const OVERSCAN_ROWS = 15;
/** Moves in steps: a scroll of a few pixels draws nothing anew. */
const STEP_ROWS = 5;

/** `last` is not included. */
export const rowsInView = ({ count, rowHeight, above, viewHeight }: WindowAsk): RowWindow => {
  const top = Math.floor(above / rowHeight) - OVERSCAN_ROWS;
  const bottom = Math.ceil((above + viewHeight) / rowHeight) + OVERSCAN_ROWS;
  const first = Math.floor(Math.max(0, Math.min(top, count)) / STEP_ROWS) * STEP_ROWS;
  const last = Math.min(count, Math.ceil(Math.max(bottom, 0) / STEP_ROWS) * STEP_ROWS);
  return { first, last: Math.max(first, last) };
};

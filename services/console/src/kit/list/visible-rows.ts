/** Which of many rows stand in the window: the others are not drawn, so that thousands scroll as fast as thirty. */

export type Slot<Row> = {
  readonly row: Row;
  /** Its place among all rows, from 0. */
  readonly index: number;
  readonly top: number;
  readonly height: number;
};

/** Rows below each other; `heightOf` in pixels. */
export const stacked = <Row>(rows: readonly Row[], heightOf: (row: Row) => number): readonly Slot<Row>[] => {
  let top = 0;
  return rows.map((row, index) => {
    const slot = { row, index, top, height: heightOf(row) };
    top += slot.height;
    return slot;
  });
};

export const heightOfAll = (slots: readonly Slot<unknown>[]): number => {
  const last = slots[slots.length - 1];
  return last ? last.top + last.height : 0;
};

/** The slots that touch the span from `from` to `to`, in pixels from the first row's top. */
export const within = <Row>(slots: readonly Slot<Row>[], from: number, to: number): readonly Slot<Row>[] => {
  const first = firstEndingAfter(slots, from);
  let end = first;
  while (end < slots.length && (slots[end]?.top ?? 0) < to) end += 1;
  return slots.slice(first, end);
};

const firstEndingAfter = (slots: readonly Slot<unknown>[], y: number): number => {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const slot = slots[middle];
    if (slot && slot.top + slot.height <= y) low = middle + 1;
    else high = middle;
  }
  return low;
};

import { describe, expect, it } from 'vitest';
import { rowsInView } from './window.ts';

const view = { count: 5_000, rowHeight: 36, viewHeight: 900 };

describe('the rows in view', () => {
  it('are those on the screen and some beyond both edges', () => {
    expect(rowsInView({ ...view, above: -300 })).toEqual({ first: 0, last: 35 });
    const { first, last } = rowsInView({ ...view, above: 36 * 1_000 });
    expect(first).toBeLessThan(1_000 - 10);
    expect(last).toBeGreaterThan(1_025 + 10);
    expect(last - first).toBeLessThan(70);
  });

  it('end with the list, and stay where a few pixels are scrolled', () => {
    expect(rowsInView({ ...view, above: 36 * 4_990 })).toEqual({ first: 4_975, last: 5_000 });
    expect(rowsInView({ ...view, count: 3, above: 0 })).toEqual({ first: 0, last: 3 });
    expect(rowsInView({ ...view, count: 0, above: 0 })).toEqual({ first: 0, last: 0 });
    expect(rowsInView({ ...view, above: 5_000 })).toEqual(rowsInView({ ...view, above: 5_010 }));
  });
});

import { describe, expect, it } from 'vitest';
import { heightOfAll, stacked, within } from './visible-rows.ts';

describe('the rows in a window', () => {
  const slots = stacked(['a', 'b', 'c', 'd'], (row) => (row === 'b' ? 40 : 20));
  const named = (from: number, to: number) => within(slots, from, to).map(({ row }) => row);

  it('stand below each other', () => {
    expect(slots.map(({ top }) => top)).toEqual([0, 20, 60, 80]);
    expect(heightOfAll(slots)).toBe(100);
    expect(heightOfAll([])).toBe(0);
  });

  it('are those that touch it', () => {
    expect(named(0, 1000)).toEqual(['a', 'b', 'c', 'd']);
    expect(named(20, 60)).toEqual(['b']);
    expect(named(59, 61)).toEqual(['b', 'c']);
    expect(named(-50, 0)).toEqual([]);
    expect(named(100, 200)).toEqual([]);
  });
});

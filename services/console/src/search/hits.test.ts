import { describe, expect, it } from 'vitest';
import { markedIn, rowAfter } from './hits.ts';

describe('a place that was found', () => {
  it('is marked where the text occurs, and left unmarked where it does not', () => {
    expect(markedIn('新建充电桩100个', '充电桩')).toEqual({ before: '新建', match: '充电桩', after: '100个' });
    expect(markedIn('4.5-13', '4.5-13')).toEqual({ before: '', match: '4.5-13', after: '' });
    expect(markedIn('新建充电桩', '道路')).toBeNull();
    expect(markedIn('新建充电桩', '')).toBeNull();
  });

  it('is reached by the arrow keys, and the field again from the first', () => {
    expect(rowAfter('ArrowDown', -1, 3)).toBe(0);
    expect(rowAfter('ArrowDown', 2, 3)).toBe(2);
    expect(rowAfter('ArrowUp', 0, 3)).toBe(-1);
    expect(rowAfter('ArrowUp', -1, 3)).toBe(-1);
    expect(rowAfter('ArrowDown', -1, 0)).toBe(-1);
    expect(rowAfter('Tab', 0, 3)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { keepList, lastList, neighboursOf } from './last-list.ts';

describe('the list that the reader came from', () => {
  it('leads from a measure to its neighbours', () => {
    const codes = ['1-01', '4.5-13', '4.5-14'];
    expect(neighboursOf(codes, '4.5-13')).toEqual({ previous: '1-01', next: '4.5-14', place: 2 });
    expect(neighboursOf(codes, '1-01')).toEqual({ previous: null, next: '4.5-13', place: 1 });
    expect(neighboursOf(codes, '9-99')).toBeNull();
  });

  it('is there after a reload, and is none where it is damaged', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    keepList({ part: 'lamp=red', codes: ['1-01'] }, store);
    expect(lastList(store)).toEqual({ part: 'lamp=red', codes: ['1-01'] });
    kept.set('duban.last-list', '{');
    expect(lastList(store)).toBeNull();
  });
});

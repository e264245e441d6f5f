import { describe, expect, it } from 'vitest';
import { createViewStore } from './saved-views.ts';

const memory = (kept = new Map<string, string>()) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
});

describe('saved views', () => {
  it('are there again for the same account and plan, and for no other', () => {
    const store = memory();
    createViewStore(store, 'office', 'a-2023').save({ name: '城建红灯', part: 'lamp=red' });
    expect(createViewStore(store, 'office', 'a-2023').all()).toEqual([{ name: '城建红灯', part: 'lamp=red' }]);
    expect(createViewStore(store, 'head', 'a-2023').all()).toEqual([]);
    expect(createViewStore(store, 'office', 'b-2023').all()).toEqual([]);
  });

  it('are replaced by one of the same name, and removed by it', () => {
    const views = createViewStore(memory(), 'office', 'a');
    views.save({ name: '一', part: 'lamp=red' });
    views.save({ name: '二', part: '' });
    views.save({ name: '一', part: 'lamp=orange' });
    expect(views.all().map(({ part }) => part)).toEqual(['', 'lamp=orange']);
    views.remove('二');
    expect(views.all().map(({ name }) => name)).toEqual(['一']);
  });

  it('are none where what was stored is damaged, and say where they cannot be stored', () => {
    expect(createViewStore(memory(new Map([['duban.views/a/b', '{']])), 'a', 'b').all()).toEqual([]);
    expect(createViewStore(memory(new Map([['duban.views/a/b', '[1,{"name":"x"}]']])), 'a', 'b').all()).toEqual([]);
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(createViewStore(full, 'a', 'b').save({ name: 'x', part: '' })).toBe(false);
  });
});

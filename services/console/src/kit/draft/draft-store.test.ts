import { describe, expect, it } from 'vitest';
import { createDraftStore, type Store } from './draft-store.ts';

const memory = (): Store => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
};
const DAY_MS = 86_400_000;
const draft = (values: object, at = 0) => ({ values, at, unanswered: null });

describe('unsent input', () => {
  it('is there again for the same account and plan, and for no other', () => {
    const store = memory();
    const mine = createDraftStore(store, 'head', 'a-2023', () => 0);
    mine.write('report:2023-06', draft({ value: '4.6' }));
    expect(createDraftStore(store, 'head', 'a-2023', () => 0).read('report:2023-06')).toEqual(draft({ value: '4.6' }));
    expect(createDraftStore(store, 'office', 'a-2023', () => 0).forms()).toEqual([]);
    expect(createDraftStore(store, 'head', 'b-2023', () => 0).read('report:2023-06')).toBeNull();
    // Names that begin alike are told apart.
    expect(createDraftStore(store, 'head/a', '2023', () => 0).forms()).toEqual([]);
    expect(mine.forms()).toEqual(['report:2023-06']);
  });

  it('is gone when it was sent, and after four months', () => {
    let now = 0;
    const drafts = createDraftStore(memory(), 'head', 'a-2023', () => now);
    drafts.write('one', draft({}));
    drafts.write('two', draft({}));
    drafts.remove('one');
    expect(drafts.forms()).toEqual(['two']);
    now = 121 * DAY_MS;
    expect(drafts.forms()).toEqual([]);
  });

  it('that cannot be stored is reported, and a damaged draft is none', () => {
    const full: Store = {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
      getItem: () => '{',
    };
    const drafts = createDraftStore(full, 'head', 'a-2023', () => 0);
    expect(drafts.write('one', draft({}))).toBe(false);
    expect(drafts.read('one')).toBeNull();
  });
});

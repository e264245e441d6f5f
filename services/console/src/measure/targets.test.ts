import { describe, expect, it } from 'vitest';
import { shownTarget } from './targets.ts';

describe('a target', () => {
  it('that is behind stands for its measure', () => {
    const one = (key: string, reached: boolean | null) => ({ key, standing: reached === null ? null : { reached } });
    expect(shownTarget([one('a', null), one('b', true), one('c', false)])?.key).toBe('c');
    expect(shownTarget([one('a', null), one('b', true)])?.key).toBe('a');
    expect(shownTarget([])).toBeNull();
  });
});

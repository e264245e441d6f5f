import { describe, expect, it } from 'vitest';
import { barOf } from './bar.ts';

describe('the progress bar', () => {
  it('shows the share, the rate of this run and the remaining time at that rate', () => {
    const line = barOf({ done: 600, total: 1000 }, { done: 100, ms: 1000 });
    expect(line).toContain(' 60% 600/1000 · 100/s · 4 s left');
    expect(line.startsWith(`${'█'.repeat(14)}${'░'.repeat(10)} `)).toBe(true);
    expect(barOf({ done: 0, total: 60_000 }, { done: 0, ms: 0 })).toContain('0% 0/60000 · 0/s');
    expect(barOf({ done: 1, total: 13_501 }, { done: 100, ms: 1000 })).toContain('2 min 15 s left');
    expect(barOf({ done: 0, total: 0 }, { done: 0, ms: 1 })).toContain('100%');
  });
});

import { describe, expect, it } from 'vitest';
import { demonstrationWish, unknownFlag } from './demonstration.ts';

describe('the demonstration plan at `start`', () => {
  it('is loaded by itself only where database and Temporal are the engine’s own', () => {
    expect(demonstrationWish([], true)).toEqual({ isWanted: true, isForced: false });
    expect(demonstrationWish([], false)).toEqual({ isWanted: false, isForced: false });
  });
  it('is left out by --no-demo, and loaded anywhere by --demo', () => {
    expect(demonstrationWish(['--no-demo'], true).isWanted).toBe(false);
    expect(demonstrationWish(['--demo'], false)).toEqual({ isWanted: true, isForced: true });
  });
  it('names the first flag that start does not know', () => {
    expect(unknownFlag(['--demo', '--no-demo'])).toBeUndefined();
    expect(unknownFlag(['--demo', '--demon'])).toBe('--demon');
  });
});

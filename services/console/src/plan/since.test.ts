import { describe, expect, it } from 'vitest';
import { sinceIn } from './since.ts';

describe('the day with which the overview compares', () => {
  const ADOPTED = '2023-02-23';

  it('is the one in the address, and without one the end of the month before', () => {
    expect(sinceIn('2023-06-10', '2023-06-30', ADOPTED)).toBe('2023-06-10');
    expect(sinceIn(null, '2023-06-30', ADOPTED)).toBe('2023-05-31');
  });

  it('is the end of the month before last on the first of a month, for nothing has turned since yesterday', () => {
    expect(sinceIn(null, '2023-07-01', ADOPTED)).toBe('2023-05-31');
    expect(sinceIn(null, '2023-03-01', ADOPTED)).toBe(ADOPTED);
  });

  it('is never before the adoption of the plan', () => {
    expect(sinceIn(null, '2023-03-05', ADOPTED)).toBe('2023-02-28');
    expect(sinceIn(null, '2023-02-25', ADOPTED)).toBe(ADOPTED);
    expect(sinceIn('2023-01-10', '2023-06-30', ADOPTED)).toBe('2023-05-31');
  });

  it('is not taken from an address that names no day before the one shown', () => {
    for (const wrong of ['', 'yesterday', '2023-02-30', '2023-13-01', '2023-06-30', '2024-01-01'])
      expect(sinceIn(wrong, '2023-06-30', ADOPTED)).toBe('2023-05-31');
  });
});

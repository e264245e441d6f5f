import { describe, expect, it } from 'vitest';
import { dateZh, momentEn, momentZh } from './date-words.ts';

describe('a date in a Chinese sentence', () => {
  it('is written without zeros in front', () => {
    expect(dateZh('2023-06-08', 2023)).toBe('6月8日');
  });

  it('carries its year where that is another, or no year is at hand', () => {
    expect(dateZh('2024-01-05', 2023)).toBe('2024年1月5日');
    expect(dateZh('2023-06-30')).toBe('2023年6月30日');
  });
});

describe('an instant in a sentence', () => {
  it('is the local time of the district', () => {
    expect(momentZh('2023-02-22T16:05:00.000Z', 2023)).toBe('2月23日00:05');
    expect(momentEn('2023-02-23T01:00:00.000Z')).toBe('2023-02-23 09:00');
  });
});

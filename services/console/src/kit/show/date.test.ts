import { describe, expect, it } from 'vitest';
import { addDays, dateWords, daysBetween, endOfMonthBefore, momentWords, startOfDay } from './date.ts';

describe('a date', () => {
  it('is written without the year at hand, and with any other', () => {
    expect(dateWords('2023-06-30', 2023)).toEqual({ zh: '6月30日', en: '30 Jun' });
    expect(dateWords('2024-01-05', 2023)).toEqual({ zh: '2024年1月5日', en: '5 Jan 2024' });
    expect(dateWords('2024-01-05').zh).toBe('2024年1月5日');
  });

  it('begins at midnight in China, wherever the reader sits', () => {
    expect(startOfDay('2023-06-30')).toBe('2023-06-29T16:00:00.000Z');
    expect(momentWords('2023-06-29T16:05:00Z', 2023).zh).toBe('6月30日 00:05');
  });

  it('is counted in days across months and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(daysBetween('2023-06-30', '2023-06-20')).toBe(-10);
    expect(endOfMonthBefore('2023-03-15')).toBe('2023-02-28');
    expect(endOfMonthBefore('2024-01-01')).toBe('2023-12-31');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDateAt, daysBetween, endOfDate, startOfDate, weekday } from './civil-date.ts';

const DAY_MS = 86_400_000;
const dateOf = (ms: number): CivilDate => new Date(ms).toISOString().slice(0, 10);
/** Of the years that a plan may name, and some on either side. */
const days = fc.integer({ min: -300 * 365, max: 300 * 365 }).map((day) => day * DAY_MS);

describe('dates', () => {
  it.each([
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2023-05-31', 366, '2024-05-31'],
    ['2023-05-01', 0, '2023-05-01'],
  ])('%s and %i days is %s', (from, number, to) => {
    expect(addDays(from, number)).toBe(to);
    expect(daysBetween(from, to)).toBe(number);
  });
  it('agree with the built-in Date over six hundred years', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -800, max: 800 }), (ms, number) => {
        const date = dateOf(ms);
        expect(addDays(date, number)).toBe(dateOf(ms + number * DAY_MS));
        expect(daysBetween(date, addDays(date, number))).toBe(number);
        expect(weekday(date)).toBe(new Date(ms).getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });
  it('begin and end at midnight in the district', () => {
    expect(startOfDate('2023-03-01')).toBe('2023-02-28T16:00:00.000Z');
    expect(endOfDate('2023-03-01')).toBe('2023-03-01T16:00:00.000Z');
    expect(civilDateAt('2023-02-28T15:59:59.999Z')).toBe('2023-02-28');
    expect(civilDateAt('2023-02-28T16:00:00.000Z')).toBe('2023-03-01');
  });
});

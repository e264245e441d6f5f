import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/civil-date.ts';
import { isRecorded, MAX_INTERVIEW_AGE_DAYS, type RecordedInterviews, withRecorded } from './recorded-interviews.ts';

const TODAY = '2023-07-20';
/** Day numbers, counted from the first day that is still kept when the records are made. */
const days = fc.uniqueArray(fc.integer({ min: 0, max: MAX_INTERVIEW_AGE_DAYS }), { maxLength: 40 });
const called = (day: number, unit = 'roads') => ({
  unit,
  called: addDays(addDays(TODAY, -MAX_INTERVIEW_AGE_DAYS), day),
});

describe('the interviews that a plan knows to be recorded', () => {
  it('are exactly those that were recorded', () => {
    fc.assert(
      fc.property(days, (some) => {
        const recorded = some.reduce<RecordedInterviews | undefined>(
          (before, day) => withRecorded(before, called(day), TODAY),
          undefined,
        );
        for (let day = 0; day <= MAX_INTERVIEW_AGE_DAYS; day += 1)
          expect(isRecorded(recorded, called(day))).toBe(some.includes(day));
        expect(isRecorded(recorded, called(3, 'constructor'))).toBe(false);
      }),
    );
  });
  it('are kept while a second record of them would be accepted, and dropped afterwards', () => {
    const first = withRecorded(undefined, { unit: 'roads', called: '2023-03-01' }, '2023-03-02');
    const last = addDays('2023-03-01', MAX_INTERVIEW_AGE_DAYS);
    const other = { unit: 'schools', called: last };
    expect(isRecorded(withRecorded(first, other, last), { unit: 'roads', called: '2023-03-01' })).toBe(true);
    const later = withRecorded(first, other, addDays(last, 4));
    expect(isRecorded(later, { unit: 'roads', called: '2023-03-01' })).toBe(false);
    expect(later.units.map(({ unit }) => unit)).toEqual(['schools']);
  });
  it('take at most 93 characters a unit', () => {
    let recorded: RecordedInterviews | undefined;
    for (let day = '2023-01-01'; day <= '2026-12-31'; day = addDays(day, 1))
      recorded = withRecorded(recorded, { unit: 'roads', called: day }, day);
    expect(recorded?.units).toHaveLength(1);
    expect(recorded?.units[0]?.days.length).toBeLessThanOrEqual(93);
  });
});

import { describe, expect, it } from 'vitest';
import { addWorkingDays, type CalendarData, isWorkingDay, lastDateBefore } from './calendar.ts';
import { addDays, civilDateAt, endOfDate, isCivilDate, startOfDate } from './civil-date.ts';

const spring: CalendarData = {
  from: '2023-01-01',
  to: '2023-12-31',
  holidays: ['21', '22', '23', '24', '25', '26', '27'].map((day) => ({ date: `2023-01-${day}`, name: '春节' })),
  makeUpDays: ['28', '29'].map((day) => ({ date: `2023-01-${day}`, name: '春节' })),
};

describe('civil dates', () => {
  it('a date ends at 24:00 in Shanghai, where the next begins', () => {
    expect(endOfDate('2023-06-30')).toBe('2023-06-30T16:00:00.000Z');
    expect(startOfDate('2023-07-01')).toBe(endOfDate('2023-06-30'));
    expect(civilDateAt('2023-06-30T15:59:59.999Z')).toBe('2023-06-30');
    expect(civilDateAt('2023-06-30T16:00:00.000Z')).toBe('2023-07-01');
  });
  it('29 February exists every fourth year', () => {
    expect(isCivilDate('2024-02-29')).toBe(true);
    expect(isCivilDate('2023-02-29')).toBe(false);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  });
});

describe('working days', () => {
  it('a Sunday that was made up for is worked, a Monday within the holiday is not', () => {
    expect(isWorkingDay(spring, '2023-01-29')).toBe(true);
    expect(isWorkingDay(spring, '2023-01-23')).toBe(false);
    expect(isWorkingDay(spring, '2023-02-04')).toBe(false);
  });
  it('a limit runs across the Spring Festival in both directions', () => {
    expect(addWorkingDays(spring, '2023-01-20', 3)).toBe('2023-01-30');
    expect(addWorkingDays(spring, '2023-01-30', -3)).toBe('2023-01-20');
    expect(addWorkingDays(spring, '2023-01-22', 0)).toBe('2023-01-22');
  });
  it('nothing is guessed outside the calendar', () => {
    expect(() => addWorkingDays(spring, '2023-12-29', 5)).toThrow('2024-01-01 lies outside the calendar');
  });
});

describe('the end of the calendar', () => {
  it('leaves so many working days after a date, and none from before it begins', () => {
    expect(lastDateBefore(spring, 0)).toBe(spring.to);
    expect(addWorkingDays(spring, lastDateBefore(spring, 5), 5) <= spring.to).toBe(true);
    expect(lastDateBefore(spring, 9999) < spring.from).toBe(true);
  });
});

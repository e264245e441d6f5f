import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, type CalendarData, isWorkingDay, lastDateBefore, workingDaysTo } from './calendar.ts';
import { addDays, civilDateAt, daysBetween, endOfDate, isCivilDate, startOfDate, weekday } from './civil-date.ts';

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
  it('are what somebody finds who counts the days one by one', () => {
    const isWorked = (date: string): boolean => {
      if (spring.makeUpDays.some((one) => one.date === date)) return true;
      return weekday(date) % 6 !== 0 && !spring.holidays.some((one) => one.date === date);
    };
    const day = fc.integer({ min: 0, max: daysBetween(spring.from, spring.to) });
    fc.assert(
      fc.property(day, day, fc.integer({ min: 1, max: 400 }), (one, other, limit) => {
        const [date, due] = [addDays(spring.from, one), addDays(spring.from, other)];
        expect(isWorkingDay(spring, date)).toBe(isWorked(date));
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        let between = 0;
        for (let at = from + 1; at <= to; at += 1) if (isWorked(addDays(spring.from, at))) between += 1;
        expect(workingDaysTo(spring, date, due, limit)).toBe(Math.sign(other - one) * Math.min(between, limit) || 0);
        if (isWorked(due))
          expect(addWorkingDays(spring, date, Math.sign(other - one) * stepsTo(between, one > other, date))).toBe(due);
      }),
    );
    function stepsTo(between: number, isBack: boolean, date: string): number {
      // Backwards the date itself was counted instead of the one that is looked for.
      return isBack ? between + (isWorked(date) ? 0 : 1) : between;
    }
  });
  it('beyond the calendar are not asked for where a policy does not look so far', () => {
    expect(workingDaysTo(spring, '2023-12-01', '2024-06-01', 5)).toBe(5);
    expect(() => workingDaysTo(spring, '2023-12-25', '2024-06-01', 50)).toThrow('2024-01-01 lies outside the calendar');
    expect(workingDaysTo(spring, '2023-12-01', '2023-11-01', 3)).toBe(-3);
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

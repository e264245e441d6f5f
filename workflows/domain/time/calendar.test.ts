import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  type CalendarData,
  calendarFault,
  extendedCalendar,
  extensionFault,
  isProvisional,
  isWorkingDay,
  workingDaysTo,
  workingDayUpTo,
} from './calendar.ts';
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
  it('include a make-up Sunday and exclude a Monday within the holiday', () => {
    expect(isWorkingDay(spring, '2023-01-29')).toBe(true);
    expect(isWorkingDay(spring, '2023-01-23')).toBe(false);
    expect(isWorkingDay(spring, '2023-02-04')).toBe(false);
  });
  it('are counted across the Spring Festival in both directions', () => {
    expect(addWorkingDays(spring, '2023-01-20', 3)).toBe('2023-01-30');
    expect(addWorkingDays(spring, '2023-01-30', -3)).toBe('2023-01-20');
    expect(addWorkingDays(spring, '2023-01-22', 0)).toBe('2023-01-22');
  });
  it('agree with counting the days one by one', () => {
    const isWorked = (date: string): boolean => {
      if (spring.makeUpDays.some((one) => one.date === date)) return true;
      return weekday(date) % 6 !== 0 && !spring.holidays.some((one) => one.date === date);
    };
    // Backwards the date itself was counted instead of the one that is looked for.
    const stepsTo = (between: number, isBack: boolean, date: string): number =>
      isBack && !isWorked(date) ? between + 1 : between;
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
  });
});

describe('outside the calendar', () => {
  it('Monday to Friday are worked, and the dates are marked as provisional', () => {
    expect(['2024-01-01', '2024-01-06', '2022-12-30'].map((date) => isWorkingDay(spring, date))).toEqual([
      true,
      false,
      true,
    ]);
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map((date) => isProvisional(spring, date))).toEqual(
      [true, false, false, true],
    );
  });
  it('limits are counted across both ends', () => {
    expect(addWorkingDays(spring, '2023-12-29', 5)).toBe('2024-01-05');
    expect(addWorkingDays(spring, '2024-01-03', -5)).toBe('2023-12-27');
    expect(addWorkingDays(spring, '2023-01-03', -3)).toBe('2022-12-29');
    expect(workingDaysTo(spring, '2023-12-01', '2024-06-01', 5)).toBe(5);
    expect(workingDaysTo(spring, '2023-12-25', '2024-01-12', 50)).toBe(14);
    expect(workingDaysTo(spring, '2023-12-01', '2023-11-01', 3)).toBe(-3);
  });
  it('counting forth and back agrees with counting the days one by one', () => {
    const day = fc.integer({ min: -1_500, max: 1_500 }).map((days) => addDays(spring.from, days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900 }), (date, days) => {
        const end = addWorkingDays(spring, date, days);
        expect(isWorkingDay(spring, end)).toBe(true);
        expect(workingDaysTo(spring, date, end, 10_000)).toBe(days);
        let counted = 0;
        for (let one = addDays(date, 1); one <= end; one = addDays(one, 1)) if (isWorkingDay(spring, one)) counted += 1;
        expect(counted).toBe(days);
        if (isWorkingDay(spring, date)) expect(addWorkingDays(spring, end, -days)).toBe(date);
      }),
    );
  });
});

describe('a calendar that is added', () => {
  const next: CalendarData = {
    from: '2024-01-01',
    to: '2024-12-31',
    holidays: [{ date: '2024-01-01', name: '元旦' }],
    makeUpDays: [{ date: '2024-02-04', name: '春节' }],
  };
  it('replaces the provisional days', () => {
    expect(extensionFault(spring, next)).toBeNull();
    const both = extendedCalendar(spring, next);
    expect([both.from, both.to]).toEqual(['2023-01-01', '2024-12-31']);
    expect(isWorkingDay(both, '2024-01-01')).toBe(false);
    expect(isWorkingDay(both, '2024-02-04')).toBe(true);
    expect(isWorkingDay(both, '2023-01-28')).toBe(true);
  });
  it('must begin on the day after the present one ends', () => {
    expect(extensionFault(spring, { ...next, from: '2024-01-02' })).toMatchObject({ field: 'from' });
    expect(extensionFault(spring, { ...next, from: '2023-12-31' })).toMatchObject({ field: 'from' });
  });
  const day = (date: string) => ({ date, name: '元旦' });
  it.each([
    ['to', { ...next, to: '2024-02-30' }],
    ['to', { ...next, to: '2023-12-31' }],
    ['to', { ...next, to: '2055-12-31' }],
    ['holidays.1.date', { ...next, holidays: [day('2024-01-01'), day('2024-01-01')] }],
    ['holidays.0.date', { ...next, holidays: [day('2025-01-01')] }],
    ['holidays.0.date', { ...next, holidays: [day('2024-02-04')] }],
    ['makeUpDays.0.date', { ...next, makeUpDays: [day('2024-02-05')] }],
  ])('is refused for its %s', (field, calendar) => {
    expect(calendarFault(calendar)?.field).toBe(field);
  });
});

describe('the last working day up to a date', () => {
  it('is never after it, is worked, and has no other working day between, or is the first date of the calendar', () => {
    const whole = daysBetween(spring.from, spring.to);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole }), (days) => {
        const date = addDays(spring.from, days);
        let expected = date;
        while (expected > spring.from && !isWorkingDay(spring, expected)) expected = addDays(expected, -1);
        expect(workingDayUpTo(spring, date)).toBe(expected);
      }),
    );
  });
  it('is a date before the calendar itself', () => {
    expect(workingDayUpTo(spring, addDays(spring.from, -9))).toBe(addDays(spring.from, -9));
  });
});

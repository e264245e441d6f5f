import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar2023 as calendar, shanghai } from '../ladder/testing.ts';
import { isWorkingDay } from './calendar.ts';
import { addDays, civilDateAt, endOfDate, isCivilDate } from './civil-date.ts';
import { addMonths, dayOfMonth, endOfMonth, type Limit, limitFault, limitFrom, settleDate } from './limit.ts';

const working = (days: number): Limit => ({ days, kind: 'working' });
const calendarDays = (days: number): Limit => ({ days, kind: 'calendar' });

describe('a limit', () => {
  it('does not count the day on which it starts, and its last day runs until 24:00', () => {
    expect(limitFrom(calendar, '2023-03-01', working(2))).toBe('2023-03-03');
    expect(endOfDate(limitFrom(calendar, '2023-03-01', working(2)))).toBe(shanghai('2023-03-04', '00:00'));
    expect(limitFrom(calendar, '2023-03-01', working(0))).toBe('2023-03-01');
  });
  it('takes the day of an instant from the wall clock in Shanghai, not from UTC', () => {
    expect(limitFrom(calendar, shanghai('2023-03-01', '00:00'), working(1))).toBe('2023-03-02');
    expect(limitFrom(calendar, shanghai('2023-03-01', '23:59'), working(1))).toBe('2023-03-02');
    expect(limitFrom(calendar, shanghai('2023-03-01', '07:59'), calendarDays(1))).toBe('2023-03-02');
  });
  it('across the Spring Festival counts the make-up weekend and not the holiday', () => {
    expect(limitFrom(calendar, '2023-01-20', working(1))).toBe('2023-01-28');
    expect(limitFrom(calendar, '2023-01-20', working(5))).toBe('2023-02-01');
    expect(limitFrom(calendar, '2023-01-19', working(15))).toBe('2023-02-14');
    expect(limitFrom(calendar, '2023-01-20', calendarDays(5))).toBe('2023-01-25');
  });
  it('that starts on a make-up Sunday does not count that Sunday, and one before it does', () => {
    expect(limitFrom(calendar, '2023-04-23', working(5))).toBe('2023-04-28');
    expect(limitFrom(calendar, '2023-04-21', working(1))).toBe('2023-04-23');
    expect(limitFrom(calendar, '2023-06-25', working(1))).toBe('2023-06-26');
  });
  it('that starts on a holiday begins with the first working day after it', () => {
    expect(limitFrom(calendar, '2023-10-01', working(1))).toBe('2023-10-07');
    expect(limitFrom(calendar, '2023-10-01', working(2))).toBe('2023-10-08');
    expect(limitFrom(calendar, '2023-10-01', working(3))).toBe('2023-10-09');
  });
  it('counts 29 February where there is one', () => {
    expect(limitFrom(calendar, '2024-02-28', calendarDays(1))).toBe('2024-02-29');
    expect(limitFrom(calendar, '2024-02-28', working(2))).toBe('2024-03-01');
    expect(limitFrom(calendar, '2023-02-28', calendarDays(1))).toBe('2023-03-01');
  });
  it.each([
    [{ days: -1, kind: 'working' }, 'days'],
    [{ days: 1.5, kind: 'working' }, 'days'],
    [{ days: Number.NaN, kind: 'working' }, 'days'],
    [{ days: 367, kind: 'calendar' }, 'days'],
    [{ days: 1, kind: 'business' }, 'kind'],
  ])('refuses %j for its %s', (limit, field) => {
    expect(limitFault(limit as Limit)?.field).toBe(field);
    expect(() => limitFrom(calendar, '2023-03-01', limit as Limit)).toThrow(`limit.${field}`);
  });
  it('of working days counts Monday to Friday beyond the calendar', () => {
    expect(limitFrom(calendar, '2024-03-28', working(1))).toBe('2024-03-29');
    expect(limitFrom(calendar, '2024-04-05', working(1))).toBe('2024-04-08');
    expect(limitFrom(calendar, '2024-04-15', calendarDays(1))).toBe('2024-04-16');
    expect(settleDate(calendar, '2024-04-06', 'next')).toBe('2024-04-08');
  });
});

describe('a date that is itself a day off', () => {
  it('stays, moves to the next or to the previous working day, as the setting says', () => {
    expect(settleDate(calendar, '2023-01-22', 'keep')).toBe('2023-01-22');
    expect(settleDate(calendar, '2023-01-22', 'next')).toBe('2023-01-28');
    expect(settleDate(calendar, '2023-01-22', 'previous')).toBe('2023-01-20');
    expect(settleDate(calendar, '2023-12-31', 'next')).toBe('2024-01-02');
  });
  it('is no day off when that Sunday is a make-up day', () => {
    expect(settleDate(calendar, '2023-01-29', 'next')).toBe('2023-01-29');
    expect(settleDate(calendar, '2023-01-29', 'previous')).toBe('2023-01-29');
  });
});

describe('a limit in months', () => {
  it('ends on the same numbered day, or on the last of a month that has none', () => {
    expect(addMonths('2023-01-15', 1)).toBe('2023-02-15');
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2023-01-31', -2)).toBe('2022-11-30');
  });
  it('day 31 of every month is its last day', () => {
    expect(dayOfMonth('2023-02-10', 31)).toBe('2023-02-28');
    expect(dayOfMonth('2024-02-01', 31)).toBe('2024-02-29');
    expect(dayOfMonth('2023-04-30', 31)).toBe('2023-04-30');
    expect(dayOfMonth('2023-05-01', 31)).toBe('2023-05-31');
    expect(endOfMonth('2023-12-01')).toBe('2023-12-31');
  });
  it('keeps the 31st in a series that is counted from its first date', () => {
    const series = Array.from({ length: 12 }, (_, month) => addMonths('2023-01-31', month).slice(5));
    expect(series.join(' ')).toBe('01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31');
  });
});

describe('whole years', () => {
  const date = fc.integer({ min: 0, max: 364 }).map((day) => addDays('2023-01-01', day));
  const length = fc.integer({ min: 0, max: 40 });

  it('a limit in working days ends on the day found by counting one by one', () => {
    const worked: string[] = [];
    for (let day = calendar.from; day <= calendar.to; day = addDays(day, 1))
      if (isWorkingDay(calendar, day)) worked.push(day);
    fc.assert(
      fc.property(
        date,
        length.filter((days) => days > 0),
        (start, days) => {
          expect(limitFrom(calendar, start, working(days))).toBe(worked.filter((day) => day > start)[days - 1]);
        },
      ),
    );
  });
  it('a working limit is never shorter than one of as many calendar days, and both grow with their length', () => {
    fc.assert(
      fc.property(date, length, (start, days) => {
        const [short, long] = [
          limitFrom(calendar, start, calendarDays(days)),
          limitFrom(calendar, start, working(days)),
        ];
        expect(long >= short).toBe(true);
        expect(limitFrom(calendar, start, working(days + 1)) > long).toBe(true);
        expect(limitFrom(calendar, start, calendarDays(days + 1))).toBe(addDays(short, 1));
      }),
    );
  });
  it('every instant of a day gives the same limit', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 86_399_999 }), length, (start, ms, days) => {
        const instant = new Date(Date.parse(shanghai(start, '00:00')) + ms).toISOString();
        expect(civilDateAt(instant)).toBe(start);
        expect(limitFrom(calendar, instant, working(days))).toBe(limitFrom(calendar, start, working(days)));
      }),
    );
  });
  it('a settled date is the nearest working day in its direction', () => {
    fc.assert(
      fc.property(date, (start) => {
        const settled = (rule: 'previous' | 'next') => settleDate(calendar, start, rule) ?? 'none';
        const [before, after] = [settled('previous'), settled('next')];
        expect(isWorkingDay(calendar, before) && isWorkingDay(calendar, after)).toBe(true);
        expect(before <= start && start <= after).toBe(true);
        for (let day = addDays(before, 1); day < after; day = addDays(day, 1))
          expect(isWorkingDay(calendar, day)).toBe(false);
      }),
    );
  });
  it('months keep the day or shorten it to the last, in any century', () => {
    const any = fc.integer({ min: 0, max: 150_000 }).map((day) => addDays('1900-01-01', day));
    fc.assert(
      fc.property(any, fc.integer({ min: -600, max: 600 }), (start, months) => {
        const end = addMonths(start, months);
        expect(isCivilDate(end)).toBe(true);
        const apart =
          (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
          Number(end.slice(5, 7)) -
          Number(start.slice(5, 7));
        expect(apart).toBe(months);
        if (end.slice(8) !== start.slice(8)) {
          expect(end.slice(8) < start.slice(8)).toBe(true);
          expect(end).toBe(endOfMonth(end));
        }
      }),
    );
  });
});

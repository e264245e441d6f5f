import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendar2023 as calendar } from '../ladder/testing.ts';
import { addWorkingDays, isWorkingDay } from './calendar.ts';
import { addDays, civilDateAt, endOfDate, isCivilDate, startOfDate, weekday } from './civil-date.ts';

const yearOf = (first: string, last: string): string[] => {
  const dates: string[] = [];
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date);
  return dates;
};
const year = yearOf('2023-01-01', '2023-12-31');
const anyDate = fc.constantFrom(...year);
const fewDays = fc.integer({ min: -20, max: 40 });

describe('the working days of 2023', () => {
  it('are 249, with the published number in each month', () => {
    const worked = year.filter((date) => isWorkingDay(calendar, date));
    const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
    expect(months.map((month) => worked.filter((date) => date.slice(5, 7) === month).length)).toEqual([
      18, 20, 23, 20, 21, 21, 21, 23, 20, 19, 22, 21,
    ]);
    expect(worked).toHaveLength(249);
  });
  it('include every make-up day, all of them on weekends, and no holiday', () => {
    for (const { date } of calendar.makeUpDays) {
      expect([0, 6]).toContain(weekday(date));
      expect(isWorkingDay(calendar, date)).toBe(true);
    }
    for (const { date } of calendar.holidays) expect(isWorkingDay(calendar, date)).toBe(false);
  });
  it('are never more than eight days apart, and at most seven in a row', () => {
    let [off, on] = [0, 0];
    for (const date of year) {
      [off, on] = isWorkingDay(calendar, date) ? [0, on + 1] : [off + 1, 0];
      expect(off).toBeLessThanOrEqual(8);
      expect(on).toBeLessThanOrEqual(7);
    }
  });
});

describe('adding working days', () => {
  it('ends on a working day after exactly as many working days', () => {
    fc.assert(
      fc.property(
        anyDate,
        fewDays.filter((days) => days !== 0),
        (date, days) => {
          const end = addWorkingDays(calendar, date, days);
          const [low, high] = days > 0 ? [addDays(date, 1), end] : [end, addDays(date, -1)];
          expect(isWorkingDay(calendar, end)).toBe(true);
          expect(yearOf(low, high).filter((day) => isWorkingDay(calendar, day))).toHaveLength(Math.abs(days));
        },
      ),
    );
  });
  it('gives the same result in two steps', () => {
    fc.assert(
      fc.property(anyDate, fc.nat(20), fc.nat(20), (date, first, second) => {
        const inTwo = addWorkingDays(calendar, addWorkingDays(calendar, date, first), second);
        expect(inTwo).toBe(addWorkingDays(calendar, date, first + second));
      }),
    );
  });
  it('is reversible from a working day', () => {
    const worked = anyDate.filter((date) => isWorkingDay(calendar, date));
    fc.assert(
      fc.property(worked, fc.integer({ min: -15, max: 40 }), (date, days) => {
        expect(addWorkingDays(calendar, addWorkingDays(calendar, date, days), -days)).toBe(date);
      }),
    );
  });
  it('keeps the order of two start dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -15, max: 40 }), (one, other, days) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        expect(addWorkingDays(calendar, early, days) <= addWorkingDays(calendar, late, days)).toBe(true);
      }),
    );
  });
});

describe('civil dates over two centuries', () => {
  const date = fc.integer({ min: 0, max: 73_000 }).map((day) => addDays('1992-01-01', day));

  it('each begins where the one before ends and contains every instant between', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 86_399_999 }), (day, ms) => {
        expect(endOfDate(day)).toBe(startOfDate(addDays(day, 1)));
        expect(civilDateAt(new Date(Date.parse(startOfDate(day)) + ms).toISOString())).toBe(day);
      }),
    );
  });
  it('days added are days between, and the week has seven', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        const end = addDays(day, days);
        expect(isCivilDate(end)).toBe(true);
        expect(addDays(end, -days)).toBe(day);
        expect((((weekday(end) - weekday(day) - days) % 7) + 7) % 7).toBe(0);
      }),
    );
  });
  it('29 February is a date in leap years only, the hundreds included', () => {
    for (let year = 1896; year <= 2104; year += 1) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      expect(isCivilDate(`${year}-02-29`)).toBe(leap);
      expect(addDays(`${year}-02-28`, 1)).toBe(leap ? `${year}-02-29` : `${year}-03-01`);
    }
  });
  it.each([
    '2023-2-1',
    '2023-02-30',
    '2023-13-01',
    '2023-00-10',
    '2023-01-00',
    '',
    '2023-01-01 ',
    '2023-01-01T00:00:00.000Z',
  ])('%j is no date', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

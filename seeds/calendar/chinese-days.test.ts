import { addDays, isWorkingDay, type PlanDefinition } from '@duban/domain';
import { describe, expect, test } from 'vitest';
import { planDirectory, planIds, readPlan } from '../index.ts';
import { calendarOf } from './chinese-days.ts';

const plans = planIds().map((id): [string, PlanDefinition] => [id, readPlan(planDirectory(id))]);

describe.each(plans)('the calendar of %s', (_id, { calendar }) => {
  test('equals that of the library chinese-days', () => {
    expect(calendar).toEqual(calendarOf(calendar.from, calendar.to));
  });
});

describe('the calendar of 2023', () => {
  const { calendar } = readPlan(planDirectory('zhongyuan-2023'));

  test('has the make-up days of the State Council', () => {
    const days = calendar.makeUpDays.map((day) => day.date).filter((date) => date.startsWith('2023'));
    expect(days).toEqual([
      '2023-01-28',
      '2023-01-29',
      '2023-04-23',
      '2023-05-06',
      '2023-06-25',
      '2023-10-07',
      '2023-10-08',
    ]);
  });

  test('counts a make-up Sunday as a working day, and neither a holiday nor an ordinary Sunday', () => {
    expect(isWorkingDay(calendar, '2023-10-02')).toBe(false);
    expect(isWorkingDay(calendar, '2023-06-25')).toBe(true);
    expect(isWorkingDay(calendar, '2023-07-02')).toBe(false);
  });

  test('has 249 working days in the year', () => {
    let days = 0;
    for (let date = '2023-01-01'; date <= '2023-12-31'; date = addDays(date, 1))
      days += isWorkingDay(calendar, date) ? 1 : 0;
    // 365 days, less 105 weekend days, less 18 weekdays off by decree, plus 7 made up.
    expect(days).toBe(249);
  });
});

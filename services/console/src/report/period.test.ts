import { describe, expect, it } from 'vitest';
import { type Cadence, isReported, nextDate, periodDue, periodWords } from './period.ts';

const monthly = (day: number): Cadence => ({ kind: 'MONTHLY', day, weekday: null });
const FRIDAYS: Cadence = { kind: 'WEEKLY', day: null, weekday: 5 };
const NONE: Cadence = { kind: 'NONE', day: null, weekday: null };
const owing = (reportDue: string | null, reportMissing: string | null = null, reports = 1) => ({
  reportDue,
  reportMissing,
  reports: { nodes: Array.from({ length: reports }) },
});

describe('the next date of a cadence', () => {
  it('is a day of the month, its last day where the month is shorter', () => {
    expect(nextDate(monthly(25), '2023-06-25')).toBe('2023-06-25');
    expect(nextDate(monthly(25), '2023-06-26')).toBe('2023-07-25');
    expect(nextDate(monthly(31), '2023-02-10')).toBe('2023-02-28');
    expect(nextDate(monthly(31), '2023-12-31')).toBe('2023-12-31');
    expect(nextDate(monthly(5), '2023-12-31')).toBe('2024-01-05');
  });

  it('is a day of the week, and none without a cadence', () => {
    expect(nextDate(FRIDAYS, '2023-06-30')).toBe('2023-06-30');
    expect(nextDate(FRIDAYS, '2023-07-01')).toBe('2023-07-07');
    expect(nextDate(NONE, '2023-06-30')).toBeNull();
  });
});

describe('the period of a report', () => {
  it('ends on the nearest date that a measure owes, moved by holidays or not', () => {
    expect(periodDue(monthly(25), '2023-06-20', [owing('2023-06-26'), owing('2023-07-25')])).toBe('2023-06-26');
    // The 25th was a Sunday: the report is still owed on the 26th.
    expect(periodDue(monthly(25), '2023-06-26', [owing('2023-06-26')])).toBe('2023-06-26');
  });

  it('stays the same once every measure has reported', () => {
    expect(periodDue(monthly(25), '2023-06-20', [owing('2023-07-25'), owing('2023-07-25')])).toBe('2023-06-25');
    expect(periodDue(FRIDAYS, '2023-06-29', [owing('2023-07-07')])).toBe('2023-06-30');
  });

  it('is the first one owed where the measures were issued shortly before a date', () => {
    const fresh = owing('2023-03-27', null, 0);
    expect(periodDue(monthly(25), '2023-02-23', [fresh])).toBe('2023-03-27');
    expect(isReported(fresh, '2023-02-25')).toBe(false);
  });

  it('is named after its month', () => {
    expect(periodWords(monthly(25), '2023-06-25').zh).toBe('6月上报');
    expect(periodWords(FRIDAYS, '2023-06-30').zh).toBe('本周上报');
  });

  it('is done for a measure that owes only the next one, and not where an earlier one is missing', () => {
    expect(isReported(owing('2023-07-25'), '2023-06-25')).toBe(true);
    expect(isReported(owing('2023-06-25'), '2023-06-25')).toBe(false);
    expect(isReported(owing('2023-07-25', '2023-05-25'), '2023-06-25')).toBe(false);
    expect(isReported(owing(null), '2023-06-25')).toBe(false);
  });
});

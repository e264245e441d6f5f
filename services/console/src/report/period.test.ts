import { describe, expect, it } from 'vitest';
import { type Cadence, isReported, madeGood, nextDate, periodDue, periodWords } from './period.ts';

const monthly = (day: number): Cadence => ({ kind: 'MONTHLY', day, weekday: null });
const FRIDAYS: Cadence = { kind: 'WEEKLY', day: null, weekday: 5 };
const NONE: Cadence = { kind: 'NONE', day: null, weekday: null };
const owing = (reportDue: string | null, reportMissing: string | null = null, reports = 1) => ({
  reportDue,
  reportMissing,
  reportAnswered: null,
  reportAnswers: reportDue,
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

  it('is named after its day', () => {
    expect(periodWords(monthly(25), '2023-06-25', 2023).zh).toBe('6月25日一期月报');
    expect(periodWords(FRIDAYS, '2023-06-30', 2023).zh).toBe('本周上报');
  });

  it('is done for a measure whose newest report answered it', () => {
    const due = '2023-06-25';
    expect(isReported({ ...owing('2023-07-25'), reportAnswered: due }, due)).toBe(true);
    expect(isReported(owing(due), due)).toBe(false);
    expect(isReported({ ...owing(due), reportAnswered: '2023-05-25' }, due)).toBe(false);
  });

  it('is not done by a late report, which makes good the date that was missed', () => {
    const [missed, due] = ['2023-06-25', '2023-07-25'];
    const late = { ...owing(due), reportAnswered: missed, reportAnswers: missed };
    expect([isReported(late, due), madeGood(late, due)]).toEqual([false, missed]);
    // Later in the month a report counts for the period at hand.
    expect(madeGood({ ...late, reportAnswers: due }, due)).toBeNull();
    expect(madeGood(owing(due, missed), due)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { shanghai } from '../ladder/testing.ts';
import type { Cadence, Terms } from '../plan/settings.ts';
import { issued, measureAfter, type Past } from '../testing.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { reported, running, verified, withSettings } from './examples.ts';
import { missingReport, nextPeriod, servedPeriod } from './periods.ts';
import type { Measure } from './state.ts';

const WEEKLY: Cadence = { kind: 'weekly', weekday: 5 };
const MONTHLY: Cadence = { kind: 'monthly', day: 25 };
const terms = (cadence: Cadence, cadenceSince = '2023-02-22'): Terms => ({
  ...withSettings({ cadence }),
  cadenceSince,
});
const at = (date: CivilDate, event: Past): Past => ({ ...event, occurredAt: shanghai(date, '10:00') });
const report = (date: CivilDate): Past => at(date, reported('r1', 1, date));
const missed = (period: CivilDate): Past => ({ type: 'ReportMissed', data: { period } });
const after = (...past: Past[]): Measure => measureAfter([...running, ...past]) as Measure;
const issuedOn = (date: CivilDate): Measure => measureAfter([at(date, issued)]) as Measure;

/** Every date owed by a measure that never reports. */
const allOwed = (cadence: Cadence, from: CivilDate): string[] => {
  const dates: string[] = [];
  let measure = issuedOn(from);
  for (let next = nextPeriod(measure, terms(cadence)); next; next = nextPeriod(measure, terms(cadence))) {
    if (next > '2024-03-31') break;
    dates.push(next);
    measure = { ...measure, missedPeriod: next };
  }
  return dates;
};

describe('the cadence of reports', () => {
  it('may be none, and then no report is owed', () => {
    expect(nextPeriod(after(), terms({ kind: 'none' }))).toBeNull();
  });
  it('moves a monthly date on a day off to the next working day', () => {
    expect(allOwed(MONTHLY, '2023-03-01')).toEqual([
      '2023-04-25',
      '2023-05-25',
      // This Sunday is a make-up working day for the Dragon Boat Festival.
      '2023-06-25',
      '2023-07-25',
      '2023-08-25',
      '2023-09-25',
      '2023-10-25',
      '2023-11-27',
      '2023-12-25',
      '2024-01-25',
      '2024-02-26',
      '2024-03-25',
    ]);
  });
  it('takes the 31st as the last day of each month, 29 February too', () => {
    const dates = allOwed({ kind: 'monthly', day: 31 }, '2023-11-01');
    expect(dates).toEqual(['2024-01-02', '2024-01-31', '2024-02-29']);
  });
  it('owes no weekly date twice across the Spring Festival and the golden week', () => {
    const dates = allOwed(WEEKLY, '2023-09-01').filter((date) => date < '2023-10-14' || date > '2024-02-01');
    expect(dates).toEqual([
      '2023-09-08',
      '2023-09-15',
      '2023-09-22',
      // Both Fridays of the holiday, 29 September and 6 October, move to the Saturday that is worked.
      '2023-10-07',
      '2023-10-13',
      '2024-02-02',
      '2024-02-09',
      '2024-02-18',
      '2024-02-23',
      '2024-03-01',
      '2024-03-08',
      '2024-03-15',
      '2024-03-22',
      '2024-03-29',
    ]);
  });
  it('moves a Sunday to Monday, but keeps a Sunday that is a working day', () => {
    const dates = allOwed({ kind: 'weekly', weekday: 7 }, '2023-06-10');
    expect(dates.slice(0, 3)).toEqual(['2023-06-19', '2023-06-25', '2023-07-03']);
  });
  it('owes nothing for the period in which the measure was issued or the cadence set', () => {
    expect(nextPeriod(issuedOn('2023-03-25'), terms(MONTHLY))).toBe('2023-04-25');
    expect(nextPeriod(issuedOn('2023-03-29'), terms(MONTHLY))).toBe('2023-05-25');
    expect(nextPeriod(after(), terms(WEEKLY, '2023-08-07'))).toBe('2023-08-18');
  });
  it('owes nothing, and misses nothing, once every milestone is verified', () => {
    const done = after(missed('2023-04-25'), verified('m1'), verified('m2'));
    expect([nextPeriod(done, terms(MONTHLY)), missingReport(done)]).toEqual([null, null]);
  });
  it('owes nothing for a date on which the measure stood still', () => {
    const suspended = at('2023-04-25', { type: 'MeasureSuspended', data: { reason: '停工' } });
    const nothing = { acknowledgeBy: null, milestones: [], instructions: [] };
    const resumed = at('2023-06-26', { type: 'MeasureResumed', data: { note: '', ...nothing } });
    expect(nextPeriod(after(suspended, resumed), terms(MONTHLY))).toBe('2023-07-25');
  });
});

describe('a report', () => {
  it('counts for the next reporting date, its own day included', () => {
    expect(nextPeriod(after(report('2023-04-20')), terms(MONTHLY))).toBe('2023-05-25');
    expect(nextPeriod(after(report('2023-04-25')), terms(MONTHLY))).toBe('2023-05-25');
    expect(nextPeriod(after(report('2023-04-26')), terms(MONTHLY))).toBe('2023-06-25');
  });
  it('makes up for a missing one before it', () => {
    const missing = after(missed('2023-04-25'));
    expect([missingReport(missing), nextPeriod(missing, terms(MONTHLY))]).toEqual(['2023-04-25', '2023-05-25']);
    expect(missingReport(after(missed('2023-04-25'), report('2023-04-26')))).toBeNull();
  });
  it('counts only for the missed month if it is a day late, but for the next if it is almost a month late', () => {
    const late = after(missed('2023-04-25'), report('2023-04-26'));
    expect(nextPeriod(late, terms(MONTHLY))).toBe('2023-05-25');
    const veryLate = after(missed('2023-04-25'), report('2023-05-22'));
    expect(nextPeriod(veryLate, terms(MONTHLY))).toBe('2023-06-25');
  });
  it('serves the date just missed or the next one, whichever is nearer', () => {
    const monthly = terms(MONTHLY);
    expect(servedPeriod(monthly, '2023-06-30', '2023-06-25')).toBe('2023-06-25');
    expect(servedPeriod(monthly, '2023-07-12', '2023-06-25')).toBe('2023-07-25');
    expect(servedPeriod(monthly, '2023-06-30', null)).toBe('2023-07-25');
    expect(servedPeriod(terms({ kind: 'none' }), '2023-06-30', null)).toBeNull();
  });
  it('is owed beyond the calendar too', () => {
    expect(nextPeriod(after(missed('2024-02-26'), report('2024-03-28')), terms(MONTHLY))).toBe('2024-05-27');
    expect(nextPeriod(after(report('2024-04-15')), terms(WEEKLY))).toBe('2024-04-26');
  });
});

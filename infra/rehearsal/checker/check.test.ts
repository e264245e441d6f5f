import { planDirectory, readPlan } from '@duban/seeds';
import { describe, expect, it } from 'vitest';
import { virtualYear } from '../testing/virtual-year.ts';
import { checkLog } from './check.ts';

import { occasionOf } from './expect.ts';
import type { LogRow } from './record.ts';
import { delayOf, describeDifference, renderComparison } from './table.ts';

const HOUR = 3_600_000;
const UNTIL = '2025-01-20T00:00:00.000Z';
const county = readPlan(planDirectory('qingshan-2024'));
const district = readPlan(planDirectory('zhongyuan-2023'));

const check = (
  rows: readonly LogRow[],
  until: string = UNTIL,
  outages: { from: number; to: number }[] = [],
  lateReal = 0,
) => checkLog(rows, { late: HOUR, lateReal, until: Date.parse(until), outages, real: (planMs) => planMs / 1000 });

type Own = LogRow & { readonly type: 'RungFired' | 'LampTurned' | 'MilestoneMissed' | 'ReportMissed' };
const isOwn = (row: LogRow): boolean => row.stream !== 'plan' && occasionOf(row as Own) !== null;
/** The last of its kind: nothing that follows depends on it. */
const lastOf = (rows: readonly LogRow[], type: Own['type']): LogRow => {
  const found = rows.findLast((row) => row.type === type && isOwn(row) && row.occurredAt < '2024-12-01');
  if (!found) throw new Error(`the year has no ${type}`);
  return found;
};
const moved = (row: LogRow, hours: number): LogRow => ({
  ...row,
  occurredAt: new Date(Date.parse(row.occurredAt) + hours * HOUR).toISOString(),
});

describe('the independent checker', () => {
  const year = virtualYear(county, 1, UNTIL);

  it.each([1, 2, 3, 4, 5, 6])('agrees with the engine on a whole year of a small random plan, seed %i', (seed) => {
    const result = check(virtualYear(county, seed, UNTIL));
    expect(result.differences.map(describeDifference)).toEqual([]);
    expect(result.total.fired).toBeGreaterThan(500);
  });

  it.each([1, 2, 3])('agrees with the engine where the calendar ends in autumn, seed %i', (seed) => {
    const until = '2025-03-20T00:00:00.000Z';
    const within = ({ date }: { readonly date: string }) => date <= '2024-09-30';
    const { calendar } = county;
    const short = {
      ...county,
      calendar: {
        ...calendar,
        to: '2024-09-30',
        holidays: calendar.holidays.filter(within),
        makeUpDays: calendar.makeUpDays.filter(within),
      },
    };
    const rows = virtualYear(short, seed, until);
    const result = check(rows, until);
    expect(result.differences.map(describeDifference)).toEqual([]);
    const later = rows.filter(({ occurredAt, type }) => type === 'OfficeLimitPassed' && occurredAt > '2024-10-01');
    expect(later.length).toBeGreaterThan(0);
  });

  it('agrees with the engine on a year of the large plan, under another policy and another ladder', () => {
    const only = district.measures.filter((_, index) => index % 4 === 0);
    const until = '2024-01-20T00:00:00.000Z';
    const result = check(virtualYear(district, 7, until, only), until);
    expect(result.differences.map(describeDifference)).toEqual([]);
    expect([...result.rows.keys()]).toEqual(
      expect.arrayContaining([
        'AcknowledgementMissed',
        'LampTurned',
        'MilestoneMissed',
        'ReportMissed',
        'rung bulletin',
      ]),
    );
  });

  it.each(['RungFired', 'LampTurned', 'MilestoneMissed', 'ReportMissed'] as const)(
    'reports a dropped %s as missing',
    (type) => {
      const gone = lastOf(year, type);
      const { differences } = check(year.filter((row) => row !== gone));
      expect(differences).toContainEqual(
        expect.objectContaining({ kind: 'missing', stream: gone.stream, fired: null }),
      );
    },
  );

  it.each(['RungFired', 'LampTurned', 'MilestoneMissed', 'ReportMissed'] as const)(
    'reports a %s that fired twice',
    (type) => {
      const again = lastOf(year, type);
      const { differences, total } = check([...year, moved(again, 30)]);
      expect(total).toMatchObject({ twice: 1, missing: 0 });
      expect(differences).toMatchObject([{ kind: 'twice', stream: again.stream }]);
    },
  );

  it.each(['RungFired', 'LampTurned', 'MilestoneMissed', 'ReportMissed'] as const)(
    'reports a %s that came early',
    (type) => {
      const early = lastOf(year, type);
      const { total } = check(year.map((row) => (row === early ? moved(row, -1) : row)));
      expect(total).toMatchObject({ early: 1, late: 0, missing: 0, twice: 0, unfounded: 0 });
    },
  );

  it.each(['RungFired', 'LampTurned', 'MilestoneMissed', 'ReportMissed'] as const)(
    'reports a %s that came late, and its delay',
    (type) => {
      const late = lastOf(year, type);
      const { total } = check(year.map((row) => (row === late ? moved(row, 2) : row)));
      expect(total).toMatchObject({ early: 0, late: 1 });
      expect(delayOf(total.delays, 1)).toBe(120);
      expect(delayOf(total.realDelays, 1)).toBe(7_200);
    },
  );

  it('calls nothing late that came within the unavoidable real delay', () => {
    const late = lastOf(year, 'MilestoneMissed');
    const rows = year.map((row) => (row === late ? moved(row, 2) : row));
    expect(check(rows, UNTIL, [], 7_199).total).toMatchObject({ late: 1 });
    expect(check(rows, UNTIL, [], 7_200).total).toMatchObject({ late: 0 });
  });

  it('reports what fired without a cause', () => {
    const rung = lastOf(year, 'RungFired');
    const stray = { ...rung, data: { ...rung.data, rung: 'interview', occurrence: 'e99' } } as LogRow;
    expect(check([...year, stray]).total).toMatchObject({ unfounded: 1, missing: 0, twice: 0 });
  });

  it('excuses what fell due while the worker was down, but not what came later than its return', () => {
    const late = lastOf(year, 'MilestoneMissed');
    const due = Date.parse(late.occurredAt);
    const rows = year.map((row) => (row === late ? moved(row, 30) : row));
    expect(check(rows).total).toMatchObject({ late: 1 });
    expect(check(rows, UNTIL, [{ from: due - HOUR, to: due + 30 * HOUR }]).total).toMatchObject({ late: 0 });
    expect(check(rows, UNTIL, [{ from: due - HOUR, to: due + 20 * HOUR }]).total).toMatchObject({ late: 1 });
    // On its way when the worker died, and nearly done; or given an hour in all by those who lived in between.
    expect(check(rows, UNTIL, [{ from: due + 0.4 * HOUR, to: due + 29.5 * HOUR }]).total).toMatchObject({ late: 0 });
    expect(check(rows, UNTIL, [{ from: due + 0.6 * HOUR, to: due + 29.5 * HOUR }]).total).toMatchObject({ late: 1 });
    const twice = [
      { from: due + 0.4 * HOUR, to: due + 10 * HOUR },
      { from: due + 10.3 * HOUR, to: due + 29.8 * HOUR },
    ];
    expect(check(rows, UNTIL, twice).total).toMatchObject({ late: 0 });
  });

  it('lets a reminder lapse whose date passed while nothing could send it, and no other', () => {
    const reminder = year.findLast(
      (row) => row.type === 'RungFired' && (row.data as { rung: string }).rung === 'reminder',
    );
    if (!reminder) throw new Error('the year has no reminder');
    const rows = year.filter((row) => row !== reminder);
    const from = Date.parse(reminder.occurredAt) - HOUR;
    expect(check(rows).total).toMatchObject({ missing: 1, lapsed: 0 });
    expect(check(rows, UNTIL, [{ from, to: from + 2 * HOUR }]).total).toMatchObject({ missing: 1, lapsed: 0 });
    expect(check(rows, UNTIL, [{ from, to: from + 30 * 24 * HOUR }]).total).toMatchObject({ missing: 0, lapsed: 1 });
  });

  it('refuses to judge policies that it does not know', () => {
    const change = { ...year[0], type: 'PlanSettingsChanged', data: { settings: county.policies.settings } } as LogRow;
    expect(() => check([...year, change])).toThrow('The plan changed during the year: PlanSettingsChanged');
  });

  it('prints a readable table, and each difference with its place in the log', () => {
    const gone = lastOf(year, 'ReportMissed');
    const result = check(year.filter((row) => row !== gone));
    expect(renderComparison(result)).toMatch(/^total +\d+ +\d+ +\d+/m);
    expect(result.differences.map(describeDifference).join('\n')).toMatch(
      /missing: ReportMissed \d{4}-\d\d-\d\d of measure\/\S+, due \d{4}-\d\d-\d\d 00:00, never fired/,
    );
  });
});

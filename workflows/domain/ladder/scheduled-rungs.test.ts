import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER as ladder } from './default-ladder.ts';
import type { Ladder } from './ladder.ts';
import type { LampStanding, Obligation } from './obligation.ts';
import { canStillFire, scheduledRungs } from './scheduled-rungs.ts';
import { calendar2023 as calendar, obligation, shanghai, written } from './testing.ts';

const plan = (change: Partial<Obligation> = {}, of: Ladder = ladder): string[] =>
  scheduledRungs(of, [obligation(change)], calendar).map(({ at, rung }) => `${written(at)} ${rung}`);
const fired = (rung: string, date: string, time = '09:00') => ({ rung, at: shanghai(date, time) });
const pause = (from: string, to: string | null, time = '15:00') => ({
  from: shanghai(from, '15:00'),
  to: to && shanghai(to, time),
});

describe('the default ladder', () => {
  it('reminds, urges, writes, interviews and publishes at nine in the morning of working days', () => {
    expect(plan()).toEqual([
      '2023-06-27 09:00 reminder',
      '2023-07-03 09:00 urging',
      '2023-07-07 09:00 supervision-letter',
      '2023-07-14 09:00 interview',
      '2023-07-31 09:00 bulletin',
    ]);
  });
  it('skips the Spring Festival and counts its make-up weekend', () => {
    expect(plan({ since: shanghai('2023-01-03', '09:00'), due: '2023-01-20' })).toEqual([
      '2023-01-17 09:00 reminder',
      '2023-01-28 09:00 urging',
      '2023-02-01 09:00 supervision-letter',
      '2023-02-08 09:00 interview',
      '2023-02-28 09:00 bulletin',
    ]);
  });
  it('reminds on a working day before a date that is itself a holiday', () => {
    expect(plan({ due: '2023-10-02' })[0]).toBe('2023-09-26 09:00 reminder');
    expect(plan({ due: '2023-10-02' })[1]).toBe('2023-10-07 09:00 urging');
  });
  it('lists an obligation in the next bulletin when its interview falls on the last working day of a month', () => {
    expect(plan({ due: '2023-06-15' }).slice(-2)).toEqual(['2023-06-30 09:00 interview', '2023-07-31 09:00 bulletin']);
  });
  it('urges for a missing report after a day of grace, and climbs for unacknowledged measures and unanswered instructions', () => {
    expect(plan({ kind: 'report' })).toEqual(['2023-07-04 09:00 report-missing']);
    expect(plan({ kind: 'acknowledgement' })).toEqual([
      '2023-07-03 09:00 urging',
      '2023-07-07 09:00 supervision-letter',
      '2023-07-14 09:00 interview',
      '2023-07-31 09:00 bulletin',
    ]);
    expect(plan({ kind: 'instruction' }).map((line) => line.slice(17))).toEqual([
      'reminder',
      'instruction-unanswered',
      'supervision-letter',
      'interview',
      'bulletin',
    ]);
  });
});

describe('a reminder', () => {
  it('is dropped when the milestone was given, or given back, after its time', () => {
    expect(plan({ since: shanghai('2023-06-27', '09:01') })[0]).toBe('2023-07-03 09:00 urging');
    expect(plan({ since: shanghai('2023-06-27', '09:00') })[0]).toBe('2023-06-27 09:00 reminder');
    expect(plan({ pauses: [pause('2023-06-26', '2023-06-28')] })[0]).toBe('2023-07-03 09:00 urging');
  });
  it('may fire late, but never after the due date', () => {
    const [reminder, urging] = scheduledRungs(ladder, [obligation()], calendar);
    if (!reminder || !urging) throw new Error('two scheduled expected');
    expect(reminder.until).toBe(shanghai('2023-07-01', '00:00'));
    expect(canStillFire(reminder, shanghai('2023-06-30', '23:59'))).toBe(true);
    expect(canStillFire(reminder, shanghai('2023-07-01', '00:00'))).toBe(false);
    expect(canStillFire(urging, shanghai('2023-12-31', '00:00'))).toBe(true);
  });
  it('is dropped when an earlier one takes the only working day left before the date', () => {
    const daily: Ladder = {
      ...ladder,
      rungs: [2, 1].map((days) => ({
        id: `reminder-${days}`,
        title: { zh: '提醒' },
        document: 'reminder',
        trigger: { kind: 'before-due', of: ['milestone'], limit: { days, kind: 'calendar' } },
        grace: { days: 0, kind: 'calendar' },
        recipients: [{ role: 'unit-head', copy: false }],
        channels: ['inbox'],
      })),
    };
    expect(plan({ due: '2023-03-12' }, daily)).toEqual(['2023-03-10 09:00 reminder-2']);
    expect(plan({ due: '2023-03-13' }, daily)).toEqual(['2023-03-10 09:00 reminder-2', '2023-03-13 09:00 reminder-1']);
  });
  it('is not repeated by a new limit within the same occurrence', () => {
    expect(plan({ due: '2023-08-31', fired: [fired('reminder', '2023-06-27')] })[0]).toBe('2023-09-01 09:00 urging');
  });
});

describe('the id of a scheduled rung', () => {
  const ids = (change: Partial<Obligation>): string[] =>
    scheduledRungs(ladder, [obligation(change)], calendar).map(({ id }) => id);
  it('stays the same for the same occurrence when the date changes', () => {
    expect(ids({})).toContain('rung/m1/1/urging');
    expect(ids({ due: '2023-08-31' })).toEqual(ids({}));
  });
  it('changes with an extension, and none of the old occurrence remains', () => {
    const extended = ids({ occurrence: '2', since: shanghai('2023-06-28', '10:00'), due: '2023-09-28' });
    expect(extended).toHaveLength(5);
    expect(extended.every((id) => id.startsWith('rung/m1/2/'))).toBe(true);
  });
});

describe('a lamp', () => {
  const strict: Ladder = {
    ...ladder,
    rungs: ladder.rungs.map((rung) =>
      rung.id === 'urging'
        ? { ...rung, trigger: { kind: 'lamp-turned', to: ['red'] }, grace: { days: 2, kind: 'working' } }
        : rung,
    ),
  };
  const lamp = (change: Partial<LampStanding>): LampStanding => ({
    id: 'lamp',
    occurrence: '2023-05-01',
    lamp: 'red',
    since: shanghai('2023-05-01', '00:00'),
    pauses: [],
    closed: false,
    fired: [],
    skipped: [],
    ...change,
  });
  const of = (change: Partial<LampStanding>) =>
    scheduledRungs(strict, [], calendar, lamp(change)).map(({ id, at }) => `${written(at)} ${id}`);

  it('that changed fires its rung after the grace, once for each change', () => {
    expect(of({})).toEqual(['2023-05-06 09:00 rung/lamp/2023-05-01/urging']);
    expect(of({ fired: [fired('urging', '2023-05-05')] })).toEqual([]);
  });
  it('of another colour fires nothing, and neither does one that changes back within the grace', () => {
    expect(of({ lamp: 'yellow' })).toEqual([]);
  });
});

describe('beyond the calendar', () => {
  it('every rung is dated by weekdays', () => {
    const rungsOf = (due: string) =>
      scheduledRungs(ladder, [obligation({ due })], calendar).map(({ at, rung }) => `${written(at)} ${rung}`);
    expect(rungsOf('2024-03-21')).toEqual([
      '2024-03-18 09:00 reminder',
      '2024-03-22 09:00 urging',
      '2024-03-28 09:00 supervision-letter',
      '2024-04-04 09:00 interview',
      '2024-04-30 09:00 bulletin',
    ]);
    expect(rungsOf('2025-01-01')).toHaveLength(5);
  });
  it('a reminder that would lie before the calendar is dropped', () => {
    expect(plan({ since: shanghai('2022-12-01', '00:00'), due: '2022-12-02' })[0]).toBe('2022-12-05 09:00 urging');
  });
});

describe('several obligations', () => {
  it('are scheduled in order of time, then in the order given', () => {
    const two = [obligation({ id: 'b' }), obligation({ id: 'a' }), obligation({ id: 'c', due: '2023-03-31' })];
    const scheduled = scheduledRungs(ladder, two, calendar);
    expect(scheduled.map(({ at }) => at)).toEqual(scheduled.map(({ at }) => at).toSorted());
    expect(scheduled.filter(({ rung }) => rung === 'urging').map(({ obligation: of }) => of)).toEqual(['c', 'b', 'a']);
  });
});

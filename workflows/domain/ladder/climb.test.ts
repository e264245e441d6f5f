import { describe, expect, it } from 'vitest';
import { DEFAULT_LADDER as ladder } from './default-ladder.ts';
import type { Ladder } from './ladder.ts';
import type { Obligation } from './obligation.ts';
import { scheduledRungs } from './scheduled-rungs.ts';
import { calendar2023 as calendar, obligation, shanghai, written } from './testing.ts';

const plan = (change: Partial<Obligation> = {}, of: Ladder = ladder): string[] =>
  scheduledRungs(of, [obligation(change)], calendar).map(({ at, rung }) => `${written(at)} ${rung}`);
const fired = (rung: string, date: string, time = '09:00') => ({ rung, at: shanghai(date, time) });
const pause = (from: string, to: string | null, time = '15:00') => ({
  from: shanghai(from, '15:00'),
  to: to && shanghai(to, time),
});

describe('the ladder of a paused obligation', () => {
  it('schedules nothing while the milestone is handed in', () => {
    expect(plan({ pauses: [pause('2023-06-20', null)] })).toEqual([]);
  });
  it('continues after a return with the next rung, counted from the new limit', () => {
    const back = { pauses: [pause('2023-07-04', '2023-07-06')], due: '2023-07-20' };
    expect(plan({ ...back, fired: [fired('reminder', '2023-06-27'), fired('urging', '2023-07-03')] })).toEqual([
      '2023-07-27 09:00 supervision-letter',
      '2023-08-03 09:00 interview',
      '2023-08-31 09:00 bulletin',
    ]);
  });
  it('does not count the days on which the office had the milestone, when no new limit was given', () => {
    // Two of five working days had passed (3 and 4 July); the other three follow the return of the 12th.
    const back = { pauses: [pause('2023-07-04', '2023-07-12')], fired: [fired('urging', '2023-07-03')] };
    expect(plan(back)[0]).toBe('2023-07-17 09:00 supervision-letter');
    expect(plan({ ...back, pauses: [pause('2023-07-04', '2023-07-04')] })[0]).toBe(
      '2023-07-07 09:00 supervision-letter',
    );
  });
  it('begins after the return when the milestone was handed in before the date and returned after it', () => {
    expect(plan({ pauses: [pause('2023-06-28', '2023-07-12')], fired: [fired('reminder', '2023-06-27')] })).toEqual([
      '2023-07-13 09:00 urging',
      '2023-07-19 09:00 supervision-letter',
      '2023-07-26 09:00 interview',
      '2023-07-31 09:00 bulletin',
    ]);
  });
  it('fires a rung on the next working day when the pause covered its time', () => {
    const short = { from: shanghai('2023-07-03', '08:59'), to: shanghai('2023-07-03', '09:01') };
    expect(plan({ pauses: [short] })[0]).toBe('2023-07-04 09:00 urging');
    expect(plan({ pauses: [{ ...short, to: shanghai('2023-07-03', '09:00') }] })[0]).toBe('2023-07-03 09:00 urging');
  });
  it('schedules nothing for a closed obligation', () => {
    expect(plan({ closed: true })).toEqual([]);
  });
});

describe('several rungs at once', () => {
  it('count from the day of issue when the obligation was already overdue on it', () => {
    expect(plan({ since: shanghai('2023-08-01', '10:00') })).toEqual([
      '2023-08-02 09:00 urging',
      '2023-08-08 09:00 supervision-letter',
      '2023-08-15 09:00 interview',
      '2023-08-31 09:00 bulletin',
    ]);
  });
  it('fire on one working day each after an outage, counted from the day on which the one before fired', () => {
    const late = [fired('reminder', '2023-06-27'), fired('urging', '2023-07-21', '16:20')];
    expect(plan({ fired: late })).toEqual([
      '2023-07-24 09:00 supervision-letter',
      '2023-07-25 09:00 interview',
      '2023-07-31 09:00 bulletin',
    ]);
    expect(plan({ fired: [...late, fired('supervision-letter', '2023-07-24', '12:00')] })[0]).toBe(
      '2023-07-25 09:00 interview',
    );
  });
});

describe('a rung after the last one', () => {
  const five: Ladder = {
    ...ladder,
    rungs: ladder.rungs.map((rung) =>
      rung.trigger.kind === 'after-last-rung'
        ? { ...rung, trigger: { ...rung.trigger, limit: { days: 5, kind: 'working' }, on: 'its-day' } }
        : rung,
    ),
  };
  it('counts from the day on which the last one fired', () => {
    expect(plan({}, five).at(-1)).toBe('2023-07-21 09:00 bulletin');
    expect(plan({ fired: [fired('interview', '2023-08-10', '17:00')] }, five)).toEqual(['2023-08-17 09:00 bulletin']);
    expect(plan({ fired: [fired('interview', '2023-06-01')] }, five)).toEqual(['2023-07-07 09:00 bulletin']);
  });
  it('counts from the day of the last one even when that was skipped', () => {
    expect(plan({ skipped: ['interview'] }, five).at(-1)).toBe('2023-07-21 09:00 bulletin');
  });
  it('falls on the last weekday of the month beyond the calendar', () => {
    const short = { ...calendar, to: '2023-07-25', holidays: [], makeUpDays: [] };
    expect(scheduledRungs(ladder, [obligation()], short).at(-1)).toMatchObject({
      rung: 'bulletin',
      at: shanghai('2023-07-31', '09:00'),
    });
  });
});

describe('a supervisor', () => {
  it('fires a rung by hand, and the ladder continues above it only', () => {
    expect(plan({ fired: [fired('supervision-letter', '2023-07-01', '20:00')] })).toEqual([
      '2023-07-14 09:00 interview',
      '2023-07-31 09:00 bulletin',
    ]);
  });
  it('skips a rung without making the next come earlier', () => {
    expect(plan({ skipped: ['urging', 'interview'] })).toEqual([
      '2023-06-27 09:00 reminder',
      '2023-07-07 09:00 supervision-letter',
      '2023-07-31 09:00 bulletin',
    ]);
  });
  it('ends the ladder by firing the last rung', () => {
    expect(plan({ fired: [fired('bulletin', '2023-06-01')] })).toEqual([]);
  });
});

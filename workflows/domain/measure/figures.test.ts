import { describe, expect, it } from 'vitest';
import { countedAs, isDue, isEarly, isLate, isOverdue, type MilestoneCount } from './figures.ts';

const request = { due: '2023-07-31' };

describe('a milestone in statistics', () => {
  it('counts by its state while time runs for its measure, and only as verified or as standing still while it does not', () => {
    const all = [
      [{ status: 'verified', request: null }, 'met', 'met'],
      [{ status: 'submitted', request: null }, 'waiting', 'still'],
      [{ status: 'pending', request }, 'deciding', 'still'],
      [{ status: 'pending', request: null }, 'owed', 'still'],
      [{ status: 'returned', request: null }, 'owed', 'still'],
    ] as const;
    expect(all.map(([milestone]) => [countedAs(milestone, true), countedAs(milestone, false)])).toEqual(
      all.map(([, running, still]) => [running, still]),
    );
  });

  it('is due, early or overdue by whole days: its date is over only on the day after', () => {
    const on = (as: MilestoneCount, today: string) => {
      const one = { as, due: '2023-06-30' };
      return [isDue(one, today), isEarly(one, today), isOverdue(one, today)];
    };
    expect(on('owed', '2023-06-30')).toEqual([false, false, false]);
    expect(on('owed', '2023-07-01')).toEqual([true, false, true]);
    expect(on('met', '2023-06-30')).toEqual([false, true, false]);
    expect(on('met', '2023-07-01')).toEqual([true, false, false]);
    expect(on('deciding', '2023-07-01')).toEqual([true, false, false]);
    expect(on('waiting', '2023-07-01')).toEqual([true, false, false]);
    expect(on('still', '2023-07-01')).toEqual([false, false, false]);
  });

  it('is late when it was verified after it had missed its date', () => {
    const due = '2023-06-30';
    expect(isLate({ as: 'met', due, missed: due })).toBe(true);
    expect(isLate({ as: 'met', due, missed: '2023-03-31' })).toBe(false);
    expect(isLate({ as: 'owed', due, missed: due })).toBe(false);
  });
});

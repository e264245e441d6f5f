import { describe, expect, it } from 'vitest';
import type { ScheduledMode } from './policy.ts';
import { settledBy, standingsOf } from './scheduled-progress.ts';
import type { LampSubject, LampTarget } from './subject.ts';
import { reading, step, subject, target } from './testing.ts';

const standing = (of: LampTarget, given: Partial<LampSubject>, date: string, mode: ScheduledMode = 'roadmap-steps') =>
  standingsOf(of, subject({ targets: [of], ...given }), { mode, asAt: 'day', graceDays: 0 })(date);

describe('scheduled progress', () => {
  it('owes a milestone from the day after its date', () => {
    const given = { readings: [reading(38, '2023-06-20')] };
    expect(standing(target(), given, '2023-06-30')).toBeNull();
    expect(standing(target(), given, '2023-07-01')).toMatchObject({ actual: 38, expected: 80, by: '2023-06-30' });
    expect(standing(target(), given, '2023-07-01')).toMatchObject({ reached: false, points: -21, percent: 47.5 });
  });

  it('counts only what is known on the date', () => {
    const given = { readings: [reading(38, '2023-06-20'), reading(90, '2023-08-01')] };
    expect(standing(target(), given, '2023-07-31')?.actual).toBe(38);
    expect(standing(target(), given, '2023-08-01')).toMatchObject({ actual: 90, reached: true });
  });

  it('is interpolated between milestones only where the policy says so, and is a whole number of roads', () => {
    expect(standing(target(), {}, '2023-05-01', 'roadmap-linear')).toMatchObject({ expected: 39, by: '2023-04-30' });
    expect(standing(target(), {}, '2023-07-01', 'roadmap-linear')?.expected).toBe(80);
    expect(standing(target(), {}, '2023-07-02', 'straight-line')?.expected).toBe(99);
    expect(standing(target(), {}, '2024-02-01', 'straight-line')?.expected).toBe(200);
  });

  it('waits for the month to end and for the grace to pass where the policy says so', () => {
    expect(settledBy({ mode: 'straight-line', asAt: 'month-end', graceDays: 0 }, '2023-06-30')).toBe('2023-05-31');
    expect(settledBy({ mode: 'straight-line', asAt: 'month-end', graceDays: 0 }, '2023-07-01')).toBe('2023-06-30');
    expect(settledBy({ mode: 'straight-line', asAt: 'month-end', graceDays: 15 }, '2023-07-15')).toBe('2023-05-31');
    expect(settledBy({ mode: 'straight-line', asAt: 'month-end', graceDays: 15 }, '2023-07-16')).toBe('2023-06-30');
    expect(settledBy({ mode: 'roadmap-steps', asAt: 'day', graceDays: 3 }, '2023-07-16')).toBe('2023-07-12');
  });

  it('moves with a postponed milestone, and does not fall when one is postponed beyond the next', () => {
    const later = { milestones: [step('m1', '2023-08-31', 80), step('m2', '2023-12-29', 200)] };
    expect(standing(target(), later, '2023-08-01')).toBeNull();
    const beyond = { milestones: [step('m1', '2024-01-15', 80), step('m2', '2023-12-29', 200)] };
    expect(standing(target(), beyond, '2024-02-01')?.expected).toBe(200);
  });
});

describe('a level', () => {
  const level = target({ kind: 'level', value: 2.6, unit: '%' });
  const milestones = [step('m1', '2023-06-30', null), step('m2', '2023-12-26', 2.6)];

  it('owes nothing before a milestone expects it, and is then compared as it stands', () => {
    const given = { milestones, readings: [reading(2.34, '2023-06-20')] };
    expect(standing(level, given, '2023-12-26')).toBeNull();
    expect(standing(level, given, '2023-12-27')).toMatchObject({ expected: 2.6, points: -10, percent: 90 });
  });

  it('is interpolated from its first figure where the schedule is linear and no start is known', () => {
    const given = { milestones, readings: [reading(2, '2023-06-29')] };
    expect(standing(level, given, '2023-06-28', 'roadmap-linear')).toBeNull();
    expect(standing(level, given, '2023-06-30', 'roadmap-linear')).toMatchObject({ expected: 2, reached: true });
    expect(standing(level, given, '2023-09-28', 'roadmap-linear')).toMatchObject({ expected: 2.3, reached: false });
  });

  it('is measured from its known start, also where it has to fall', () => {
    const falling = target({ kind: 'level', value: 40, start: 50 });
    const given = { milestones: [step('m1', '2023-06-30', 46)], readings: [reading(47, '2023-06-20')] };
    expect(standing(falling, given, '2023-07-01')).toMatchObject({ reached: false, points: -10, percent: 75 });
    expect(standing(falling, { ...given, readings: [reading(45, '2023-06-20')] }, '2023-07-01')?.reached).toBe(true);
  });

  it('is behind by 100 points where it was never reported', () => {
    expect(standing(level, { milestones }, '2023-12-27')).toMatchObject({ actual: null, points: -100, percent: 0 });
  });
});

describe('growth', () => {
  const growth = target({ kind: 'growth', value: 7, unit: '%' });
  const milestones = [step('m1', '2023-04-25', 4.9), step('m2', '2023-12-29', 7)];

  it('is compared with the rate that the roadmap expects for the period so far', () => {
    const given = { milestones, readings: [reading(4.2, '2023-04-20')] };
    expect(standing(growth, given, '2023-04-25')).toBeNull();
    expect(standing(growth, given, '2023-04-26')).toMatchObject({ expected: 4.9, points: -10 });
  });

  it('is never interpolated from zero: in a straight line the year’s rate applies from the first milestone on', () => {
    const given = { milestones, readings: [reading(7, '2023-04-20')] };
    expect(standing(growth, given, '2023-04-25', 'straight-line')).toBeNull();
    expect(standing(growth, given, '2023-04-26', 'straight-line')).toMatchObject({ expected: 7, reached: true });
  });

  it('is no better below zero than where nothing was reported', () => {
    const given = { milestones, readings: [reading(-30, '2023-04-20')] };
    expect(standing(growth, given, '2023-04-26')).toMatchObject({ points: -100, percent: 0 });
  });
});

describe('a ceiling', () => {
  const ceiling = target({ kind: 'ceiling', value: 3.5, unit: '%' });
  const milestones = [step('m1', '2023-04-14', 3.5)];

  it('applies at every date, and is kept from the first figure below it on', () => {
    expect(standing(ceiling, { milestones }, '2023-04-15')).toBeNull();
    const given = { milestones, readings: [reading(3.2, '2023-03-05'), reading(3.6, '2023-03-20')] };
    expect(standing(ceiling, given, '2023-03-05')).toMatchObject({ reached: true, points: 0, percent: 100 });
    expect(standing(ceiling, given, '2023-03-20')).toMatchObject({ reached: false, expected: 3.5 });
  });
});

describe('a deliverable', () => {
  const park = target({ kind: 'deliverable', value: null, unit: null });

  it('has progressed as far as its figure or its milestones show, whichever is more', () => {
    const milestones = [step('m1', '2023-06-30', 40, { status: 'verified' }), step('m2', '2023-12-29', 100)];
    expect(standing(park, { milestones }, '2023-07-01')).toMatchObject({ actual: 40, expected: 40, reached: true });
    const given = { milestones, readings: [reading(55, '2023-05-05')] };
    expect(standing(park, given, '2023-07-01')?.actual).toBe(55);
  });

  it('says whether its milestones show more than its unit stated', () => {
    const milestones = [step('m1', '2023-06-30', 40, { status: 'verified' }), step('m2', '2023-12-29', 100)];
    const stated = (value: number) => ({ milestones, readings: [reading(value, '2023-05-05')] });
    expect(standing(park, stated(3), '2023-07-01')).toMatchObject({ actual: 40, stated: 3, byMilestones: true });
    expect(standing(park, stated(55), '2023-07-01')).toMatchObject({ actual: 55, stated: 55, byMilestones: false });
    expect(standing(park, { milestones }, '2023-07-01')).toMatchObject({ stated: null, byMilestones: true });
  });

  it('is divided evenly among milestones that expect no percentage', () => {
    const milestones = [step('m1', '2023-06-30', null), step('m2', '2023-12-29', null)];
    expect(standing(park, { milestones }, '2023-07-01')).toMatchObject({ actual: null, expected: 50, points: -50 });
  });
});

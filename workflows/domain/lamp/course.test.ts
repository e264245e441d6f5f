import { describe, expect, it } from 'vitest';
import { courseOf, scheduledOn } from './course.ts';
import { reading, step, subject, target } from './testing.ts';

describe('the course of a target', () => {
  it('has points that are the values scheduled for their dates', () => {
    const of = target();
    const given = subject({ targets: [of] });
    for (const mode of ['roadmap-steps', 'roadmap-linear', 'straight-line'] as const) {
      const { knots } = courseOf(of, given, mode, '2023-05-01');
      expect(knots.at(-1)).toMatchObject({ value: 200 });
      for (const { on, value } of knots)
        expect(scheduledOn(of, given, mode, on, '2023-05-01')).toEqual({ expected: value, by: on });
    }
  });

  it('of a level without a known start begins with the first figure, once that is known', () => {
    const level = target({ kind: 'level', value: 2.6, unit: '%' });
    const milestones = [step('m1', '2023-06-30', null), step('m2', '2023-12-26', 2.6)];
    const given = subject({ targets: [level], milestones, readings: [reading(2, '2023-06-29')] });
    const end = { on: '2023-12-26', value: 2.6 };
    expect(courseOf(level, given, 'roadmap-linear', '2023-06-28').knots).toEqual([end]);
    expect(courseOf(level, given, 'roadmap-linear', '2023-06-29').knots).toEqual([{ on: '2023-06-29', value: 2 }, end]);
  });
});

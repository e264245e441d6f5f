import type { Target, TargetKind } from '@duban/domain';
import { describe, expect, test } from 'vitest';
import { calendarOf } from '../calendar/chinese-days.ts';
import { expandRoadmap, placeDue, type RoadmapContext } from './roadmap.ts';

const context = (year: number, dueDates: RoadmapContext['dueDates']): RoadmapContext => ({
  year,
  adopted: `${year}-01-01`,
  dueDates,
  calendar: calendarOf(`${year - 1}-12-01`, `${year + 1}-03-31`),
});

const target = (kind: TargetKind, value: number | null): Target => ({
  id: 'goal',
  kind,
  value,
  label: { zh: '目标' },
  unit: '个',
  baseline: null,
  atLeast: false,
  sources: [],
});

describe('a due date', () => {
  test('on a Sunday or a holiday moves to the last working day before it where the plan says so', () => {
    expect(placeDue('12-31', context(2023, 'earlier'))).toBe('2023-12-29');
    expect(placeDue('10-03', context(2023, 'earlier'))).toBe('2023-09-28');
  });

  test('stays on a weekend day that is a working day', () => {
    expect(placeDue('06-25', context(2023, 'earlier'))).toBe('2023-06-25');
  });

  test('stays on a holiday where the plan takes dates as written', () => {
    expect(placeDue('10-01', context(2024, 'as-written'))).toBe('2024-10-01');
  });

  test('may be the leap day', () => {
    expect(placeDue('02-29', context(2024, 'earlier'))).toBe('2024-02-29');
  });
});

describe('the expected values', () => {
  const values = (kind: TargetKind, value: number | null, decimals?: number) => {
    const steps = [10, 35, 70, 100].map((share, index) => ({ due: `0${index + 3}-15`, label: '节点', share }));
    const places = new Map(decimals === undefined ? [] : [['goal', decimals]]);
    return expandRoadmap(steps, 'rule', [target(kind, value)], places, {}, context(2023, 'as-written')).map(
      (milestone) => milestone.expected[0]?.value ?? null,
    );
  };

  test('of a count are its shares, rounded down to whole numbers', () => {
    expect(values('count', 42)).toEqual([4, 14, 29, 42]);
    expect(values('count', 1)).toEqual([0, 0, 0, 1]);
  });

  test('have the decimals of the target, or those that the file asks for', () => {
    expect(values('count', 39.3)).toEqual([3.9, 13.7, 27.5, 39.3]);
    expect(values('count', 2, 1)).toEqual([0.2, 0.7, 1.4, 2]);
  });

  test('of a ceiling are the ceiling at each step', () => {
    expect(values('ceiling', 3.5)).toEqual([3.5, 3.5, 3.5, 3.5]);
  });

  test('of a deliverable are percentages of completion', () => {
    expect(values('deliverable', null)).toEqual([10, 35, 70, 100]);
  });

  test('of a level are unknown until the end, since the report does not say where it starts', () => {
    expect(values('level', 99)).toEqual([null, null, null, 99]);
  });
});

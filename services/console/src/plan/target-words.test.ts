import { describe, expect, it } from 'vitest';
import type { HeadlineMeasureFragment } from './overview.generated.ts';
import { expectationWords, scheduledPoints } from './target-words.ts';

type Target = HeadlineMeasureFragment['targets'][number];
const growth: Target = {
  key: 'gdp',
  kind: 'GROWTH',
  atLeast: false,
  stretch: false,
  unit: '%',
  value: 7,
  label: { zh: '增速', en: 'growth' },
  current: null,
  values: { nodes: [] },
  course: null,
  standing: { expected: 5.9, by: '2023-06-30' },
};
const ceiling: Target = { ...growth, kind: 'CEILING', value: 3.5, standing: { expected: 3.5, by: '2023-06-30' } };

describe('a target', () => {
  it('says what it should have reached, and nothing where nothing is expected', () => {
    expect(expectationWords(growth).zh).toBe('应达5.9%');
    expect(expectationWords(ceiling).zh).toBe('不超过3.5%');
    expect(expectationWords({ ...growth, standing: null }).zh).toBe('');
  });

  it('whose schedule changes by steps is drawn with corners', () => {
    const points = [
      { date: '2023-03-31', value: 20 },
      { date: '2023-06-30', value: 45 },
    ];
    expect(scheduledPoints({ ...growth, course: { shape: 'LINEAR', points } })).toEqual(points);
    expect(scheduledPoints({ ...growth, course: { shape: 'STEPS', points } })).toEqual([
      points[0],
      { date: '2023-06-30', value: 20 },
      points[1],
    ]);
    expect(scheduledPoints(growth)).toEqual([]);
  });
});

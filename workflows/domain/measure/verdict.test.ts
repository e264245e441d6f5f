import { describe, expect, it } from 'vitest';
import { definition, measureAfter, target } from '../testing.ts';
import { enterprises, reported, running, verified } from './examples.ts';
import { hindrancesOf, isDone, isReached, reportedFigures } from './verdict.ts';

const baseline = { year: 2022, value: 60, unit: '%', source: { section: '一', paragraph: 1, sentence: 1 } };

describe('a target', () => {
  it.each([
    ['a count at its number', target('t'), 200, true],
    ['a count below its number', target('t'), 199.9, false],
    ['a count of “more than”, at its number', target('t', { atLeast: true }), 200, true],
    ['a level above its number', target('t', { kind: 'level', value: 95, unit: '%' }), 96, true],
    ['a level that is to come down, above its number', target('t', { kind: 'level', value: 50, baseline }), 55, false],
    ['a level that is to come down, below its number', target('t', { kind: 'level', value: 50, baseline }), 45, true],
    ['a growth below its number', target('t', { kind: 'growth', value: 7 }), 6.9, false],
    ['a ceiling at its number', target('t', { kind: 'ceiling', value: 5 }), 5, true],
    ['a ceiling that was passed', target('t', { kind: 'ceiling', value: 5 }), 5.1, false],
    ['a deliverable at 100 percent', target('t', { kind: 'deliverable', value: null }), 100, true],
    ['a deliverable at 99 percent', target('t', { kind: 'deliverable', value: null }), 99, false],
    ['a count without a number', target('t', { value: null }), 7, null],
  ])('%s', (_what, aim, figure, reached) => {
    expect(isReached(aim, figure)).toBe(reached);
  });
});

describe('the reported figure', () => {
  it('comes for each target from the newest report that names it', () => {
    const reports = [
      {
        id: 'r1',
        values: [
          { target: 'a', value: 1 },
          { target: 'b', value: 5 },
        ],
      },
      { id: 'r2', values: [{ target: 'a', value: 2 }] },
    ];
    expect(reportedFigures(reports)).toEqual([
      { target: 'a', value: 2, report: 'r2' },
      { target: 'b', value: 5, report: 'r1' },
    ]);
  });
});

describe('the list of what prevents closing', () => {
  const after = (...past: Parameters<typeof measureAfter>[0]) => {
    const measure = measureAfter([...running, ...past]);
    if (!measure) throw new Error('there is no measure');
    return measure;
  };
  it('holds every milestone that is not verified, every target not reached, and every reported figure not verified', () => {
    expect(hindrancesOf(after(reported('r1', 90), verified('m1'), reported('r2', 120)))).toEqual({
      milestones: ['m2'],
      targets: [{ target: 'enterprises', expected: 200, reported: 90 }],
      unverified: [{ target: 'enterprises', value: 120, report: 'r2' }],
    });
  });
  it('holds a deliverable below 100 percent only where a percentage was reported', () => {
    const park = (value: number) => ({
      type: 'ProgressReported' as const,
      data: { report: 'r1', asOf: '2023-06-01', values: [...enterprises(200), { target: 'park', value }], text: '' },
    });
    const all = [verified('m1'), verified('m2')];
    expect(isDone(after(reported('r1', 200), ...all))).toBe(true);
    expect(hindrancesOf(after(park(60), ...all)).targets).toEqual([{ target: 'park', expected: 100, reported: 60 }]);
    expect(isDone(after(park(100), ...all))).toBe(true);
  });
  it('holds no target without a number', () => {
    const past = [
      {
        type: 'MeasureIssued',
        data: { definition: definition({ targets: [target('t', { value: null })] }), acknowledgeBy: '2023-03-06' },
      },
      verified('m1'),
      verified('m2'),
    ] as const;
    const measure = measureAfter(past);
    expect(measure && isDone(measure)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { refusalText } from '../kernel/refusal.ts';
import { definition, given, head, type Past, reporter, stranger, target } from '../testing.ts';
import type { MeasureOrder } from './commands.ts';
import type { Doubt } from './events.ts';
import { enterprises, eventsOf, refusedOf, report, reported, running, withSettings } from './examples.ts';
import { doubtsOf, unaskedFigures } from './plausible.ts';

const roadmap = definition().milestones;
const aim = (change: Parameters<typeof target>[1]) => target('enterprises', change);
const kindsOf = (of: ReturnType<typeof aim>, figure: number, previous: number | null = null, asOf = '2023-05-01') =>
  doubtsOf(of, roadmap, { figure, previous, asOf }).map(({ kind }) => kind);

describe('the figures that are accepted unasked', () => {
  const steep = roadmap.map((step) => ({ ...step, expected: [{ target: 'enterprises', value: step.ordinal * 40 }] }));
  const targets = [
    aim({}),
    aim({ unit: '公里' }),
    aim({ kind: 'level', unit: '%', value: 95 }),
    aim({ kind: 'level', unit: '公里', value: 100 }),
    aim({ kind: 'ceiling', unit: '起', value: 3 }),
    aim({ kind: 'ceiling', value: 0 }),
    aim({ kind: 'growth', unit: '%', value: 7 }),
    aim({ kind: 'deliverable', unit: null, value: null }),
  ];
  const figures = Array.from({ length: 900 }, (_, index) => index / 2 - 50);
  it.each([null, 0, 20, 90])('are exactly those that are not doubted, after a figure of %s', (previous) => {
    for (const of of targets)
      for (const asOf of ['2023-05-01', '2023-12-31']) {
        const { least, most, whole } = unaskedFigures(of, steep, { previous, asOf });
        const taken = (figure: number) =>
          (least === null || figure >= least) &&
          (most === null || figure <= most) &&
          (!whole || Number.isInteger(figure));
        const doubted = figures.filter((figure) => doubtsOf(of, steep, { figure, previous, asOf }).length > 0);
        expect(figures.filter((figure) => !taken(figure))).toEqual(doubted);
      }
  });
});

describe('a figure', () => {
  it.each([
    ['half a firm', aim({}), 41.5, ['fraction']],
    ['a whole number of firms', aim({}), 41, []],
    ['a part of ten thousand people', aim({ unit: '万人' }), 1.5, []],
    ['a part of a kilometre', aim({ unit: '公里' }), 12.3, []],
    ['half an accident under a ceiling', aim({ kind: 'ceiling', unit: '起', value: 3 }), 1.5, ['fraction']],
    ['a share above 100', aim({ kind: 'level', unit: '%', value: 95 }), 101, ['above-hundred']],
    ['a share of 100', aim({ kind: 'level', unit: '%', value: 95 }), 100, []],
    ['a growth above 100', aim({ kind: 'growth', unit: '%', value: 80 }), 120, []],
    ['a growth fifty points off', aim({ kind: 'growth', unit: '%', value: 7 }), 70, ['far-off']],
    ['more than twice the target', aim({}), 401, ['far-off']],
    ['a ceiling passed more than twice over', aim({ kind: 'ceiling', value: 5 }), 11, ['far-off']],
    ['a ceiling of nothing that was passed', aim({ kind: 'ceiling', value: 0 }), 1, []],
  ] as const)('%s', (_what, of, figure, doubts) => {
    expect(kindsOf(of, figure)).toEqual(doubts);
  });
  it('is doubted where it is cumulative and falls', () => {
    expect(kindsOf(aim({}), 49, 50)).toEqual(['falls']);
    expect(kindsOf(aim({ kind: 'level' }), 49, 50)).toEqual([]);
  });
  it('is doubted where it leaps by half of the whole to three times what the next milestone expects', () => {
    const steep = roadmap.map((step) => ({ ...step, expected: [{ target: 'enterprises', value: step.ordinal * 40 }] }));
    const leap = (figure: number, previous: number | null, asOf: string) =>
      doubtsOf(aim({}), steep, { figure, previous, asOf }).map(({ kind, against }) => [kind, against]);
    expect(leap(130, null, '2023-05-01')).toEqual([['far-off', 40]]);
    expect(leap(130, 100, '2023-05-01')).toEqual([]);
    expect(leap(130, null, '2023-07-01')).toEqual([]);
  });
  it('is doubted where a level more than doubles or halves between two reports', () => {
    const level = aim({ kind: 'level', value: 100, unit: '公里' });
    expect(kindsOf(level, 45, 20)).toEqual(['far-off']);
    expect(kindsOf(level, 9, 20)).toEqual(['far-off']);
    expect(kindsOf(level, 40, 20)).toEqual([]);
  });
});

describe('an implausible report', () => {
  const slip = report(enterprises(1999.5));
  const confirmed: readonly Doubt[] = [
    { kind: 'fraction', target: 'enterprises', figure: 1999.5, against: null },
    { kind: 'far-off', target: 'enterprises', figure: 1999.5, against: 200 },
  ];
  const yes = (order: MeasureOrder) => ({ ...order, confirm: true }) as MeasureOrder;

  it('is returned for confirmation with all its doubtful figures at once, and their units', () => {
    const decision = given(...running).when(slip, reporter);
    expect(refusedOf(decision)).toEqual(['FIGURES_IMPLAUSIBLE', 'values.0.value']);
    const { zh } = decision.ok ? { zh: '' } : refusalText(decision.refusal);
    expect(zh).toContain('1999.5家不是整数');
    expect(zh).toContain('1999.5家与200家相差过大');
  });
  it('is accepted and marked once it is confirmed; a plausible one is not marked', () => {
    expect(eventsOf(given(...running).when(yes(slip), reporter))).toMatchObject([{ data: { confirmed } }]);
    expect(JSON.stringify(eventsOf(given(...running).when(yes(report(enterprises(42))), reporter)))).not.toContain(
      'confirmed',
    );
  });
  it('must be confirmed again by the head who signs it', () => {
    const terms = withSettings({ signOff: true });
    const draft: Past = {
      type: 'ReportDrafted',
      data: { report: 'r1', asOf: '2023-03-01', values: enterprises(1999.5), text: '', confirmed },
    };
    expect(eventsOf(given(...running).when(yes(slip), reporter, undefined, terms))).toEqual([draft]);
    const then = given(...running, draft);
    const sign: MeasureOrder = { type: 'signReport', report: 'r1' };
    expect(refusedOf(then.when(sign, head, undefined, terms))).toEqual(['FIGURES_IMPLAUSIBLE', 'values.0.value']);
    expect(eventsOf(then.when(yes(sign), head, undefined, terms))).toMatchObject([
      { type: 'ProgressReported', data: { confirmed } },
    ]);
  });
  it('is returned to a support unit too, whose figure need not fit the one before', () => {
    const contribute = (value: number): MeasureOrder => ({ type: 'contribute', values: enterprises(value), text: '' });
    const then = given(...running, reported('r1', 50));
    expect(then.when(contribute(3), stranger).ok).toBe(true);
    expect(refusedOf(then.when(contribute(3.5), stranger))).toEqual(['FIGURES_IMPLAUSIBLE', 'values.0.value']);
    expect(then.when(yes(contribute(3.5)), stranger).ok).toBe(true);
  });
  it('is returned from a correction only where the figure changes', () => {
    const both = (value: number, park: number): MeasureOrder => ({
      type: 'correctProgress',
      report: 'r1',
      values: [...enterprises(value), { target: 'park', value: park }],
      text: '',
      reason: '漏报',
    });
    const odd = reported('r1', 41.5);
    expect(given(...running, odd).when(both(41.5, 10), reporter).ok).toBe(true);
    expect(refusedOf(given(...running, odd).when(both(42.5, 10), reporter))).toEqual([
      'FIGURES_IMPLAUSIBLE',
      'values.0.value',
    ]);
  });
});

describe('the date of a report', () => {
  const AT = '2023-05-10T02:00:00.000Z';
  it('is refused before the year of the plan where a figure counts from its start, confirmed or not', () => {
    for (const confirm of [false, true])
      expect(
        refusedOf(
          given(...running).when(
            { ...report(enterprises(20), '', '1001-01-01'), confirm } as MeasureOrder,
            reporter,
            AT,
          ),
        ),
      ).toEqual(['AS_OF_BEFORE_PLAN', 'asOf']);
    expect(given(...running).when(report(enterprises(20), '', '2023-01-01'), reporter, AT).ok).toBe(true);
  });
  it('must be confirmed before the year of the plan where no figure counts from its start', () => {
    const note = report([], '年前情况', '2022-12-31');
    expect(refusedOf(given(...running).when(note, reporter, AT))).toEqual(['FIGURES_IMPLAUSIBLE', 'asOf']);
    expect(eventsOf(given(...running).when({ ...note, confirm: true } as MeasureOrder, reporter, AT))).toMatchObject([
      { data: { confirmed: [{ kind: 'before-plan', target: null }] } },
    ]);
  });
  it('may lie before that of a report without figures, or of other targets', () => {
    const note: Past = {
      type: 'ProgressReported',
      data: { report: 'r1', asOf: '2023-04-12', values: [], text: '四月' },
    };
    const park: Past = {
      type: 'ProgressReported',
      data: { report: 'r2', asOf: '2023-04-12', values: [{ target: 'park', value: 20 }], text: '' },
    };
    const quarter = report(enterprises(20), '', '2023-03-31');
    expect(given(...running, note, park).when(quarter, reporter, AT).ok).toBe(true);
    expect(refusedOf(given(...running, reported('r1', 20, '2023-04-12')).when(quarter, reporter, AT))).toEqual([
      'AS_OF_GOES_BACK',
      'asOf',
    ]);
  });
  it('can be corrected to one between those of the reports before and after', () => {
    const past = [
      ...running,
      reported('r1', 20, '2023-03-01'),
      reported('r2', 30, '2023-04-01'),
      reported('r3', 40, '2023-05-01'),
    ];
    const move = (asOf: string): MeasureOrder => ({
      type: 'correctProgress',
      report: 'r2',
      values: enterprises(30),
      text: '',
      reason: '日期有误',
      asOf,
    });
    expect(eventsOf(given(...past).when(move('2023-03-31'), reporter, AT))).toMatchObject([
      { type: 'ProgressCorrected', data: { asOf: '2023-03-31', previousAsOf: '2023-04-01' } },
    ]);
    expect(refusedOf(given(...past).when(move('2023-02-28'), reporter, AT))).toEqual(['AS_OF_GOES_BACK', 'asOf']);
    expect(refusedOf(given(...past).when(move('2023-05-02'), reporter, AT))).toEqual(['AS_OF_OVERTAKES', 'asOf']);
    expect(refusedOf(given(...past).when(move('2023-05-11'), reporter, AT))).toEqual(['AS_OF_IN_FUTURE', 'asOf']);
    expect(refusedOf(given(...past).when(move('2023-04-01'), reporter, AT))).toEqual(['NOTHING_CORRECTED', null]);
  });
});

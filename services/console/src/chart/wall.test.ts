import { describe, expect, it } from 'vitest';
import { type ChartLamp, totalsOf, type WallItem, wallOn } from './wall.ts';
import { rowOf } from './year.ts';

const lampOf = (key: string, meaning: ChartLamp['meaning'], severity: number): ChartLamp => ({
  key,
  name: { zh: key, en: null },
  colour: '#888888',
  meaning,
  severity,
});

const LAMPS = new Map(
  [lampOf('green', 'ON_TIME', 1), lampOf('yellow', 'BEHIND', 2), lampOf('red', 'OVERDUE', 3)].map((lamp) => [
    lamp.key,
    lamp,
  ]),
);
const SECTION = { key: 's', code: '4.1', title: { zh: '扩大有效需求', en: null } };
const EVERYTHING = { sections: [], units: [], leaders: [], lamps: [], text: '' };

const rowOn = (
  code: string,
  lampHistory: readonly { readonly date: string; readonly lamp: { readonly key: string } }[],
  leader = 'vice-mayor',
) =>
  rowOf({
    key: code,
    code,
    title: { zh: code, en: null },
    section: { key: 's' },
    leadUnit: { key: 'u', shortName: '区商务局' },
    supervisingLeader: { key: leader },
    stageHistory: [{ since: '2023-02-23T01:00:00Z', stage: 'DRAFTED' }],
    lampHistory: [...lampHistory],
    milestones: [],
  });

const ROWS = [
  rowOn('1', [
    { date: '2023-03-01', lamp: { key: 'green' } },
    { date: '2023-05-01', lamp: { key: 'red' } },
  ]),
  rowOn('2', [{ date: '2023-03-01', lamp: { key: 'green' } }]),
  rowOn('3', []),
];

const on = (date: string): readonly WallItem[] => wallOn(ROWS, [SECTION], LAMPS, EVERYTHING, date);
const totalsOn = (date: string) => {
  const { lamps, unlit } = totalsOf(on(date));
  return { lamps: lamps.map(({ lamp, measures }) => [lamp.key, measures]), unlit };
};

describe('the wall of a leader', () => {
  it('shows the measures in his charge alone', () => {
    const rows = [...ROWS, rowOn('4', [], 'mayor')];
    const codesOf = (leaders: readonly string[]) =>
      wallOn(rows, [SECTION], LAMPS, { ...EVERYTHING, leaders }, '2023-05-01').flatMap((item) =>
        item.kind === 'measure' ? [item.row.measure.code] : [],
      );
    expect(codesOf(['mayor'])).toEqual(['4']);
    expect(codesOf(['vice-mayor'])).toEqual(['1', '2', '3']);
    expect(codesOf([])).toEqual(['1', '2', '3', '4']);
  });
});

describe('the totals of the wall', () => {
  it('count the measures by their lamp on the day, the most serious first', () => {
    expect(totalsOn('2023-04-30')).toEqual({ lamps: [['green', 2]], unlit: 1 });
    expect(totalsOn('2023-05-01')).toEqual({
      lamps: [
        ['red', 1],
        ['green', 1],
      ],
      unlit: 1,
    });
  });

  it('name in the heading of a section only the lamps of late measures', () => {
    const [heading] = on('2023-05-01');
    expect(heading?.kind === 'section' && heading.lamps.map(({ lamp }) => lamp.key)).toEqual(['red']);
  });

  it('leave out what was not drafted yet', () => {
    expect(totalsOn('2023-02-22')).toEqual({ lamps: [], unlit: 0 });
  });
});

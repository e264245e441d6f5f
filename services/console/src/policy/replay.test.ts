import { describe, expect, it } from 'vitest';
import { byMonth, differingOf, type LampOfPolicy, monthsOf, type Period, type Replayed } from './replay.ts';

const lamp = (key: string, severity: number): LampOfPolicy => ({
  key,
  name: { zh: key, en: null },
  colour: '#777777',
  meaning: 'ON_TIME',
  severity,
});
const [GREEN, RED] = [lamp('green', 1), lamp('red', 2)];
const period = (from: string, to: string, days: number, differs: boolean): Period => ({
  from,
  to,
  days,
  differs,
  shown: GREEN,
  other: differs ? RED : GREEN,
  otherReason: null,
});
const measure = (code: string, ...lampReplay: Period[]): Replayed => ({
  id: code,
  key: code,
  code,
  title: { zh: code, en: null },
  lampReplay,
});

describe('a period', () => {
  it('is cut at the end of each month, and no day is lost', () => {
    const parts = byMonth(period('2023-01-20', '2023-03-05', 45, true));
    expect(parts.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2023-01-20', '2023-01-31', 12],
      ['2023-02-01', '2023-02-28', 28],
      ['2023-03-01', '2023-03-05', 5],
    ]);
    expect(byMonth(period('2023-12-31', '2023-12-31', 1, true))).toHaveLength(1);
  });
});

describe('a replay', () => {
  const measures = [
    measure('1', period('2023-01-30', '2023-02-01', 3, false)),
    measure('2', period('2023-01-30', '2023-02-01', 3, true), period('2023-02-02', '2023-02-03', 2, false)),
    measure('3', period('2023-02-03', '2023-02-03', 1, true)),
  ];

  it('is summed up by month and lamp, the gravest lamp first', () => {
    expect(
      monthsOf(measures).map(({ month, shown, other, differing }) => [
        month,
        shown.map((one) => [one.lamp.key, one.days]),
        other.map((one) => [one.lamp.key, one.days]),
        differing,
      ]),
    ).toEqual([
      [
        '2023-01',
        [['green', 4]],
        [
          ['red', 2],
          ['green', 2],
        ],
        2,
      ],
      [
        '2023-02',
        [['green', 5]],
        [
          ['red', 2],
          ['green', 3],
        ],
        2,
      ],
    ]);
  });

  it('lists first what would differ today, then by days; what never differs is left out', () => {
    expect(differingOf(measures).map(({ measure: { code }, days, now }) => [code, days, now !== null])).toEqual([
      ['3', 1, true],
      ['2', 3, false],
    ]);
  });
});

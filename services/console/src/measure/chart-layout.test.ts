import { describe, expect, it } from 'vitest';
import { type ChartAsk, layOutChart, niceStep } from './chart-layout.ts';

const ask: ChartAsk = {
  reported: [
    { key: 2, date: '2023-06-25', value: 29 },
    { key: 1, date: '2023-03-31', value: 6 },
  ],
  scheduled: [
    { date: '2023-03-31', value: 18 },
    { date: '2023-06-30', value: 40 },
    { date: '2023-11-30', value: 74 },
  ],
  shape: 'LINEAR',
  goal: 74,
  fromZero: true,
  year: 2023,
  today: '2023-06-30',
  width: 760,
  height: 230,
};

describe('the chart of a target', () => {
  it('ends with the later of two reports of one day, whatever order they come in', () => {
    const reported = [
      { key: 3, date: '2023-06-30', value: 6 },
      { key: 2, date: '2023-06-30', value: 5 },
      { key: 1, date: '2023-03-31', value: 1 },
    ];
    expect(layOutChart({ ...ask, reported }).reported.map(({ value }) => value)).toEqual([1, 5, 6]);
  });

  it('begins a count at nothing and ends above what is to be reached', () => {
    const { ticks, plot, goal } = layOutChart(ask);
    expect(ticks.map(({ value }) => value)).toEqual([0, 20, 40, 60, 80]);
    expect(ticks[0]?.y).toBe(plot.bottom);
    expect(ticks[4]?.y).toBe(plot.top);
    expect(goal).toBeGreaterThan(plot.top);
  });

  it('shows reported values in the order of their days, and the present day between them', () => {
    const { reported, today } = layOutChart(ask);
    expect(reported.map(({ value }) => value)).toEqual([6, 29]);
    expect(reported[1]?.x).toBeLessThan(today ?? 0);
    expect(layOutChart({ ...ask, today: '2024-01-02' }).today).toBeNull();
  });

  it('draws the schedule to the end of the year: straight, in steps, or all year long', () => {
    const ends = ({ scheduled }: { scheduled: string }) => scheduled.split(' ').map((point) => point.split(',')[0]);
    const { plot } = layOutChart(ask);
    expect(ends(layOutChart(ask))).toHaveLength(4);
    expect(ends(layOutChart(ask))[3]).toBe(String(plot.right));
    expect(ends(layOutChart({ ...ask, shape: 'STEPS' }))).toHaveLength(6);
    expect(ends(layOutChart({ ...ask, shape: 'ALWAYS' }))[0]).toBe(String(plot.left));
    expect(layOutChart({ ...ask, scheduled: [] })).toMatchObject({ scheduled: '', scheduledLabel: null });
  });

  it('fits shares and growth between their least and most, below zero too', () => {
    const growth = {
      ...ask,
      fromZero: false,
      goal: 5.5,
      scheduled: [],
      reported: [{ key: 1, date: '2023-03-31', value: -2.1 }],
    };
    expect(layOutChart(growth).ticks.map(({ value }) => value)).toEqual([-4, -2, 0, 2, 4, 6]);
    const flat = { ...growth, goal: 3, reported: [] };
    expect(layOutChart(flat).ticks.length).toBeGreaterThan(1);
    expect(layOutChart({ ...flat, goal: null }).ticks.length).toBeGreaterThan(1);
  });

  it('names every second month where they would touch', () => {
    expect(layOutChart({ ...ask, width: 340 }).months.map(({ month }) => month)).toEqual([1, 3, 5, 7, 9, 11]);
  });

  it('steps by 1, 2 or 5 times a power of ten', () => {
    expect([74, 8, 0.35, 1_000_000].map(niceStep)).toEqual([20, 2, 0.1, 500_000]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BoardSource, count, noCounts, quantiles, showBoard } from './board.ts';
import type { LogRow } from './checker/record.ts';

const row = (type: string, stream: string, data: object = {}): LogRow =>
  ({ type, stream, data, position: 1, commandId: 'c', occurredAt: '2024-03-01T00:00:00.000Z' }) as unknown as LogRow;
const rows = [
  row('ProgressReported', 'measure/a'),
  row('MilestoneSubmitted', 'measure/a'),
  row('MilestoneMissed', 'measure/b'),
  row('RungFired', 'measure/b', { document: 'urging' }),
  row('RungFired', 'measure/b', { document: 'interview' }),
  row('LampTurned', 'measure/a', { lamp: 'red' }),
  row('LampTurned', 'measure/a', { lamp: 'green' }),
  row('LampTurned', 'measure/b', { lamp: 'red' }),
];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const show = (isTTY: boolean) => {
  let now = '2024-03-05T00:00:00.000Z';
  let written = '';
  const out = { isTTY, write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream;
  const statistics = { latencies: [10, 30], refusals: new Map(), retries: 0, queries: 0, waiting: 0 };
  const source: BoardSource = {
    plan: 'small',
    first: '2024-01-01',
    last: '2024-12-31',
    now: () => now,
    rows,
    statistics: () => statistics,
    kills: () => 2,
  };
  const board = showBoard(source, out);
  return {
    board,
    at: (instant: string) => {
      now = instant;
      vi.advanceTimersByTime(500);
      const text = written;
      written = '';
      return text;
    },
  };
};

describe('the board', () => {
  it('counts the events by kind, and shows each measure under its present lamp', () => {
    const counts = noCounts();
    count(counts, rows);
    expect(counts).toMatchObject({ events: 8, reported: 1, handedIn: 1, missed: 1 });
    expect([...counts.lamps]).toEqual([
      ['measure/a', 'green'],
      ['measure/b', 'red'],
    ]);
  });

  it('writes one line for each plan month where the output is no terminal', () => {
    const { board, at } = show(false);
    expect(at('2024-03-05T00:00:00.000Z')).toBe(
      '2024-03-05 · reported 1 · handed in 1 · verified 0 · missed 1 · rungs 2 · lamps green 1   red 1 · latency 30 / 30 / 30 ms\n',
    );
    expect(at('2024-03-25T00:00:00.000Z')).toBe('');
    expect(at('2024-04-02T00:00:00.000Z')).toMatch(/^2024-04-02 · /);
    board.stop();
  });

  it('redraws itself in place on a terminal', () => {
    const { board, at } = show(true);
    const first = at('2024-03-05T00:00:00.000Z');
    expect(first).toContain('催办 urging 1');
    expect(first).toContain('worker killed 2');
    expect(first).not.toContain('\x1b[5A');
    expect(at('2024-03-06T00:00:00.000Z').startsWith('\x1b[5A\x1b[2Ksmall  2024-03-06')).toBe(true);
    board.stop();
  });

  it('shows the median, the 95th percentile and the maximum of the durations', () => {
    expect(quantiles(Array.from({ length: 100 }, (_, index) => index + 1))).toBe('51 / 96 / 100 ms');
    expect(quantiles([])).toBe('0 / 0 / 0 ms');
  });
});

/** Prints the comparison: the table, and one line for each difference. */

import type { Comparison, Difference, Tally } from './compare.ts';
import { dateOf, dayAt } from './days.ts';
import { listIn } from './record.ts';

const moment = (ms: number): string => {
  const wall = new Date(ms + 8 * 3_600_000).toISOString();
  return `${dateOf(dayAt(ms))} ${wall.slice(11, 16)}`;
};

/** One line a person can look up in the log. */
export const describeDifference = ({ kind, stream, row, key, expected, fired }: Difference): string => {
  const when = expected === null ? 'nothing was due' : `due ${moment(expected)}`;
  const then = fired === null ? 'never fired' : `fired ${moment(fired)}`;
  return `${kind}: ${row} ${key} of ${stream}, ${when}, ${then}`;
};

/** What came late, a line for each moment at which it was due: many are late together. The longest delay first. */
export const describeLate = (differences: readonly Difference[]): string[] => {
  const crowds = new Map<string, Difference[]>();
  for (const one of differences) listIn(crowds, `${one.row}, due ${moment(one.expected ?? 0)}`).push(one);
  return [...crowds]
    .map(([what, crowd]) => ({ what, crowd, worst: Math.max(...crowd.map(({ realDelay }) => realDelay)) }))
    .sort((a, b) => b.worst - a.worst)
    .map(({ what, crowd, worst }) => `late: ${crowd.length} × ${what}, by up to ${worst.toFixed(0)} ms of real time`);
};

/** The table, a line for each kind of event; delays in plan minutes, of half of them, of 95 of 100, and the longest. */
export const renderComparison = ({ rows, total }: Comparison): string => {
  const head = [
    '',
    'expected',
    'fired',
    'lapsed',
    'missing',
    'twice',
    'early',
    'late',
    'unfounded',
    'delay half',
    '95 %',
    'max',
  ];
  const line = (name: string, one: Tally): string[] => [
    name,
    ...[one.expected, one.fired, one.lapsed, one.missing, one.twice, one.early, one.late, one.unfounded].map(String),
    ...[0.5, 0.95, 1].map((part) => delayOf(one.delays, part).toFixed(1)),
  ];
  const lines = [head, ...[...rows].map(([name, one]) => line(name, one)), line('total', total)];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
};

/** The delay that this part of them all did not exceed; 1 for the longest. */
export const delayOf = (delays: readonly number[], part: number): number =>
  delays[Math.min(delays.length - 1, Math.floor(delays.length * part))] ?? 0;

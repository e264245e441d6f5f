/** What had to happen held against what did: missing, twice, early, late, or without any cause. */

import { dateOf, dayAt } from './days.ts';
import type { Occasion } from './expect.ts';

export type DifferenceKind = 'missing' | 'twice' | 'early' | 'late' | 'unfounded';

export type Difference = {
  readonly kind: DifferenceKind;
  readonly stream: string;
  readonly row: string;
  readonly key: string;
  /** Plan time in milliseconds; null where nothing had to happen, or nothing did. */
  readonly expected: number | null;
  readonly fired: number | null;
};

/** A line of the table; `latest` in plan minutes. */
export type Tally = Readonly<Record<DifferenceKind | 'expected' | 'fired' | 'latest', number>>;

export type Comparison = {
  readonly rows: ReadonlyMap<string, Tally>;
  readonly total: Tally;
  readonly differences: readonly Difference[];
};

export type Tolerance = {
  /** Plan milliseconds by which something may be late. */
  readonly late: number;
  /** While nothing could fire, because the worker was dead: what fell due then is late only from the end on. */
  readonly outages: readonly { readonly from: number; readonly to: number }[];
  /** What falls due after this may be there or not. */
  readonly until: number;
};

const NOTHING: Tally = { expected: 0, fired: 0, missing: 0, twice: 0, early: 0, late: 0, unfounded: 0, latest: 0 };

export const compare = (
  expected: readonly Occasion[],
  fired: readonly Occasion[],
  tolerance: Tolerance,
): Comparison => {
  const rows = new Map<string, Tally>();
  const differences: Difference[] = [];
  const add = (row: string, change: Partial<Tally>): void => {
    const old = rows.get(row) ?? NOTHING;
    const sum = Object.entries(change).map(([name, by]) => [name, old[name as keyof Tally] + by] as const);
    rows.set(row, { ...old, ...Object.fromEntries(sum) });
  };
  const differ = (
    kind: DifferenceKind,
    { stream, row, key }: Occasion,
    pair: Pick<Difference, 'expected' | 'fired'>,
  ) => {
    differences.push({ kind, stream, row, key, ...pair });
    add(row, { [kind]: 1 });
  };
  const due = byName(expected);
  const done = byName(fired);
  for (const name of new Set([...due.keys(), ...done.keys()])) {
    const [wanted, had] = [due.get(name) ?? [], done.get(name) ?? []];
    for (let index = 0; index < Math.max(wanted.length, had.length); index += 1) {
      const [want, have] = [wanted[index], had[index]];
      if (want && !have && want.at > tolerance.until) continue;
      if (want) add(want.row, { expected: 1 });
      if (have) add(have.row, { fired: 1 });
      if (want && !have) differ('missing', want, { expected: want.at, fired: null });
      else if (have && !want)
        differ(wanted.length > 0 ? 'twice' : 'unfounded', have, {
          expected: wanted.at(-1)?.at ?? null,
          fired: have.at,
        });
      else if (want && have) {
        const pair = { expected: want.at, fired: have.at };
        const late = have.at - possibleFrom(want.at, tolerance);
        const old = rows.get(want.row) ?? NOTHING;
        rows.set(want.row, { ...old, latest: Math.max(old.latest, late / 60_000) });
        if (have.at < want.at) differ('early', have, pair);
        else if (late > tolerance.late) differ('late', have, pair);
      }
    }
  }
  const total = [...rows.values()].reduce<Tally>(
    (sum, row) => ({
      expected: sum.expected + row.expected,
      fired: sum.fired + row.fired,
      missing: sum.missing + row.missing,
      twice: sum.twice + row.twice,
      early: sum.early + row.early,
      late: sum.late + row.late,
      unfounded: sum.unfounded + row.unfounded,
      latest: Math.max(sum.latest, row.latest),
    }),
    NOTHING,
  );
  return { rows: new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1))), total, differences };
};

const byName = (occasions: readonly Occasion[]): Map<string, Occasion[]> => {
  const found = new Map<string, Occasion[]>();
  for (const occasion of occasions) {
    const name = `${occasion.stream} ${occasion.kind} ${occasion.key}`;
    found.set(
      name,
      [...(found.get(name) ?? []), occasion].sort((a, b) => a.at - b.at),
    );
  }
  return found;
};

const possibleFrom = (at: number, { outages }: Tolerance): number =>
  outages.reduce((from, outage) => (outage.from <= from && from < outage.to ? outage.to : from), at);

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

/** The table, a line for each kind of event. */
export const renderComparison = ({ rows, total }: Comparison): string => {
  const head = ['', 'expected', 'fired', 'missing', 'twice', 'early', 'late', 'unfounded', 'late max (plan min)'];
  const line = (name: string, one: Tally): string[] => [
    name,
    ...[one.expected, one.fired, one.missing, one.twice, one.early, one.late, one.unfounded].map(String),
    one.latest.toFixed(1),
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

/** Compares what had to happen with what happened: missing, twice, early, late, or without a cause. */

import type { Occasion } from './expect.ts';

type DifferenceKind = 'missing' | 'twice' | 'early' | 'late' | 'unfounded';

export type Difference = {
  readonly kind: DifferenceKind;
  readonly stream: string;
  readonly row: string;
  readonly key: string;
  /** Plan time in milliseconds; null where nothing had to happen, or nothing did. */
  readonly expected: number | null;
  readonly fired: number | null;
  /** Real milliseconds between the two in which the system was up; 0 where one is missing. */
  readonly realDelay: number;
};

/** A line of the table. */
export type Tally = Readonly<Record<DifferenceKind | 'expected' | 'fired' | 'lapsed', number>> & {
  /** Plan minutes by which each came after it could, the shortest first. */
  readonly delays: readonly number[];
  /** The same in real milliseconds. */
  readonly realDelays: readonly number[];
};

export type Comparison = {
  readonly rows: ReadonlyMap<string, Tally>;
  readonly total: Tally;
  readonly differences: readonly Difference[];
};

export type Tolerance = {
  /** How late an event may be, in plan milliseconds in which the system was up. */
  readonly late: number;
  /** Real milliseconds of the same that are late in no case: where the clock hurries, an hour may be shorter than an answer. */
  readonly lateReal: number;
  /** When a part was down and nothing could fire: not counted as a delay, and a reminder may lapse in them. */
  readonly outages: readonly { readonly from: number; readonly to: number }[];
  /** What falls due after this may be in the log or not. */
  readonly until: number;
  /** The real millisecond of one of plan time. */
  real(planMs: number): number;
};

type Mutable = { -readonly [Name in keyof Tally]: Tally[Name] } & { delays: number[]; realDelays: number[] };

const nothing = (): Mutable => ({
  expected: 0,
  fired: 0,
  lapsed: 0,
  missing: 0,
  twice: 0,
  early: 0,
  late: 0,
  unfounded: 0,
  delays: [],
  realDelays: [],
});

export const compare = (
  expected: readonly Occasion[],
  fired: readonly Occasion[],
  tolerance: Tolerance,
): Comparison => {
  const rows = new Map<string, ReturnType<typeof nothing>>();
  const total = nothing();
  const differences: Difference[] = [];
  const enter = (want: Occasion | undefined, have: Occasion | undefined, repeats: boolean): void => {
    const one = have ?? want;
    if (!one) return;
    const row = rows.get(one.row) ?? nothing();
    rows.set(one.row, row);
    const lapsed = want?.until !== undefined && !have && possibleFrom(want.at, tolerance) >= want.until;
    const waited = want && have ? servedBetween(want.at, have.at, tolerance) : [];
    const delay = lengthOf(waited);
    const realDelay = lengthOf(waited, tolerance.real);
    const isLate = delay > tolerance.late && realDelay > tolerance.lateReal;
    const kind = lapsed ? null : differenceOf(want, have, repeats, isLate);
    for (const sum of [row, total]) {
      if (want) sum.expected += 1;
      if (have) sum.fired += 1;
      if (lapsed) sum.lapsed += 1;
      if (kind) sum[kind] += 1;
      if (!want || !have) continue;
      sum.delays.push(delay / 60_000);
      sum.realDelays.push(realDelay);
    }
    const { stream, row: name, key } = one;
    const [wanted, had] = [want?.at ?? null, have?.at ?? null];
    if (kind) differences.push({ kind, stream, row: name, key, expected: wanted, fired: had, realDelay });
  };
  const due = byName(expected);
  const done = byName(fired);
  for (const name of new Set([...due.keys(), ...done.keys()])) {
    const [wanted, had] = [due.get(name) ?? [], done.get(name) ?? []];
    for (let index = 0; index < Math.max(wanted.length, had.length); index += 1) {
      const [want, have] = [wanted[index], had[index]];
      if (have || !want || want.at <= tolerance.until) enter(want, have, wanted.length > 0);
    }
  }
  for (const { delays, realDelays } of [total, ...rows.values()])
    for (const list of [delays, realDelays]) list.sort((a, b) => a - b);
  return { rows: new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1))), total, differences };
};

const differenceOf = (
  want: Occasion | undefined,
  have: Occasion | undefined,
  repeats: boolean,
  late: boolean,
): DifferenceKind | null => {
  if (!have) return 'missing';
  if (!want) return repeats ? 'twice' : 'unfounded';
  if (have.at < want.at) return 'early';
  return late ? 'late' : null;
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

type Stretch = { readonly from: number; readonly to: number };

/** The part of the time between the two without an outage; outages are sorted and may overlap. */
const servedBetween = (from: number, to: number, { outages }: Tolerance): readonly Stretch[] => {
  const served: Stretch[] = [];
  let at = from;
  for (const outage of outages) {
    if (outage.from > at) served.push({ from: at, to: Math.min(outage.from, to) });
    at = Math.max(at, outage.to);
    if (at >= to) break;
  }
  if (at < to) served.push({ from: at, to });
  return served.filter((stretch) => stretch.from < stretch.to);
};

const lengthOf = (stretches: readonly Stretch[], measured = (planMs: number): number => planMs): number =>
  stretches.reduce((sum, { from, to }) => sum + measured(to) - measured(from), 0);

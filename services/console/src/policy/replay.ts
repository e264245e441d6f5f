/** Sums up a replay: measure-days by lamp and month, and the measures whose lamp would have differed. */

import { addDays, daysBetween, endOfMonthBefore } from '../kit/show/date.ts';
import type { PolicyLampFragment, ReplayedMeasureFragment } from './policy.generated.ts';

export type Replayed = ReplayedMeasureFragment;
export type Period = Replayed['lampReplay'][number];
export type LampOfPolicy = PolicyLampFragment;

/** Measure-days: one measure shows one lamp for one day. */
export type LampDays = { readonly lamp: LampOfPolicy; readonly days: number };
/** `month` as YYYY-MM; the gravest lamp first. */
export type MonthReplay = {
  readonly month: string;
  readonly shown: readonly LampDays[];
  readonly other: readonly LampDays[];
  readonly differing: number;
};

const endOfMonth = (date: string): string => endOfMonthBefore(addDays(`${date.slice(0, 7)}-28`, 4));

/** A period cut at the ends of the months. */
export const byMonth = (period: Period): readonly Period[] => {
  const end = endOfMonth(period.from);
  if (period.to <= end) return [period];
  const rest = { ...period, from: addDays(end, 1), days: daysBetween(end, period.to) };
  return [{ ...period, to: end, days: period.days - rest.days }, ...byMonth(rest)];
};

const lampDays = (periods: readonly Period[], side: 'shown' | 'other'): readonly LampDays[] => {
  const found = new Map<string, LampDays>();
  for (const { days, [side]: lamp } of periods)
    if (lamp) found.set(lamp.key, { lamp, days: days + (found.get(lamp.key)?.days ?? 0) });
  return [...found.values()].sort((a, b) => b.lamp.severity - a.lamp.severity);
};

const differingDays = (periods: readonly Period[]): number =>
  periods.reduce((sum, { differs, days }) => sum + (differs ? days : 0), 0);

/** Earliest first; months without a measure are left out. */
export const monthsOf = (measures: readonly Replayed[]): readonly MonthReplay[] => {
  const months = new Map<string, Period[]>();
  for (const period of measures.flatMap(({ lampReplay }) => lampReplay.flatMap(byMonth))) {
    const month = period.from.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), period]);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, periods]) => ({
      month,
      shown: lampDays(periods, 'shown'),
      other: lampDays(periods, 'other'),
      differing: differingDays(periods),
    }));
};

export type Differing = {
  readonly measure: Replayed;
  readonly days: number;
  readonly periods: readonly Period[];
  /** The last period, where the two lamps still differ. */
  readonly now: Period | null;
};

/** Those that would show another lamp today first, then by the number of days. */
export const differingOf = (measures: readonly Replayed[]): readonly Differing[] =>
  measures
    .map((measure): Differing => {
      const { lampReplay } = measure;
      const last = lampReplay[lampReplay.length - 1];
      const periods = lampReplay.filter(({ differs }) => differs);
      return { measure, days: differingDays(periods), periods, now: last?.differs ? last : null };
    })
    .filter(({ days }) => days > 0)
    .sort((a, b) => Number(b.now !== null) - Number(a.now !== null) || b.days - a.days);

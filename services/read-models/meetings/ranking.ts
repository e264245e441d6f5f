/** Units are ranked by the rate of what is due that is verified, never by a count. */

import type { OverviewRow } from '../overview/overview.rows.ts';
import type { RankLine } from './meeting.rows.ts';

type Units = OverviewRow['units'];
type Ranked = Omit<RankLine, 'place'>;

export const rankUnits = (units: Units): readonly RankLine[] => {
  const lines = units.flatMap(({ unit, figures: { due, met, early, overdueOpen } }): readonly Ranked[] =>
    due > 0 ? [{ unit, due, met: met - early, rate: percentOf(met - early, due), overdueOpen }] : [],
  );
  const sorted = lines.sort(byRate);
  return sorted.map((line) => ({ place: sorted.findIndex((other) => byRate(other, line) === 0) + 1, ...line }));
};

export const unrankedUnits = (units: Units): readonly string[] =>
  units.filter(({ figures }) => figures.measures > 0 && figures.due === 0).map(({ unit }) => unit);

const percentOf = (part: number, whole: number): number => Math.round((part * 1000) / whole) / 10;

/** Exactly, not by the rounded percent. */
const byRate = (a: Ranked, b: Ranked): number => b.met * a.due - a.met * b.due;

/** The monthly bulletin: how the plan stands, what the ladder did within the month, and whom it put on the list. */

import { type QueryExecutorProvider, sql } from 'kysely';
import type { RungRow } from '../ladder/rung.rows.ts';
import type { OverviewRow } from '../overview/overview.rows.ts';
import type { Reads } from '../reads.ts';
import { texts } from '../values.ts';
import { measureLines, milestoneLines } from './lines.ts';
import type { Bulletin, MilestoneLine, RankLine } from './meeting.rows.ts';
import { monthOf } from './period.ts';

/** More than fires in any month. */
const ALL = { first: 100_000 };

type Needed = Pick<Reads, 'plans' | 'positionOf' | 'overview' | 'rungs'>;
export type Fired = Extract<RungRow, { readonly kind: 'fired' }>;

export const bulletinReads = (db: QueryExecutorProvider, reads: Needed): Pick<Reads, 'bulletin'> => ({
  async bulletin({ plan, at: position, month, today }) {
    const { from, to } = monthOf(month);
    const at = { plan, at: position ?? (await reads.positionOf(plan)) };
    const [frame] = await reads.plans([at]);
    const [overview] = await reads.overview([{ ...at, today }]);
    if (!frame || !overview) return null;
    const rungs = await reads.rungs(at, { filter: { kinds: ['fired'], from, to }, page: ALL });
    const escalations = rungs.rows.flatMap(({ row }) => (row.kind === 'fired' ? [row] : [])).reverse();
    const listed = escalations.filter(({ document }) => document === 'bulletin').map(({ measure }) => measure);
    const due = sql`m.issued_at is not null and m.stage <> 'cancelled' and s.due < ${today}`;
    const bulletin: Bulletin = {
      plan,
      asOf: at.at,
      month,
      today,
      total: overview.total,
      sections: overview.sections,
      units: overview.units,
      escalations,
      documents: countDocuments(escalations),
      documentsByUnit: [...Map.groupBy(escalations, ({ leadUnit }) => leadUnit)].map(([unit, fired]) => ({
        unit,
        documents: countDocuments(fired),
      })),
      listed: await measureLines(db, at, sql`d.measure = any(${texts(listed)})`),
      ranking: frame.terms.settings.ranking ? rank(overview.units, await milestoneLines(db, at, due)) : null,
    };
    return bulletin;
  },
});

export const countDocuments = (fired: readonly Fired[]): Readonly<Record<string, number>> => {
  const groups = Map.groupBy(fired, ({ document }) => document);
  return Object.fromEntries([...groups].map(([document, all]) => [document, all.length]));
};

/** Units of which nothing was due yet have no place. */
const rank = (units: OverviewRow['units'], due: readonly MilestoneLine[]): readonly RankLine[] => {
  const groups = Map.groupBy(due, ({ leadUnit }) => leadUnit);
  const lines = units.flatMap(({ unit, figures: { overdueOpen } }) => {
    const owed = groups.get(unit) ?? [];
    const met = owed.filter(({ status }) => status === 'verified').length;
    return owed.length > 0 ? [{ unit, due: owed.length, met, overdueOpen }] : [];
  });
  const sorted = lines.sort(compare);
  return sorted.map((line) => ({ place: sorted.findIndex((other) => compare(other, line) === 0) + 1, ...line }));
};

type Ranked = Omit<RankLine, 'place'>;
const compare = (a: Ranked, b: Ranked): number => b.met * a.due - a.met * b.due || a.overdueOpen - b.overdueOpen;

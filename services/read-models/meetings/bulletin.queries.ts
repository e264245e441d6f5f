/** The monthly bulletin: how the plan stands, what the ladder did since the last one, and whom it put on the list. */

import { type QueryExecutorProvider, sql } from 'kysely';
import type { RungReads } from '../ladder/rung.queries.ts';
import type { RungRow } from '../ladder/rung.rows.ts';
import type { LampSubjectReads } from '../lamps/lamp-subject.queries.ts';
import type { OverviewReads } from '../overview/overview.queries.ts';
import type { PlanReads } from '../plan/plan.queries.ts';
import type { PlanRow } from '../plan/plan.rows.ts';
import { texts } from '../values.ts';
import { madeBulletins, rungSpan } from './bulletin-spans.ts';
import { explainedLines } from './explained-lines.ts';
import { measureLines } from './lines.ts';
import type { Bulletin, BulletinOf } from './meeting.rows.ts';
import { checkMonth } from './period.ts';
import { rankUnits, unrankedUnits } from './ranking.ts';

/** More than fires in any month. */
const ALL = { first: 100_000 };

type Needed = Pick<PlanReads, 'plans' | 'positionOf'> & OverviewReads & Pick<RungReads, 'rungs'> & LampSubjectReads;
export type Fired = Extract<RungRow, { readonly kind: 'fired' }>;

export type BulletinReads = {
  bulletin(of: BulletinOf): Promise<Bulletin | null>;
};

export const bulletinReads = (db: QueryExecutorProvider, reads: Needed): BulletinReads => ({
  async bulletin({ plan, at: position, month, today }) {
    checkMonth(month);
    const at = { plan, at: position ?? (await reads.positionOf(plan)) };
    const [frame] = await reads.plans([at]);
    const [overview] = await reads.overview([{ ...at, today }]);
    if (!frame || !overview) return null;
    const span = rungSpan(await madeBulletins(db, at), month, { today, drawn: drawsBulletins(frame) });
    const rungs = await reads.rungs(at, { filter: { kinds: ['fired'], spans: span ? [span] : [] }, page: ALL });
    const escalations = rungs.rows.flatMap(({ row }) => (row.kind === 'fired' ? [row] : [])).reverse();
    const listed = escalations.filter(({ document }) => document === 'bulletin').map(({ measure }) => measure);
    const lines = await measureLines(db, at, sql`d.measure = any(${texts(listed)})`);
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
      listed: await explainedLines(reads, { plan: frame, at, today }, lines),
      ranking: frame.terms.settings.ranking ? rankUnits(overview.units) : null,
      unranked: frame.terms.settings.ranking ? unrankedUnits(overview.units) : null,
    };
    return bulletin;
  },
});

export const countDocuments = (fired: readonly Fired[]): Readonly<Record<string, number>> => {
  const groups = Map.groupBy(fired, ({ document }) => document);
  return Object.fromEntries([...groups].map(([document, all]) => [document, all.length]));
};

/** Whether the plan's rhythm draws up bulletins, so that each rung waits for the next one. */
export const drawsBulletins = ({ terms }: Pick<PlanRow, 'terms'>): boolean =>
  terms.settings.rhythm.monthlyBulletin !== null;

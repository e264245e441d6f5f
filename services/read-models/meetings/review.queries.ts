/** The quarterly review: every measure that had something to show within the quarter, and what became of it. */

import { type QueryExecutorProvider, sql } from 'kysely';
import type { RungReads } from '../ladder/rung.queries.ts';
import { COUNTED } from '../measures/standing.ts';
import type { OverviewReads } from '../overview/overview.queries.ts';
import type { PlanReads } from '../plan/plan.queries.ts';
import { texts } from '../values.ts';
import { countDocuments, drawsBulletins } from './bulletin.queries.ts';
import { madeBulletins, rungSpan } from './bulletin-spans.ts';
import { measureLines, milestoneLines } from './lines.ts';
import type { MeasureLine, MilestoneLine, Review, ReviewOf } from './meeting.rows.ts';
import { milestoneFigures } from './milestone-figures.ts';
import { monthsOf, quarterOf } from './period.ts';

/** More than fires in any quarter. */
const ALL = { first: 100_000 };

type Needed = Pick<PlanReads, 'plans' | 'positionOf'> & OverviewReads & Pick<RungReads, 'rungs'>;

export type ReviewReads = {
  review(of: ReviewOf): Promise<Review | null>;
};

export const reviewReads = (db: QueryExecutorProvider, reads: Needed): ReviewReads => ({
  async review({ plan, at: position, quarter, today }) {
    const { first, after } = quarterOf(quarter);
    const at = { plan, at: position ?? (await reads.positionOf(plan)) };
    const [frame] = await reads.plans([at]);
    const [overview] = await reads.overview([{ ...at, today }]);
    if (!frame || !overview) return null;
    const within = (column: string) => sql`${sql.ref(column)} >= ${first} and ${sql.ref(column)} < ${after}`;
    const milestones = await milestoneLines(
      db,
      at,
      sql`${COUNTED} and (${within('s.due')} or ${within('s.planned_due')})`,
    );
    const byMeasure = Map.groupBy(milestones, ({ measure }) => measure);
    const measures = await measureLines(db, at, sql`d.measure = any(${texts([...byMeasure.keys()])})`);
    const made = await madeBulletins(db, at);
    // The review rests on the bulletins of its months.
    const spans = monthsOf(quarter).flatMap(
      (month) => rungSpan(made, month, { today, drawn: drawsBulletins(frame) }) ?? [],
    );
    const rungs = await reads.rungs(at, { filter: { kinds: ['fired'], spans }, page: ALL });
    const fired = Map.groupBy(
      rungs.rows.flatMap(({ row }) => (row.kind === 'fired' ? [row] : [])),
      ({ measure }) => measure,
    );
    const review: Review = {
      plan,
      asOf: at.at,
      quarter,
      today,
      total: overview.total,
      sections: overview.sections,
      milestones: milestoneFigures(milestones, today),
      measures: measures.map((line) => ({
        ...line,
        milestones: (byMeasure.get(line.measure) ?? []).map(stepOf),
        documents: countDocuments(fired.get(line.measure) ?? []),
      })),
    };
    return review;
  },
});

const stepOf = (line: MilestoneLine): Omit<MilestoneLine, keyof MeasureLine> => {
  const { milestone, label, due, plannedDue, status, as, missed, missedDates, extended } = line;
  return { milestone, label, due, plannedDue, status, as, missed, missedDates, extended };
};

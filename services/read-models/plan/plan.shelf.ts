/** A plan's frame is the largest thing that answers need, and hardly ever changes: a version that was read is not read again. */

import { type RawBuilder, sql } from 'kysely';
import { instantOf, texts } from '../values.ts';
import type { PlanRow } from './plan.rows.ts';
import type { PlanRecord } from './plan.table.ts';

/** `record` is null for a version that is at hand. */
export type FoundPlan = { readonly version: string; readonly record: PlanRecord | null };

/** One statement's use of the shelf: what it need not bring, and how what it brought becomes a plan. */
export type PlanShelf = () => { readonly columns: RawBuilder<unknown>; row(found: FoundPlan): PlanRow };

/** A plan is changed some ten times a year, and a place has one a year. */
const MOST_KEPT = 50;

/** Names the row `p` of `rm_plan` itself: ended, or made anew from the log, it is another. */
const VERSION = sql`concat_ws(' ', p.plan, p.since, p.xmin)`;

export const createPlanShelf = (): PlanShelf => {
  const shelf = new Map<string, PlanRow>();
  return () => {
    // As it is now: what the statement is told to leave out may be off the shelf when its answer comes.
    const known = new Map(shelf);
    return {
      columns: sql`${VERSION} as version,
        case when ${VERSION} = any(${texts([...known.keys()])}) then null else to_jsonb(p) end as record`,
      row: ({ version, record }) => {
        const row = known.get(version) ?? (record && planRow(record));
        if (!row) throw new Error(`The version ${version} of a plan was left out though it is not at hand`);
        shelf.delete(version);
        shelf.set(version, row);
        const [oldest] = shelf.keys();
        if (shelf.size > MOST_KEPT && oldest !== undefined) shelf.delete(oldest);
        return row;
      },
    };
  };
};

const planRow = ({ frame, clock, terms, adopted_at, report_text }: PlanRecord): PlanRow => ({
  ...frame,
  clock,
  terms,
  adoptedAt: instantOf(adopted_at),
  reportText: report_text,
});

/** Caches versions of plans: a plan is the largest row that queries need, and it rarely changes. */

import { DEFAULT_PAPER_SETTINGS } from '@duban/domain';
import { type RawBuilder, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import { instantOf, texts } from '../values.ts';
import type { PlanRow } from './plan.rows.ts';
import type { PlanRecord } from './plan.table.ts';

/** `record` is null for a version that is in the cache. */
export type FoundPlan = { readonly version: string; readonly record: PlanRecord | null };

/** For one statement: the columns to select, which leave out cached records, and how a selected row becomes a plan. */
export type PlanCache = () => { readonly columns: RawBuilder<unknown>; row(found: FoundPlan): PlanRow };

/** Enough for years: a place has one plan a year, which changes about ten times. */
const MAX_CACHED_VERSIONS = 50;

/** Identifies a version of the row `p` of `rm_plan`; a row that was ended or rebuilt from the log has another one. */
const VERSION = sql`concat_ws(' ', p.plan, p.since, p.xmin)`;

export const createPlanCache = (): PlanCache => {
  const cache = new LRUCache<string, PlanRow>({ max: MAX_CACHED_VERSIONS });
  return () => {
    // A copy, because a version that the statement leaves out may be evicted before its result arrives.
    const known = new Map(cache.entries());
    return {
      columns: sql`${VERSION} as version,
        case when ${VERSION} = any(${texts([...known.keys()])}) then null else to_jsonb(p) end as record`,
      row: ({ version, record }) => {
        const row = known.get(version) ?? (record && planRow(record));
        if (!row)
          throw new Error(`The version ${version} of a plan was left out of the result but is not in the cache`);
        cache.set(version, row);
        return row;
      },
    };
  };
};

const planRow = ({ frame, clock, terms, adopted_at, report_text, paper_settings }: PlanRecord): PlanRow => ({
  ...frame,
  clock,
  terms,
  adoptedAt: instantOf(adopted_at),
  reportText: report_text,
  paperSettings: paper_settings ?? DEFAULT_PAPER_SETTINGS,
});

/** Which rungs stand in the bulletin of a month: those since the one before was drawn up, so that each stands in exactly one. */

import type { CivilDate, Instant } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { fetchRows } from '../row-shape.ts';
import { textOf } from '../values.ts';
import { type At, visible } from '../version.ts';
import { monthAfter, monthOf } from './period.ts';

/** A bulletin that was drawn up, and the last position of the log that it shows. */
export type MadeBulletin = { readonly period: string; readonly asOf: number };

/** Positions after `after` up to `upTo` (null: to the moment asked for); `from` and `to` narrow it by plan time. */
export type RungSpan = {
  readonly after: number;
  readonly upTo: number | null;
  readonly from?: Instant;
  readonly to?: Instant;
};

/** In order of the log, as they were known at the moment asked for. */
export const madeBulletins = async (db: QueryExecutorProvider, { plan, at }: At): Promise<readonly MadeBulletin[]> => {
  const found = await fetchRows<{ period: string; as_of: string | number }>(
    db,
    { period: 'text', as_of: 'int8' },
    sql`
    select n.period, n.as_of from duban.rm_snapshot n
    where n.plan = ${textOf(plan)} and n.kind = 'monthly-bulletin' and ${visible('n', at)}
    order by n.as_of, n.period`,
  );
  return found.map(({ period, as_of }) => ({ period, asOf: Number(as_of) }));
};

/**
 * By position, not by date: what fires after a bulletin was drawn up, on the same day or later, by hand or late, stands in
 * the next one. Where none is drawn up, a rung stands in the month in which it fired; null for a month in which none stands.
 */
export const rungSpan = (
  made: readonly MadeBulletin[],
  month: string,
  { today, drawn }: { readonly today: CivilDate; readonly drawn: boolean },
): RungSpan | null => {
  const index = made.findIndex(({ period }) => period === month);
  const found = made[index];
  if (found) return { after: made[index - 1]?.asOf ?? 0, upTo: found.asOf };
  const after = made.at(-1)?.asOf ?? 0;
  const last = made.reduce<string | null>((best, { period }) => (best && best > period ? best : period), null);
  const first = last && monthAfter(last);
  if (drawn) {
    const now = today.slice(0, 7);
    return month === (first && first > now ? first : now) ? { after, upTo: null } : null;
  }
  if (first && month < first) return null;
  const { from, to } = monthOf(month);
  return { after, upTo: null, to, ...(month !== first && { from }) };
};

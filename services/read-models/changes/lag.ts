/** How far the read models are behind the logs that they show. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { MODELS } from '../models.ts';

/** `head` is the last position of the plan's log, `shown` the last that every read model shows. */
export type Lag = { readonly plan: string; readonly head: number; readonly shown: number };

export const lags = async (db: QueryExecutorProvider): Promise<readonly Lag[]> => {
  const names = MODELS.map(({ name }) => name);
  const found = await sql<{ plan: string; head: string | number; shown: string | number }>`
    select h.plan, h.position as head, coalesce(c.shown, 0) as shown
    from duban.log_head h
    left join lateral (
      select min(k.position) as shown from duban.rm_checkpoint k
      where k.plan = h.plan and k.model = any(${names}::text[])
      having count(*) = ${names.length}
    ) c on true
    order by h.plan`.execute(db);
  return found.rows.map(({ plan, head, shown }) => ({ plan, head: Number(head), shown: Number(shown) }));
};

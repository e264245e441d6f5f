/** How far every plan is shown, and what keeps it from being shown further: one statement for all plans. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { MODELS } from '../models.ts';
import { fetchRows } from '../row-shape.ts';
import { instantOf } from '../values.ts';
import {
  MOST_GAPS_NAMED,
  type ProjectionGap,
  type ProjectionHalt,
  type ProjectionState,
} from './projection-state.rows.ts';

type Found = {
  readonly plan: string;
  readonly head: string | number;
  readonly shown: string | number;
  readonly halt: (ProjectionHalt & { readonly tried_at: string }) | null;
  readonly gap_count: string | number;
  readonly gaps: readonly ProjectionGap[] | null;
};

/** Of all plans that have a log or, for a reader, of those that are open to it; by plan. */
export const projectionStates = async (db: QueryExecutorProvider): Promise<readonly ProjectionState[]> => {
  const names = MODELS.map(({ name }) => name);
  const found = await fetchRows<Found>(
    db,
    { plan: 'text', head: 'int8', shown: 'int8', halt: 'jsonb?', gap_count: 'int8', gaps: 'jsonb?' },
    sql`
    select h.plan, h.position as head, coalesce(c.shown, 0) as shown, to_jsonb(s) as halt,
      coalesce(g.count, 0) as gap_count, g.first as gaps
    from duban.log_head h
    left join lateral (
      select min(k.position) as shown from duban.rm_checkpoint k
      where k.plan = h.plan and k.model = any(${names}::text[])
      having count(*) = ${names.length}
    ) c on true
    left join duban.projection_halt s on s.plan = h.plan
    left join lateral (
      select count(*) as count, jsonb_agg(to_jsonb(o) order by o.position) filter (where o.place <= ${MOST_GAPS_NAMED}) as first
      from (select p.*, row_number() over (order by p.position) as place
        from duban.projection_gap p where p.plan = h.plan) o
    ) g on true
    where current_user <> 'duban_reader' or duban.eyes('plan') in ('*', h.plan)
    order by h.plan`,
  );
  return found.map(({ plan, head, shown, halt, gap_count, gaps }) => ({
    plan,
    head: Number(head),
    shown: Number(shown),
    halt: halt && haltOf(halt),
    gapCount: Number(gap_count),
    gaps: (gaps ?? []).map((gap) => ({ ...haltOf(gap), follows: gap.follows })),
  }));
};

const haltOf = ({ plan, position, stream, type, code, cause, since }: ProjectionHalt): ProjectionHalt => ({
  plan,
  position,
  stream,
  type,
  code,
  cause,
  since: instantOf(since),
});

/** How far plans can be seen, and what changed in between: all that a follower reads. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { MODELS } from '../models.ts';
import type { TimelineRecord } from '../timeline/timeline.table.ts';
import { instantOf, textOf, texts } from '../values.ts';
import type { Change } from './change.rows.ts';

/** The last position that every read model shows, of each plan that they know. */
export const visiblePositions = async (
  db: QueryExecutorProvider,
  plans: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const found = await visiblePosition(plans).execute(db);
  return new Map(found.rows.map(({ plan, position }) => [plan, Number(position)]));
};

/** The same as a statement, which may stand in another. */
export const visiblePosition = (plans: readonly string[]) => {
  const names = MODELS.map(({ name }) => name);
  return sql<{ plan: string; position: string | number }>`
    select c.plan, min(c.position) as position from duban.rm_checkpoint c
    where c.plan = any(${texts(plans)}) and c.model = any(${texts(names)})
    group by c.plan having count(*) = ${names.length}`;
};

/** The changes at positions above `after`, up to `to`, at most `limit`, in order. */
export const changesBetween = async (
  db: QueryExecutorProvider,
  { plan, after, to, limit }: { plan: string; after: number; to: number; limit: number },
): Promise<readonly Change[]> => {
  const found = await sql<{ record: Omit<TimelineRecord, 'data'> & Pick<Change, 'told'> }>`
    select to_jsonb(c) as record from (
      select l.plan, l.position, l.measure, l.type, l.command_id, l.actor, l.occurred_at, l.recorded_at,
        array(select n.recipient from duban.rm_notice n where n.plan = l.plan and n.position = l.position) as told
      from duban.rm_timeline l
      where l.plan = ${textOf(plan)} and l.position > ${after}::bigint and l.position <= ${to}::bigint
      order by l.position limit ${limit}
    ) c order by c.position`.execute(db);
  return found.rows.map(({ record }) => ({
    plan: record.plan,
    position: record.position,
    measure: record.measure,
    type: record.type,
    commandId: record.command_id,
    actor: record.actor,
    told: record.told,
    occurredAt: instantOf(record.occurred_at),
    recordedAt: instantOf(record.recorded_at),
  }));
};

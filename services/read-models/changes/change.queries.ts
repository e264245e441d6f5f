/** How far plans can be seen, and what changed in between: all that a follower reads. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { MODELS } from '../models.ts';
import type { RowShape } from '../row-shape.ts';
import { fetchRows } from '../row-shape.ts';
import type { TimelineRecord } from '../timeline/timeline.table.ts';
import { TIMELINE_COLUMNS } from '../timeline/timeline.table.ts';
import { instantOf, textOf, texts } from '../values.ts';
import type { Change } from './change.rows.ts';

type VisiblePosition = { readonly plan: string; readonly position: string | number };
const VISIBLE_POSITION: RowShape<VisiblePosition> = { plan: 'text', position: 'int8' };

type Changed = Omit<TimelineRecord, 'data' | 'ordinal' | 'version'> & Pick<Change, 'recipients'>;
const { data: _data, ordinal: _ordinal, version: _version, ...EVENT } = TIMELINE_COLUMNS;
const CHANGED: RowShape<Changed> = { ...EVENT, recipients: 'jsonb' };

/** The last position that every read model shows, of each plan that they know. */
export const visiblePositions = async (
  db: QueryExecutorProvider,
  plans: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const found = await fetchRows<VisiblePosition>(db, VISIBLE_POSITION, visiblePosition(plans));
  return new Map(found.map(({ plan, position }) => [plan, Number(position)]));
};

/** The same as a statement, which may stand in another. */
export const visiblePosition = (plans: readonly string[]) => {
  const names = MODELS.map(({ name }) => name);
  return sql<VisiblePosition>`
    select c.plan, min(c.position) as position from duban.rm_checkpoint c
    where c.plan = any(${texts(plans)}) and c.model = any(${texts(names)})
    group by c.plan having count(*) = ${names.length}`;
};

/** The changes at positions above `after`, up to `to`, at most `limit`, in order. */
export const changesBetween = async (
  db: QueryExecutorProvider,
  { plan, after, to, limit }: { plan: string; after: number; to: number; limit: number },
): Promise<readonly Change[]> => {
  const found = await fetchRows<{ record: Changed }>(
    db,
    { record: CHANGED },
    sql`
    select to_jsonb(c) as record from (
      select l.plan, l.position, l.measure, l.type, l.command_id, l.actor, l.occurred_at, l.recorded_at,
        array(select n.recipient from duban.rm_notice n where n.plan = l.plan and n.position = l.position) as recipients
      from duban.rm_timeline l
      where l.plan = ${textOf(plan)} and l.position > ${after}::bigint and l.position <= ${to}::bigint
      order by l.position limit ${limit}
    ) c order by c.position`,
  );
  return found.map(({ record }) => ({
    plan: record.plan,
    position: record.position,
    measure: record.measure,
    type: record.type,
    commandId: record.command_id,
    actor: record.actor,
    recipients: record.recipients,
    occurredAt: instantOf(record.occurred_at),
    recordedAt: instantOf(record.recorded_at),
  }));
};

/** What happened to many measures, or to the plan as a whole, newest first. */

import type { TargetValue } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import { type Labels, labelsOf } from '../labels.ts';
import { type Key, keyset, rowsOf, rowsPer, type Sort } from '../page.ts';
import type { Reads } from '../reads.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, happened } from '../version.ts';
import type { TimelineFacts, TimelineRow } from './timeline.rows.ts';
import type { TimelineRecord } from './timeline.table.ts';

type TimelineReads = Pick<Reads, 'timelineOf' | 'planTimeline'>;
type Found = { readonly key: Key; readonly record: TimelineRecord };

const NEWEST: Sort = { columns: [{ value: sql`l.position`, type: 'bigint' }], direction: 'desc' };

export const timelineReads = (db: QueryExecutorProvider): TimelineReads => ({
  async timelineOf(at, measures, page) {
    const { key, beyond, order, limit } = keyset(NEWEST, page);
    const found = await sql<Found & { parent: string }>`
      select p.id as parent, e.key, e.record
      from unnest(${texts(measures)}) p (id)
      cross join lateral (
        select ${key} as key, to_jsonb(l) as record, row_number() over (order by ${order}) as place
        from duban.rm_timeline l
        where l.plan = ${textOf(at.plan)} and l.measure = p.id and ${happened('l.position', at.at)} and ${beyond}
        order by ${order} limit ${limit}
      ) e order by p.id, e.place`.execute(db);
    const labels = await labelsIn(
      db,
      at,
      found.rows.map(({ record }) => record),
    );
    return rowsPer(measures, found.rows, page, ({ record }) => timelineRow(record, labels));
  },

  async planTimeline(at, page) {
    const { key, beyond, order, limit } = keyset(NEWEST, page);
    const found = await sql<Found>`
      select ${key} as key, to_jsonb(l) as record
      from duban.rm_timeline l
      where l.plan = ${textOf(at.plan)} and ${happened('l.position', at.at)} and ${beyond}
      order by ${order} limit ${limit}`.execute(db);
    const labels = await labelsIn(
      db,
      at,
      found.rows.map(({ record }) => record),
    );
    return rowsOf(found.rows, page, ({ record }) => timelineRow(record, labels));
  },
});

export const labelsIn = (db: QueryExecutorProvider, at: At, events: readonly TimelineRecord[]): Promise<Labels> => {
  const measures = events.map(({ measure }) => measure).filter((measure) => measure !== null);
  return labelsOf(db, at, [...new Set(measures)]);
};

export const timelineRow = (record: TimelineRecord, labels: Labels): TimelineRow => ({
  ...factsOf(record, labels),
  plan: record.plan,
  position: record.position,
  measure: record.measure,
  version: record.version,
  commandId: record.command_id,
  ordinal: record.ordinal,
  actor: record.actor,
  occurredAt: instantOf(record.occurred_at),
  recordedAt: instantOf(record.recorded_at),
});

const factsOf = ({ type, data, measure }: TimelineRecord, labels: Labels): TimelineFacts =>
  // `readable` follows the type `Readable` field by field.
  ({ type, data: measure === null ? data : readable(data, measure, labels) }) as TimelineFacts;

const readable = (data: unknown, measure: string, labels: Labels): unknown => {
  if (Array.isArray(data)) return data.map((item) => readable(item, measure, labels));
  if (typeof data !== 'object' || data === null) return data;
  if (isValue(data)) return labels.values(measure, [data])[0];
  return Object.fromEntries(
    Object.entries(data).map(([field, value]) => {
      if (field === 'milestone') return [field, labels.milestone(measure, value)];
      if (field === 'obligation') return [field, labels.obligation(measure, value)];
      // A lamp's reason names its parts itself.
      return [field, field === 'reason' ? value : readable(value, measure, labels)];
    }),
  );
};

const isValue = (data: object): data is TargetValue => 'target' in data && 'value' in data;

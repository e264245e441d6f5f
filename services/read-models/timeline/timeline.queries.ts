/** What happened to many measures, or to the plan as a whole, newest first. */

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
    const labels = await labelsIn(db, at, found.rows);
    return rowsPer(measures, found.rows, page, ({ record }) => timelineRow(record, labels));
  },

  async planTimeline(at, page) {
    const { key, beyond, order, limit } = keyset(NEWEST, page);
    const found = await sql<Found>`
      select ${key} as key, to_jsonb(l) as record
      from duban.rm_timeline l
      where l.plan = ${textOf(at.plan)} and ${happened('l.position', at.at)} and ${beyond}
      order by ${order} limit ${limit}`.execute(db);
    const labels = await labelsIn(db, at, found.rows);
    return rowsOf(found.rows, page, ({ record }) => timelineRow(record, labels));
  },
});

const labelsIn = (db: QueryExecutorProvider, at: At, found: readonly Found[]): Promise<Labels> => {
  const measures = found.map(({ record }) => record.measure).filter((measure) => measure !== null);
  return labelsOf(db, at, [...new Set(measures)]);
};

const timelineRow = (record: TimelineRecord, labels: Labels): TimelineRow => ({
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

const factsOf = (record: TimelineRecord, labels: Labels): TimelineFacts => {
  const measure = record.measure ?? '';
  switch (record.type) {
    case 'ProgressReported': {
      const { data, type } = record;
      return { type, data: { ...data, values: labels.values(measure, data.values) } };
    }
    case 'ProgressCorrected': {
      const { data, type } = record;
      const previous = { ...data.previous, values: labels.values(measure, data.previous.values) };
      return { type, data: { ...data, values: labels.values(measure, data.values), previous } };
    }
    case 'MilestoneSubmitted': {
      const { type, data } = record;
      return { type, data: { ...data, milestone: labels.milestone(measure, data.milestone) } };
    }
    case 'MilestoneVerified': {
      const { type, data } = record;
      return { type, data: { ...data, milestone: labels.milestone(measure, data.milestone) } };
    }
    case 'MilestoneReturned': {
      const { type, data } = record;
      return { type, data: { ...data, milestone: labels.milestone(measure, data.milestone) } };
    }
    case 'MilestoneMissed': {
      const { type, data } = record;
      return { type, data: { ...data, milestone: labels.milestone(measure, data.milestone) } };
    }
    case 'PlanAdopted':
      return { type: record.type, data: record.data };
    case 'PlanClockSet':
      return { type: record.type, data: record.data };
    case 'MeasureIssued':
      return { type: record.type, data: record.data };
    case 'MeasureAcknowledged':
      return { type: record.type, data: record.data };
    default:
      return record satisfies never;
  }
};

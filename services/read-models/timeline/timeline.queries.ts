/** Reads the events of many measures or of the whole plan, by default newest first. */

import type { TargetValue } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { type Labels, labelsOf } from '../labels.ts';
import { type List, listAll, listPer } from '../list.ts';
import { type Page, type Rows, rowsOf, rowsPer, type Sort } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { all } from '../text-search.ts';
import { instantOf, textOf, texts } from '../values.ts';
import { type At, happened, visible } from '../version.ts';
import type { TimelineAsk, TimelineFacts, TimelineFilter, TimelineRow } from './timeline.rows.ts';
import type { TimelineRecord } from './timeline.table.ts';
import { TIMELINE_COLUMNS } from './timeline.table.ts';

export type TimelineReads = {
  /** By default newest first. */
  timelineOf(at: At, measures: readonly string[], ask: TimelineAsk): Promise<ReadonlyMap<string, Rows<TimelineRow>>>;
  /** The plan's own events and those of all its measures, by default newest first. */
  planTimeline(at: At, ask: TimelineAsk): Promise<Rows<TimelineRow>>;
  /** Whether the log holds an event of each command, in the order of the ids given. */
  commandsKnown(
    at: At,
    commands: readonly { readonly measure: string; readonly commandId: string }[],
  ): Promise<readonly boolean[]>;
};

export const timelineReads = (db: QueryExecutorProvider): TimelineReads => ({
  async timelineOf(at, measures, ask) {
    const found = await listPer<TimelineRecord>(db, measures, list(at, sql`l.measure = p.id`, ask));
    const labels = await labelsIn(
      db,
      at,
      found.map(({ record }) => record),
    );
    return rowsPer(measures, found, ask.page, ({ record }) => timelineRow(record, labels));
  },

  async planTimeline(at, ask) {
    const found = await listAll<TimelineRecord>(db, list(at, sql`true`, ask));
    const labels = await labelsIn(
      db,
      at,
      found.map(({ record }) => record),
    );
    return rowsOf(found, ask.page, ({ record }) => timelineRow(record, labels));
  },

  async commandsKnown({ plan, at }, commands) {
    const found = await fetchRows<{ known: boolean }>(
      db,
      { known: 'bool' },
      sql`
      select exists (
        select from duban.rm_timeline l
        where l.plan = ${textOf(plan)} and l.measure = c.measure and l.command_id = c.command
          and ${happened('l.position', at)}
      ) as known
      from unnest(${texts(commands.map(({ measure }) => measure))}, ${texts(commands.map(({ commandId }) => commandId))})
        with ordinality c (measure, command, place) order by c.place`,
    );
    return found.map(({ known }) => known);
  },
});

type Ask = { readonly filter?: TimelineFilter; readonly direction?: Sort['direction']; readonly page: Page };

const list = (
  of: At,
  belongs: RawBuilder<unknown>,
  { filter = {}, direction = 'desc', page }: Ask,
): List<TimelineRecord> => ({
  fields: sql`l as item`,
  record: sql`to_jsonb(f.item)`,
  shape: TIMELINE_COLUMNS,
  from: sql`duban.rm_timeline l`,
  where: sql`l.plan = ${textOf(of.plan)} and ${happened('l.position', of.at)} and ${belongs} and ${matching(of, filter)}`,
  sort: { columns: [{ value: sql`l.position`, type: 'bigint' }], direction },
  page,
});

const matching = (of: At, { types, measures, leadUnits, subjects, roles, since, from, to }: TimelineFilter) =>
  all([
    types && sql`l.type = any(${texts(types)})`,
    measures && sql`l.measure = any(${texts(measures)})`,
    leadUnits &&
      sql`l.measure = any(array(select d.measure from duban.rm_definition d
        where d.plan = ${textOf(of.plan)} and ${visible('d', of.at)} and d.lead_unit = any(${texts(leadUnits)})))`,
    subjects && bySubject(subjects),
    roles && sql`l.actor->>'role' = any(${texts(roles)})`,
    since === undefined ? undefined : sql`l.position > ${since}::bigint`,
    from === undefined ? undefined : sql`l.occurred_at >= ${from}::timestamptz`,
    to === undefined ? undefined : sql`l.occurred_at < ${to}::timestamptz`,
  ]);

/** One person's are read in their order from the index on `subject`. */
const bySubject = (subjects: readonly string[]): RawBuilder<unknown> => {
  const [only, ...more] = subjects;
  return only !== undefined && more.length === 0
    ? sql`l.subject = ${textOf(only)}`
    : sql`l.subject = any(${texts(subjects)})`;
};

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

export const factsOf = ({ type, data, measure }: TimelineRecord, labels: Labels): TimelineFacts =>
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
      // The reason of a lamp already contains the names of its parts.
      return [field, field === 'reason' ? value : readable(value, measure, labels)];
    }),
  );
};

const isValue = (data: object): data is TargetValue => 'target' in data && 'value' in data;

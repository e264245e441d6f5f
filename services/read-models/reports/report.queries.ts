/** Reads reports, of many measures or by id, with every earlier wording. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { type Labels, labelsOf } from '../labels.ts';
import { type Key, keyset, type Page, type Rows, rowsPer, type Sort } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { inOrder, instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { ReportId, ReportRow } from './report.rows.ts';
import type { ReportRecord } from './report.table.ts';
import { reportTable } from './report.table.ts';

export type ReportReads = {
  /** Newest first. */
  reportsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<ReportRow>>>;
  reportsByIds(at: At, ids: readonly ReportId[]): Promise<readonly (ReportRow | null)[]>;
};
type Found = { readonly record: ReportRecord };

const NEWEST: Sort = { columns: [{ value: sql`r.position`, type: 'bigint' }], direction: 'desc' };

export const reportReads = (db: QueryExecutorProvider): ReportReads => ({
  async reportsOf(at, measures, page) {
    const { key, beyond, order, limit } = keyset(NEWEST, page);
    const found = await fetchRows<Found & { parent: string; key: Key }>(
      db,
      { record: reportTable.columns, parent: 'text', key: 'jsonb' },
      sql`
      select p.id as parent, l.key, l.record
      from unnest(${texts(measures)}) p (id)
      cross join lateral (
        select ${key} as key, to_jsonb(r) as record, row_number() over (order by ${order}) as place
        from duban.rm_report r
        where r.plan = ${textOf(at.plan)} and r.measure = p.id and ${visible('r', at.at)} and ${beyond}
        order by ${order} limit ${limit}
      ) l order by p.id, l.place`,
    );
    const labels = await labelsOf(db, at, measures);
    return rowsPer(measures, found, page, ({ record }) => reportRow(record, labels));
  },

  async reportsByIds(at, ids) {
    const measures = ids.map(({ measure }) => measure);
    const reports = ids.map(({ report }) => report);
    const found = await fetchRows<Found>(
      db,
      { record: reportTable.columns },
      sql`
      select to_jsonb(r) as record
      from duban.rm_report r join unnest(${texts(measures)}, ${texts(reports)}) p (measure, report)
        on r.measure = p.measure and r.report = p.report
      where r.plan = ${textOf(at.plan)} and ${visible('r', at.at)}`,
    );
    const labels = await labelsOf(db, at, measures);
    return inOrder(
      ids,
      ({ measure, report }) => `${measure}\n${report}`,
      found.map(({ record }) => reportRow(record, labels)),
      ({ measure, id }) => `${measure}\n${id}`,
    );
  },
});

const reportRow = (record: ReportRecord, labels: Labels): ReportRow => {
  const { plan, measure, report: id, position } = record;
  const readable = ({ values, text }: ReportRecord['content']) => ({ values: labels.values(measure, values), text });
  return {
    plan,
    measure,
    id,
    number: Number(id.slice(1)),
    asOf: record.as_of,
    ...readable(record.content),
    confirmed: record.confirmed ?? [],
    reportedAt: instantOf(record.reported_at),
    by: record.actor,
    position,
    written: record.written && { ...record.written, at: instantOf(record.written.at) },
    corrections: record.corrections.map(({ previous, at, ...correction }) => ({
      ...correction,
      at: instantOf(at),
      previous: readable(previous),
    })),
  };
};

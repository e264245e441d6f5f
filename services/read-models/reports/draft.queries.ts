/** Reads texts that are not signed reports: unsigned drafts, and contributions of supporting units. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { type Labels, labelsOf } from '../labels.ts';
import { listPer, newest } from '../list.ts';
import { type Page, type Rows, rowsPer } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { ofKind } from '../timeline/timeline.kinds.ts';
import type { TimelineRecord } from '../timeline/timeline.table.ts';
import { MEASURE_EVENT_COLUMNS } from '../timeline/timeline.table.ts';
import { inOrder, instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { ContributionRow, DraftRow, ReportId } from './report.rows.ts';
import type { DraftRecord } from './report.table.ts';
import { draftTable } from './report.table.ts';

export type DraftReads = {
  /** Unsigned drafts, including rejected ones; newest first. */
  draftsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<DraftRow>>>;
  draftsByIds(at: At, ids: readonly ReportId[]): Promise<readonly (DraftRow | null)[]>;
  /** Newest first. */
  contributionsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<ContributionRow>>>;
};

export const draftReads = (db: QueryExecutorProvider): DraftReads => ({
  async draftsOf(at, measures, page) {
    const found = await listPer<DraftRecord>(db, measures, {
      fields: sql`r as item`,
      record: sql`to_jsonb(f.item)`,
      shape: draftTable.columns,
      from: sql`duban.rm_draft r`,
      where: sql`r.plan = ${textOf(at.plan)} and r.measure = p.id and ${visible('r', at.at)}`,
      sort: newest(sql`r.position`),
      page,
    });
    const labels = await labelsOf(db, at, measures);
    return rowsPer(measures, found, page, ({ record }) => draftRow(record, labels));
  },

  async draftsByIds(at, ids) {
    const measures = ids.map(({ measure }) => measure);
    const found = await fetchRows<{ record: DraftRecord }>(
      db,
      { record: draftTable.columns },
      sql`
      select to_jsonb(r) as record
      from duban.rm_draft r join unnest(${texts(measures)}, ${texts(ids.map(({ report }) => report))}) p (measure, report)
        on r.measure = p.measure and r.report = p.report
      where r.plan = ${textOf(at.plan)} and ${visible('r', at.at)}`,
    );
    const labels = await labelsOf(db, at, measures);
    return inOrder(
      ids,
      ({ measure, report }) => `${measure}\n${report}`,
      found.map(({ record }) => draftRow(record, labels)),
      ({ measure, id }) => `${measure}\n${id}`,
    );
  },

  async contributionsOf(at, measures, page) {
    const found = await listPer<Contribution>(db, measures, {
      fields: sql`l as item`,
      record: sql`to_jsonb(f.item)`,
      shape: MEASURE_EVENT_COLUMNS,
      from: sql`duban.rm_timeline l`,
      where: ofKind(at, 'ContributionMade'),
      sort: newest(sql`l.position`),
      page,
    });
    const labels = await labelsOf(db, at, measures);
    return rowsPer(measures, found, page, ({ record }) => contributionRow(record, labels));
  },
});

type Contribution = TimelineRecord & { readonly type: 'ContributionMade'; readonly measure: string };

const draftRow = ({ plan, measure, report, ...record }: DraftRecord, labels: Labels): DraftRow => ({
  plan,
  measure,
  id: report,
  number: Number(report.slice(1)),
  asOf: record.as_of,
  values: labels.values(measure, record.content.values),
  text: record.content.text,
  confirmed: record.confirmed ?? [],
  writtenAt: instantOf(record.written_at),
  by: record.actor,
  position: record.position,
  rejection: record.rejection && { ...record.rejection, at: instantOf(record.rejection.at) },
});

const contributionRow = ({ plan, measure, ...record }: Contribution, labels: Labels): ContributionRow => ({
  plan,
  measure,
  position: record.position,
  unit: record.data.unit,
  values: labels.values(measure, record.data.values),
  text: record.data.text,
  confirmed: record.data.confirmed ?? [],
  at: instantOf(record.occurred_at),
  by: record.actor,
});

/** The amendments of many measures, or those named. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { type Labels, labelsOf } from '../labels.ts';
import { listPer, newest } from '../list.ts';
import { type Page, type Rows, rowsPer } from '../page.ts';
import { fetchRows } from '../row-shape.ts';
import { inOrder, instantOf, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { AmendmentId, AmendmentRow } from './amendment.rows.ts';
import type { AmendmentRecord } from './amendment.table.ts';
import { amendmentTable } from './amendment.table.ts';

export type AmendmentReads = {
  /** Newest first. */
  amendmentsOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<AmendmentRow>>>;
  amendmentsByIds(at: At, ids: readonly AmendmentId[]): Promise<readonly (AmendmentRow | null)[]>;
};

export const amendmentReads = (db: QueryExecutorProvider): AmendmentReads => ({
  async amendmentsOf(at, measures, page) {
    const found = await listPer<AmendmentRecord>(db, measures, {
      fields: sql`a as item`,
      record: sql`to_jsonb(f.item)`,
      shape: amendmentTable.columns,
      from: sql`duban.rm_amendment a`,
      where: sql`a.plan = ${textOf(at.plan)} and a.measure = p.id and ${visible('a', at.at)}`,
      sort: newest(sql`a.position`),
      page,
    });
    const labels = await labelsOf(db, at, measures);
    return rowsPer(measures, found, page, ({ record }) => amendmentRow(record, labels));
  },

  async amendmentsByIds(at, ids) {
    const measures = ids.map(({ measure }) => measure);
    const amendments = texts(ids.map(({ amendment }) => amendment));
    const found = await fetchRows<{ record: AmendmentRecord }>(
      db,
      { record: amendmentTable.columns },
      sql`
      select to_jsonb(a) as record
      from duban.rm_amendment a join unnest(${texts(measures)}, ${amendments}) p (measure, amendment)
        on a.measure = p.measure and a.amendment = p.amendment
      where a.plan = ${textOf(at.plan)} and ${visible('a', at.at)}`,
    );
    const labels = await labelsOf(db, at, measures);
    return inOrder(
      ids,
      ({ measure, amendment }) => `${measure}\n${amendment}`,
      found.map(({ record }) => amendmentRow(record, labels)),
      ({ measure, id }) => `${measure}\n${id}`,
    );
  },
});

const amendmentRow = ({ plan, measure, amendment, ...record }: AmendmentRecord, labels: Labels): AmendmentRow => ({
  plan,
  measure,
  id: amendment,
  number: Number(amendment.slice(1)),
  reason: record.reason,
  proposedAt: instantOf(record.proposed_at),
  by: record.actor,
  position: record.position,
  state: record.state,
  next: record.next,
  definition: record.definition,
  steps: record.steps.map((step) => ({ ...step, at: instantOf(step.at) })),
  targets: record.targets.flatMap(({ previous, ...value }) =>
    labels.values(measure, [value]).map((labelled) => ({ ...labelled, previous })),
  ),
  milestones: record.milestones.map(({ milestone, due, previousDue, expected, previousExpected }) => ({
    ...labels.milestone(measure, milestone),
    due,
    previousDue,
    expected: labels.values(measure, expected),
    previousExpected: labels.values(measure, previousExpected),
  })),
});

/** Reads milestones: of many measures, or by id. */

import { countedAs } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import type { MeasureStage } from '../measures/measure.rows.ts';
import { isRunning } from '../measures/measure.summary.ts';
import { standing } from '../measures/standing.ts';
import { type Key, keyset, type Page, type Rows, rowsPer, type Sort } from '../page.ts';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { inOrder, instantOf, sameText, textOf, texts } from '../values.ts';
import { type At, visible } from '../version.ts';
import type { MilestoneId, MilestoneRow } from './milestone.rows.ts';
import type { MilestoneRecord } from './milestone.table.ts';
import { milestoneTable } from './milestone.table.ts';

export type MilestoneReads = {
  /** In the plan's order. */
  milestonesOf(at: At, measures: readonly string[], page: Page): Promise<ReadonlyMap<string, Rows<MilestoneRow>>>;
  milestonesByIds(at: At, ids: readonly MilestoneId[]): Promise<readonly (MilestoneRow | null)[]>;
};
type Found = { readonly record: MilestoneRecord; readonly stage: MeasureStage };

const FOUND: RowShape<Found> = { record: milestoneTable.columns, stage: 'text' };

const ROADMAP: Sort = {
  columns: [
    { value: sql`s.ordinal`, type: 'bigint' },
    { value: sql`s.milestone`, type: 'text' },
  ],
  direction: 'asc',
};

export const milestoneReads = (db: QueryExecutorProvider): MilestoneReads => ({
  async milestonesOf({ plan, at }, measures, page) {
    const { key, beyond, order, limit } = keyset(ROADMAP, page);
    const found = await fetchRows<Found & { parent: string; key: Key }>(
      db,
      { ...FOUND, parent: 'text', key: 'jsonb' },
      sql`
      ${standing({ plan, at }, sql`m.measure = any(${texts(measures)})`)}
      select p.id as parent, l.key, l.record, l.stage
      from unnest(${texts(measures)}) p (id)
      cross join lateral (
        select ${key} as key, to_jsonb(s) as record, m.stage, row_number() over (order by ${order}) as place
        from duban.rm_milestone s join standing m on m.measure = s.measure
        where s.plan = ${textOf(plan)} and s.measure = p.id and ${visible('s', at)} and ${beyond}
        order by ${order} limit ${limit}
      ) l order by p.id, l.place`,
    );
    return rowsPer(measures, found, page, milestoneRow);
  },

  async milestonesByIds({ plan, at }, ids) {
    const measures = texts(ids.map(({ measure }) => measure));
    const milestones = texts(ids.map(({ milestone }) => milestone));
    const found = await fetchRows<Found>(
      db,
      FOUND,
      sql`
      ${standing({ plan, at }, sql`m.measure = any(${measures})`)}
      select to_jsonb(s) as record, m.stage
      from duban.rm_milestone s join standing m on m.measure = s.measure
      join unnest(${measures}, ${milestones}) p (measure, milestone)
        on s.measure = p.measure and ${sameText(sql`s.milestone`, sql`p.milestone`)}
      where s.plan = ${textOf(plan)} and ${visible('s', at)}`,
    );
    return inOrder(
      ids,
      ({ measure, milestone }) => `${measure}\n${milestone}`,
      found.map(milestoneRow),
      ({ measure, id }) => `${measure}\n${id}`,
    );
  },
});

const milestoneRow = ({ record, stage }: Found): MilestoneRow => ({
  plan: record.plan,
  measure: record.measure,
  id: record.milestone,
  ordinal: record.ordinal,
  label: record.label,
  plannedDue: record.planned_due,
  due: record.due,
  expected: record.expected,
  origin: record.origin,
  status: record.status,
  extended: record.extended,
  request: record.request && requestOf(record.request),
  missed: record.missed,
  missedDates: record.missed_dates,
  as: countedAs(record, isRunning(stage)),
  submission: record.submission && { ...record.submission, at: instantOf(record.submission.at) },
  decision: record.decision && { ...record.decision, at: instantOf(record.decision.at) },
});

const requestOf = ({ since: _, at, ...request }: NonNullable<MilestoneRecord['request']>) => ({
  ...request,
  at: instantOf(at),
});

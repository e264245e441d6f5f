/** Reads every state of many measures and their milestones, so that a chart can be moved to any day without asking again. */

import { type QueryExecutorProvider, sql } from 'kysely';
import { fetchRows, type RowShape } from '../row-shape.ts';
import { instantOf, textOf, texts } from '../values.ts';
import type { At } from '../version.ts';
import type { MilestoneStateRow, StageStateRow } from './chart.rows.ts';

export type ChartReads = {
  /** For each measure the states of all its milestones, earliest first. */
  milestoneStates(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, readonly MilestoneStateRow[]>>;
  /** For each measure its stages, earliest first. */
  stageStates(at: At, measures: readonly string[]): Promise<ReadonlyMap<string, readonly StageStateRow[]>>;
};

type FoundMilestone = Omit<MilestoneStateRow, 'since'> & { readonly since: string };
const MILESTONE: RowShape<FoundMilestone> = {
  measure: 'text',
  milestone: 'text',
  position: 'int8',
  since: 'timestamptz',
  status: 'text',
  due: 'text',
  extensionAsked: 'bool',
};
type FoundStage = Omit<StageStateRow, 'since'> & { readonly since: string };
const STAGE: RowShape<FoundStage> = { measure: 'text', position: 'int8', since: 'timestamptz', stage: 'text' };

/** Every version up to the position, ended or not. */
const upTo = (alias: string, { plan, at }: At, measures: readonly string[]) => {
  const [ofPlan, ofMeasure, since] = ['plan', 'measure', 'since'].map((column) => sql.ref(`${alias}.${column}`));
  const known = at === null ? sql`true` : sql`${since} <= ${at}::bigint`;
  return sql`${ofPlan} = ${textOf(plan)} and ${ofMeasure} = any(${texts(measures)}) and ${known}`;
};

export const chartReads = (db: QueryExecutorProvider): ChartReads => ({
  async milestoneStates(at, measures) {
    const found = await fetchRows<{ record: FoundMilestone }>(
      db,
      { record: MILESTONE },
      sql`
      select jsonb_build_object('measure', v.measure, 'milestone', v.milestone, 'position', v.since, 'since', l.occurred_at,
        'status', v.status, 'due', v.due, 'extensionAsked', v.asked) as record
      from (
        select s.measure, s.milestone, s.ordinal, s.since, s.status, s.due, s.request is not null as asked,
          lag(row(s.status, s.due, s.request is not null)::text)
            over (partition by s.measure, s.milestone order by s.since) as before
        from duban.rm_milestone s where ${upTo('s', at, measures)}
      ) v join duban.rm_timeline l on l.plan = ${textOf(at.plan)} and l.position = v.since
      where v.before is distinct from row(v.status, v.due, v.asked)::text
      order by v.measure, v.ordinal, v.milestone, v.since`,
    );
    return byMeasure(measures, found);
  },

  async stageStates(at, measures) {
    const found = await fetchRows<{ record: FoundStage }>(
      db,
      { record: STAGE },
      sql`
      select jsonb_build_object('measure', v.measure, 'position', v.since, 'since', l.occurred_at, 'stage', v.stage) as record
      from (
        select m.measure, m.since, m.stage, lag(m.stage) over (partition by m.measure order by m.since) as before
        from duban.rm_measure m where ${upTo('m', at, measures)}
      ) v join duban.rm_timeline l on l.plan = ${textOf(at.plan)} and l.position = v.since
      where v.before is distinct from v.stage
      order by v.measure, v.since`,
    );
    return byMeasure(measures, found);
  },
});

const byMeasure = <Row extends { readonly measure: string; readonly since: string }>(
  measures: readonly string[],
  found: readonly { readonly record: Row }[],
): ReadonlyMap<string, readonly Row[]> => {
  const rows = found.map(({ record }) => ({ ...record, since: instantOf(record.since) }));
  const groups = Map.groupBy(rows, ({ measure }) => measure);
  return new Map(measures.map((measure) => [measure, groups.get(measure) ?? []]));
};

/** Counts the figures of plans, each as of its own position, in one statement. */

import type { Section, Unit } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { SEES_INSIDE } from '../measures/measure.filter.ts';
import { MEASURE_STAGES } from '../measures/measure.rows.ts';
import { COUNTED, RUNNING } from '../measures/standing.ts';
import { fetchRows } from '../row-shape.ts';
import { textOf } from '../values.ts';
import { visible } from '../version.ts';
import type { Figures, OverviewOf, OverviewRow } from './overview.rows.ts';

/** Of a section, of a lead unit, or (both null) of the whole plan. */
type Of = { readonly section: string | null; readonly unit: string | null };
type Count = Of & Omit<Figures, 'lamps'>;
type Lit = Of & { readonly lamp: string; readonly measures: number };
type Found = {
  readonly plan: string;
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  readonly counts: readonly Count[];
  readonly lamps: readonly Lit[];
  readonly supports: Readonly<Record<string, number>>;
};

const NONE: Figures = {
  measures: 0,
  issued: 0,
  acknowledged: 0,
  stages: {
    drafted: 0,
    approved: 0,
    issued: 0,
    acknowledged: 0,
    suspended: 0,
    cancelled: 0,
    closed: 0,
    'closed-by-exception': 0,
  },
  lamps: {},
  milestones: 0,
  due: 0,
  met: 0,
  early: 0,
  late: 0,
  waiting: 0,
  waitingDue: 0,
  missed: 0,
  overdueOpen: 0,
  extensionsAsked: 0,
  decidingDue: 0,
  amendmentsAsked: 0,
  openInstructions: 0,
  draftsToSign: 0,
  reportsMissing: 0,
};

/** The number of these dates of the measure `m` that have passed. */
const over = (dues: RawBuilder<unknown>) =>
  sql`(select count(*) from unnest(${dues}) t (due) where t.due < m.today collate "C")`;
const sum = (value: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
  sql`coalesce(sum(${value}) filter (where ${where}), 0)`;
const stages = sql.join(
  MEASURE_STAGES.map((stage) => sql`${sql.lit(stage)}::text, count(*) filter (where m.stage = ${sql.lit(stage)})`),
);

export type OverviewReads = {
  /** In the order asked; a plan that is not adopted is left out. */
  overview(plans: readonly OverviewOf[]): Promise<readonly OverviewRow[]>;
};

export const overviewReads = (db: QueryExecutorProvider): OverviewReads => ({
  async overview(plans) {
    const found = plans.length === 0 ? [] : await count(db, plans);
    return found.map(overviewRow);
  },
});

/**
 * The plan's frame, or its measures with their definitions, of each plan by itself: of a position that stood in another
 * table the planner would know nothing, and would read every version.
 */
const each = (plans: readonly OverviewOf[], select: (one: OverviewOf, place: number) => RawBuilder<unknown>) =>
  sql.join(plans.map(select), sql` union all `);

const frames = (plans: readonly OverviewOf[]) =>
  each(
    plans,
    ({ plan, at }, place) => sql`
      select ${place}::integer as place, p.plan, p.frame->'sections' as sections, p.frame->'units' as units
      from duban.rm_plan p where p.plan = ${textOf(plan)} and ${visible('p', at)}`,
  );

const measures = (plans: readonly OverviewOf[]) =>
  each(
    plans,
    ({ plan, at, today, leader }, place) => sql`
      select ${place}::integer as place, ${textOf(today)}::text as today, d.section, d.lead_unit, d.units, m.*
      from duban.rm_measure m
      join duban.rm_definition d on d.plan = ${textOf(plan)} and d.measure = m.measure and ${visible('d', at)}
      where m.plan = ${textOf(plan)} and ${visible('m', at)}${leader === undefined ? sql`` : sql` and d.leader = ${textOf(leader)}`}`,
  );

/** The groups of each plan: itself, its sections, its lead units. */
const groups = (more: RawBuilder<unknown> = sql``) =>
  sql`grouping sets ((m.place${more}), (m.place, m.section${more}), (m.place, m.lead_unit${more}))`;

const count = (db: QueryExecutorProvider, plans: readonly OverviewOf[]) =>
  fetchRows<Found>(
    db,
    { plan: 'text', sections: 'jsonb', units: 'jsonb', counts: 'jsonb', lamps: 'jsonb', supports: 'jsonb' },
    sql`
    with a as (${frames(plans)}),
    m as materialized (${measures(plans)}),
    counts as (
      select g.place, jsonb_agg(to_jsonb(g) - 'place') as found from (
        select m.place, m.section, m.lead_unit as unit,
          count(*) filter (where ${COUNTED}) as measures,
          count(*) filter (where m.stage = 'issued') as issued,
          count(*) filter (where ${COUNTED} and m.acknowledged_at is not null) as acknowledged,
          jsonb_build_object(${stages}) as stages,
          ${sum(sql`cardinality(m.dues)`, COUNTED)} as milestones,
          ${sum(sql`o.met + o.waiting + o.deciding + o.owed`, COUNTED)} as due,
          ${sum(sql`m.verified`, COUNTED)} as met,
          ${sum(sql`m.verified - o.met`, COUNTED)} as early,
          ${sum(sql`m.late`, COUNTED)} as late,
          ${sum(sql`cardinality(m.waiting_dues)`, COUNTED)} as waiting,
          ${sum(sql`o.waiting`, COUNTED)} as "waitingDue",
          ${sum(sql`m.missed`, COUNTED)} as missed,
          ${sum(sql`o.owed`, COUNTED)} as "overdueOpen",
          ${sum(sql`cardinality(m.deciding_dues)`, COUNTED)} as "extensionsAsked",
          ${sum(sql`o.deciding`, COUNTED)} as "decidingDue",
          count(*) filter (where ${RUNNING} and m.amendment is not null) as "amendmentsAsked",
          ${sum(sql`m.open_instructions`, RUNNING)} as "openInstructions",
          ${sum(sql`cardinality(m.drafts)`, sql`${RUNNING} and cardinality(m.drafts) > 0 and ${SEES_INSIDE}`)} as "draftsToSign",
          count(*) filter (where m.report_missing is not null) as "reportsMissing"
        from m cross join lateral (select ${over(sql`m.met_dues`)} as met, ${over(sql`m.waiting_dues`)} as waiting,
          ${over(sql`m.deciding_dues`)} as deciding, ${over(sql`m.owed_dues`)} as owed) o
        group by ${groups()}
      ) g group by g.place
    ),
    lamps as (
      select g.place, jsonb_agg(to_jsonb(g) - 'place') as found from (
        select m.place, m.section, m.lead_unit as unit, m.lamp, count(*) as measures
        from m where m.lamp is not null and ${COUNTED} group by ${groups(sql`, m.lamp`)}
      ) g group by g.place
    ),
    supports as (
      select s.place, jsonb_object_agg(s.unit, s.measures) as found from (
        select m.place, u.unit, count(*) as measures from m cross join lateral unnest(m.units[2:]) u (unit)
        where ${COUNTED} group by m.place, u.unit
      ) s group by s.place
    )
    select a.plan, a.sections, a.units, coalesce(c.found, '[]') as counts, coalesce(l.found, '[]') as lamps,
      coalesce(s.found, '{}') as supports
    from a left join counts c using (place) left join lamps l using (place) left join supports s using (place)
    order by a.place`,
  );

const overviewRow = ({ plan, sections, units, counts, lamps, supports }: Found): OverviewRow => {
  const figures = (section: string | null, unit: string | null): Figures => {
    const isOf = (one: Of) => one.section === section && one.unit === unit;
    const found = counts.find(isOf);
    if (!found) return NONE;
    const { section: _, unit: __, ...rest } = found;
    const lit = lamps.filter(isOf).map(({ lamp, measures }) => [lamp, measures]);
    return { ...rest, lamps: Object.fromEntries(lit) };
  };
  return {
    plan,
    total: figures(null, null),
    sections: sections.map(({ id }) => ({ section: id, figures: figures(id, null) })),
    units: units.map(({ id }) => ({ unit: id, figures: figures(null, id), supports: supports[id] ?? 0 })),
  };
};

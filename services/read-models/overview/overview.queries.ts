/** Counts the figures of plans: one statement for all current states, one for all past ones. */

import type { Section, Unit } from '@duban/domain';
import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { SEES_INSIDE } from '../measures/measure.filter.ts';
import { MEASURE_STAGES } from '../measures/measure.rows.ts';
import { COUNTED, RUNNING } from '../measures/standing.ts';
import { fetchRows } from '../row-shape.ts';
import { textOf, texts } from '../values.ts';
import { visible } from '../version.ts';
import type { Figures, OverviewOf, OverviewRow } from './overview.rows.ts';

/** Of a section, of a lead unit, or (both null) of the whole plan. */
type Of = { readonly section: string | null; readonly unit: string | null };
type Count = Of & Omit<Figures, 'lamps'>;
type Lit = Of & { readonly lamp: string; readonly measures: number };
type Numbered = OverviewOf & { readonly place: number };
type Found = {
  readonly place: number;
  readonly plan: string;
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  readonly counts: readonly Count[];
  readonly lamps: readonly Lit[] | null;
  readonly supports: Readonly<Record<string, number>> | null;
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
    const numbered = plans.map((asked, place) => ({ ...asked, place }));
    const live = numbered.filter(({ at }) => at === null);
    const past = numbered.filter(({ at }) => at !== null);
    const found = [...(await count(db, live, true)), ...(await count(db, past, false))];
    return found.sort((a, b) => a.place - b.place).map(overviewRow);
  },
});

/**
 * As `visible`, for a position that stands in another table, of which the planner knows nothing: with two comparisons it
 * expects a third of all versions and plans for them, and under load reads reach their time limit; with a range it does not.
 */
const seenAt = (alias: string, at: RawBuilder<number> | null): RawBuilder<unknown> =>
  at === null
    ? visible(alias, null)
    : sql`int8range(${sql.ref(`${alias}.since`)}, ${sql.ref(`${alias}.until`)}) @> ${at}::bigint`;

const LIVE_MEASURES = sql`
  select a.place, a.today, m.* from a join duban.rm_measure m on m.plan = a.plan and ${visible('m', null)}`;

/** Each plan by itself: of a position that stands in another table the planner knows nothing, and reads every version. */
const pastMeasures = (plans: readonly Numbered[]) =>
  sql.join(
    plans.map(
      ({ place, today, plan, at }) => sql`
        select ${place}::integer as place, ${textOf(today)}::text as today, m.* from duban.rm_measure m
        where m.plan = ${textOf(plan)} and ${visible('m', at)}`,
    ),
    sql` union all `,
  );

const count = async (db: QueryExecutorProvider, plans: readonly Numbered[], live: boolean) => {
  if (plans.length === 0) return [];
  const at = live ? null : sql<number>`a.at`;
  const found = await fetchRows<Found>(
    db,
    {
      place: 'int4',
      plan: 'text',
      sections: 'jsonb',
      units: 'jsonb',
      counts: 'jsonb',
      lamps: 'jsonb?',
      supports: 'jsonb?',
    },
    sql`
    with a as (
      select * from unnest(${plans.map(({ place }) => place)}::integer[], ${texts(plans.map(({ plan }) => plan))},
        ${plans.map((asked) => asked.at)}::bigint[], ${texts(plans.map(({ today }) => today))}) a (place, plan, at, today)
    ),
    m as materialized (${live ? LIVE_MEASURES : pastMeasures(plans)})
    select a.place, p.plan, p.frame->'sections' as sections, p.frame->'units' as units,
      (select jsonb_agg(to_jsonb(g)) from (
        select d.section, d.lead_unit as unit,
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
        from duban.rm_definition d
        join m on m.place = a.place and m.measure = d.measure
        cross join lateral (select ${over(sql`m.met_dues`)} as met, ${over(sql`m.waiting_dues`)} as waiting,
          ${over(sql`m.deciding_dues`)} as deciding, ${over(sql`m.owed_dues`)} as owed) o
        where d.plan = a.plan and ${seenAt('d', at)}
        group by grouping sets ((), (d.section), (d.lead_unit))
      ) g) as counts,
      (select jsonb_agg(to_jsonb(g)) from (
        select d.section, d.lead_unit as unit, m.lamp, count(*) as measures
        from duban.rm_definition d join m on m.place = a.place and m.measure = d.measure
        where d.plan = a.plan and ${seenAt('d', at)} and m.lamp is not null and ${COUNTED}
        group by grouping sets ((m.lamp), (d.section, m.lamp), (d.lead_unit, m.lamp))
      ) g) as lamps,
      (select jsonb_object_agg(s.unit, s.measures) from (
        select u.unit, count(*) as measures
        from duban.rm_definition d join m on m.place = a.place and m.measure = d.measure
        cross join lateral unnest(d.units[2:]) u (unit)
        where d.plan = a.plan and ${seenAt('d', at)} and ${COUNTED} group by u.unit
      ) s) as supports
    from a
    join duban.rm_plan p on p.plan = a.plan and ${seenAt('p', at)}`,
  );
  return found;
};

const overviewRow = ({ plan, sections, units, counts, lamps, supports }: Found): OverviewRow => {
  const figures = (section: string | null, unit: string | null): Figures => {
    const isOf = (one: Of) => one.section === section && one.unit === unit;
    const found = counts.find(isOf);
    if (!found) return NONE;
    const { section: _, unit: __, ...rest } = found;
    const lit = (lamps ?? []).filter(isOf).map(({ lamp, measures }) => [lamp, measures]);
    return { ...rest, lamps: Object.fromEntries(lit) };
  };
  return {
    plan,
    total: figures(null, null),
    sections: sections.map(({ id }) => ({ section: id, figures: figures(id, null) })),
    units: units.map(({ id }) => ({ unit: id, figures: figures(null, id), supports: supports?.[id] ?? 0 })),
  };
};

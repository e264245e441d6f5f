/** How plans stand in figures: one statement counts them all, live ones and past ones each. */

import type { Section, Unit } from '@duban/domain';
import { type QueryExecutorProvider, sql } from 'kysely';
import type { Reads } from '../reads.ts';
import { texts } from '../values.ts';
import { visible } from '../version.ts';
import type { Figures, OverviewOf, OverviewRow } from './overview.rows.ts';

/** Of a section, of a lead unit, or (both null) of the whole plan. */
type Count = { readonly section: string | null; readonly unit: string | null } & Figures;
type Numbered = OverviewOf & { readonly place: number };
type Found = {
  readonly place: number;
  readonly plan: string;
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  readonly counts: readonly Count[];
  readonly supports: Readonly<Record<string, number>> | null;
};

const NONE: Figures = {
  measures: 0,
  issued: 0,
  acknowledged: 0,
  milestones: 0,
  due: 0,
  met: 0,
  waiting: 0,
  missed: 0,
  overdueOpen: 0,
};

export const overviewReads = (db: QueryExecutorProvider): Pick<Reads, 'overview'> => ({
  async overview(plans) {
    const numbered = plans.map((asked, place) => ({ ...asked, place }));
    const live = numbered.filter(({ at }) => at === null);
    const past = numbered.filter(({ at }) => at !== null);
    const found = [...(await count(db, live, true)), ...(await count(db, past, false))];
    return found.sort((a, b) => a.place - b.place).map(overviewRow);
  },
});

const count = async (db: QueryExecutorProvider, plans: readonly Numbered[], live: boolean) => {
  if (plans.length === 0) return [];
  const at = live ? null : sql<number>`a.at`;
  const found = await sql<Found>`
    with a as (
      select * from unnest(${plans.map(({ place }) => place)}::integer[], ${texts(plans.map(({ plan }) => plan))},
        ${plans.map((asked) => asked.at)}::bigint[], ${texts(plans.map(({ today }) => today))}) a (place, plan, at, today)
    ),
    m as materialized (
      select a.place, a.today, m.* from a join duban.rm_measure m on m.plan = a.plan and ${visible('m', at)}
    )
    select a.place, p.plan, p.frame->'sections' as sections, p.frame->'units' as units,
      (select jsonb_agg(to_jsonb(g)) from (
        select d.section, d.lead_unit as unit,
          count(*) as measures,
          count(*) filter (where m.state = 'issued') as issued,
          count(*) filter (where m.state = 'acknowledged') as acknowledged,
          coalesce(sum(cardinality(m.dues)), 0) as milestones,
          coalesce(sum(o.due), 0) as due,
          coalesce(sum(m.verified), 0) as met,
          coalesce(sum(m.submitted), 0) as waiting,
          coalesce(sum(m.missed), 0) as missed,
          coalesce(sum(m.overdue), 0) as "overdueOpen"
        from duban.rm_definition d
        join m on m.place = a.place and m.measure = d.measure
        cross join lateral (select count(*) as due from unnest(m.dues) t (due) where t.due < m.today collate "C") o
        where d.plan = a.plan and ${visible('d', at)}
        group by grouping sets ((), (d.section), (d.lead_unit))
      ) g) as counts,
      (select jsonb_object_agg(s.unit, s.measures) from (
        select u.unit, count(*) as measures
        from duban.rm_definition d cross join lateral unnest(d.units[2:]) u (unit)
        where d.plan = a.plan and ${visible('d', at)} group by u.unit
      ) s) as supports
    from a
    join duban.rm_plan p on p.plan = a.plan and ${visible('p', at)}`.execute(db);
  return found.rows;
};

const overviewRow = ({ plan, sections, units, counts, supports }: Found): OverviewRow => {
  const figures = (section: string | null, unit: string | null): Figures => {
    const found = counts.find((one) => one.section === section && one.unit === unit);
    if (!found) return NONE;
    const { section: _, unit: __, ...rest } = found;
    return rest;
  };
  return {
    plan,
    total: figures(null, null),
    sections: sections.map(({ id }) => ({ section: id, figures: figures(id, null) })),
    units: units.map(({ id }) => ({ unit: id, figures: figures(null, id), supports: supports?.[id] ?? 0 })),
  };
};

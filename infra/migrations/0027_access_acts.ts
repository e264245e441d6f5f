/** The access record says which measures were shown, what a list was filtered by, and which rows are one page view or login. */
import { type Kysely, sql } from 'kysely';

/**
 * `measures` as "plan/measure". `conditions`: the filter of each list that was asked for. `registered`: the operation is one
 * that the gateway has registered, so that its name can be trusted. `visit` is shared by the queries of one page view.
 */
const columns = `
alter table duban.access
  add column measures text[] not null default '{}',
  add column conditions jsonb,
  add column registered boolean not null default false,
  add column session text,
  add column visit uuid;
create index access_measures on duban.access using gin (measures);
create index access_visit on duban.access (visit, id) where visit is not null;
-- A session is logged in once, whichever gateway sees it first.
create unique index access_login on duban.access (subject, session) where kind = 'login' and session is not null;

alter table duban.access_outcome add column positions bigint[] not null default '{}';
comment on column duban.access_outcome.positions is 'Of the last event of each command that was carried out, in the log of its plan.';`;

/**
 * New columns come last, so that the view is replaced and keeps its grants. The people of one plan see no measure of another;
 * filters and positions only of an access that concerns no other plan.
 */
const view = `
create or replace view duban.access_with_outcome with (security_barrier = true) as
select a.id, a.at, a.subject, a.role, a.unit, a.leader, a.request_id, a.kind, a.operation, a.fields,
  array(select t.id from unnest(a.targets) with ordinality t (id, place)
    where not duban.is_of_other_plan(t.id, w.plans) order by t.place) as targets,
  array(select p.id from unnest(w.plans) with ordinality p (id, place)
    where duban.opens_plan(p.id) order by p.place) as plans,
  w.allowed,
  array(select case when r.text like 'plan %' and not duban.opens_plan(substr(r.text, 6)) then 'another plan' else r.text end
    from unnest(w.refusals) with ordinality r (text, place) order by r.place) as refusals,
  case
    when a.begun is not null and o.begun is null then 'unknown'
    when w.allowed then 'allowed'
    else 'refused' end as outcome,
  o.at as ended_at,
  array(select m.path from unnest(a.measures) with ordinality m (path, place)
    where duban.opens_plan(split_part(m.path, '/', 1)) order by m.place) as measures,
  case when w.own then a.conditions end as conditions,
  a.registered,
  a.visit,
  case when w.own then coalesce(o.positions, '{}') else '{}' end as positions
from duban.access a
left join duban.access_outcome o on o.begun = a.begun
cross join lateral (select coalesce(o.plans, a.plans) as plans, coalesce(o.allowed, a.allowed) as allowed,
  coalesce(o.refusals, a.refusals) as refusals,
  not exists (select from unnest(coalesce(o.plans, a.plans)) p (id) where not duban.opens_plan(p.id)) as own) w
where duban.eyes('reads_accesses') = 'plan' and (duban.eyes('plan') = '*' or duban.eyes('plan') = any (w.plans));`;

/** The index of arrays cannot serve a statement through the view. Ids alone tell nothing; the rows are read through the view. */
const byMeasure = `
create function duban.accesses_of_measures(p_measures text[]) returns setof bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id from duban.access a where a.measures && p_measures
$$;
revoke execute on function duban.accesses_of_measures from public;
grant execute on function duban.accesses_of_measures to duban_reader;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [columns, view, byMeasure]) await sql.raw(part).execute(db);
};

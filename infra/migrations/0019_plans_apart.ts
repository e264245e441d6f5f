/** Whoever reads for the people of one plan sees no row of another, in any table; and of an access only what concerns that plan. */
import { type Kysely, sql } from 'kysely';

const opened = `
create function duban.opens_plan(p_plan text) returns boolean language sql stable parallel safe
return duban.eyes('plan') in ('*', p_plan);`;

/** Tables whose rows were open to every reader, whatever plan they belong to. */
const open = [
  'checkpoint',
  'definition',
  'measure',
  'milestone',
  'target',
  'report',
  'value',
  'instruction',
  'amendment',
];
/** Tables with policies that ask for the circle and not for the plan. */
const circles = ['draft', 'notice', 'delivery', 'snapshot', 'timeline'];

/** The other roles go on seeing all: they keep the read models, compare them, or answer for all plans at once. */
const guardOf = (name: string): string => `
alter table duban.rm_${name} enable row level security;
create policy keep on duban.rm_${name} to duban_projector using (true) with check (true);
create policy see on duban.rm_${name} for select to duban_gateway, duban_worker using (true);
create policy read on duban.rm_${name} for select to duban_reader using (true);`;

/** Restrictive: it holds beside every policy that opens something. The subselect is run once a statement, not once a row. */
const withinPlan = (table: string): string => `
create policy within_plan on ${table} as restrictive for select to duban_reader
  using ((select duban.eyes('plan')) in ('*', plan));`;

/** Whoever may read the log's ends goes on seeing all of them; a reader those of the plans that are open to it. */
const heads = `
alter table duban.log_head enable row level security;
create policy keep on duban.log_head using (true) with check (true);
${withinPlan('duban.log_head')}`;

/** These run with the rights of their owner. The setting \`role\` stays the caller's. */
const moments = `
create or replace function duban.moment_of(p_plan text, p_at bigint)
returns table (place bigint, occurred_at timestamptz, recorded_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.position, l.occurred_at, l.recorded_at from duban.rm_timeline l
  where l.plan = p_plan and l.position <= coalesce(p_at, 9223372036854775807)
    and (current_setting('role') <> 'duban_reader' or duban.opens_plan(p_plan))
  order by l.position desc limit 1
$$;

create or replace function duban.position_at(p_plan text, p_instant timestamptz) returns bigint
language sql stable security definer set search_path = '' as $$
  select l.position from duban.rm_timeline l
  where l.plan = p_plan and l.occurred_at <= p_instant
    and (current_setting('role') <> 'duban_reader' or duban.opens_plan(p_plan))
  order by l.occurred_at desc, l.position desc limit 1
$$;`;

/**
 * An access may name several plans. The people of one read it as far as it concerns theirs: ids of another are left out,
 * and that it was refused is told without its name. Ids are \`Type:plan/name\` or a plan's own.
 */
const accesses = `
create function duban.is_of_other_plan(p_id text, p_plans text[]) returns boolean language sql stable parallel safe
return duban.eyes('plan') <> '*' and case
  when p_id ~ '^[A-Za-z]+:' then split_part(split_part(p_id, ':', 2), '/', 1) <> duban.eyes('plan')
  else p_id <> duban.eyes('plan') and p_id = any (p_plans) end;

drop view duban.access_with_outcome;
revoke select on duban.access, duban.access_outcome from duban_reader;
grant select (id, begun, allowed) on duban.access to duban_reader;
grant select (begun, allowed) on duban.access_outcome to duban_reader;

create view duban.access_with_outcome with (security_barrier = true) as
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
  o.at as ended_at
from duban.access a
left join duban.access_outcome o on o.begun = a.begun
cross join lateral (select coalesce(o.plans, a.plans) as plans, coalesce(o.allowed, a.allowed) as allowed,
  coalesce(o.refusals, a.refusals) as refusals) w
where duban.eyes('reads_accesses') = 'plan' and (duban.eyes('plan') = '*' or duban.eyes('plan') = any (w.plans));
grant select on duban.access_with_outcome to duban_reader;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  const guards = open.map(guardOf).join('');
  const apart = [...open, ...circles].map((name) => withinPlan(`duban.rm_${name}`)).join('');
  for (const part of [opened, guards, apart, heads, moments, accesses]) await sql.raw(part).execute(db);
};

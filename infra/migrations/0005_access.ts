/** Who may read which rows, held by the database itself; and the record of every access, to which is only ever added. */
import { type Kysely, sql } from 'kysely';

/** Whatever a person reads is read as `duban_reader`: it sees no row of a narrower circle until it is told whose eyes it is. */
const role = `
do $$
begin
  -- Roles belong to the whole cluster: another database may be migrated at this very moment.
  begin
    if not exists (select from pg_roles where rolname = 'duban_reader') then
      create role duban_reader nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  begin
    if not (pg_has_role('duban_reader', 'SET') and pg_has_role('duban_reader', 'USAGE')) then
      execute format('grant duban_reader to %I with inherit true, set true', current_user);
    end if;
  exception when unique_violation then null;
  end;
end
$$;
grant usage on schema duban to duban_reader;`;

const tables = ['checkpoint', 'plan', 'definition', 'measure', 'milestone', 'target', 'report', 'value', 'timeline']
  .concat('draft', 'instruction', 'amendment', 'notice', 'delivery', 'snapshot')
  .map((name) => `duban.rm_${name}`);

/**
 * The settings of a connection say whose eyes it is: what they may read of each kind (`duban.reads_…`: plan, portfolio,
 * unit, self or none) and who they are (`duban.unit`, `leader`, `recipient`, `plan`). What is not set opens nothing.
 */
const eyes = `
create function duban.eyes(p_name text) returns text language sql stable parallel safe
return coalesce(current_setting('duban.' || p_name, true), '');

-- Bodies as text, here and below, where they name read models: a rebuild puts other tables in the place of those.
-- A leader's charge: the measures that belong to the post or to a unit of its portfolio; everything, for the main one.
create function duban.in_charge(p_plan text, p_measure text) returns boolean language sql stable parallel safe as $$
select exists (
  select from duban.rm_definition d
  join duban.rm_plan f on f.plan = d.plan and f.until is null
  cross join lateral jsonb_array_elements(f.frame->'leaders') l (leader)
  where d.plan = p_plan and d.measure = p_measure and d.until is null and l.leader->>'id' = duban.eyes('leader')
    and ((l.leader->>'main')::boolean or d.leader = duban.eyes('leader') or l.leader->'portfolio' ? d.lead_unit))
$$;

create function duban.takes_part(p_plan text, p_measure text) returns boolean language sql stable parallel safe as $$
select exists (
  select from duban.rm_definition d
  where d.plan = p_plan and d.measure = p_measure and d.until is null and duban.eyes('unit') = any (d.units))
$$;

create function duban.reads_of_measure(p_scope text, p_plan text, p_measure text) returns boolean
language sql stable parallel safe
return case p_scope
  when 'plan' then true
  when 'portfolio' then duban.in_charge(p_plan, p_measure)
  when 'unit' then duban.takes_part(p_plan, p_measure)
  else false end;

create function duban.reads_of_recipient(p_scope text, p_recipient text) returns boolean language sql stable parallel safe
return case p_scope
  when 'plan' then true
  when 'self' then p_recipient = duban.eyes('recipient')
  when 'unit' then p_recipient in ('unit-head@' || duban.eyes('unit'), 'unit-reporter@' || duban.eyes('unit'))
  else false end;

-- What is owed and what waits is put together from rows that are open to everyone: whose it is decides.
create function duban.reads_owed(p_unit text) returns boolean language sql stable parallel safe
return current_user <> 'duban_reader' or case duban.eyes('reads_to_do')
  when 'plan' then true
  when 'unit' then p_unit = duban.eyes('unit')
  else false end;

create function duban.reads_waiting(p_recipient text) returns boolean language sql stable parallel safe
return current_user <> 'duban_reader' or duban.reads_of_recipient(duban.eyes('reads_waiting'), p_recipient);`;

/** When something happened, and where in the log, is no secret, whatever happened: every reader shows the same positions. */
const moments = `
create function duban.moment_of(p_plan text, p_at bigint)
returns table (place bigint, occurred_at timestamptz, recorded_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select l.position, l.occurred_at, l.recorded_at from duban.rm_timeline l
  where l.plan = p_plan and l.position <= coalesce(p_at, 9223372036854775807)
  order by l.position desc limit 1
$$;

create function duban.position_at(p_plan text, p_instant timestamptz) returns bigint
language sql stable security definer set search_path = '' as $$
  select l.position from duban.rm_timeline l
  where l.plan = p_plan and l.occurred_at <= p_instant
  order by l.occurred_at desc, l.position desc limit 1
$$;

revoke execute on function duban.moment_of, duban.position_at from public;
grant execute on function duban.moment_of, duban.position_at to duban_gateway, duban_reader;`;

/** Of the read models; whoever keeps them or works for nobody in particular sees all. */
const policies = `
alter table duban.rm_plan enable row level security;
create policy read on duban.rm_plan for select to duban_reader
  using ((select duban.eyes('plan')) in ('*', plan));

alter table duban.rm_draft enable row level security;
create policy read on duban.rm_draft for select to duban_reader
  using (duban.reads_of_measure((select duban.eyes('reads_drafts')), plan, measure));

alter table duban.rm_notice enable row level security;
create policy read on duban.rm_notice for select to duban_reader
  using (duban.reads_of_recipient((select duban.eyes('reads_inbox')), recipient));

alter table duban.rm_delivery enable row level security;
create policy read on duban.rm_delivery for select to duban_reader
  using (duban.reads_of_recipient((select duban.eyes('reads_deliveries')), recipient));

-- An agenda holds what waits for whom.
alter table duban.rm_snapshot enable row level security;
create policy read on duban.rm_snapshot for select to duban_reader
  using (kind <> 'weekly-meeting' or (select duban.eyes('reads_papers')) = 'plan');

alter table duban.rm_timeline enable row level security;
create policy read on duban.rm_timeline for select to duban_reader
  using (case
    when type in ('ReportDrafted', 'DraftRejected', 'ContributionMade')
      then duban.reads_of_measure((select duban.eyes('reads_drafts')), plan, measure)
    when type in ('DeliverySucceeded', 'DeliveryFailed', 'DeliveryGivenUp')
      then duban.reads_of_recipient((select duban.eyes('reads_deliveries')), data->>'recipient')
    when type = 'SnapshotMade' and data->>'kind' = 'weekly-meeting'
      then (select duban.eyes('reads_papers')) = 'plan'
    else true end);
`;

const guarded = ['plan', 'draft', 'notice', 'delivery', 'snapshot', 'timeline'];
const keepers = guarded
  .map(
    (name) => `
create policy keep on duban.rm_${name} to duban_projector using (true) with check (true);
create policy see on duban.rm_${name} for select to duban_gateway using (true);`,
  )
  .join('');

/** `plans` are those that were opened or asked for; `fields` the entrances; `targets` the ids that were given. */
const access = `
create table duban.access (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  subject text,
  role text,
  unit text,
  leader text,
  request_id text not null,
  kind text not null,
  operation text,
  fields text[] not null,
  targets text[] not null,
  plans text[] not null,
  allowed boolean not null,
  refusals text[] not null
);
create index access_at on duban.access (at);
create index access_subject on duban.access (subject, id);
create index access_refused on duban.access (id) where not allowed;
comment on table duban.access is 'Append-only: who asked for what, and whether it was allowed.';

create function duban.refuse_change_of_access() returns trigger language plpgsql as $$
begin
  raise exception 'duban.access is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger access_is_append_only before update or delete or truncate on duban.access
  for each statement execute function duban.refuse_change_of_access();

alter table duban.access enable row level security;
create policy add on duban.access for insert to duban_gateway with check (true);
create policy read on duban.access for select to duban_reader
  using ((select duban.eyes('reads_accesses')) = 'plan' and ((select duban.eyes('plan')) = '*' or (select duban.eyes('plan')) = any (plans)));
grant insert on duban.access to duban_gateway;`;

const grants = `grant select on ${tables.join(', ')}, duban.access to duban_reader;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [role, eyes, moments, policies, keepers, access, grants]) await sql.raw(part).execute(db);
};

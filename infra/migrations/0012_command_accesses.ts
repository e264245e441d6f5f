/** A command's access is on record before the command is carried out; what became of it is added in a second row. */
import { type Kysely, sql } from 'kysely';

/** `begun` is null for what is recorded in one row, once it was answered: queries, subscriptions, and whoever is not known. */
const begun = `
alter table duban.access add column begun uuid;
create unique index access_begun on duban.access (begun) where begun is not null;
comment on column duban.access.begun is
  'Of a command: written before it was carried out. Its outcome is the row of duban.access_outcome with the same value; without one nothing is known of it.';`;

const outcome = `
create table duban.access_outcome (
  begun uuid primary key,
  at timestamptz not null,
  plans text[] not null,
  allowed boolean not null,
  refusals text[] not null
);
create index access_outcome_refused on duban.access_outcome (begun) where not allowed;
comment on table duban.access_outcome is 'Append-only: what became of the commands whose access was begun.';

create or replace function duban.refuse_change_of_access() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, tg_op
    using errcode = 'insufficient_privilege';
end
$$;
create trigger access_outcome_is_append_only before update or delete or truncate on duban.access_outcome
  for each statement execute function duban.refuse_change_of_access();

alter table duban.access_outcome enable row level security;
create policy add on duban.access_outcome for insert to duban_gateway with check (true);
-- An outcome is open to whoever may read the access that it belongs to.
create policy read on duban.access_outcome for select to duban_reader
  using (exists (select from duban.access a where a.begun = access_outcome.begun));
grant insert on duban.access_outcome to duban_gateway;
grant select on duban.access_outcome to duban_reader;`;

/** As an auditor reads it: one row an access, with the rights of whoever reads. */
const view = `
create view duban.access_with_outcome with (security_invoker = true) as
select a.id, a.at, a.subject, a.role, a.unit, a.leader, a.request_id, a.kind, a.operation, a.fields, a.targets,
  coalesce(o.plans, a.plans) as plans,
  coalesce(o.allowed, a.allowed) as allowed,
  coalesce(o.refusals, a.refusals) as refusals,
  case
    when a.begun is not null and o.begun is null then 'unknown'
    when coalesce(o.allowed, a.allowed) then 'allowed'
    else 'refused' end as outcome,
  o.at as ended_at
from duban.access a left join duban.access_outcome o on o.begun = a.begun;
grant select on duban.access_with_outcome to duban_reader;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [begun, outcome, view]) await sql.raw(part).execute(db);
};

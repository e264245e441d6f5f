/** Where a plan's projection stands still, which events an operator let it pass over, and which of them are missing now. */
import { type Kysely, sql } from 'kysely';

/** Whoever lets a projection pass over an event: this role alone adds to the record of such decisions. */
const role = `
do $$
begin
  -- Roles belong to the whole cluster: another database may be migrated at this very moment.
  begin
    if not exists (select from pg_roles where rolname = 'duban_operator') then
      create role duban_operator nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  begin
    if not (pg_has_role('duban_operator', 'SET') and pg_has_role('duban_operator', 'USAGE')) then
      execute format('grant duban_operator to %I with inherit true, set true', current_user);
    end if;
  exception when unique_violation then null;
  end;
end
$$;
grant usage on schema duban to duban_operator;`;

/**
 * `stream` and `type` are null where no event stands at the position. `cause` holds nothing that people wrote.
 * `hash` is the event's: a log that was restored to an earlier point may hold another event at the position.
 * `follows` is the position of the skipped event without which this one cannot be projected.
 */
const tables = `
create table duban.projection_halt (
  plan text collate "C" primary key,
  position bigint not null,
  stream text,
  type text,
  code text not null,
  cause text not null,
  since timestamptz not null default now(),
  tried_at timestamptz not null default now()
);
comment on table duban.projection_halt is 'The event at which the projection of a plan stands still; no row while it goes on.';

create table duban.projection_skip (
  plan text collate "C" not null,
  position bigint not null,
  at timestamptz not null default now(),
  stream text,
  type text,
  hash bytea,
  code text not null,
  cause text not null,
  reason text not null,
  skipped_by text not null,
  login text not null default session_user,
  primary key (plan, position, at)
);
comment on table duban.projection_skip is 'Append-only: who let the projection of a plan pass over which event, when and why.';

create table duban.projection_gap (
  plan text collate "C" not null,
  position bigint not null,
  stream text,
  type text,
  code text not null,
  cause text not null,
  follows bigint,
  since timestamptz not null default now(),
  primary key (plan, position)
);
comment on table duban.projection_gap is 'The events that the read models leave out; empty while they show the whole log.';`;

const guard = `
create function duban.refuse_skip_change() returns trigger language plpgsql as $$
begin
  raise exception 'duban.projection_skip is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger projection_skip_is_append_only before update or delete or truncate on duban.projection_skip
  for each statement execute function duban.refuse_skip_change();`;

const grants = `
grant select, insert, update, delete on duban.projection_halt, duban.projection_gap to duban_projector;
grant select on duban.projection_skip to duban_projector;
grant insert on duban.projection_skip to duban_operator;
grant select on duban.projection_halt, duban.projection_gap to duban_gateway, duban_reader, duban_worker;
grant select on duban.projection_skip to duban_notifier;
grant select (plan, position) on duban.log_head to duban_reader;

alter table duban.projection_halt enable row level security;
alter table duban.projection_gap enable row level security;
create policy keep on duban.projection_halt to duban_projector using (true) with check (true);
create policy keep on duban.projection_gap to duban_projector using (true) with check (true);
create policy see on duban.projection_halt for select to duban_gateway, duban_worker using (true);
create policy see on duban.projection_gap for select to duban_gateway, duban_worker using (true);
create policy read on duban.projection_halt for select to duban_reader
  using ((select duban.eyes('plan')) in ('*', plan));
create policy read on duban.projection_gap for select to duban_reader
  using ((select duban.eyes('plan')) in ('*', plan));`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [role, tables, guard, grants]) await sql.raw(part).execute(db);
};

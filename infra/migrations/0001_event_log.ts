/** The event log: one gapless, hashed log a plan, which the roles of Duban can read or extend but never change. */
import { type Kysely, sql } from 'kysely';
import { appendEvents } from './append-events.ts';

/**
 * `duban_appender` is nobody's role: only `append_events` runs as it. So not even the worker can insert a row with a
 * position or a hash of its own choice, and the function itself holds no right to update or delete an event.
 */
const roles = `
do $$
declare
  v_role text;
begin
  if current_setting('server_version_num')::integer < 160000 then
    raise exception 'Postgres 16 or newer is needed, this is %', current_setting('server_version');
  end if;
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'The database must be encoded in UTF8, this one is in %', current_setting('server_encoding');
  end if;
  foreach v_role in array array['duban_appender', 'duban_worker', 'duban_projector', 'duban_gateway'] loop
    -- Roles belong to the whole cluster: another database may be migrated at this very moment.
    begin
      if not exists (select from pg_roles where rolname = v_role) then
        execute format('create role %I nologin', v_role);
      end if;
    exception when duplicate_object or unique_violation then null;
    end;
    begin
      if not (pg_has_role(v_role, 'SET') and pg_has_role(v_role, 'USAGE')) then
        execute format('grant %I to %I with inherit true, set true', v_role, current_user);
      end if;
    exception when unique_violation then null;
    end;
  end loop;
end
$$;
create schema if not exists duban;
grant usage on schema duban to duban_appender, duban_worker, duban_projector, duban_gateway;`;

/** `data` and `actor` are text, because the hash is over the very bytes that were written; cast to jsonb to query. */
const tables = `
create table duban.log_head (
  plan text primary key,
  position bigint not null check (position >= 0),
  hash bytea not null check (octet_length(hash) = 32)
) with (fillfactor = 20);

create table duban.event (
  plan text not null,
  position bigint not null check (position > 0),
  stream text not null,
  version integer not null check (version > 0),
  ordinal integer not null check (ordinal >= 0),
  command_id text not null,
  command_digest bytea not null check (octet_length(command_digest) = 32),
  type text not null,
  schema_version integer not null check (schema_version > 0),
  data text not null,
  actor text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (plan, position),
  unique (plan, stream, version),
  unique (plan, stream, command_id, ordinal)
);
comment on table duban.log_head is 'The last position and hash of each plan; its row lock orders the appends.';
comment on table duban.event is 'Append-only. Written by duban.append_events alone, proved by duban.event_hash.';`;

/** Grants mean nothing to an owner or a superuser, and the embedded default connects as one: this stops its slips too. */
const guard = `
create function duban.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'duban.event is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;
create trigger event_is_append_only before update or delete or truncate on duban.event
  for each statement execute function duban.refuse_change();`;

const grants = `
grant select, insert, update on duban.log_head to duban_appender;
grant select, insert on duban.event to duban_appender;
grant select on duban.log_head, duban.event to duban_worker, duban_projector;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [roles, tables, guard, grants, appendEvents]) await sql.raw(part).execute(db);
};

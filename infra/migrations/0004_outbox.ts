/** The notifier's own memory: how far it has read each plan's log, and what leaves for whom and when. */
import { type Kysely, sql } from 'kysely';

/** It reads the log and keeps its outbox; what becomes of a delivery is written to the log by the worker. */
const role = `
do $$
begin
  -- Roles belong to the whole cluster: another database may be migrated at this very moment.
  begin
    if not exists (select from pg_roles where rolname = 'duban_notifier') then
      create role duban_notifier nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  begin
    if not (pg_has_role('duban_notifier', 'SET') and pg_has_role('duban_notifier', 'USAGE')) then
      execute format('grant duban_notifier to %I with inherit true, set true', current_user);
    end if;
  exception when unique_violation then null;
  end;
end
$$;
grant usage on schema duban to duban_notifier;
grant select on duban.log_head, duban.event to duban_notifier;`;

/**
 * A dispatch is open until it leaves: only then are its notices and its channels fixed. `pending` are the channels of
 * which the log does not say yet how they ended.
 */
const tables = `
create table duban.notifier_checkpoint (
  plan text collate "C" primary key,
  position bigint not null
);

create table duban.outbox (
  plan text collate "C" not null,
  dispatch text collate "C" not null,
  recipient text collate "C" not null,
  leaves_at timestamptz not null,
  notices jsonb not null,
  closed boolean not null default false,
  pending text[] not null default '{}',
  primary key (plan, dispatch)
);
create index outbox_open on duban.outbox (plan, leaves_at) where not closed;
create index outbox_pending on duban.outbox (plan) where pending <> '{}';
create index outbox_recipient on duban.outbox (plan, recipient, leaves_at);

grant select, insert, update on duban.notifier_checkpoint, duban.outbox to duban_notifier;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [role, tables]) await sql.raw(part).execute(db);
};

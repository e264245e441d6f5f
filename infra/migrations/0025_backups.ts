/** Which backups were made: of which plan, where the file was written, up to which event, and when it was read again and found whole. */
import { type Kysely, sql } from 'kysely';

/** `file`: its path on the host that wrote it. `verified_at` is null for a file that was not read again. */
const table = `
create table duban.backup (
  plan text collate "C" not null,
  at timestamptz not null,
  host text not null,
  file text not null,
  bytes bigint not null,
  position bigint not null,
  hash text not null,
  verified_at timestamptz,
  primary key (plan, at)
);
comment on table duban.backup is 'One row a backup and plan, written by duban backup. The file itself may have been moved since.';
grant select on duban.backup to duban_gateway, duban_reader;`;

/** As the nightly comparisons are: within the plan that is open to the reader. */
const policies = `
alter table duban.backup enable row level security;
create policy see on duban.backup for select to duban_gateway using (true);
create policy read on duban.backup for select to duban_reader using (true);
create policy within_plan on duban.backup as restrictive for select to duban_reader
  using (case when (select duban.eyes('plan')) = '*' then true else (select duban.eyes('plan')) = plan end);`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [table, policies]) await sql.raw(part).execute(db);
};

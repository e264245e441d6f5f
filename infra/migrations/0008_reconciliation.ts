/** What each night's comparison of a plan with its log found: nothing, or what a person must look at. */
import { type Kysely, sql } from 'kysely';

/** `position` and `hash`: what was proved; the hash is null where the log itself is at fault. `findings` is empty when all agrees. */
const table = `
create table duban.reconciliation (
  plan text collate "C" not null,
  at timestamptz not null,
  position bigint not null,
  hash text,
  findings jsonb not null,
  took_ms integer not null,
  primary key (plan, at)
);
comment on table duban.reconciliation is 'One row a plan and night: select * from duban.reconciliation where findings <> ''[]''.';`;

/** The worker compares: it may read what it compares with the log, and add its report. */
const grants = `
grant select, insert on duban.reconciliation to duban_worker;
grant select on duban.rm_checkpoint, duban.rm_measure, duban.rm_timeline to duban_worker;
create policy compare on duban.rm_timeline for select to duban_worker using (true);
grant select on duban.reconciliation to duban_gateway, duban_projector;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [table, grants]) await sql.raw(part).execute(db);
};

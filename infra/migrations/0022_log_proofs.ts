/** An auditor may see the head hash of a plan's log and what the nightly comparisons proved, each within the plans that are open. */
import { type Kysely, sql } from 'kysely';

const grants = `
grant select (hash) on duban.log_head to duban_reader;
grant select on duban.reconciliation to duban_reader;`;

/** The worker goes on writing; whoever answers for all plans at once goes on reading all. */
const policies = `
alter table duban.reconciliation enable row level security;
create policy keep on duban.reconciliation to duban_worker using (true) with check (true);
create policy see on duban.reconciliation for select to duban_gateway, duban_projector using (true);
create policy read on duban.reconciliation for select to duban_reader using (true);
create policy within_plan on duban.reconciliation as restrictive for select to duban_reader
  using (case when (select duban.eyes('plan')) = '*' then true else (select duban.eyes('plan')) = plan end);`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [grants, policies]) await sql.raw(part).execute(db);
};

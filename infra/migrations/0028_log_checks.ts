/** A check of the log that a person started is kept like a nightly one: who, when, up to where, with which result. */
import { type Kysely, sql } from 'kysely';

/**
 * A row is one part of a check. `covered`: the parts before it, of the same run and caller, reach from the beginning of the
 * log to it without a gap and held; only then does its end prove the whole log.
 */
const table = `
create table duban.log_check (
  run uuid not null,
  plan text collate "C" not null,
  after bigint not null,
  subject text not null,
  role text not null,
  began timestamptz not null,
  at timestamptz not null,
  position bigint not null,
  hash text,
  done boolean not null,
  broken bigint,
  covered boolean not null,
  primary key (plan, run, after)
);
comment on table duban.log_check is 'Append-only: the parts of the checks of a log that people started.';
create trigger log_check_is_append_only before update or delete or truncate on duban.log_check
  for each statement execute function duban.refuse_change_of_access();`;

/** Checks a part and keeps what was found, in one statement, so that nobody but the database says what a check found. */
const check = `
create function duban.check_chain_on_record(
  p_plan text, p_after bigint, p_limit integer, p_run uuid, p_subject text, p_role text)
returns table (found bigint, last bigint, hash text, broken bigint, head bigint, head_hash text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_began timestamptz := clock_timestamp();
  v_part record;
  v_done boolean;
  v_broken bigint;
begin
  select * into v_part from duban.check_chain(p_plan, p_after, p_limit);
  v_done := v_part.found < p_limit;
  -- At the end of the log its head must name the last event and its hash.
  v_broken := coalesce(v_part.broken, case
    when not v_done then null
    when coalesce(v_part.head, 0) > v_part.last then v_part.last + 1
    when coalesce(v_part.head, 0) < v_part.last then coalesce(v_part.head, 0) + 1
    when v_part.last > 0 and v_part.hash is distinct from v_part.head_hash then v_part.last end);
  if duban.opens_plan(p_plan) then
    insert into duban.log_check values (p_run, p_plan, p_after, p_subject, p_role, v_began, clock_timestamp(),
      v_part.last, v_part.hash, v_done, v_broken,
      p_after = 0 or exists (select from duban.log_check c where c.plan = p_plan and c.run = p_run
        and c.subject = p_subject and c.position = p_after and c.covered and c.broken is null))
    on conflict do nothing;
  end if;
  return query select v_part.found, v_part.last, v_part.hash, v_part.broken, v_part.head, v_part.head_hash;
end
$$;
revoke execute on function duban.check_chain_on_record from public;
grant execute on function duban.check_chain_on_record to duban_reader;`;

const proofs = `
create view duban.log_proof with (security_barrier = true) as
select r.plan, r.at, r.position, r.hash, r.findings, r.took_ms, null::text as subject, null::text as role
from duban.reconciliation r where duban.opens_plan(r.plan)
union all
select c.plan, c.at, c.position, case when c.broken is null then c.hash end,
  case when c.broken is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object('kind', 'chain', 'position', c.broken)) end,
  (extract(epoch from c.at - (select min(b.began) from duban.log_check b where b.plan = c.plan and b.run = c.run)) * 1000)::integer,
  c.subject, c.role
from duban.log_check c where c.covered and (c.done or c.broken is not null) and duban.opens_plan(c.plan);
grant select on duban.log_proof to duban_reader;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [table, check, proofs]) await sql.raw(part).execute(db);
};

/** How a demonstration plan is removed: by the owner of the database alone, only what is marked as one, and on record. */
import { type Kysely, sql } from 'kysely';

/** What was removed, by whom and when; `head_hash` is that of the log's last event. No role of Duban may change it. */
const record = `
create table duban.demonstration_drop (
  plan text collate "C" not null,
  at timestamptz not null default clock_timestamp(),
  by text not null,
  login text not null default session_user,
  events bigint not null,
  head_hash text not null,
  primary key (plan, at)
);
comment on table duban.demonstration_drop is 'Each demonstration that was removed: which, when, by whom, with which login.';
grant select on duban.demonstration_drop to duban_gateway, duban_projector, duban_worker;`;

/**
 * Runs with the rights of its caller, and only an owner has those: it switches the guards of append-only tables off and on
 * again within its transaction, which needs the ownership of the tables. Tables are found by their column \`plan\`, so that those of
 * later versions are not forgotten. The record of accesses stays, and so does this record.
 */
const drop = `
create function duban.drop_demonstration(p_plan text, p_by text, out events bigint, out head_hash text)
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
declare
  v_first duban.event;
  v_plan boolean;
  v_table text;
  v_guarded boolean;
begin
  select * into v_first from duban.event e where e.plan = p_plan order by e.position limit 1;
  v_plan := coalesce(v_first.type = 'PlanAdopted', false);
  -- What was still written after a removal adopts no plan, and may be removed as well.
  if not v_plan and not exists (select from duban.demonstration_drop d where d.plan = p_plan) then
    raise exception 'there is no plan %', p_plan using errcode = 'no_data_found';
  end if;
  if v_plan and (v_first.position <> 1
    or (v_first.data::jsonb #> '{frame,demonstration}') is distinct from 'true'::jsonb) then
    raise exception 'the plan % is not a demonstration: its first event is not marked as one', p_plan
      using errcode = 'insufficient_privilege';
  end if;
  -- No append to this plan is under way once its head is locked. Appends lock the head first, too, so none waits for us
  -- while we wait for it.
  select h.position, encode(h.hash, 'hex') into events, head_hash
    from duban.log_head h where h.plan = p_plan for update;
  -- Checkpoints first: whoever is at work on this plan holds its own, and finds none afterwards.
  for v_table, v_guarded in
    select c.relname, exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'plan' and not a.attisdropped
    where n.nspname = 'duban' and c.relkind in ('r', 'p') and c.relname <> 'demonstration_drop'
    order by c.relname !~ 'checkpoint$', c.relname
  loop
    if v_guarded then execute format('alter table duban.%I disable trigger user', v_table); end if;
    execute format('delete from duban.%I where plan = $1', v_table) using p_plan;
    if v_guarded then execute format('alter table duban.%I enable trigger user', v_table); end if;
  end loop;
  if v_plan then
    insert into duban.demonstration_drop (plan, by, events, head_hash) values (p_plan, p_by, events, head_hash);
  end if;
end
$$;
revoke execute on function duban.drop_demonstration from public;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [record, drop]) await sql.raw(part).execute(db);
};

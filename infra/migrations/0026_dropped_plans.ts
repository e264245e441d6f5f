/** A demonstration that was removed stays removed: nothing is appended to it, and no follower takes it up, until it is opened again. */
import { type Kysely, sql } from 'kysely';
import { appendEventsUnlessDropped } from './append-events.ts';

const record = `
alter table duban.demonstration_drop add column reopened_at timestamptz;
comment on column duban.demonstration_drop.reopened_at is
  'When the plan was about to be loaded again; until then its log and its checkpoints cannot begin.';

-- With the rights of its owner: who appends or follows need not read the record.
create function duban.is_dropped(p_plan text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from duban.demonstration_drop d where d.plan = p_plan and d.reopened_at is null)
$$;
revoke execute on function duban.is_dropped from public;
grant execute on function duban.is_dropped to duban_appender;

-- With the rights of its caller, as the removal: only an owner has those.
create function duban.reopen_demonstration(p_plan text) returns void
language sql volatile security invoker set search_path = pg_catalog, pg_temp as $$
  update duban.demonstration_drop set reopened_at = clock_timestamp() where plan = p_plan and reopened_at is null
$$;
revoke execute on function duban.reopen_demonstration from public;`;

/** A follower that still knows the plan asks for its checkpoint, is given none, and has nothing to follow. */
const checkpoints = `
create function duban.skip_dropped_plan() returns trigger language plpgsql
security definer set search_path = pg_catalog, pg_temp as $$
begin
  return case when duban.is_dropped(new.plan) then null else new end;
end
$$;
revoke execute on function duban.skip_dropped_plan from public;
create trigger plan_is_not_dropped before insert on duban.rm_checkpoint for each row
  execute function duban.skip_dropped_plan();
create trigger plan_is_not_dropped before insert on duban.notifier_checkpoint for each row
  execute function duban.skip_dropped_plan();`;

/**
 * The record is written before anything is deleted and under the lock of the head: an append or a checkpoint that waits for
 * this transaction sees the record afterwards. Triggers that guard append-only tables are switched off and on again, those of
 * the checkpoints need not be.
 */
const drop = `
create or replace function duban.drop_demonstration(p_plan text, p_by text, out events bigint, out head_hash text)
language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp as $$
declare
  v_first duban.event;
  v_table text;
  v_guarded boolean;
begin
  select * into v_first from duban.event e where e.plan = p_plan order by e.position limit 1;
  if not found then
    raise exception 'there is no plan %', p_plan using errcode = 'no_data_found';
  end if;
  if v_first.type <> 'PlanAdopted' or v_first.position <> 1
    or (v_first.data::jsonb #> '{frame,demonstration}') is distinct from 'true'::jsonb then
    raise exception 'the plan % is not a demonstration: its first event is not marked as one', p_plan
      using errcode = 'insufficient_privilege';
  end if;
  -- No append to this plan is under way once its head is locked. Appends lock the head first, too, so none waits for us
  -- while we wait for it.
  select h.position, encode(h.hash, 'hex') into events, head_hash
    from duban.log_head h where h.plan = p_plan for update;
  insert into duban.demonstration_drop (plan, by, events, head_hash) values (p_plan, p_by, events, head_hash);
  -- Checkpoints first: whoever is at work on this plan holds its own, and finds none afterwards.
  for v_table, v_guarded in
    select c.relname, exists (select from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgtype & 24 > 0)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'plan' and not a.attisdropped
    where n.nspname = 'duban' and c.relkind in ('r', 'p') and c.relname <> 'demonstration_drop'
    order by c.relname !~ 'checkpoint$', c.relname
  loop
    if v_guarded then execute format('alter table duban.%I disable trigger user', v_table); end if;
    execute format('delete from duban.%I where plan = $1', v_table) using p_plan;
    if v_guarded then execute format('alter table duban.%I enable trigger user', v_table); end if;
  end loop;
end
$$;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  for (const part of [record, appendEventsUnlessDropped, checkpoints, drop]) await sql.raw(part).execute(db);
};

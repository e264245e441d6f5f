/** An auditor may have the hash chain of a plan's log recomputed, a page of events at a time, without reading an event. */
import { type Kysely, sql } from 'kysely';

/**
 * One row: how many events after `p_after` were found, the last of them with its hash, the first position at which the
 * chain breaks (null where it holds), and the head. The event at `p_after` is trusted. Runs with the rights of its owner,
 * because a reader may not read events; the setting `role` stays the caller's.
 */
const checkChain = `
create function duban.check_chain(p_plan text, p_after bigint, p_limit integer)
returns table (found bigint, last bigint, hash text, broken bigint, head bigint, head_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with start as (
    select case when p_after = 0 then duban.genesis_hash(p_plan)
      else (select e.hash from duban.event e where e.plan = p_plan and e.position = p_after) end as hash
  ), page as (
    select e as event from duban.event e
    where e.plan = p_plan and e.position > p_after
      and (current_setting('role') <> 'duban_reader' or duban.opens_plan(p_plan))
    order by e.position limit p_limit
  ), numbered as (
    select event, p_after + row_number() over (order by (event).position) as place,
      lag((event).hash) over (order by (event).position) as before
    from page
  ), judged as (
    select place, (event).position as position, (event).hash as hash,
      coalesce((event).position = place
        and (event).hash = duban.event_hash(coalesce(before, (select s.hash from start s)), event), false) as holds
    from numbered
  )
  select count(*), coalesce(max(j.position), p_after),
    encode(coalesce((select l.hash from judged l order by l.position desc limit 1), (select s.hash from start s)), 'hex'),
    min(j.place) filter (where not j.holds),
    (select h.position from duban.log_head h where h.plan = p_plan),
    (select encode(h.hash, 'hex') from duban.log_head h where h.plan = p_plan)
  from judged j
$$;
revoke execute on function duban.check_chain from public;
grant execute on function duban.check_chain to duban_reader, duban_gateway;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(checkChain).execute(db);
};

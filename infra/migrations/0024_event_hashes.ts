/** Whoever reads a plan may see the hash of each of its events; the content of the log stays closed to readers. */
import { type Kysely, sql } from 'kysely';

/** With the rights of its owner: readers may not read the table of events. Plans are kept apart as everywhere. */
const hashes = `
create function duban.event_hashes(p_plan text, p_positions bigint[])
returns table (event_position bigint, event_hash text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.position, encode(e.hash, 'hex') from duban.event e
  where e.plan = p_plan and e.position = any(p_positions) and duban.opens_plan(p_plan)
$$;
revoke all on function duban.event_hashes from public;
grant execute on function duban.event_hashes to duban_reader;`;

export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql.raw(hashes).execute(db);
};

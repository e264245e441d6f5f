/** Appends events that no read model can project, by the store's own database function. */

import type { TestProjection } from './projection.ts';

export type RawEvent = {
  readonly plan: string;
  readonly stream: string;
  readonly type: string;
  readonly data: unknown;
  readonly schemaVersion?: number;
};

/** Returns the event's position. */
export const appendRaw = async (
  { owner }: TestProjection,
  { plan, stream, type, data, schemaVersion = 1 }: RawEvent,
): Promise<number> => {
  const { rows } = await owner.query<{ position: number }>(
    `select a.last_position as position from duban.append_events($1::text, $2::text,
       coalesce((select max(version) from duban.event where plan = $1::text and stream = $2::text), 0), $3::text, sha256(convert_to($3::text, 'UTF8')),
       '{"id":"chen","role":"supervisor","unit":null}', now(), array[$4::text], array[$5::integer], array[$6::text]) a`,
    [plan, stream, `raw-${crypto.randomUUID()}`, type, schemaVersion, JSON.stringify(data)],
  );
  return Number(rows[0]?.position);
};

/** Deletes an event, as a superuser could who bypasses the triggers. */
export const removeEvent = async ({ owner }: TestProjection, plan: string, position: number): Promise<void> => {
  const client = await owner.connect();
  await client.query('set session_replication_role = replica');
  await client.query('delete from duban.event where plan = $1 and position = $2', [plan, position]);
  await client.query('reset session_replication_role');
  client.release();
};

export const skipEvent = async ({ owner }: TestProjection, plan: string, position: number): Promise<void> => {
  await owner.query(
    `insert into duban.projection_skip (plan, position, stream, type, hash, code, cause, reason, skipped_by)
     select p.plan, p.position, e.stream, e.type, e.hash, 'failed', 'a test', 'a test', 'a test'
     from (select $1::text as plan, $2::bigint as position) p left join duban.event e using (plan, position)`,
    [plan, position],
  );
};

/** A string that does not compress, because Postgres compresses index keys before it checks their size. */
export const longId = (length: number): string => {
  let state = 7;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state;
  };
  return Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[(next() >> 8) % 36]).join('');
};

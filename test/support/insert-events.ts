/** Fills the log of a plan past the store, where the hash chain does not matter: single appends would take an hour. */

import type pg from 'pg';
import type { yearOf } from './year.ts';

const ROWS_AT_ONCE = 5_000;

/** The log must not have the plan yet. */
export const insertEvents = async (pool: pg.Pool, plan: string, events: ReturnType<typeof yearOf>): Promise<void> => {
  const versions = new Map<string, number>();
  const rows = events.map(({ stream, commandId, ordinal, actor, occurredAt, type, data }, index) => {
    const version = (versions.get(stream) ?? 0) + 1;
    versions.set(stream, version);
    const texts = { data: JSON.stringify(data), actor: JSON.stringify(actor) };
    return {
      position: index + 1,
      stream,
      version,
      ordinal,
      command_id: commandId,
      type,
      occurred_at: occurredAt,
      ...texts,
    };
  });
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await pool.query(
      `insert into duban.event
       select $1, position, stream, version, ordinal, command_id, sha256(''), type, 1, data, actor, occurred_at, now(), sha256('')
       from json_populate_recordset(null::duban.event, $2)`,
      [plan, JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE))],
    );
  await pool.query(`insert into duban.log_head values ($1, $2, sha256(''))`, [plan, rows.length]);
};

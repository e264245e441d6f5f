/** Records which backups were made, so that whoever keeps Duban going sees the last one without asking its host. */

import type { Head } from '@duban/event-store';
import type pg from 'pg';

export type BackupRecord = {
  readonly host: string;
  /** Absolute path on that host. */
  readonly file: string;
  readonly bytes: number;
  readonly heads: readonly Head[];
  /** Whether the file was read again and found whole. */
  readonly verified: boolean;
};

/** As the owner of the tables. One row for each plan in the backup. */
export const recordBackup = async (
  pool: pg.Pool,
  { host, file, bytes, heads, verified }: BackupRecord,
): Promise<void> => {
  await pool.query(
    `insert into duban.backup (plan, at, host, file, bytes, position, hash, verified_at)
     select h.plan, now(), $2, $3, $4, h.position, h.hash, case when $5 then now() end
     from json_to_recordset($1) as h(plan text, position bigint, hash text)`,
    [JSON.stringify(heads), host, file, bytes, verified],
  );
};

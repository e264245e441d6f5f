/** Restores the log of a backup into an empty database: all of it, verified by its hash chain, or nothing. */

import type { Readable } from 'node:stream';
import { createEventStore, type Head, verifyChain } from '@duban/event-store';
import type pg from 'pg';
import { damaged, entriesOf, RestoreRefusedError } from './backup-lines.ts';
import { BACKED_UP_TABLES, type Header } from './format.ts';

export type ReadOptions = {
  /** In the role that owns the tables, which are migrated and empty. */
  readonly pool: pg.Pool;
  readonly source: Readable;
  /** The migrations that this program knows. */
  readonly migrations: readonly string[];
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
};

const ROWS_PER_INSERT = 2_000;

/** Throws `RestoreRefusedError`, and errors of the database. */
export const readBackup = async (options: ReadOptions): Promise<Header> => {
  const { pool } = options;
  const client = await pool.connect();
  try {
    await client.query('begin');
    // A concurrent append waits until the restore has committed or been rolled back.
    await client.query('lock table duban.log_head in exclusive mode');
    await requireEmptyLog(client);
    const header = await takeLines(client, options);
    for (const head of header.heads) await checkHead(client, head);
    await client.query('commit');
    return header;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
};

/** Throws `RestoreRefusedError` where the database holds a log. */
export const requireEmptyLog = async (client: pg.Pool | pg.PoolClient): Promise<void> => {
  const { rows } = await client.query('select from duban.log_head union all select from duban.event limit 1');
  if (rows.length > 0)
    throw new RestoreRefusedError('The database already holds a log: use an empty one. 数据库中已有日志，请用空库。');
};

const takeLines = async (client: pg.PoolClient, { source, migrations, onProgress }: ReadOptions): Promise<Header> => {
  let header: Header | null = null;
  let done = 0;
  let waiting: { readonly table: string; readonly rows: object[] } = { table: 'event', rows: [] };
  const flush = async (next: string) => {
    const { table, rows } = waiting;
    waiting = { table: next, rows: [] };
    await insert(client, table, rows);
    if (table !== 'event') return;
    done += rows.length;
    onProgress?.({ done, total: header?.heads.reduce((sum, { position }) => sum + position, 0) ?? 0 });
  };
  for await (const entry of entriesOf(source, migrations)) {
    if ('header' in entry) {
      header = entry.header;
      continue;
    }
    // Restored by themselves, see `restoreFiles`.
    if ('file' in entry) continue;
    const [table, row] = 'event' in entry ? ['event', entry.event] : [entry.table, entry.row];
    if (table !== 'event' && !BACKED_UP_TABLES.some((known) => known === table)) throw damaged();
    if (table !== waiting.table || waiting.rows.length === ROWS_PER_INSERT) await flush(table);
    waiting.rows.push(row);
  }
  if (!header) throw damaged();
  await flush('');
  await insert(
    client,
    'log_head',
    header.heads.map(({ hash, ...head }) => ({ ...head, hash: `\\x${hash}` })),
  );
  return header;
};

const insert = async (client: pg.PoolClient, table: string, rows: readonly object[]): Promise<void> => {
  if (rows.length === 0) return;
  try {
    await client.query(`insert into duban.${table} select * from json_populate_recordset(null::duban.${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw NO_ROW.test(code) ? damaged(error) : error;
  }
};

/** SQLSTATEs of what cannot be a row of that table: the checksum, which would tell too, comes only at the end. */
const NO_ROW = /^2[23]/;

/** The chain over the very rows that stand in the database now, up to the hash that the backup names. */

const checkHead = async (client: pg.PoolClient, { plan, position, hash }: Head): Promise<void> => {
  const verdict = await verifyChain(createEventStore(client), plan);
  if (verdict.ok && verdict.position === position && verdict.hash === hash) return;
  const where = verdict.ok ? '' : ` (${verdict.fault} at position ${verdict.position})`;
  throw new RestoreRefusedError(
    `The log of ${plan} in the backup differs from the original log${where}. 备份中的日志与原日志不符。`,
  );
};

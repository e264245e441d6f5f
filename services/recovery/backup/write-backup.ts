/**
 * Writes a backup during normal operation: one consistent snapshot of the database, read in one transaction, and after it
 * the bytes of the files that this log names. They are stored before an event names them and never change, so they fit.
 */

import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createEventStore, type EventStore, type Head } from '@duban/event-store';
import { DamagedFileError } from '@duban/files';
import type pg from 'pg';
import { linesOfFile } from '../files/file-lines.ts';
import { createFileRegister, type FileKind, type NamedFile, readFileRegister } from '../files/named-files.ts';
import { BACKED_UP_TABLES, createChecksum, type Header, type Line, lineOf } from './format.ts';

export type WriteOptions = {
  /** In the role that owns the tables. */
  readonly pool: pg.Pool;
  readonly out: Writable;
  readonly migrations: readonly string[];
  readonly keys: Header['keys'];
  /** Null: the bytes of files are left out. */
  readonly files: BackedUpStores | null;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
};

/** `get`: null where there is no such file; it rejects where its bytes were altered. */
type BackedUpStore = { get(sha256: string): Promise<Uint8Array | null> };
type BackedUpStores = Readonly<Record<FileKind, BackedUpStore>>;

export type Written = {
  readonly heads: readonly Head[];
  readonly events: number;
  readonly files: number;
  /** Files that the log names and whose bytes could not be had. */
  readonly lost: readonly LostFile[];
};
type LostFile = { readonly file: NamedFile; readonly state: 'missing' | 'altered' };

const EVENTS_PER_READ = 2_000;

export const writeBackup = async (options: WriteOptions): Promise<Written> => {
  const { pool, out, migrations, keys, files: stores, onProgress } = options;
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const store = createEventStore(client);
    const heads = await store.heads();
    const total = heads.reduce((sum, { position }) => sum + position, 0);
    let done = 0;
    const register = createFileRegister();
    let files = 0;
    const lost: LostFile[] = [];

    async function* lines(): AsyncGenerator<string> {
      const at = new Date().toISOString();
      yield json({ duban: 'backup', version: 2, at, migrations, heads, keys, files: stores !== null } satisfies Header);
      for (const { plan } of heads)
        for (let after = 0; ; ) {
          const events = await store.readStored({ plan, after, limit: EVENTS_PER_READ });
          for (const event of events) {
            yield json({ event: lineOf(event) } satisfies Line);
            register.add(event);
          }
          const last = events.at(-1);
          if (!last) break;
          after = last.position;
          done += events.length;
          onProgress?.({ done, total });
        }
      for (const table of BACKED_UP_TABLES) {
        const { rows } = await client.query<{ row: Record<string, unknown> }>(
          `select to_jsonb(t) as row from duban.${table} t`,
        );
        for (const { row } of rows) yield json({ table, row } satisfies Line);
      }
      // Copying the files may take long, and needs the snapshot no more.
      await client.query('commit');
      if (stores)
        for (const file of register.named()) {
          const { kind, sha256 } = file;
          const bytes = await bytesOf(stores[kind], sha256);
          if (typeof bytes === 'string') lost.push({ file, state: bytes });
          else {
            for (const line of linesOfFile(kind, sha256, bytes)) yield json({ file: line } satisfies Line);
            files += 1;
          }
        }
    }

    await pipeline(withChecksum(lines()), createGzip(), out);
    return { heads, events: done, files, lost: await stillNamed(store, lost) };
  } finally {
    // Closing the connection ends a transaction that is still open.
    client.release(true);
  }
};

/** Without those that were withdrawn while the backup was written: their bytes were removed rightly. */
const stillNamed = async (store: EventStore, lost: readonly LostFile[]): Promise<readonly LostFile[]> => {
  if (lost.length === 0) return lost;
  const now = await readFileRegister(store, [...new Set(lost.map(({ file }) => file.plan))]);
  const named = new Set(now.named().map(({ kind, sha256 }) => `${kind} ${sha256}`));
  return lost.filter(({ file }) => named.has(`${file.kind} ${file.sha256}`));
};

const bytesOf = async (store: BackedUpStore, sha256: string): Promise<Uint8Array | LostFile['state']> => {
  try {
    return (await store.get(sha256)) ?? 'missing';
  } catch (error) {
    if (error instanceof DamagedFileError) return 'altered';
    throw error;
  }
};

async function* withChecksum(lines: AsyncIterable<string>): AsyncGenerator<string> {
  const checksum = createChecksum();
  for await (const line of lines) {
    checksum.add(line);
    yield `${line}\n`;
  }
  yield `${json({ end: checksum.end() } satisfies Line)}\n`;
}

const json = (value: Header | Line): string => JSON.stringify(value);

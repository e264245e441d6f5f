/** Writes a backup during normal operation: one consistent snapshot of the database, read in one transaction. */

import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { createEventStore, type Head } from '@duban/event-store';
import type pg from 'pg';
import { BACKED_UP_TABLES, createChecksum, type Header, type Line, lineOf } from './format.ts';

export type WriteOptions = {
  /** In the role that owns the tables. */
  readonly pool: pg.Pool;
  readonly out: Writable;
  readonly migrations: readonly string[];
  readonly keys: Header['keys'];
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
};

export type Written = { readonly heads: readonly Head[]; readonly events: number };

const EVENTS_PER_READ = 2_000;

export const writeBackup = async (options: WriteOptions): Promise<Written> => {
  const { pool, out, migrations, keys, onProgress } = options;
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const store = createEventStore(client);
    const heads = await store.heads();
    const total = heads.reduce((sum, { position }) => sum + position, 0);
    let done = 0;

    async function* lines(): AsyncGenerator<string> {
      const at = new Date().toISOString();
      yield json({ duban: 'backup', version: 1, at, migrations, heads, keys } satisfies Header);
      for (const { plan } of heads)
        for (let after = 0; ; ) {
          const events = await store.readStored({ plan, after, limit: EVENTS_PER_READ });
          for (const event of events) yield json({ event: lineOf(event) } satisfies Line);
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
    }

    await pipeline(withChecksum(lines()), createGzip(), out);
    await client.query('commit');
    return { heads, events: done };
  } finally {
    // Closing the connection ends a transaction that is still open.
    client.release(true);
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

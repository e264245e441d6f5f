import { SessionNotKeptError } from '@duban/runtime';
import { freshDatabase } from '@duban/testing/database';
import { openPooler } from '@duban/testing/transaction-pooler';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { CIRCLES, createReaders, type Reader } from './reader.ts';

const readerOf = (unit: string): Reader => ({
  scopes: Object.fromEntries(CIRCLES.map((circle) => [circle, 'unit'])) as Reader['scopes'],
  plan: null,
  unit,
  leader: null,
  recipient: null,
});

test('a reader is refused on a connection whose statements have moved to another server process', async () => {
  const database = await freshDatabase();
  const pooler = await openPooler(database.url);
  const url = new URL(pooler.url);
  url.searchParams.set('options', '-c role=duban_reader');
  const pool = new pg.Pool({ connectionString: url.href, max: 1 });
  const other = new pg.Client(url.href);
  onTestFinished(async () => {
    await other.end();
    await pool.end();
    await pooler.close();
    await database.drop();
  });
  pool.on('connect', (client) => client.on('error', () => {}));
  const readers = createReaders(pool);
  const accesses = (unit: string) => readers(readerOf(unit)).accesses({ filter: {}, page: { first: 1, after: null } });
  await accesses('science');
  await other.connect();
  await other.query('begin');
  // A second connection of the server that is idle: the first is held by the open transaction.
  const second = new pg.Client(url.href);
  await second.connect();
  await second.end();
  await expect(accesses('housing')).rejects.toThrow(SessionNotKeptError);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { type FreshDatabase, freshDatabase } from '@duban/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { QueryCancelledError, whileWanted } from './cancellation.ts';
import { type Database, openDatabase } from './database.ts';

let database: FreshDatabase;
let db: Database<unknown>;
let watcher: Database<unknown>;
beforeAll(async () => {
  database = await freshDatabase();
  // A single shared connection reveals a wrong cancellation at once. Its role has no right to cancel backends.
  db = await openDatabase(database.url, { role: 'duban_gateway', poolSize: 1 });
  watcher = await openDatabase(database.url);
});
afterAll(async () => {
  await Promise.all([db.close(), watcher.close()]);
  await database.drop();
});

const countRunningSleeps = async () => {
  const { rows } = await watcher.pool.query(
    `select from pg_stat_activity where state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()`,
  );
  return rows.length;
};

describe('a statement whose caller has stopped waiting', () => {
  it('is cancelled on the server, and its connection stays usable', async () => {
    const ending = new AbortController();
    const answer = whileWanted(ending.signal, () => sql`select pg_sleep(30)`.execute(db.kysely));
    const failure = expect(answer).rejects.toMatchObject({ code: '57014' });
    await expect.poll(countRunningSleeps).toBe(1);
    const [{ pid }] = await watcher.pool
      .query(`select pid from pg_stat_activity where query like '%pg_sleep(30)%' and pid <> pg_backend_pid()`)
      .then(({ rows }) => rows);
    ending.abort();
    await failure;
    expect(await countRunningSleeps()).toBe(0);
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db.kysely);
    expect(rows[0]?.pid).toBe(pid);
  });

  it('is not started if the caller had stopped waiting before', async () => {
    const ending = new AbortController();
    ending.abort();
    await expect(whileWanted(ending.signal, () => sql`select pg_sleep(30)`.execute(db.kysely))).rejects.toThrow(
      QueryCancelledError,
    );
  });

  it('is not cancelled if it was started by pool.query, and its connection stays usable', async () => {
    const ending = new AbortController();
    ending.abort();
    const asked = whileWanted(ending.signal, () => db.pool.query('select 1 as one'));
    expect((await asked).rows).toEqual([{ one: 1 }]);
    expect((await db.pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
  });

  it('is cancelled without hitting the next statement on the same connection, in 120 rounds', async () => {
    let cancelled = 0;
    for (let round = 0; round < 120; round += 1) {
      const ending = new AbortController();
      // Alternately a statement that is still running when it is cancelled, and one that is about to finish.
      const seconds = round % 2 === 0 ? 0.2 : 0.004;
      const mine = whileWanted(ending.signal, () => sql`select pg_sleep(${seconds})`.execute(db.kysely)).catch(() => {
        cancelled += 1;
      });
      const other = sql`select pg_sleep(0.003)`.execute(db.kysely);
      await sleep(round % 8);
      ending.abort();
      await Promise.all([mine, other]);
    }
    expect(cancelled).toBeGreaterThan(50);
  });
});

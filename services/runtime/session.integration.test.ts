import { type FreshDatabase, freshDatabase } from '@duban/testing/database';
import { openPooler, type PoolingOptions } from '@duban/testing/transaction-pooler';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from './database.ts';
import { SessionNotKeptError } from './session.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const poolerWith = async (options: PoolingOptions) => {
  const pooler = await openPooler(database.url, options);
  onTestFinished(() => pooler.close());
  return pooler.url;
};
const opening = async (options: PoolingOptions) =>
  openDatabase(await poolerWith(options), { role: 'duban_reader' }).then(
    async (opened) => {
      const found = await opened.pool.query<{ role: string }>('select current_user as role');
      await opened.close();
      return found.rows[0]?.role;
    },
    (error: unknown) => error,
  );

describe('a process that assumes a role', () => {
  test.each([
    ['gives the most recently used connection to the next transaction', 'last'],
    ['uses its connections in turn', 'longest'],
  ] as const)('refuses to start behind a transaction pooler that %s', async (_, order) => {
    const error = await opening({ mode: 'transaction', order });
    expect(error).toBeInstanceOf(SessionNotKeptError);
    expect(String(error)).toMatch(/does not keep its session: .*数据库连接不保持会话/);
    expect(String(error)).toContain('transaction and statement mode cannot be used');
  });

  test.each(['transaction', 'session'] as const)(
    'refuses to start behind a %s pooler that drops the role',
    async (mode) => {
      const error = await opening({ mode, dropsOptions: true });
      expect(error).toBeInstanceOf(SessionNotKeptError);
      expect(String(error)).toMatch(/its role is \w+ instead of duban_reader/);
    },
  );

  test('starts behind a pooler that keeps one session per connection', async () => {
    expect(await opening({ mode: 'session' })).toBe('duban_reader');
  });
});

test('the transaction pooler of these tests leaks a session setting to another connection', async () => {
  const url = await poolerWith({ mode: 'transaction' });
  const clients = [new pg.Client(url), new pg.Client(url)];
  const [first, second] = clients as [pg.Client, pg.Client];
  for (const client of clients) await client.connect();
  await first.query(`select set_config('duban.unit', 'science', false)`);
  await second.query('begin');
  const unit = `select coalesce(current_setting('duban.unit', true), '') as unit`;
  expect((await second.query(unit)).rows).toEqual([{ unit: 'science' }]);
  expect((await first.query(unit)).rows).toEqual([{ unit: '' }]);
  for (const client of clients) await client.end();
});

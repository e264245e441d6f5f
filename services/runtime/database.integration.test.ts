import { createServer } from 'node:net';
import { bareDatabase } from '@duban/testing/database';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { DatabaseUnreachableError, openDatabase } from './database.ts';

const unusedPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
};

test('the error for an unreachable database names it without its password and gives advice', async () => {
  const port = await unusedPort();
  const opening = openDatabase(`postgres://someone:secret@127.0.0.1:${port}/duban`);
  const error: unknown = await opening.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DatabaseUnreachableError);
  expect(String(error)).toContain(`The database 127.0.0.1:${port}/duban cannot be used`);
  expect(String(error)).toContain('Is Postgres running there?');
  expect(String(error)).not.toContain('secret');
});

test.each(['pool', 'kysely'] as const)(
  'closing a database used through the %s ends every connection, also when it is closed repeatedly',
  async (used) => {
    const bare = await bareDatabase();
    const database = await openDatabase(bare.url);
    if (used === 'kysely') await sql`select 1`.execute(database.kysely);
    await Promise.all([database.close(), database.close()]);
    await database.close();
    expect(database.pool).toMatchObject({ ended: true, totalCount: 0 });
    await bare.drop();
  },
);

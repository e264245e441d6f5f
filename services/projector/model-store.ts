/** Lets models write through one connection: their statements reach the shadow tables, their rows are inserted by COPY. */

import type { ModelStore } from '@duban/read-models';
import { Kysely, PostgresDialect } from 'kysely';
import pLimit from 'p-limit';
import type pg from 'pg';
import { createCopier } from './copy.ts';
import { SHADOW } from './shadow.ts';

/** Takes part in the connection's current transaction. */
export const modelStoreOn = (client: pg.PoolClient): ModelStore => {
  // Models that are applied concurrently share the connection, which runs one statement at a time.
  const inTurn = pLimit(1);
  const query = (...args: Parameters<typeof client.query>) => inTurn(() => client.query(...args) as unknown);
  const only = { query, release: () => {} } as unknown as pg.PoolClient;
  const pool = { connect: async () => only, end: async () => {} };
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
  const copy = createCopier(client, SHADOW);
  return {
    getExecutor: () => kysely.getExecutor(),
    schemaName: SHADOW,
    insert: (table, rows) => inTurn(() => copy(table, rows)),
  };
};

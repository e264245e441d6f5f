/** One connection as the models write through it: their statements reach the shadow tables, their rows go in by COPY. */

import type { Shelf } from '@duban/read-models';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { createCopier } from './copy.ts';
import { SHADOW } from './shadow.ts';

/** Takes part in whatever transaction the connection is in. */
export const shelfOn = (client: pg.PoolClient): Shelf => {
  const only = { query: client.query.bind(client), release: () => {} } as unknown as pg.PoolClient;
  const pool = { connect: async () => only, end: async () => {} };
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: pool as unknown as pg.Pool }) });
  return { getExecutor: () => kysely.getExecutor(), schemaName: SHADOW, insert: createCopier(client, SHADOW) };
};

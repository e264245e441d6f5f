/** The gateway process. */

import { randomUUID } from 'node:crypto';
import { createChangeFeed, createReaders } from '@duban/read-models';
import { openDatabase, readConfig, runService } from '@duban/runtime';
import { Client, Connection } from '@temporalio/client';
import { createAccessRecord } from './access-record.ts';
import { createCommandBus } from './command-bus.ts';
import { createHealth, workerIsThere } from './health.ts';
import { createAuthenticate } from './identity.ts';
import { startGateway } from './server.ts';

/** Milliseconds; a screen that takes longer is of no use to anybody. */
const LONGEST_READ = 10_000;

runService('gateway', async ({ log, onShutdown }) => {
  const { database, temporal, tokens, http } = readConfig(['database', 'temporal', 'tokens', 'http', 'log']);
  const authenticate = await createAuthenticate(tokens, log);
  const db = await openDatabase<unknown>(database.url, {
    role: 'duban_gateway',
    applicationName: 'duban gateway',
    poolSize: 4,
    log,
  });
  onShutdown('database', () => db.close());
  // Whatever is read for a person goes through these: the database itself filters the rows.
  const eyes = await openDatabase<unknown>(database.url, {
    role: 'duban_reader',
    applicationName: 'duban gateway reads',
    poolSize: 10,
    statementTimeout: LONGEST_READ,
    log,
  });
  onShutdown('reads', () => eyes.close());
  const record = createAccessRecord(db, { log });
  onShutdown('record of accesses', () => record.close());
  const changes = createChangeFeed(db, { log });
  onShutdown('changes', () => changes.close());
  // Without waiting for it: while Temporal is away, reads work, and writes say so.
  const connection = Connection.lazy({ address: temporal.address });
  onShutdown('temporal', () => connection.close());

  const gateway = await startGateway({
    ports: {
      readsFor: createReaders(eyes.pool),
      changes,
      commands: createCommandBus(new Client({ connection, namespace: temporal.namespace }), { log }),
      now: Date.now,
      newId: randomUUID,
    },
    authenticate,
    record,
    health: createHealth({
      askPostgres: () => db.pool.query('select from duban.rm_checkpoint limit 1'),
      askTemporal: () => workerIsThere(connection, temporal.namespace),
    }),
    graphiql: http.graphiql,
    login: tokens.oidc ?? null,
    host: http.host,
    port: http.port,
    log,
  });
  onShutdown('server', () => gateway.stop(), 15_000);
  return { url: `http://${http.host}:${gateway.port}/graphql` };
});

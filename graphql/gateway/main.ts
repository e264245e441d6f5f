/** The gateway process. */

import { randomUUID } from 'node:crypto';
import { createChangeFeed, createReaders, endingCalendars, projectionStates } from '@duban/read-models';
import { openDatabase, readConfig, runService, startTracing } from '@duban/runtime';
import { Client, Connection } from '@temporalio/client';
import { createAccessRecord } from './audit/access-record.ts';
import { createAuthenticate } from './auth/identity.ts';
import { createCommandBus } from './commands/command-bus.ts';
import { readDocuments } from './guard/registered-operations.ts';
import { createHealth, workerIsThere } from './http/health.ts';
import { readOnlyPlan } from './http/only-plan.ts';
import { startGateway } from './http/server.ts';
import { createMetrics } from './telemetry/metrics.ts';

/** Milliseconds by which the server's own limit for a statement is later than ours for the whole query. */
const SLACK = 1_000;

const PARTS = ['database', 'temporal', 'tokens', 'http', 'edge', 'telemetry', 'log'] as const;

runService('gateway', async ({ log, onShutdown }) => {
  const { database, temporal, tokens, http, edge, telemetry } = readConfig(PARTS);
  const tracing = await startTracing('gateway', telemetry.endpoint);
  onShutdown('tracing', () => tracing?.stop());
  const documents = edge.documentsFile === undefined ? new Map() : await readDocuments(edge.documentsFile);
  const db = await openDatabase<unknown>(database.url, {
    role: 'duban_gateway',
    applicationName: 'duban gateway',
    poolSize: 4,
    log,
  });
  onShutdown('database', () => db.close());
  const authenticate = await createAuthenticate(tokens, readOnlyPlan(db.pool), log);
  // Whatever is read for a person goes through these: the database itself filters the rows.
  const eyes = await openDatabase<unknown>(database.url, {
    role: 'duban_reader',
    applicationName: 'duban gateway reads',
    poolSize: 10,
    // The last resort where a cancellation does not arrive.
    statementTimeout: edge.queryMs + SLACK,
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
  const client = new Client({
    connection,
    namespace: temporal.namespace,
    ...(tracing && { interceptors: await tracingInterceptors() }),
  });
  const health = createHealth({
    askPostgres: () => projectionStates(db.kysely),
    askCalendars: () => endingCalendars(db.kysely, Date.now()),
    askTemporal: () => workerIsThere(connection, temporal.namespace),
  });

  const gateway = await startGateway({
    ports: {
      readsFor: createReaders(eyes.pool),
      changes,
      commands: createCommandBus(client, { log }),
      now: Date.now,
      newId: randomUUID,
    },
    authenticate,
    record,
    health,
    metrics: edge.metrics ? createMetrics({ health, pool: db.pool }) : null,
    graphiql: http.graphiql,
    login: tokens.oidc ?? null,
    edge: { ...edge, documents },
    host: http.host,
    port: http.port,
    log,
  });
  onShutdown('server', () => gateway.stop(), 15_000);
  return { url: `http://${http.host}:${gateway.port}/graphql` };
});

/** Loaded only where traces are wanted. */
const tracingInterceptors = async () => {
  const { OpenTelemetryWorkflowClientInterceptor } = await import('@temporalio/interceptors-opentelemetry');
  return { workflow: [new OpenTelemetryWorkflowClientInterceptor()] };
};

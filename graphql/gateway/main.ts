/** The gateway process. */

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openAttachedFiles, openFileStores } from '@duban/files';
import { createChangeFeed, createReaders, endingCalendars, projectionStates, verifiedPaper } from '@duban/read-models';
import { openDatabase, readConfig, runService, startTracing } from '@duban/runtime';
import { readLampPolicies } from '@duban/seeds';
import { Client, Connection } from '@temporalio/client';
import { createAccessRecord } from './audit/access-record.ts';
import { createAuthenticate } from './auth/identity.ts';
import { createCommandBus } from './commands/command-bus.ts';
import { createLoadPlan } from './commands/plan-tables.ts';
import { readRegisteredOperations } from './guard/registered-operations.ts';
import { openConsole } from './http/console.ts';
import { createHealth, isWorkerPolling } from './http/health.ts';
import { createIssuerOrigins } from './http/issuer-origins.ts';
import { readOnlyPlan } from './http/only-plan.ts';
import { openPaperOffice } from './http/paper-office.ts';
import { startGateway } from './http/server.ts';
import { createMetrics } from './telemetry/metrics.ts';

/** How much later than our query timeout Postgres cancels a statement by itself. */
const STATEMENT_TIMEOUT_SLACK_MS = 1_000;

const PARTS = ['database', 'temporal', 'tokens', 'http', 'edge', 'files', 'telemetry', 'log'] as const;

runService('gateway', async ({ log, onShutdown }) => {
  const { database, temporal, tokens, http, edge, files: fileSettings, telemetry } = readConfig(PARTS);
  const tracing = await startTracing('gateway', telemetry.endpoint);
  onShutdown('tracing', () => tracing?.stop());
  const { consoleDir } = http;
  const files = [edge.documentsFile, consoleDir && join(consoleDir, 'operations.json')];
  const registered = await Promise.all(files.map((file) => (file ? readRegisteredOperations(file) : new Map())));
  const operations = new Map(registered.flatMap((found) => [...found]));
  const { oidc } = tokens;
  const login = oidc ? { issuer: oidc.issuer, client: oidc.consoleClient } : null;
  const db = await openDatabase<unknown>(database.url, {
    role: 'duban_gateway',
    applicationName: 'duban gateway',
    poolSize: 4,
    log,
  });
  onShutdown('database', () => db.close());
  const authenticate = await createAuthenticate(tokens, readOnlyPlan(db.pool), log);
  // All reads for clients use this role: row-level security filters their rows.
  const readerDb = await openDatabase<unknown>(database.url, {
    role: 'duban_reader',
    applicationName: 'duban gateway reads',
    poolSize: 10,
    // The last resort where our cancellation does not arrive.
    statementTimeout: edge.queryMs + STATEMENT_TIMEOUT_SLACK_MS,
    log,
  });
  onShutdown('reads', () => readerDb.close());
  const record = createAccessRecord(db, { log });
  onShutdown('record of accesses', () => record.close());
  const changes = createChangeFeed(db, { log });
  onShutdown('changes', () => changes.close());
  // Lazy: while Temporal is unreachable, reads work, and commands are answered with UNAVAILABLE.
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
    askTemporal: () => isWorkerPolling(connection, temporal.namespace),
  });

  const stores = await openFileStores(fileSettings);
  const office = openPaperOffice({ files: stores.papers, publicUrl: http.publicUrl });
  onShutdown('papers', () => office.close());
  const attached = openAttachedFiles({ ...fileSettings, stores, pool: db.pool, log });
  onShutdown('sweep of files', () => attached.close());
  const gateway = await startGateway({
    ports: {
      readsFor: createReaders(readerDb.pool),
      changes,
      commands: createCommandBus(client, { log }),
      lampPolicyTemplates: readLampPolicies(),
      papers: office.papers,
      now: Date.now,
      newId: randomUUID,
    },
    authenticate,
    record,
    loadPlan: createLoadPlan(client, { log }),
    attached,
    health,
    metrics: edge.metrics ? createMetrics({ health, pool: db.pool }) : null,
    graphiql: http.graphiql,
    login: oidc ?? null,
    pages: consoleDir
      ? await openConsole(consoleDir, { login }, login ? createIssuerOrigins(login.issuer) : undefined)
      : null,
    verify: (code) => verifiedPaper(db.kysely, code),
    edge: { ...edge, operations },
    host: http.host,
    port: http.port,
    log,
  });
  onShutdown('server', () => gateway.stop(), 15_000);
  return { url: `http://${http.host}:${gateway.port}/graphql` };
});

/** Loaded only when tracing is enabled. */
const tracingInterceptors = async () => {
  const { OpenTelemetryWorkflowClientInterceptor } = await import('@temporalio/interceptors-opentelemetry');
  return { workflow: [new OpenTelemetryWorkflowClientInterceptor()] };
};

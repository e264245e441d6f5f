/** A Temporal namespace, a database and a worker of one test file's own. */

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPaperOffice, type PaperOffice } from '@duban/documents';
import { createEventStore, type EventStore } from '@duban/event-store';
import { openFileStores } from '@duban/files';
import { createReads } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { type RunningWorker, startWorker } from '@duban/worker';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { inject } from 'vitest';
import { testBundle } from './bundle.ts';
import { freshDatabase } from './database.ts';

export type Stack = {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** For a process that works on this stack. */
  readonly environment: Readonly<Record<'DATABASE_URL' | 'TEMPORAL_ADDRESS' | 'TEMPORAL_NAMESPACE', string>>;
  readonly client: Client;
  readonly store: EventStore;
  /** Where this stack's worker keeps the papers that it issues. */
  readonly office: PaperOffice;
  /** Runs from the start of the stack; a test may stop it and start another. */
  worker: RunningWorker;
  startWorker(): Promise<void>;
  stop(): Promise<void>;
};

Runtime.install({ logger: new DefaultLogger('WARN') });

export const startStack = async (): Promise<Stack> => {
  const address = inject('temporalAddress');
  const connection = await Connection.connect({ address });
  const [namespace, database, bundle] = await Promise.all([newNamespace(connection), freshDatabase(), testBundle()]);
  const db = await openDatabase(database.url, { role: 'duban_worker', poolSize: 4 });
  const shown = await openDatabase(database.url, { role: 'duban_gateway', poolSize: 2 });
  const reads = createReads(shown.kysely);
  const store = createEventStore(db.pool);
  const directory = await mkdtemp(join(tmpdir(), 'duban-files-'));
  const { papers } = await openFileStores({ dir: directory });
  const office = openPaperOffice({ files: papers, publicUrl: 'http://127.0.0.1:4000' });
  const start = () => startWorker({ address, namespace, store, reads, office, bundle });
  const stack: Stack = {
    databaseUrl: database.url,
    temporalAddress: address,
    namespace,
    environment: { DATABASE_URL: database.url, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace },
    client: new Client({ connection, namespace }),
    store,
    office,
    worker: await start(),
    async startWorker() {
      stack.worker = await start();
    },
    async stop() {
      await stack.worker.stop();
      await office.close();
      await rm(directory, { recursive: true, force: true });
      await connection.close();
      await shown.close();
      await db.close();
      await database.drop();
    },
  };
  return stack;
};

const newNamespace = async (connection: Connection): Promise<string> => {
  const namespace = `duban-test-${randomBytes(6).toString('hex')}`;
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  return namespace;
};

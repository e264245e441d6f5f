/** A Temporal server, a database and a worker of one test file's own. */

import { createEventStore, type EventStore } from '@duban/event-store';
import { startOnlyTemporal } from '@duban/local';
import { createReads } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { type RunningWorker, startWorker } from '@duban/worker';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { testBundle } from './bundle.ts';
import { freshDatabase } from './database.ts';

export type Stack = {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly client: Client;
  readonly store: EventStore;
  /** Runs from the start of the stack; a test may stop it and start another. */
  worker: RunningWorker;
  startWorker(): Promise<void>;
  stop(): Promise<void>;
};

Runtime.install({ logger: new DefaultLogger('WARN') });

export const startStack = async (): Promise<Stack> => {
  const [temporal, database, bundle] = await Promise.all([
    startOnlyTemporal({ inMemory: true }),
    freshDatabase(),
    testBundle(),
  ]);
  const address = temporal.temporalAddress;
  const db = await openDatabase(database.url, { role: 'duban_worker', poolSize: 4 });
  const shown = await openDatabase(database.url, { role: 'duban_gateway', poolSize: 2 });
  const reads = createReads(shown.kysely);
  const connection = await Connection.connect({ address });
  const store = createEventStore(db.pool);
  const start = () => startWorker({ address, namespace: 'default', store, reads, bundle });
  const stack: Stack = {
    databaseUrl: database.url,
    temporalAddress: address,
    client: new Client({ connection }),
    store,
    worker: await start(),
    async startWorker() {
      stack.worker = await start();
    },
    async stop() {
      await stack.worker.stop();
      await connection.close();
      await temporal.stop();
      await shown.close();
      await db.close();
      await database.drop();
    },
  };
  return stack;
};

/** Starts an engine, a worker and a Temporal client of this version to record from. */

import { createEventStore } from '@duban/event-store';
import { startEngine } from '@duban/local';
import { migrateToLatest } from '@duban/migrations';
import { createReads } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { testBundle } from '@duban/testing/bundle';
import { startWorker } from '@duban/worker';
import { Connection } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';

export const startRecording = async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const engine = await startEngine();
  await migrateToLatest(engine.databaseUrl);
  const db = await openDatabase(engine.databaseUrl, { role: 'duban_worker' });
  const shown = await openDatabase(engine.databaseUrl, { role: 'duban_gateway' });
  const store = createEventStore(db.pool);
  const reads = createReads(shown.kysely);
  const worker = await startWorker({
    address: engine.temporalAddress,
    namespace: 'default',
    store,
    reads,
    bundle: await testBundle(),
  });
  const connection = await Connection.connect({ address: engine.temporalAddress });
  const stop = async (): Promise<void> => {
    await worker.stop();
    await connection.close();
    await shown.close();
    await db.close();
    await engine.stop();
  };
  return { connection, stop };
};

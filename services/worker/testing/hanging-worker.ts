/** A worker process as in production that runs a test bundle: `node hanging-worker.ts <bundle> <limit in ms>`. */

import { createEventStore } from '@duban/event-store';
import { createReads } from '@duban/read-models';
import { openDatabase, readConfig, runService } from '@duban/runtime';
import { startWorker } from '../worker.ts';

runService('worker', async ({ onShutdown, watch }) => {
  const [bundle = '', hangLimitMs = ''] = process.argv.slice(2);
  const { database, temporal } = readConfig(['database', 'temporal', 'log']);
  const db = await openDatabase(database.url, { role: 'duban_worker', poolSize: 1 });
  onShutdown('database', () => db.close());
  const readerDb = await openDatabase(database.url, { role: 'duban_gateway', poolSize: 1 });
  onShutdown('reader database', () => readerDb.close());
  const worker = await startWorker({
    ...temporal,
    store: createEventStore(db.pool),
    reads: createReads(readerDb.kysely),
    bundle,
    taskQueue: 'hanging',
    hangLimitMs: Number(hangLimitMs),
  });
  onShutdown('worker', () => worker.stop());
  watch(worker.done);
  return {};
});

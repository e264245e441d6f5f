/** The entry of the worker process. */

import { join } from 'node:path';
import { openPaperOffice } from '@duban/documents';
import { createEventStore } from '@duban/event-store';
import { openFileStores } from '@duban/files';
import { createReads } from '@duban/read-models';
import { announceTrace, answers, openDatabase, readConfig, runService, startProbe, startTracing } from '@duban/runtime';
import { installTemporalRuntime } from '@duban/runtime/temporal';
import { workflowBundle } from './bundle.ts';
import { startWorker } from './worker.ts';

runService('worker', async ({ log, onShutdown, watch }) => {
  const config = readConfig(['database', 'temporal', 'data', 'files', 'http', 'telemetry', 'probes', 'log']);
  const { database, temporal, data, files, http, telemetry, probes } = config;
  const tracing = await startTracing('worker', telemetry.endpoint);
  onShutdown('tracing', () => tracing?.stop());
  installTemporalRuntime(log, telemetry.workerMetrics);
  const db = await openDatabase(database.url, {
    role: 'duban_worker',
    applicationName: 'duban worker',
    poolSize: 8,
    log,
  });
  onShutdown('database', () => db.close());
  // A second pool, because the role of the worker may not read the read models.
  const readerDb = await openDatabase(database.url, {
    role: 'duban_gateway',
    applicationName: 'duban worker reads',
    log,
  });
  onShutdown('reader database', () => readerDb.close());
  const { papers } = await openFileStores(files);
  const office = openPaperOffice({ files: papers, publicUrl: http.publicUrl });
  onShutdown('papers', () => office.close());
  const bundle = await workflowBundle(join(data.dir, 'cache'), { traced: tracing !== null });
  const worker = await startWorker({
    ...temporal,
    store: createEventStore(db.pool),
    reads: createReads(readerDb.kysely),
    office,
    comparing: { db: db.pool, log },
    bundle,
    onTakeOverFailed: (err) => log.warn({ err }, 'sticky-queue reset failed: takeover delayed'),
    tracing: tracing && { ...tracing, announce: (place) => announceTrace(db.pool, place, log) },
  });
  onShutdown('worker', () => worker.stop());
  watch(worker.done);
  if (probes.worker !== undefined) {
    const probe = await startProbe({
      address: probes.worker,
      live: () => ({ worker: worker.isWorking() }),
      ready: async () => {
        const [postgres, temporalAnswers] = await Promise.all([
          answers(() => db.pool.query('select 1')),
          answers(worker.askTemporal),
        ]);
        return { postgres, temporal: temporalAnswers };
      },
    });
    onShutdown('probe', () => probe.close());
  }
  return { temporal: temporal.address };
});

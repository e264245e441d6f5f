/** The projector process: follows the logs of all plans and keeps the read models up to date. */

import { createEventStore } from '@duban/event-store';
import { hearTraces, openDatabase, readConfig, runService, startTracing } from '@duban/runtime';
import { createBatchSpans } from './batch-spans.ts';
import { runProjector } from './runner.ts';

runService('projector', async ({ log, onShutdown, watch }) => {
  const config = readConfig(['log', 'database', 'telemetry']);
  const tracing = await startTracing('projector', config.telemetry.endpoint);
  onShutdown('tracing', () => tracing?.stop());
  const database = await openDatabase<unknown>(config.database.url, {
    role: 'duban_projector',
    applicationName: 'duban-projector',
    // One for the transaction, one for the log, and one that hears of traces.
    poolSize: tracing ? 3 : 2,
    log,
  });
  onShutdown('database', () => database.close());
  const spans = createBatchSpans();
  if (tracing) {
    const traces = hearTraces(database.pool, spans.announced, log);
    onShutdown('traces', () => traces.close());
  }
  const stopping = new AbortController();
  const running = runProjector({
    db: database.kysely,
    store: createEventStore(database.pool),
    signal: stopping.signal,
    log,
    ...(tracing && { onBatch: spans.applied }),
  });
  watch(running);
  onShutdown('projection', () => {
    stopping.abort();
    return running;
  });
  return {};
});

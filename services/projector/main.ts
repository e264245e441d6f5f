/** The projector process: follows the logs of all plans and keeps the read models up to date. */

import { createEventStore } from '@duban/event-store';
import {
  answers,
  createPulse,
  hearTraces,
  openDatabase,
  readConfig,
  runService,
  startProbe,
  startTracing,
} from '@duban/runtime';
import { createBatchSpans } from './batch-spans.ts';
import { runProjector } from './runner.ts';

/** A batch has as long as a statement of it may take, and some have many. */
const LOOP_STALLED_MS = 300_000;
/** Without the database no round comes to its end. */
const WORK_STALLED_MS = 60_000;

runService('projector', async ({ log, onShutdown, watch }) => {
  const config = readConfig(['log', 'database', 'telemetry', 'probes']);
  const tracing = await startTracing('projector', config.telemetry.endpoint);
  onShutdown('tracing', () => tracing?.stop());
  const database = await openDatabase<unknown>(config.database.url, {
    role: 'duban_projector',
    applicationName: 'duban-projector',
    // One for the transaction, one for the log, one for the probe, and one that hears of traces.
    poolSize: tracing ? 4 : 3,
    log,
  });
  onShutdown('database', () => database.close());
  const spans = createBatchSpans();
  if (tracing) {
    const traces = hearTraces(database.pool, spans.announced, log);
    onShutdown('traces', () => traces.close());
  }
  const stopping = new AbortController();
  const [looking, working] = [createPulse(), createPulse()];
  let halted: readonly string[] = [];
  const running = runProjector({
    db: database.kysely,
    store: createEventStore(database.pool),
    signal: stopping.signal,
    log,
    onTurn: looking.beat,
    onRound: (plans) => {
      working.beat();
      halted = plans;
    },
    ...(tracing && { onBatch: spans.applied }),
  });
  watch(running);
  if (config.probes.projector !== undefined) {
    const probe = await startProbe({
      address: config.probes.projector,
      live: () => ({ loop: looking.within(LOOP_STALLED_MS) }),
      ready: async () => ({
        postgres: await answers(() => database.pool.query('select 1')),
        projecting: working.within(WORK_STALLED_MS),
      }),
      facts: () => ({ halted }),
    });
    onShutdown('probe', () => probe.close());
  }
  onShutdown('projection', () => {
    stopping.abort();
    return running;
  });
  return {};
});

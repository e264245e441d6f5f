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

/** Without a turn of the main loop for this long the process is not live; a batch may consist of many long statements. */
const MAX_LOOP_TURN_MS = 300_000;
/** Without a completed round over all plans for this long it is not ready; no round completes without the database. */
const MAX_ROUND_MS = 60_000;

runService('projector', async ({ log, onShutdown, watch }) => {
  const config = readConfig(['log', 'database', 'telemetry', 'probes']);
  const tracing = await startTracing('projector', config.telemetry.endpoint);
  onShutdown('tracing', () => tracing?.stop());
  const database = await openDatabase<unknown>(config.database.url, {
    role: 'duban_projector',
    applicationName: 'duban-projector',
    // One for the transaction, one for the log, one for the probe, and one that listens for trace notices.
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
  const [turns, rounds] = [createPulse(), createPulse()];
  let halted: readonly string[] = [];
  const running = runProjector({
    db: database.kysely,
    store: createEventStore(database.pool),
    signal: stopping.signal,
    log,
    onTurn: turns.beat,
    onRound: (plans) => {
      rounds.beat();
      halted = plans;
    },
    ...(tracing && { onBatch: spans.applied }),
  });
  watch(running);
  if (config.probes.projector !== undefined) {
    const probe = await startProbe({
      address: config.probes.projector,
      live: () => ({ loop: turns.within(MAX_LOOP_TURN_MS) }),
      ready: async () => ({
        postgres: await answers(() => database.pool.query('select 1')),
        projecting: rounds.within(MAX_ROUND_MS),
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

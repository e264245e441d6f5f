/** The projector process: follows the logs of all plans and keeps the read models up to date. */

import { createEventStore } from '@duban/event-store';
import { openDatabase, readConfig, runService } from '@duban/runtime';
import { runProjector } from './runner.ts';

runService('projector', async ({ log, onShutdown, watch }) => {
  const config = readConfig(['log', 'database']);
  const database = await openDatabase<unknown>(config.database.url, {
    role: 'duban_projector',
    applicationName: 'duban-projector',
    // One for the transaction, one for the log.
    poolSize: 2,
    log,
  });
  onShutdown('database', () => database.close());
  const stopping = new AbortController();
  const running = runProjector({
    db: database.kysely,
    store: createEventStore(database.pool),
    signal: stopping.signal,
    log,
  });
  watch(running);
  onShutdown('projection', () => {
    stopping.abort();
    return running;
  });
  return {};
});

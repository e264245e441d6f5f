/** What the tests of the store share: its roles on a fresh database, and requests that are small. */
import type { AppendRequest } from '@duban/contract';
import type { EventBody } from '@duban/domain';
import { openDatabase } from '@duban/runtime';
import { freshDatabase } from '@duban/testing/database';
import { createEventStore } from './index.ts';

/** A migrated database with the store as the worker has it; `close` drops it. */
export const openTestStore = async (poolSize = 8) => {
  const database = await freshDatabase();
  const worker = await openDatabase(database.url, { role: 'duban_worker', poolSize });
  const close = async () => {
    await worker.close();
    await database.drop();
  };
  return { url: database.url, pool: worker.pool, store: createEventStore(worker.pool), close };
};

export const acknowledged: EventBody = { type: 'MeasureAcknowledged', data: { implied: false } };
export const missedMilestone = (milestone: string): EventBody => ({
  type: 'MilestoneMissed',
  data: { milestone, due: '2023-06-30' },
});

/** One small append to `zhongyuan-2023`, the given fields changed. */
export const requestOf = (fields: Partial<AppendRequest> = {}): AppendRequest => ({
  plan: 'zhongyuan-2023',
  stream: 'measure/roads',
  expectedVersion: 0,
  commandId: 'c1',
  command: { type: 'acknowledge' },
  actor: { id: 'wang', role: 'unit-reporter', unit: 'housing-bureau' },
  occurredAt: '2023-03-01T02:03:04.005Z',
  events: [acknowledged],
  ...fields,
});

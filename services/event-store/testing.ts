/** Shared by the store's tests: a fresh database opened in the worker's role, and small append requests. */
import type { AppendRequest } from '@duban/contract';
import type { EventBody } from '@duban/domain';
import { openDatabase } from '@duban/runtime';
import { freshDatabase } from '@duban/testing/database';
import { createEventStore } from './index.ts';

/** A migrated database and a store on it in the worker's role; `close` drops the database. */
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

/** An append of one event to `zhongyuan-2023`; `fields` replace the defaults. */
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

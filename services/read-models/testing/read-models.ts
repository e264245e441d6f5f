/** Read models of a test: a database of their own, filled batch by batch as the projector fills it. */

import { openDatabase } from '@duban/runtime';
import { freshDatabase } from '@duban/testing/database';
import { type QueryExecutorProvider, sql } from 'kysely';
import { MODELS } from '../models.ts';
import { knownEvents, type LogEvent } from '../projection/known-event.ts';
import { createReads } from '../reads.ts';

/** One batch, checkpoint and notice included, in one transaction. */
const projectBatch = async (db: QueryExecutorProvider, events: readonly LogEvent[]): Promise<void> => {
  const last = events.at(-1);
  if (!last) return;
  for (const model of MODELS) {
    await model.apply(db, last.plan, knownEvents(events));
    await sql`insert into duban.rm_checkpoint values (${last.plan}, ${model.name}, ${last.position})
      on conflict (plan, model) do update set position = excluded.position`.execute(db);
  }
  await sql`select pg_notify('duban_projected', '')`.execute(db);
};

export const openReadModels = async (url?: string) => {
  const fresh = url === undefined ? await freshDatabase() : null;
  const writer = await openDatabase<unknown>(fresh?.url ?? url ?? '', { role: 'duban_projector', poolSize: 2 });
  const gateway = await openDatabase<unknown>(fresh?.url ?? url ?? '', { role: 'duban_gateway', poolSize: 4 });
  const project = async (events: readonly LogEvent[], batch = events.length): Promise<void> => {
    for (let start = 0; start < events.length; start += batch) {
      const part = events.slice(start, start + batch);
      await writer.kysely.transaction().execute((transaction) => projectBatch(transaction, part));
    }
  };
  return {
    url: fresh?.url ?? url ?? '',
    writer,
    gateway,
    reads: createReads(gateway.kysely),
    project,
    async close() {
      await writer.close();
      await gateway.close();
      await fresh?.drop();
    },
  };
};

export type ReadModels = Awaited<ReturnType<typeof openReadModels>>;

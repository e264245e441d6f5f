/** A batch is one transaction: whoever holds the plan's checkpoints applies the next events, and moves them on. */

import type { EventStore } from '@duban/event-store';
import { BrokenLog, knownEvents, type LogEvent, MODELS, type Model, PROJECTED_CHANNEL } from '@duban/read-models';
import { type Kysely, sql, type Transaction } from 'kysely';

export type Projection = {
  /** As the role `duban_projector`. */
  readonly db: Kysely<unknown>;
  readonly store: Pick<EventStore, 'readLog' | 'heads'>;
  /** All of them unless told otherwise. */
  readonly models?: readonly Model[];
  /** Most events in a batch (default 2,000). */
  readonly limit?: number;
};

/**
 * - `done`: the models show the log up to `position`; `events` of it were applied now, 0 when there was nothing to do
 * - `busy`: another projector is at work on this plan
 */
export type BatchResult =
  | { readonly kind: 'done'; readonly position: number; readonly events: number }
  | { readonly kind: 'busy' };

/** Makes sure that each model has a checkpoint to lock. */
export const prepareCheckpoints = async ({ db, models = MODELS }: Projection, plan: string): Promise<void> => {
  const names = models.map(({ name }) => name);
  await sql`insert into duban.rm_checkpoint (plan, model, position)
    select ${plan}, name, 0 from unnest(${names}::text[]) name on conflict do nothing`.execute(db);
};

/** Throws `UnknownEvent`, `BrokenLog`, what the store throws, and errors of the database; then nothing was changed. */
export const applyBatch = ({ db, store, models = MODELS, limit = 2_000 }: Projection, plan: string) =>
  db.transaction().execute(async (transaction): Promise<BatchResult> => {
    const checkpoints = await lockCheckpoints(transaction, plan, models);
    if (!checkpoints) return { kind: 'busy' };
    const from = Math.min(...checkpoints.values());
    const events = nextEvents(await store.readLog({ plan, after: from, limit }), from);
    const last = events.at(-1);
    if (!last) return { kind: 'done', position: from, events: 0 };
    for (const model of models) {
      const known = checkpoints.get(model.name) ?? 0;
      await model.apply(
        transaction,
        plan,
        events.filter(({ position }) => position > known),
      );
    }
    await moveCheckpoints(transaction, plan, models, last.position);
    return { kind: 'done', position: last.position, events: events.length };
  });

/** What was read after the position `from`. Throws `UnknownEvent`, and `BrokenLog` where one is missing. */
export const nextEvents = (read: Parameters<typeof knownEvents>[0], from: number): readonly LogEvent[] => {
  const events = knownEvents(read);
  for (const [index, event] of events.entries())
    if (event.position !== from + index + 1) throw new BrokenLog(event, `position ${from + index + 1} is missing`);
  return events;
};

/** Null while another transaction holds one of them: it is doing the work, and to wait for it would only queue up. */
const lockCheckpoints = async (
  transaction: Transaction<unknown>,
  plan: string,
  models: readonly Model[],
): Promise<ReadonlyMap<string, number> | null> => {
  const names = models.map(({ name }) => name);
  // The checkpoint shares the fate of the rows, so a crash of the server that loses both loses nothing: no need to wait
  // until the disk has them.
  const found = await sql<{ model: string; position: number }>`
    select model, position, set_config('synchronous_commit', 'off', true) from duban.rm_checkpoint
    where plan = ${plan} and model = any(${names}::text[]) order by model for update skip locked`.execute(transaction);
  if (found.rows.length < models.length) return null;
  return new Map(found.rows.map(({ model, position }) => [model, Number(position)]));
};

/** The notice leaves with the commit. */
const moveCheckpoints = async (
  transaction: Transaction<unknown>,
  plan: string,
  models: readonly Model[],
  position: number,
): Promise<void> => {
  const names = models.map(({ name }) => name);
  await sql`
    with moved as (
      update duban.rm_checkpoint set position = greatest(position, ${position}::bigint)
      where plan = ${plan} and model = any(${names}::text[])
    )
    select pg_notify(${PROJECTED_CHANNEL}, ${JSON.stringify({ plan, position })})`.execute(transaction);
};

/** A batch is one transaction: it locks the plan's checkpoints, applies the next events and advances the checkpoints. */

import type { EventStore } from '@duban/event-store';
import { type LogEvent, MODELS, type Model, PROJECTED_CHANNEL } from '@duban/read-models';
import { type Kysely, sql, type Transaction } from 'kysely';
import { EventNotProjectedError } from './fault.ts';
import { clearHalt, nextSuspect, type Suspects, suspectsColumn } from './halts.ts';
import { nextEvents } from './next-events.ts';
import { projectSingle } from './single-event.ts';

export type Projection = {
  /** As the role `duban_projector`. */
  readonly db: Kysely<unknown>;
  readonly store: Pick<EventStore, 'readLog' | 'readStored' | 'heads'>;
  /** Default: all models. */
  readonly models?: readonly Model[];
  /** The maximum number of events in a batch (default `DEFAULT_BATCH_EVENTS`). */
  readonly limit?: number;
};

export const DEFAULT_BATCH_EVENTS = 2_000;

/**
 * - `done`: the models show the log up to `position`; this batch handled `events` of them, 0 when it found none
 * - `busy`: another projector holds the checkpoints of this plan
 */
export type BatchResult =
  | { readonly kind: 'done'; readonly position: number; readonly events: number }
  | { readonly kind: 'busy' };

/** Creates the checkpoints that are missing; returns the position up to which all models show the log. */
export const prepareCheckpoints = async ({ db, models = MODELS }: Projection, plan: string): Promise<number> => {
  const names = models.map(({ name }) => name);
  await sql`insert into duban.rm_checkpoint (plan, model, position)
    select ${plan}, name, 0 from unnest(${names}::text[]) name on conflict do nothing`.execute(db);
  const found = await sql<{ position: string | number }>`
    select min(position) as position from duban.rm_checkpoint
    where plan = ${plan} and model = any(${names}::text[])`.execute(db);
  return Number(found.rows[0]?.position ?? 0);
};

/**
 * An event that was skipped, left out or failed before is a batch of its own. Throws `EventNotProjectedError` if a batch of
 * one event fails, and the original error if a larger batch fails; the transaction is then rolled back.
 */
export const applyBatch = (
  { db, store, models = MODELS, limit = DEFAULT_BATCH_EVENTS }: Projection,
  plan: string,
): Promise<BatchResult> =>
  db.transaction().execute(async (transaction): Promise<BatchResult> => {
    const locked = await lockCheckpoints(transaction, plan, models);
    if (!locked) return { kind: 'busy' };
    const { checkpoints, suspects } = locked;
    const from = Math.min(...checkpoints.values());
    const apply = async (events: readonly LogEvent[]): Promise<void> => {
      for (const model of models) {
        const known = checkpoints.get(model.name) ?? 0;
        await model.apply(
          transaction,
          plan,
          events.filter(({ position }) => position > known),
        );
      }
    };
    const size = Math.min(limit, nextSuspect(suspects, from) - from - 1);
    let position: number;
    if (size <= 1) {
      const leftOut = suspects.gaps.includes(from + 1) && [...checkpoints.values()].some((known) => known > from);
      const outcome = await projectSingle(transaction, store, { plan, from, suspects, leftOut, apply });
      if (outcome.kind === 'no-event') return { kind: 'done', position: from, events: 0 };
      if (outcome.kind === 'stuck') throw new EventNotProjectedError(outcome.fault, { cause: outcome.error });
      position = from + 1;
    } else {
      const events = nextEvents(await store.readLog({ plan, after: from, limit: size }), from);
      const last = events.at(-1);
      if (!last) return { kind: 'done', position: from, events: 0 };
      await apply(events);
      position = last.position;
    }
    await moveCheckpoints(transaction, plan, models, position);
    if (suspects.halt !== null && suspects.halt <= position) await clearHalt(transaction, plan);
    return { kind: 'done', position, events: position - from };
  });

type Locked = { readonly checkpoints: ReadonlyMap<string, number>; readonly suspects: Suspects };

/** Null while another transaction holds one of the checkpoints: that one does the work, and waiting would only queue up. */
const lockCheckpoints = async (
  transaction: Transaction<unknown>,
  plan: string,
  models: readonly Model[],
): Promise<Locked | null> => {
  const names = models.map(({ name }) => name);
  const shown = sql`(select min(k.position) from duban.rm_checkpoint k
    where k.plan = ${plan} and k.model = any(${names}::text[]))`;
  // Rows and checkpoint commit together, and lost ones are projected again: a synchronous commit would gain nothing.
  const found = await sql<{ model: string; position: number; suspects: Suspects }>`
    select model, position, set_config('synchronous_commit', 'off', true), ${suspectsColumn(plan, shown)}
    from duban.rm_checkpoint
    where plan = ${plan} and model = any(${names}::text[]) order by model for update skip locked`.execute(transaction);
  const [first] = found.rows;
  if (!first || found.rows.length < models.length) return null;
  return {
    checkpoints: new Map(found.rows.map(({ model, position }) => [model, Number(position)])),
    suspects: first.suspects,
  };
};

/** Postgres sends the notification when the transaction commits. */
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

/** Fills the shadow tables from the log: big batches, each with its checkpoint in one transaction, the next one read meanwhile. */

import type { EventStore, Head } from '@duban/event-store';
import type { Model, Shelf } from '@duban/read-models';
import { nextEvents } from './batch.ts';
import { type Client, SHADOW } from './shadow.ts';

export type Filling = {
  readonly client: Client;
  readonly shelf: Shelf;
  readonly store: Pick<EventStore, 'readLog' | 'heads'>;
  readonly models: readonly Model[];
  readonly limit: number;
  readonly signal?: AbortSignal | undefined;
  readonly onBatch?: (plan: string, position: number) => void;
};

export const positionIn = async (client: Client, plan: string): Promise<number> => {
  const { rows } = await client.query<{ position: number }>(
    `select min(position) as position from ${SHADOW}.rm_checkpoint where plan = $1`,
    [plan],
  );
  return Number(rows[0]?.position ?? 0);
};

/**
 * Up to the position `end` or a little further; not up to whatever end the log has by then, for writers may be as fast.
 * Each batch is a transaction, unless the caller has opened one for all.
 */
export const fillPlan = async (
  filling: Filling,
  { plan, position: end }: Pick<Head, 'plan' | 'position'>,
  ownTransactions: boolean,
): Promise<number> => {
  const { client, store, limit, signal, onBatch } = filling;
  let position = await positionIn(client, plan);
  const read = (after: number) => {
    const reading = after < end ? store.readLog({ plan, after, limit }) : Promise.resolve([]);
    // Whoever waits for it hears of a failure; until then nobody may be there to hear.
    reading.catch(() => {});
    return reading;
  };
  for (let reading = read(position); !signal?.aborted; ) {
    const events = nextEvents(await reading, position);
    const last = events.at(-1);
    if (!last) return position;
    reading = read(last.position);
    if (ownTransactions) await client.query('begin');
    // A crash that loses the rows loses their checkpoint too.
    if (ownTransactions) await client.query('set local synchronous_commit = off');
    // Side by side: one is worked out while the rows of another go in. What one asks another lies before this batch.
    const applied = await Promise.allSettled(filling.models.map((model) => model.apply(filling.shelf, plan, events)));
    for (const one of applied) if (one.status === 'rejected') throw one.reason;
    await moveCheckpoints(filling, plan, last.position);
    if (ownTransactions) await client.query('commit');
    position = last.position;
    onBatch?.(plan, position);
  }
  return position;
};

const moveCheckpoints = async ({ client, models }: Filling, plan: string, position: number): Promise<void> => {
  await client.query(
    `insert into ${SHADOW}.rm_checkpoint (plan, model, position) select $1, name, $3 from unnest($2::text[]) name
     on conflict (plan, model) do update set position = excluded.position`,
    [plan, models.map(({ name }) => name), position],
  );
};

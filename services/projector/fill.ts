/** Fills the shadow tables from the log: big batches, each with its checkpoint in one transaction, the next one read meanwhile. */

import type { EventStore, Head } from '@duban/event-store';
import type { Model } from '@duban/read-models';
import { nextEvents } from './batch.ts';
import type { Lane } from './lanes.ts';
import { type Client, SHADOW } from './shadow.ts';
import type { Turns } from './turns.ts';

export type Filling = {
  readonly store: Pick<EventStore, 'readLog' | 'heads'>;
  readonly models: readonly Model[];
  readonly limit: number;
  readonly onBatch: (plan: string, position: number) => void;
};

/** Each batch is a transaction; the lanes commit in turn, so that none does after the end that `onBatch` may call for. */
export type Committing = { readonly inTurn: Turns; readonly signal: AbortSignal };

/** Somebody has filled in the same events, as after the connection that holds the rebuild's lock was cut. */
export class FilledTwice extends Error {
  override readonly name = 'FilledTwice';
}

export const positionIn = async (client: Client, plan: string): Promise<number> => {
  const { rows } = await client.query<{ position: number }>(
    `select min(position) as position from ${SHADOW}.rm_checkpoint where plan = $1`,
    [plan],
  );
  return Number(rows[0]?.position ?? 0);
};

/**
 * Up to the position `end` or a little further; not up to whatever end the log has by then, for writers may be as fast.
 * Without `committing` the caller has opened a transaction for all of it. Throws `FilledTwice`.
 */
export const fillPlan = async (
  { store, models, limit, onBatch }: Filling,
  { client, shelf }: Lane,
  { plan, position: end }: Pick<Head, 'plan' | 'position'>,
  committing?: Committing,
): Promise<void> => {
  if (committing?.signal.aborted) return;
  let position = await positionIn(client, plan);
  const read = (after: number) => {
    const reading = after < end ? store.readLog({ plan, after, limit }) : Promise.resolve([]);
    // Whoever waits for it hears of a failure; until then nobody may be there to hear.
    reading.catch(() => {});
    return reading;
  };
  for (let reading = read(position); !committing?.signal.aborted; ) {
    const events = nextEvents(await reading, position);
    const last = events.at(-1);
    if (!last) return;
    reading = read(last.position);
    if (committing) await client.query('begin');
    // A crash that loses the rows loses their checkpoint too.
    if (committing) await client.query('set local synchronous_commit = off');
    // Side by side: one is worked out while the rows of another go in. What one asks another lies before this batch.
    const applied = await Promise.allSettled(models.map((model) => model.apply(shelf, plan, events)));
    for (const one of applied) if (one.status === 'rejected') throw one.reason;
    await moveCheckpoints(client, models, { plan, from: position, to: last.position });
    const told = () => onBatch(plan, last.position);
    if (committing) await commit(client, committing, told);
    else told();
    position = last.position;
  }
};

const commit = (client: Client, { inTurn, signal }: Committing, told: () => void): Promise<void> =>
  inTurn(async () => {
    const { aborted } = signal;
    await client.query(aborted ? 'rollback' : 'commit');
    if (!aborted) told();
  });

type Move = { readonly plan: string; readonly from: number; readonly to: number };

const moveCheckpoints = async (client: Client, models: readonly Model[], { plan, from, to }: Move): Promise<void> => {
  const names = models.map(({ name }) => name);
  const { rowCount } =
    from === 0
      ? await client.query(
          `insert into ${SHADOW}.rm_checkpoint (plan, model, position) select $1, name, $3 from unnest($2::text[]) name
           on conflict do nothing`,
          [plan, names, to],
        )
      : await client.query(
          `update ${SHADOW}.rm_checkpoint set position = $3 where plan = $1 and model = any($2) and position = $4`,
          [plan, names, to, from],
        );
  if (rowCount !== names.length)
    throw new FilledTwice(`Another rebuild fills in the plan ${plan} too. 另一重建正在写入同一计划。`);
};

/** Runs independent parts of a rebuild concurrently, each on its own connection, called a lane. */

import type { ModelStore } from '@duban/read-models';
import type pg from 'pg';
import { modelStoreOn } from './model-store.ts';

export type Lane = { readonly client: pg.PoolClient; readonly store: ModelStore };

/** Two, because more would burden the server beside its traffic, and one core of the rebuild feeds no more. */
const MAX_LANES = 2;

export const laneOn = (client: pg.PoolClient): Lane => ({ client, store: modelStoreOn(client) });

/** `first` is the caller's own; the others come from the pool, and their connections are closed if the work fails. */
export const withLanes = async <T>(
  pool: pg.Pool,
  first: Lane,
  work: (lanes: readonly Lane[]) => Promise<T>,
): Promise<T> => {
  const others: pg.PoolClient[] = [];
  let broken = true;
  try {
    while (others.length < MAX_LANES - 1) others.push(await laneClient(pool));
    const done = await work([first, ...others.map(laneOn)]);
    broken = false;
    return done;
  } finally {
    for (const client of others) await giveBack(client, broken);
  }
};

/** Each lane takes the next item when it has finished one. After a failure no item is started, and running ones are awaited. */
export const inLanes = async <Item>(
  lanes: readonly Lane[],
  items: readonly Item[],
  work: (item: Item, lane: Lane, failed: AbortSignal) => Promise<void>,
): Promise<void> => {
  const left = items.values();
  const failing = new AbortController();
  const done = await Promise.allSettled(
    lanes.map(async (lane) => {
      try {
        for (const item of left) {
          if (failing.signal.aborted) return;
          await work(item, lane, failing.signal);
        }
      } catch (error) {
        failing.abort();
        throw error;
      }
    }),
  );
  for (const one of done) if (one.status === 'rejected') throw one.reason;
};

/** A connection without statement timeout. If it is lost while idle, the next statement fails, so the error event is ignored. */
export const laneClient = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  const client = await pool.connect();
  client.on('error', ignoreError);
  try {
    await client.query('set statement_timeout = 0');
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
};

/** Returns the connection to the pool; a broken one is closed, which ends its locks and transaction. */
export const giveBack = async (client: pg.PoolClient, broken: boolean): Promise<void> => {
  if (!broken) await client.query('reset statement_timeout');
  client.off('error', ignoreError);
  client.release(broken);
};

const ignoreError = (): void => {};

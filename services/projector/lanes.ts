/** What does not hang together is done side by side, on connections of its own: one works while another waits. */

import type { Shelf } from '@duban/read-models';
import type pg from 'pg';
import { shelfOn } from './shelf.ts';

export type Lane = { readonly client: pg.PoolClient; readonly shelf: Shelf };

/** More than two ask more of the server beside its traffic, and one core of ours feeds no more. */
const LANES = 2;

export const laneOn = (client: pg.PoolClient): Lane => ({ client, shelf: shelfOn(client) });

/** `first` is the caller's own; the others are of the pool, and end with what fails on them. */
export const withLanes = async <T>(
  pool: pg.Pool,
  first: Lane,
  work: (lanes: readonly Lane[]) => Promise<T>,
): Promise<T> => {
  const others: pg.PoolClient[] = [];
  let broken = true;
  try {
    while (others.length < LANES - 1) others.push(await laneClient(pool));
    const done = await work([first, ...others.map(laneOn)]);
    broken = false;
    return done;
  } finally {
    for (const client of others) await giveBack(client, broken);
  }
};

/** Each lane takes the next item when it is done with one. After a failure none is begun, and those under way are waited for. */
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

/** A connection for long statements, whose end, should it come while nothing is asked, is told by the next of them. */
export const laneClient = async (pool: pg.Pool): Promise<pg.PoolClient> => {
  const client = await pool.connect();
  client.on('error', toldLater);
  try {
    await client.query('set statement_timeout = 0');
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
};

/** What is left of a session that failed ends with its connection. */
export const giveBack = async (client: pg.PoolClient, broken: boolean): Promise<void> => {
  if (!broken) await client.query('reset statement_timeout');
  client.off('error', toldLater);
  client.release(broken);
};

const toldLater = (): void => {};

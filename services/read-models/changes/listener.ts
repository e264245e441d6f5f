/** One connection that listens for the projector's notifications and reconnects when it is lost. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@duban/runtime';
import type pg from 'pg';

/** The projector notifies `{plan, position}` on this channel once a batch; it only triggers a poll. */
export const PROJECTED_CHANNEL = 'duban_projected';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Calls `onNotice` for each notification and after each connection, because notifications before it are lost. */
export const listenForNotices = (pool: pg.Pool, onNotice: () => void, log?: Logger): { close(): Promise<void> } => {
  const closing = new AbortController();
  const closed = new Promise<void>((resolve) => closing.signal.addEventListener('abort', () => resolve()));

  const listenOnce = async (onListening: () => void): Promise<void> => {
    const client = await pool.connect();
    try {
      const lost = new Promise<never>((_, reject) => {
        client.on('error', reject);
        client.on('end', () => reject(new Error('the connection ended')));
      });
      client.on('notification', onNotice);
      await Promise.race([client.query(`listen ${PROJECTED_CHANNEL}`), lost]);
      onListening();
      onNotice();
      await Promise.race([lost, closed]);
    } finally {
      // The connection still listens, so it must not return to the pool.
      client.release(true);
    }
  };

  const keepListening = async (): Promise<void> => {
    let pause = FIRST_PAUSE_MS;
    while (!closing.signal.aborted) {
      try {
        await listenOnce(() => {
          pause = FIRST_PAUSE_MS;
        });
      } catch (err) {
        if (closing.signal.aborted) return;
        log?.warn({ err, pause }, 'no connection that listens for changes; asking now and then instead');
        await sleep(pause, undefined, { signal: closing.signal }).catch(() => {});
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  };

  const running = keepListening();
  return {
    async close() {
      closing.abort();
      await running;
    },
  };
};

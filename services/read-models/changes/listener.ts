/** One connection that listens for the projector's notices, and is made again whenever it is lost. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@duban/runtime';
import type pg from 'pg';

/** The projector sends `{plan, position}` here, once a batch; what it says is only a reason to look. */
export const PROJECTED_CHANNEL = 'duban_projected';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Calls `onNotice` on each notice, and after each (new) connection, for what was sent meanwhile was not heard. */
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
      // A connection that has listened is not given to others.
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

/** One load of a demonstration at a time, whoever began it: a second one waits and then finds it complete. */

import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const RETRY_MS = 500;

/** The lock belongs to one connection, so it ends with the process, too. */
export const withLoadingLock = async <T>(pool: pg.Pool, plan: string, work: () => Promise<T>): Promise<T> => {
  const connection = await pool.connect();
  try {
    for (;;) {
      const { rows } = await connection.query<{ locked: boolean }>(
        "select pg_try_advisory_lock(hashtextextended('duban demonstration ' || $1, 0)) as locked",
        [plan],
      );
      if (rows[0]?.locked) return await work();
      await sleep(RETRY_MS);
    }
  } finally {
    connection.release(true);
  }
};

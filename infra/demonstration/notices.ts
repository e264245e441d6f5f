/** The past of a demonstration sends nothing: the notifier's checkpoint stands beyond it from the first event on. */

import type pg from 'pg';

/** Beyond any position that a log will have. */
const BEYOND = Number.MAX_SAFE_INTEGER;

const setCheckpoint = async (pool: pg.Pool, plan: string, position: number): Promise<void> => {
  await pool.query(
    `insert into duban.notifier_checkpoint (plan, position) values ($1, $2)
     on conflict (plan) do update set position = excluded.position`,
    [plan, position],
  );
};

export const holdNotices = (pool: pg.Pool, plan: string): Promise<void> => setCheckpoint(pool, plan, BEYOND);

/** What comes after the position is sent. */
export const releaseNotices = (pool: pg.Pool, plan: string, position: number): Promise<void> =>
  setCheckpoint(pool, plan, position);

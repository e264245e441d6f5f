/** Swaps the rebuilt tables in, together with their records of gaps and halts, in one transaction. */

import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECTED_CHANNEL } from '@duban/read-models';
import { type Filling, fillPlan } from './fill.ts';
import { recordHalt } from './halts.ts';
import type { Lane } from './lanes.ts';
import { stuckPlans } from './left-out.ts';
import { dropReplaced, keepLiveRows, SHADOW, swapShadow } from './shadow.ts';

const MAX_ATTEMPTS = 20;
/** Lock timeout, and deadlock with a reader. */
const RETRYABLE_SQLSTATES = new Set(['55P03', '40P01']);

/** The projector waits during the swap. Readers wait only for its end: for at most the lock timeout, after which it is retried. */
export const swapIn = async (filling: Filling, lane: Lane): Promise<void> => {
  const { client } = lane;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query('begin');
      await client.query(`set local lock_timeout = '3s'`);
      const names = filling.models.map(({ name }) => name);
      await client.query('select from duban.rm_checkpoint where model = any($1) order by plan, model for update', [
        names,
      ]);
      for (const head of await filling.store.heads()) await fillPlan(filling, lane, head);
      const stuck = await stuckPlans(client, filling.stuck);
      for (const { plan, kept } of stuck) if (kept) await keepLiveRows(client, filling.models, plan);
      await swapShadow(client, filling.models);
      await client.query(
        `insert into duban.rm_checkpoint select * from ${SHADOW}.rm_checkpoint
         on conflict (plan, model) do update set position = excluded.position`,
      );
      // A plan that the log no longer holds is no longer shown.
      await client.query(
        `delete from duban.rm_checkpoint where model = any($1) and plan not in (select plan from ${SHADOW}.rm_checkpoint)`,
        [names],
      );
      if (!filling.partial) await replaceFaults(filling, lane);
      await client.query(
        `select pg_notify($1, json_build_object('plan', plan, 'position', min(position))::text)
         from ${SHADOW}.rm_checkpoint group by plan`,
        [PROJECTED_CHANNEL],
      );
      await client.query(`drop schema ${SHADOW} cascade`);
      await client.query('commit');
      await dropReplaced(client);
      return;
    } catch (error) {
      await client.query('rollback');
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!RETRYABLE_SQLSTATES.has(code) || attempt === MAX_ATTEMPTS) throw error;
      await sleep(200 * attempt);
    }
  }
};

const replaceFaults = async ({ stuck }: Filling, { client, store }: Lane): Promise<void> => {
  await client.query('delete from duban.projection_gap');
  await client.query(`insert into duban.projection_gap select * from ${SHADOW}.projection_gap`);
  await client.query('delete from duban.projection_halt where plan <> all($1)', [[...stuck.keys()]]);
  for (const fault of stuck.values()) await recordHalt(store, fault);
};

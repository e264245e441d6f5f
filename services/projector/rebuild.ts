/** Read models can be made again from the log at any time: they hold nothing of their own. */

import { setTimeout as sleep } from 'node:timers/promises';
import { MODELS } from '@duban/read-models';
import { sql } from 'kysely';
import { applyBatch, type Projection, prepareCheckpoints } from './batch.ts';

export type RebuildOptions = Projection & {
  /** All plans of the log unless told otherwise. */
  readonly plans?: readonly string[];
  readonly onProgress?: (progress: { plan: string; position: number; head: number }) => void;
};

/**
 * Empties the tables of the models and projects each plan from its first event to the end that its log had at the
 * beginning. Meanwhile readers see the models grow. A projector that runs beside it may do part of the work.
 */
export const rebuild = async (options: RebuildOptions): Promise<void> => {
  const heads = await options.store.heads();
  for (const { plan, position: head } of heads.filter(({ plan }) => options.plans?.includes(plan) ?? true)) {
    await prepareCheckpoints(options, plan);
    await empty(options, plan);
    for (let position = 0; position < head; ) {
      const result = await applyBatch(options, plan);
      if (result.kind === 'busy') await sleep(20);
      else position = result.position;
      options.onProgress?.({ plan, position, head });
    }
  }
};

const empty = ({ db, models = MODELS }: Projection, plan: string): Promise<void> =>
  db.transaction().execute(async (transaction) => {
    const names = models.map(({ name }) => name);
    // Waits for a batch that is being applied.
    await sql`select from duban.rm_checkpoint where plan = ${plan} and model = any(${names}::text[])
      order by model for update`.execute(transaction);
    for (const table of models.flatMap(({ tables }) => tables))
      await sql`delete from ${sql.table(`duban.${table}`)} where plan = ${plan}`.execute(transaction);
    await sql`update duban.rm_checkpoint set position = 0 where plan = ${plan} and model = any(${names}::text[])`.execute(
      transaction,
    );
  });

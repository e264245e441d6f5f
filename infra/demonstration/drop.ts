/**
 * Removes a demonstration with everything that belongs to it: its workflows, its log, its read models, its letters, its files. Only the
 * owner of the database can, and only what is marked as a demonstration; who did it and when stays on record.
 */

import { reconcileWorkflowId, workflowId } from '@duban/contract';
import { createEventStore } from '@duban/event-store';
import { runningWorkflowsWhere } from '@duban/plan-loader';
import { demonstrationStanding, filesOfPlan, type RemovingStores, removeUnneeded } from '@duban/recovery';
import { type Database, openDatabase } from '@duban/runtime';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';

export type DropOptions = {
  /** With the owner's login. */
  readonly databaseUrl: string;
  readonly client: Client;
  readonly plan: string;
  /** Where its files and issued papers are; left out, their bytes stay. */
  readonly files?: RemovingStores;
  /** Who removes it: goes on record beside the login and the time. */
  readonly by: string;
};

export type Dropped = {
  /** Of its log. */
  readonly events: number;
  readonly headHash: string;
  /** Whose bytes no other plan needs. */
  readonly files: number;
};

/** The plan is there to be carried out, and is neither loaded over nor removed. */
export class NotADemonstrationError extends Error {
  override readonly name = 'NotADemonstrationError';
  constructor(plan: string) {
    super(`The plan ${plan} is not a demonstration, for its first event is not marked as one. ${plan}不是演示计划。`);
  }
}

/** There is no plan of that id. */
class NoDemonstrationError extends Error {
  override readonly name = 'NoDemonstrationError';
}

const TERMINATION_REASON = 'duban demo drop';

/** @throws NotADemonstrationError, NoDemonstrationError, and errors of the database: then nothing was removed from it. */
export const dropDemonstration = async ({
  databaseUrl,
  client,
  plan,
  files: stores,
  by,
}: DropOptions): Promise<Dropped> => {
  const owner: Database<unknown> = await openDatabase(databaseUrl, { poolSize: 1, applicationName: 'duban demo' });
  try {
    const store = createEventStore(owner.pool);
    const { kind } = await demonstrationStanding(store, plan);
    if (kind === 'other') throw new NotADemonstrationError(plan);
    if (kind === 'absent') throw new NoDemonstrationError(`There is no plan ${plan}. 没有计划${plan}。`);
    const named = await filesOfPlan(store, owner.pool, plan);
    const dropped = await dropLog(owner, plan, by);
    const files = stores ? await removeUnneeded(named, { store, db: owner.pool, stores }) : 0;
    // From here on the store refuses what they would append. Those that ask it end by themselves; the others only wait.
    await terminateAll(client, plan);
    await removeLateCheckpoints(owner, plan);
    return { ...dropped, files };
  } finally {
    await owner.close();
  }
};

/** Lets a demonstration that was removed be loaded again; does nothing for any other plan. Needs the owner's login. */
export const reopenDemonstration = async (databaseUrl: string, plan: string): Promise<void> => {
  const owner: Database<unknown> = await openDatabase(databaseUrl, { poolSize: 1, applicationName: 'duban demo' });
  try {
    await owner.pool.query('select duban.reopen_demonstration($1)', [plan]);
  } finally {
    await owner.close();
  }
};

const dropLog = async (owner: Database<unknown>, plan: string, by: string): Promise<Omit<Dropped, 'files'>> => {
  const { rows } = await owner.pool.query<{ events: string; head_hash: string }>(
    'select events, head_hash from duban.drop_demonstration($1, $2)',
    [plan, by],
  );
  const [dropped] = rows;
  if (!dropped) throw new Error('duban.drop_demonstration returned no row');
  return { events: Number(dropped.events), headHash: dropped.head_hash };
};

/** A follower may have asked whether the plan is dropped before the removal, and have written its checkpoint after it. */
const removeLateCheckpoints = async (owner: Database<unknown>, plan: string): Promise<void> => {
  for (const table of ['notifier_checkpoint', 'rm_checkpoint'])
    await owner.pool.query(`delete from duban.${table} where plan = $1 and duban.is_dropped($1)`, [plan]);
};

const terminateAll = async (client: Client, plan: string): Promise<void> => {
  const prefixes = [workflowId(plan, ''), `delivery/${workflowId(plan, '')}`];
  const conditions = [
    ...prefixes.map((prefix) => `WorkflowId STARTS_WITH "${prefix}"`),
    `WorkflowId = "${reconcileWorkflowId(plan)}"`,
  ];
  for (const condition of conditions)
    for (const id of await runningWorkflowsWhere(client, condition))
      await client.workflow
        .getHandle(id)
        .terminate(TERMINATION_REASON)
        .catch((error: unknown) => {
          // It has ended meanwhile.
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        });
};

export type DropRecord = { readonly plan: string; readonly at: Date; readonly by: string; readonly login: string };

/** Every removal on record, the newest first. */
export const dropRecords = async (database: Database<unknown>): Promise<readonly DropRecord[]> =>
  (await database.pool.query<DropRecord>('select plan, at, by, login from duban.demonstration_drop order by at desc'))
    .rows;

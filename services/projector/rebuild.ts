/**
 * Read models are made again from the log at any time: they hold nothing of their own. The new rows are filled in beside
 * the live ones while traffic goes on, compared with them, and put in their place in one transaction.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { createEventStore } from '@duban/event-store';
import { MODELS, type Model, modelsFingerprint, PROJECTED_CHANNEL } from '@duban/read-models';
import type pg from 'pg';
import { compareModels, type Difference } from './compare.ts';
import { type Filling, fillPlan } from './fill.ts';
import { giveBack, inLanes, type Lane, laneClient, laneOn, withLanes } from './lanes.ts';
import {
  type Client,
  dropReplaced,
  dropShadow,
  indexShadow,
  makeShadow,
  SHADOW,
  shadowTables,
  swapShadow,
} from './shadow.ts';
import { createTurns } from './turns.ts';

export type RebuildStep = 'fill' | 'index' | 'compare' | 'swap';

export type RebuildOptions = {
  /** As whoever owns the tables; three connections of it are used. */
  readonly pool: pg.Pool;
  /** All of them unless told otherwise; those that they ask are built again too. */
  readonly models?: readonly string[];
  /** False: the new rows are compared and thrown away. */
  readonly swap?: boolean;
  /** Forget a rebuild that was interrupted. */
  readonly anew?: boolean;
  /** Events a batch (default 10,000). */
  readonly limit?: number;
  /** Most differences told of each table (default 1,000). */
  readonly most?: number;
  /** Ends it between two batches; the next rebuild goes on from there. */
  readonly signal?: AbortSignal;
  /** `done` events of `total` are in the new tables. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly onStep?: (step: RebuildStep) => void;
};

export type Rebuilt = {
  readonly models: readonly string[];
  /** Events in the new tables. */
  readonly events: number;
  /** Events that an interrupted rebuild had done before. */
  readonly resumed: number;
  readonly differences: readonly Difference[];
  /** False too where it was interrupted. */
  readonly swapped: boolean;
  readonly interrupted: boolean;
};

/** Somebody else is at it. */
export class RebuildRunning extends Error {
  override readonly name = 'RebuildRunning';
}

export class UnknownModel extends Error {
  override readonly name = 'UnknownModel';
}

/** Throws `UnknownModel`, `RebuildRunning`, `FilledTwice`, `UnknownEvent`, `BrokenLog`, and errors of the database: the live tables stay as they are. */
export const rebuild = async (options: RebuildOptions): Promise<Rebuilt> => {
  const { pool } = options;
  const models = withAsked(options.models);
  const client = await laneClient(pool);
  let broken = true;
  try {
    const { rows } = await client.query(`select pg_try_advisory_lock(hashtext('${SHADOW}')) as free`);
    if (!rows[0]?.free) throw new RebuildRunning('A rebuild is under way already. 已有重建在进行。');
    const rebuilt = await rebuildOn(client, models, options);
    broken = false;
    return rebuilt;
  } finally {
    // The lock of a session that failed ends with its connection.
    if (!broken) await client.query('select pg_advisory_unlock_all()');
    await giveBack(client, broken);
  }
};

const rebuildOn = async (
  client: pg.PoolClient,
  models: readonly Model[],
  { pool, swap = true, anew = false, limit = 10_000, most = 1_000, signal, onProgress, onStep }: RebuildOptions,
): Promise<Rebuilt> => {
  const store = createEventStore(pool);
  if (anew) await dropShadow(client);
  const positions = await goOn(client, models, store);
  const resumed = sumOf(positions);
  let total = 0;
  const onBatch = (plan: string, position: number) => {
    positions.set(plan, position);
    onProgress?.({ done: sumOf(positions), total });
  };
  const filling: Filling = { store, models, limit, onBatch };
  const own = laneOn(client);
  const inTurn = createTurns();
  const fill = async (lanes: readonly Lane[]): Promise<void> => {
    const heads = await store.heads();
    total = heads.reduce((sum, { position }) => sum + position, 0);
    const longestFirst = heads.toSorted((a, b) => b.position - a.position);
    await inLanes(lanes, longestFirst, (head, lane, failed) => {
      const ended = AbortSignal.any([failed, ...(signal ? [signal] : [])]);
      return fillPlan(filling, lane, head, { inTurn, signal: ended });
    });
  };
  const names = models.map(({ name }) => name);
  const result = { models: names, resumed, differences: [], swapped: false, interrupted: true };

  await withLanes(pool, own, async (lanes) => {
    onStep?.('fill');
    await fill(lanes);
    if (signal?.aborted) return;
    onStep?.('index');
    await inLanes(lanes, await shadowTables(client, models), (table, lane) => indexShadow(lane.client, table));
    // What came meanwhile.
    await fill(lanes);
  });
  if (signal?.aborted) return { ...result, events: sumOf(positions) };
  onStep?.('compare');
  const differences = await compareModels(client, models, most);
  if (swap) {
    onStep?.('swap');
    await swapIn(filling, own);
  } else await dropShadow(client);
  return { ...result, events: sumOf(positions), differences, swapped: swap, interrupted: false };
};

const sumOf = (positions: ReadonlyMap<string, number>): number => [...positions.values()].reduce((a, b) => a + b, 0);

/** Where an interrupted rebuild of the same models by the same program stood; one that is ahead of the log is forgotten. */
const goOn = async (
  client: Client,
  models: readonly Model[],
  store: Filling['store'],
): Promise<Map<string, number>> => {
  const mark = `${models.map(({ name }) => name).join(',')} ${modelsFingerprint()}`;
  if (!(await makeShadow(client, models, mark))) return new Map();
  const { rows } = await client.query<{ plan: string; position: number }>(
    `select plan, min(position) as position from ${SHADOW}.rm_checkpoint group by plan`,
  );
  const positions = new Map(rows.map(({ plan, position }) => [plan, Number(position)]));
  const heads = new Map((await store.heads()).map(({ plan, position }) => [plan, position]));
  if ([...positions].every(([plan, position]) => position <= (heads.get(plan) ?? 0))) return positions;
  await dropShadow(client);
  return goOn(client, models, store);
};

const ATTEMPTS = 20;
/** SQLSTATEs: a lock that was not given in time, and a deadlock with a reader. */
const TRY_AGAIN = new Set(['55P03', '40P01']);

/** The projector waits meanwhile, and readers wait at the very end: for a moment, or this is put off. */
const swapIn = async (filling: Filling, lane: Lane): Promise<void> => {
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
      await swapShadow(client, filling.models);
      await client.query(
        `insert into duban.rm_checkpoint select * from ${SHADOW}.rm_checkpoint
         on conflict (plan, model) do update set position = excluded.position`,
      );
      // A plan that the log does not hold any more is shown no more.
      await client.query(
        `delete from duban.rm_checkpoint where model = any($1) and plan not in (select plan from ${SHADOW}.rm_checkpoint)`,
        [names],
      );
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
      if (!TRY_AGAIN.has(code) || attempt === ATTEMPTS) throw error;
      await sleep(200 * attempt);
    }
  }
};

/** The named models in the order in which they are applied, and before each those that it asks. */
const withAsked = (names: readonly string[] | undefined): readonly Model[] => {
  if (!names || names.length === 0) return MODELS;
  const known = MODELS.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UnknownModel(`There is no read model "${unknown}". 没有此读模型。 Models: ${known.join(', ')}.`);
  const wanted = new Set(names);
  for (const { name, asks } of MODELS.toReversed()) if (wanted.has(name)) for (const asked of asks) wanted.add(asked);
  return MODELS.filter(({ name }) => wanted.has(name));
};

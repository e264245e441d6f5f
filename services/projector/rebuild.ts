/**
 * Rebuilds read models from the log, which holds everything that they show. The new rows are filled into shadow tables
 * during normal operation, compared with the live rows, and swapped in by one transaction.
 */

import { createHash } from 'node:crypto';
import { createEventStore } from '@duban/event-store';
import { MODELS, type Model, modelsFingerprint, type ProjectionFault } from '@duban/read-models';
import pLimit from 'p-limit';
import type pg from 'pg';
import { compareModels, type Difference } from './compare.ts';
import { isWorthRetrying } from './errors.ts';
import { type Filling, fillPlan } from './fill.ts';
import { giveBack, inLanes, type Lane, laneClient, laneOn, withLanes } from './lanes.ts';
import { firstClosed, gapsIn, type LeftOut, stuckPlans } from './left-out.ts';
import { type Client, dropShadow, indexShadow, makeShadow, SHADOW, shadowMark, shadowTables } from './shadow.ts';
import { swapIn } from './swap.ts';

export type RebuildStep = 'fill' | 'index' | 'compare' | 'swap';

export type RebuildOptions = {
  /** In the role that owns the tables; the rebuild uses three connections. */
  readonly pool: pg.Pool;
  /** Default: all models; models that the named ones read are rebuilt too. */
  readonly models?: readonly string[];
  /** False: the new rows are compared and discarded. */
  readonly swap?: boolean;
  /** Discards an interrupted rebuild instead of resuming it. */
  readonly anew?: boolean;
  /** The maximum number of events in a batch (default 10,000). */
  readonly limit?: number;
  /** The maximum number of differences reported for each table (default 1,000). */
  readonly maxDifferences?: number;
  /** Interrupts the rebuild between two batches; the next one resumes it. */
  readonly signal?: AbortSignal;
  /** `done` events of `total` are in the new tables. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly onStep?: (step: RebuildStep) => void;
};

/** `kept`: the plan keeps its live rows, which show more than the new ones could. */
export type StuckPlan = ProjectionFault & { readonly kept: boolean };

export type Rebuilt = {
  readonly models: readonly string[];
  /** Events in the new tables. */
  readonly events: number;
  /** Events that an interrupted rebuild had filled in before. */
  readonly resumed: number;
  readonly differences: readonly Difference[];
  /** The plans that could not be rebuilt to their end, with the event that stopped each. */
  readonly stuck: readonly StuckPlan[];
  /** Events that the new rows leave out, because they were skipped and still cannot be projected. */
  readonly leftOut: readonly LeftOut[];
  /** Events that the live rows left out and the new ones show. */
  readonly closed: readonly LeftOut[];
  /** Also false when the rebuild was interrupted. */
  readonly swapped: boolean;
  readonly interrupted: boolean;
};

/** Another rebuild holds the lock. */
export class RebuildRunningError extends Error {
  override readonly name = 'RebuildRunningError';
}

export class UnknownReadModelError extends Error {
  override readonly name = 'UnknownReadModelError';
}

/**
 * An event that cannot be projected stops only its own plan. Throws `UnknownReadModelError`, `RebuildRunningError`,
 * `ConcurrentRebuildError` and errors of the database; the live tables then stay as they are.
 */
export const rebuild = async (options: RebuildOptions): Promise<Rebuilt> => {
  const { pool } = options;
  const models = withAsked(options.models);
  const client = await laneClient(pool);
  let broken = true;
  try {
    const { rows } = await client.query(`select pg_try_advisory_lock(hashtext('${SHADOW}')) as free`);
    if (!rows[0]?.free) throw new RebuildRunningError('Another rebuild is running. 已有重建在进行。');
    const rebuilt = await rebuildOn(client, models, options);
    broken = false;
    return rebuilt;
  } finally {
    // The lock of a failed session ends with its connection.
    if (!broken) await client.query('select pg_advisory_unlock_all()');
    await giveBack(client, broken);
  }
};

const rebuildOn = async (
  client: pg.PoolClient,
  models: readonly Model[],
  {
    pool,
    swap = true,
    anew = false,
    limit = 10_000,
    maxDifferences = 1_000,
    signal,
    onProgress,
    onStep,
  }: RebuildOptions,
): Promise<Rebuilt> => {
  const store = createEventStore(pool);
  const partial = models.length < MODELS.length;
  // Events in gaps are tried again only when all models are swapped in, because all models must leave out the same events.
  const asLive = partial || !swap;
  if (anew) await dropShadow(client);
  const before = await gapsIn(client, 'duban');
  const mark = markOf(models, asLive ? before : null);
  const positions = await resume(client, models, store, mark);
  const resumed = sumOf(positions);
  let total = 0;
  const onBatch = (plan: string, position: number) => {
    positions.set(plan, position);
    onProgress?.({ done: sumOf(positions), total });
  };
  const filling: Filling = { store, models, limit, asLive, partial, stuck: new Map(), onBatch };
  const own = laneOn(client);
  const inTurn = pLimit(1);
  const fill = async (lanes: readonly Lane[]): Promise<void> => {
    const heads = await store.heads();
    total = heads.reduce((sum, { position }) => sum + position, 0);
    const longestFirst = heads.toSorted((a, b) => b.position - a.position);
    await inLanes(lanes, longestFirst, (head, lane, failed) => {
      const ended = AbortSignal.any([failed, ...(signal ? [signal] : [])]);
      return fillPlan(filling, lane, head, { inTurn, signal: ended });
    });
  };
  const index = async (lanes: readonly Lane[]): Promise<void> =>
    inLanes(lanes, await shadowTables(client, models), (table, lane) => indexShadow(lane.client, table));
  const names = models.map(({ name }) => name);
  const result = { models: names, resumed, differences: [], stuck: [], leftOut: [], closed: [], swapped: false };

  await withLanes(pool, own, async (lanes) => {
    onStep?.('fill');
    await fill(lanes);
    if (signal?.aborted) return;
    onStep?.('index');
    try {
      await index(lanes);
    } catch (error) {
      if (isWorthRetrying(error) || (await shadowMark(client)) === indexed(mark)) throw error;
      // A row does not fit an index. With the indexes present from the start, the event that writes it is found.
      await endTransactions(lanes);
      await dropShadow(client);
      positions.clear();
      await resume(client, models, store, indexed(mark));
      await fill(lanes);
      if (!signal?.aborted) await index(lanes);
    }
    // Events that were appended meanwhile.
    if (!signal?.aborted) await fill(lanes);
  });
  if (signal?.aborted) return { ...result, events: sumOf(positions), interrupted: true };
  onStep?.('compare');
  const leftOut = await gapsIn(client, SHADOW);
  const closed = asLive ? [] : before.filter((gap) => !leftOut.some((one) => isSame(one, gap)));
  const differences = await compareModels(client, models, maxDifferences, firstClosed(closed));
  const stuck = await stuckPlans(client, filling.stuck);
  if (swap) {
    onStep?.('swap');
    await swapIn(filling, own);
  } else await dropShadow(client);
  const events = sumOf(positions);
  return { ...result, events, differences, stuck, leftOut, closed, swapped: swap, interrupted: false };
};

const isSame = (one: LeftOut, other: LeftOut): boolean => one.plan === other.plan && one.position === other.position;

const sumOf = (positions: ReadonlyMap<string, number>): number => [...positions.values()].reduce((a, b) => a + b, 0);

/** Identifies what is rebuilt: the models, their code and, where the live rows' `gaps` are kept, those gaps. */
const markOf = (models: readonly Model[], gaps: readonly LeftOut[] | null): string => {
  const places = gaps?.map(({ plan, position }) => `${plan} ${position}`).join('\n');
  const like = places ? ` ${createHash('sha256').update(places).digest('hex').slice(0, 16)}` : '';
  return `${models.map(({ name }) => name).join(',')} ${modelsFingerprint()}${like}`;
};

const indexed = (mark: string): string => `${mark} indexed`;

const endTransactions = async (lanes: readonly Lane[]): Promise<void> => {
  for (const { client } of lanes) await client.query('rollback');
};

/** The positions that an interrupted rebuild with this mark had reached; one that is ahead of the log is discarded. */
const resume = async (
  client: Client,
  models: readonly Model[],
  store: Filling['store'],
  mark: string,
): Promise<Map<string, number>> => {
  const standing = await shadowMark(client);
  const wanted = standing === indexed(mark) ? standing : mark;
  if (!(await makeShadow(client, models, wanted))) {
    if (wanted.endsWith(indexed('')))
      for (const table of await shadowTables(client, models)) await indexShadow(client, table);
    return new Map();
  }
  const { rows } = await client.query<{ plan: string; position: number }>(
    `select plan, min(position) as position from ${SHADOW}.rm_checkpoint group by plan`,
  );
  const positions = new Map(rows.map(({ plan, position }) => [plan, Number(position)]));
  const heads = new Map((await store.heads()).map(({ plan, position }) => [plan, position]));
  if ([...positions].every(([plan, position]) => position <= (heads.get(plan) ?? 0))) return positions;
  await dropShadow(client);
  return resume(client, models, store, mark);
};

/** The named models and those that they read, in the order in which they are applied. */
const withAsked = (names: readonly string[] | undefined): readonly Model[] => {
  if (!names || names.length === 0) return MODELS;
  const known = MODELS.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new UnknownReadModelError(`There is no read model "${unknown}". 没有此读模型。 Models: ${known.join(', ')}.`);
  const wanted = new Set(names);
  for (const { name, asks } of MODELS.toReversed()) if (wanted.has(name)) for (const asked of asks) wanted.add(asked);
  return MODELS.filter(({ name }) => wanted.has(name));
};

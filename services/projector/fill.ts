/** Fills the shadow tables from the log: big batches, each with its checkpoint in one transaction, the next one read meanwhile. */

import type { EventStore, Head } from '@duban/event-store';
import type { LogEvent, Model, ProjectionFault } from '@duban/read-models';
import { isPassing } from './errors.ts';
import { nextSuspect, readSuspects, type Suspects } from './halts.ts';
import type { Lane } from './lanes.ts';
import { nextEvents } from './next-events.ts';
import { createPrefetch } from './prefetch.ts';
import { type Client, keepGap, SHADOW } from './shadow.ts';
import { projectSingle } from './single-event.ts';
import type { Turns } from './turns.ts';

export type Filling = {
  readonly store: Pick<EventStore, 'readLog' | 'readStored' | 'heads'>;
  readonly models: readonly Model[];
  readonly limit: number;
  /** What the live tables leave out is left out; otherwise it is tried again. */
  readonly asLive: boolean;
  /** Only some of the models. */
  readonly partial: boolean;
  /** The plans that could not be filled further, and at which event. */
  readonly stuck: Map<string, ProjectionFault>;
  readonly onBatch: (plan: string, position: number) => void;
};

/** Each batch is a transaction; the lanes commit in turn, so that none does after the end that `onBatch` may call for. */
export type Committing = { readonly inTurn: Turns; readonly signal: AbortSignal };

/** Somebody has filled in the same events, as after the connection that holds the rebuild's lock was cut. */
export class ConcurrentRebuildError extends Error {
  override readonly name = 'ConcurrentRebuildError';
}

export const positionIn = async (client: Client, plan: string): Promise<number> => {
  const { rows } = await client.query<{ position: number }>(
    `select min(position) as position from ${SHADOW}.rm_checkpoint where plan = $1`,
    [plan],
  );
  return Number(rows[0]?.position ?? 0);
};

type Filled = Pick<Head, 'plan' | 'position'>;

/**
 * Up to the position `end` or a little further; not up to whatever end the log has by then, for writers may be as fast.
 * A plan with an event that cannot be projected is filled up to the one before, and put among the `stuck`.
 * Without `committing` the caller has opened a transaction for all of it. Throws `ConcurrentRebuildError`, and what passes by itself.
 */
export const fillPlan = async (
  filling: Filling,
  lane: Lane,
  { plan, position: head }: Filled,
  committing?: Committing,
): Promise<void> => {
  if (committing?.signal.aborted) return;
  const { store, limit, partial, stuck } = filling;
  const found = await readSuspects(lane.shelf, plan);
  const suspects = { ...found, halt: stuck.get(plan)?.position ?? found.halt };
  // Models that are built again beside others which stand still go no further than those.
  const end = partial && found.halt !== null ? Math.min(head, found.halt - 1) : head;
  stuck.delete(plan);
  const prefetch = createPrefetch((after, size) => store.readLog({ plan, after, limit: size }));
  let position = await positionIn(lane.client, plan);
  /** Among so many of the next events is one that cannot be projected; null while none is known. */
  let suspected: number | null = null;
  const sizeAt = (from: number): number =>
    Math.min(
      suspected === null ? limit : Math.max(1, Math.floor(suspected / 2)),
      nextSuspect(suspects, from) - from - 1,
    );
  while (position < end && !committing?.signal.aborted) {
    const size = sizeAt(position);
    const batch: Batch = { filling, lane, plan, from: position, committing };
    if (size <= 1) {
      const outcome = await fillSingle(batch, suspects);
      if (outcome === 'no-event') return;
      if (outcome !== 'filled') {
        stuck.set(plan, outcome);
        return;
      }
      position += 1;
      suspected = null;
      continue;
    }
    try {
      const events = nextEvents(await prefetch.take(position, size), position);
      const last = events.at(-1);
      if (!last) return;
      if (suspected === null && last.position < end) prefetch.ahead(last.position, sizeAt(last.position));
      await fillMany(batch, events, last.position);
      position = last.position;
      const left: number = suspected === null ? 0 : suspected - events.length;
      suspected = left > 0 ? left : null;
    } catch (error) {
      if (isPassing(error) || error instanceof ConcurrentRebuildError) throw error;
      suspected = Math.min(size, Math.max(1, end - position));
    }
  }
};

type Batch = {
  readonly filling: Filling;
  readonly lane: Lane;
  readonly plan: string;
  readonly from: number;
  readonly committing: Committing | undefined;
};

/** What fails leaves the connection as it was. */
const fillMany = async (batch: Batch, events: readonly LogEvent[], to: number): Promise<void> => {
  const { client } = batch.lane;
  await begin(batch);
  try {
    await applyAll(batch, events);
    await finish(batch, to);
  } catch (error) {
    await client.query(batch.committing ? 'rollback' : 'rollback to savepoint batch').catch(() => {});
    throw error;
  }
};

const fillSingle = async (batch: Batch, suspects: Suspects): Promise<'filled' | 'no-event' | ProjectionFault> => {
  const { filling, lane, plan, from, committing } = batch;
  const leftOut = filling.asLive && suspects.gaps.includes(from + 1);
  await begin(batch);
  try {
    const apply = (events: readonly LogEvent[]) => applyAll(batch, events);
    const outcome = await projectSingle(lane.shelf, filling.store, { plan, from, suspects, leftOut, apply });
    if (outcome.kind === 'stuck' || outcome.kind === 'no-event') {
      if (committing) await lane.client.query('rollback');
      return outcome.kind === 'stuck' ? outcome.fault : 'no-event';
    }
    if (leftOut) await keepGap(lane.client, plan, from + 1);
    await finish(batch, from + 1);
    return 'filled';
  } catch (error) {
    await lane.client.query(committing ? 'rollback' : 'rollback to savepoint batch').catch(() => {});
    throw error;
  }
};

const begin = async ({ lane, committing }: Batch): Promise<void> => {
  if (committing) await lane.client.query('begin');
  // A crash that loses the rows loses their checkpoint too.
  if (committing) await lane.client.query('set local synchronous_commit = off');
  if (!committing) await lane.client.query('savepoint batch');
};

const finish = async ({ filling, lane, plan, from, committing }: Batch, to: number): Promise<void> => {
  await moveCheckpoints(lane.client, filling.models, { plan, from, to });
  const told = () => filling.onBatch(plan, to);
  if (committing) await commit(lane.client, committing, told);
  else told();
};

/** Side by side: one is worked out while the rows of another go in. What one asks another lies before this batch. */
const applyAll = async ({ filling, lane, plan }: Batch, events: readonly LogEvent[]): Promise<void> => {
  const applied = await Promise.allSettled(filling.models.map((model) => model.apply(lane.shelf, plan, events)));
  const reasons = applied.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
  if (reasons.length > 0) throw reasons.find((reason) => !isAftermath(reason)) ?? reasons[0];
};

/** After the first failure the others meet only the transaction that it ended. */
const isAftermath = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '25P02';

const commit = (client: Client, { inTurn, signal }: Committing, told: () => void): Promise<void> =>
  inTurn(async () => {
    const { aborted } = signal;
    await client.query(aborted ? 'rollback' : 'commit');
    if (!aborted) told();
  });

type Move = { readonly plan: string; readonly from: number; readonly to: number };

const moveCheckpoints = async (client: Client, models: readonly Model[], { plan, from, to }: Move): Promise<void> => {
  const names = models.map(({ name }) => name);
  const { rowCount } =
    from === 0
      ? await client.query(
          `insert into ${SHADOW}.rm_checkpoint (plan, model, position) select $1, name, $3 from unnest($2::text[]) name
           on conflict do nothing`,
          [plan, names, to],
        )
      : await client.query(
          `update ${SHADOW}.rm_checkpoint set position = $3 where plan = $1 and model = any($2) and position = $4`,
          [plan, names, to, from],
        );
  if (rowCount !== names.length)
    throw new ConcurrentRebuildError(`Another rebuild fills in the plan ${plan} too. 另一重建正在写入同一计划。`);
};

/** Fills the shadow tables from the log in large batches, each in one transaction with its checkpoint, while the next is read. */

import type { EventStore, Head } from '@duban/event-store';
import type { LogEvent, Model, ProjectionFault } from '@duban/read-models';
import type { LimitFunction } from 'p-limit';
import { isWorthRetrying } from './errors.ts';
import { nextSuspect, readSuspects, type Suspects } from './halts.ts';
import type { Lane } from './lanes.ts';
import { nextEvents } from './next-events.ts';
import { createPrefetch } from './prefetch.ts';
import { type Client, keepGap, SHADOW } from './shadow.ts';
import { projectSingle } from './single-event.ts';

export type Filling = {
  readonly store: Pick<EventStore, 'readLog' | 'readStored' | 'heads'>;
  readonly models: readonly Model[];
  readonly limit: number;
  /** True: events that the live tables leave out are left out; false: they are tried again. */
  readonly asLive: boolean;
  /** Only some of the models are rebuilt. */
  readonly partial: boolean;
  /** The plans that could not be filled to their end, with the event that stopped each. */
  readonly stuck: Map<string, ProjectionFault>;
  readonly onBatch: (plan: string, position: number) => void;
};

/** Each batch is a transaction; commits are serialised, so that none follows once `onBatch` has aborted the signal. */
export type Committing = { readonly inTurn: LimitFunction; readonly signal: AbortSignal };

/** Another rebuild has filled in the same events; possible after the connection that holds the rebuild's lock was lost. */
export class ConcurrentRebuildError extends Error {
  override readonly name = 'ConcurrentRebuildError';
}

const positionIn = async (client: Client, plan: string): Promise<number> => {
  const { rows } = await client.query<{ position: number }>(
    `select min(position) as position from ${SHADOW}.rm_checkpoint where plan = $1`,
    [plan],
  );
  return Number(rows[0]?.position ?? 0);
};

type Filled = Pick<Head, 'plan' | 'position'>;

/**
 * Fills up to the head's position or a little further, not up to the end of the growing log, which might never be reached.
 * A plan with an event that cannot be projected is filled up to the event before and added to `stuck`.
 * Without `committing` the caller has opened a transaction for all of it. Throws `ConcurrentRebuildError` and transient errors.
 */
export const fillPlan = async (
  filling: Filling,
  lane: Lane,
  { plan, position: head }: Filled,
  committing?: Committing,
): Promise<void> => {
  if (committing?.signal.aborted) return;
  const { store, limit, partial, stuck } = filling;
  const found = await readSuspects(lane.store, plan);
  const suspects = { ...found, halt: stuck.get(plan)?.position ?? found.halt };
  // A rebuild of only some models goes no further than the others, which are halted.
  const end = partial && found.halt !== null ? Math.min(head, found.halt - 1) : head;
  stuck.delete(plan);
  const prefetch = createPrefetch((after, size) => store.readLog({ plan, after, limit: size }));
  let position = await positionIn(lane.client, plan);
  /** One of this many next events cannot be projected; null while no batch has failed. */
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
      if (isWorthRetrying(error) || error instanceof ConcurrentRebuildError) throw error;
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

/** On failure the batch is rolled back and the connection stays usable. */
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
    const outcome = await projectSingle(lane.store, filling.store, { plan, from, suspects, leftOut, apply });
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
  // Safe without a synchronous commit: a crash that loses the rows loses their checkpoint too.
  if (committing) await lane.client.query('set local synchronous_commit = off');
  if (!committing) await lane.client.query('savepoint batch');
};

const finish = async ({ filling, lane, plan, from, committing }: Batch, to: number): Promise<void> => {
  await moveCheckpoints(lane.client, filling.models, { plan, from, to });
  const report = () => filling.onBatch(plan, to);
  if (committing) await commit(lane.client, committing, report);
  else report();
};

/** Concurrently: one model computes while another inserts. Models read one another only as of before this batch. */
const applyAll = async ({ filling, lane, plan }: Batch, events: readonly LogEvent[]): Promise<void> => {
  const applied = await Promise.allSettled(filling.models.map((model) => model.apply(lane.store, plan, events)));
  const reasons = applied.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
  if (reasons.length > 0) throw reasons.find((reason) => !isAftermath(reason)) ?? reasons[0];
};

/** After the first failure the other models only find the transaction aborted (SQLSTATE 25P02). */
const isAftermath = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '25P02';

const commit = (client: Client, { inTurn, signal }: Committing, report: () => void): Promise<void> =>
  inTurn(async () => {
    const { aborted } = signal;
    await client.query(aborted ? 'rollback' : 'commit');
    if (!aborted) report();
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

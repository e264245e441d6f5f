/** Follows the logs of all plans from its own checkpoint, and lets each dispatch leave when the plan's clock says so. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Patience, PLAN_STREAM } from '@duban/contract';
import {
  civilDateAt,
  type DeliveryChannel,
  type Instant,
  mondayOf,
  type Notice,
  type Plan,
  planTime,
  startOfDate,
} from '@duban/domain';
import { type EventStore, UnreadableEventError } from '@duban/event-store';
import type { Logger } from '@duban/runtime';
import type { Client } from '@temporalio/client';
import type pg from 'pg';
import type { Reachable } from './contacts.ts';
import { hold, isSkipped, release, splitHeld } from './held.ts';
import { type Knowledge, nowOf } from './knowledge.ts';
import { noticesIn, settledIn } from './notices.ts';
import {
  carriedOf,
  closeDue,
  type Dispatched,
  type Joining,
  join,
  moveCheckpoint,
  nextLeaving,
  settle,
  slottedSince,
  unsettled,
  withCheckpoint,
} from './outbox.ts';
import { openSlot, sentOf } from './slot.ts';
import { startDeliveries } from './starter.ts';
import { isSettledByNow } from './told.ts';

export type FollowerOptions = {
  /** As the role `duban_notifier`. */
  readonly pool: pg.Pool;
  readonly store: Pick<EventStore, 'readLog' | 'heads'>;
  readonly knowledge: Knowledge;
  readonly client: Client;
  readonly reachable: Reachable;
  readonly patience: Patience;
  /** Ends the following between two steps. */
  readonly signal: AbortSignal;
  /** Told whenever the logs of all plans were looked at. */
  readonly onRound?: () => void;
  readonly log?: Logger;
};

/** Real milliseconds that an event may take into the log: what leaves at nine waits that long for what happened before nine. */
const SETTLE_MS = 150;
const REST_MS = 50;
/** The first pause and the longest. */
const FAILURE_PAUSES_MS = [200, 5_000] as const;
const UNREADABLE_PAUSES_MS = [5_000, 600_000] as const;
const BATCH = 500;

/** What is known of a plan since this process began, or since the last failure. */
type Memory = { readonly plan: Plan | null; readonly position: number; readonly nextAt: Instant | null };

/** A plan that failed is left alone for a while; the others go on. */
type Rest = { readonly until: number; readonly failures: number };

/**
 * Resolves after the signal. Whatever fails in a plan is tried again from its checkpoint: nothing is read twice, and what
 * has left but was not started is started again. An event that cannot be read stops its own plan alone.
 */
export const followPlans = async (options: FollowerOptions): Promise<void> => {
  const { signal, log, store, onRound } = options;
  const memories = new Map<string, Memory>();
  const resting = new Map<string, Rest>();
  let failures = 0;
  const follow = async (plan: string, head: number): Promise<boolean> => {
    const before = memories.get(plan) ?? (await remember(options, plan));
    const after = await advance(options, plan, before, head);
    memories.set(plan, after);
    if (resting.delete(plan)) log?.info({ plan }, 'reading the event log again');
    return after.position !== before.position;
  };
  const rest = (plan: string, err: unknown): void => {
    memories.delete(plan);
    const { failures: before } = resting.get(plan) ?? { failures: 0 };
    const [first, longest] = err instanceof UnreadableEventError ? UNREADABLE_PAUSES_MS : FAILURE_PAUSES_MS;
    const wait = Math.min(first * 2 ** before, longest);
    resting.set(plan, { until: performance.now() + wait, failures: before + 1 });
    log?.warn({ plan, err, failures: before + 1, wait }, 'following the log of a plan failed: it will be tried again');
  };
  while (!signal.aborted) {
    try {
      let busy = false;
      for (const { plan, position } of await store.heads()) {
        if (signal.aborted) break;
        if ((resting.get(plan)?.until ?? 0) > performance.now()) continue;
        try {
          busy = (await follow(plan, position)) || busy;
        } catch (err) {
          rest(plan, err);
        }
      }
      if (failures > 0) log?.info({ failures }, 'reading the event log again');
      failures = 0;
      onRound?.();
      if (!busy) await pause(REST_MS, signal);
    } catch (err) {
      memories.clear();
      const wait = Math.min(FAILURE_PAUSES_MS[0] * 2 ** failures, FAILURE_PAUSES_MS[1]);
      failures += 1;
      log?.warn({ err, failures, wait }, 'following the log failed: it will be tried again');
      await pause(wait, signal);
    }
  }
};

/** What has left and has not ended is set going once more: the process may have died before it did. */
const remember = async (options: FollowerOptions, plan: string): Promise<Memory> => {
  const { pool, client, patience, knowledge } = options;
  await startDeliveries(client, plan, await unsettled(pool, plan), patience);
  const known = await knowledge.plan(plan);
  // Another version may have started, which reads what the one before could not.
  if (known)
    await withCheckpoint(pool, plan, async (connection) => {
      const joining = await joiningOf(connection, plan, known, await release(connection, options, plan, known));
      if (joining.length > 0) await join(connection, plan, joining);
    });
  return { plan: known, position: 0, nextAt: await nextLeaving(pool, plan) };
};

const advance = async (options: FollowerOptions, plan: string, before: Memory, head: number): Promise<Memory> => {
  // Taken before the log is read to its end: what happened by then is known by then.
  const settledMs = Date.now() - SETTLE_MS;
  const memory = before.position === head ? before : await read(options, plan, before);
  if (!memory.plan || memory.nextAt === null || memory.position < head) return memory;
  const now = planTime(memory.plan.clock, settledMs);
  if (memory.nextAt > now) return memory;
  return { ...memory, nextAt: await leave(options, plan, memory.plan, now, memory.nextAt) };
};

/** The next batch of the log, in one transaction: read, put into the outbox, checkpoint. */
const read = async (options: FollowerOptions, planId: string, before: Memory): Promise<Memory> => {
  const { pool, store, knowledge } = options;
  const after = await withCheckpoint(pool, planId, async (client, checkpoint): Promise<Memory> => {
    const { events, end } = await readAround(store, client, planId, checkpoint);
    if (end === checkpoint) return { ...before, position: checkpoint };
    const isOld = before.plan !== null && events.every(({ stream }) => stream !== PLAN_STREAM);
    const plan = isOld ? before.plan : await knowledge.plan(planId);
    if (plan) {
      const notices = await noticesIn(events, knowledge, planId, plan.frame);
      const { held, free } = await splitHeld(client, knowledge, planId, notices);
      await hold(client, planId, held);
      const joining = await joiningOf(client, planId, plan, free);
      if (joining.length > 0) await join(client, planId, joining);
    }
    await settle(client, planId, settledIn(events));
    await moveCheckpoint(client, planId, end);
    return { plan, position: end, nextAt: await nextLeaving(client, planId) };
  });
  return after ?? before;
};

type Part = { readonly events: Awaited<ReturnType<EventStore['readLog']>>; readonly end: number };

/** Up to an event that cannot be read, and past it where an operator has skipped it. Throws `UnreadableEventError` at it otherwise. */
const readAround = async (
  store: FollowerOptions['store'],
  client: Parameters<typeof nextLeaving>[0],
  plan: string,
  after: number,
): Promise<Part> => {
  try {
    const events = await store.readLog({ plan, after, limit: BATCH });
    return { events, end: events.at(-1)?.position ?? after };
  } catch (err) {
    if (!(err instanceof UnreadableEventError)) throw err;
    const { position } = err.facts;
    if (position > after + 1) {
      const events = await store.readLog({ plan, after, limit: position - after - 1 });
      return { events, end: position - 1 };
    }
    if (!(await isSkipped(client, plan, position))) throw err;
    return { events: [], end: position };
  }
};

const joiningOf = async (
  client: Parameters<typeof slottedSince>[0],
  planId: string,
  plan: Plan,
  notices: readonly Notice[],
): Promise<readonly Joining[]> => {
  const leaving = notices.filter((notice) => carriedOf(notice).channels.length > 0);
  if (leaving.length === 0) return [];
  const now = nowOf(plan);
  const recipients = [...new Set(leaving.map(({ recipient }) => recipient))];
  // Of the whole week: so many letters a week, and no more.
  const slotted = await slottedSince(client, planId, recipients, startOfDate(mondayOf(civilDateAt(now))));
  const joining = new Map<string, Joining>();
  for (const notice of leaving) {
    const { id: dispatch, at: leavesAt } = openSlot(notice, plan.terms, now, sentOf(slotted));
    const { recipient } = notice;
    slotted.set(dispatch, { recipient, leavesAt, left: false });
    const before = joining.get(dispatch)?.notices ?? [];
    joining.set(dispatch, { dispatch, recipient, leavesAt, notices: [...before, carriedOf(notice)] });
  }
  return [...joining.values()];
};

/** Answers when the next one leaves. */
const leave = async (
  options: FollowerOptions,
  plan: string,
  known: Plan,
  now: Instant,
  nextAt: Instant,
): Promise<Instant | null> => {
  const { pool, client, patience, reachable, log } = options;
  const channelsOf = async ({ recipient, notices }: Dispatched): Promise<readonly DeliveryChannel[]> => {
    const asked = { recipient, notices: notices.map(({ position }) => position) };
    return (await isSettledByNow(options, plan, known, asked)) ? [] : reachable(plan, recipient);
  };
  const left = await withCheckpoint(pool, plan, async (connection) => ({
    closed: await closeDue(connection, plan, now, channelsOf),
    nextAt: await nextLeaving(connection, plan),
  }));
  // Another notifier is at work on this plan.
  if (!left) return nextAt;
  log?.debug({ plan, dispatches: left.closed.length }, 'dispatches sent to their workflows');
  await startDeliveries(client, plan, left.closed, patience);
  return left.nextAt;
};

const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => {});
};

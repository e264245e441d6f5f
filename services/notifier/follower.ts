/** Follows the event logs of all plans from a checkpoint, and sends each dispatch when it is due on the plan's clock. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type DeliveryRetries, PLAN_STREAM } from '@duban/contract';
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
import { lettersIn, startLetters } from './letters.ts';
import { noticesIn, settledIn } from './notices.ts';
import { isSettledByNow } from './notices-in-context.ts';
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

export type FollowerOptions = {
  /** As the role `duban_notifier`. */
  readonly pool: pg.Pool;
  readonly store: Pick<EventStore, 'readLog' | 'heads'>;
  readonly knowledge: Knowledge;
  readonly client: Client;
  readonly reachable: Reachable;
  readonly retries: DeliveryRetries;
  /** Stops the follower between two steps. */
  readonly signal: AbortSignal;
  /** Called each time the logs of all plans have been checked. */
  readonly onRound?: () => void;
  readonly log?: Logger;
};

/** Real time that an event may take to reach the log: a dispatch due at nine waits this long for events from before nine. */
const SETTLE_MS = 150;
const IDLE_PAUSE_MS = 50;
/** The first and the longest pause after failures; between them each pause doubles. */
const FAILURE_PAUSES_MS = [200, 5_000] as const;
const UNREADABLE_PAUSES_MS = [5_000, 600_000] as const;
const MAX_EVENTS_PER_BATCH = 500;

/** The state of a plan that this process has read since it started, or since the plan's last failure. */
type Progress = { readonly plan: Plan | null; readonly position: number; readonly nextAt: Instant | null };

/** A plan that failed pauses; the others go on. `until` is in milliseconds of `performance.now()`. */
type Backoff = { readonly until: number; readonly failures: number };

/**
 * Resolves after the signal. A failure in a plan is retried from the plan's checkpoint: no event is processed twice, and a
 * dispatch that was closed without its deliveries having started gets them started. An unreadable event stops its own plan only.
 */
export const followPlans = async (options: FollowerOptions): Promise<void> => {
  const { signal, log, store, onRound } = options;
  const progressByPlan = new Map<string, Progress>();
  const backoffs = new Map<string, Backoff>();
  let failures = 0;
  const follow = async (plan: string, head: number): Promise<boolean> => {
    const before = progressByPlan.get(plan) ?? (await resume(options, plan));
    const after = await advance(options, plan, before, head);
    progressByPlan.set(plan, after);
    if (backoffs.delete(plan)) log?.info({ plan }, 'following the event log of a plan resumed');
    return after.position !== before.position;
  };
  const backOff = (plan: string, err: unknown): void => {
    progressByPlan.delete(plan);
    const { failures: before } = backoffs.get(plan) ?? { failures: 0 };
    const [first, longest] = err instanceof UnreadableEventError ? UNREADABLE_PAUSES_MS : FAILURE_PAUSES_MS;
    const wait = Math.min(first * 2 ** before, longest);
    backoffs.set(plan, { until: performance.now() + wait, failures: before + 1 });
    log?.warn({ plan, err, failures: before + 1, wait }, 'following the event log of a plan failed: trying again');
  };
  while (!signal.aborted) {
    try {
      let busy = false;
      for (const { plan, position } of await store.heads()) {
        if (signal.aborted) break;
        if ((backoffs.get(plan)?.until ?? 0) > performance.now()) continue;
        try {
          busy = (await follow(plan, position)) || busy;
        } catch (err) {
          backOff(plan, err);
        }
      }
      if (failures > 0) log?.info({ failures }, 'following the event logs resumed');
      failures = 0;
      onRound?.();
      if (!busy) await pause(IDLE_PAUSE_MS, signal);
    } catch (err) {
      progressByPlan.clear();
      const wait = Math.min(FAILURE_PAUSES_MS[0] * 2 ** failures, FAILURE_PAUSES_MS[1]);
      failures += 1;
      log?.warn({ err, failures, wait }, 'following the event logs failed: trying again');
      await pause(wait, signal);
    }
  }
};

/** Starts the deliveries that are not known to have ended: an earlier process may have stopped before it started them. */
const resume = async (options: FollowerOptions, plan: string): Promise<Progress> => {
  const { pool, client, retries, knowledge } = options;
  await startDeliveries(client, plan, await unsettled(pool, plan), retries);
  const known = await knowledge.plan(plan);
  // A newer version may be able to read an event that the one before could not.
  if (known)
    await withCheckpoint(pool, plan, async (connection) => {
      const joining = await joiningOf(connection, plan, known, await release(connection, options, plan, known));
      if (joining.length > 0) await join(connection, plan, joining);
    });
  return { plan: known, position: 0, nextAt: await nextLeaving(pool, plan) };
};

const advance = async (options: FollowerOptions, plan: string, before: Progress, head: number): Promise<Progress> => {
  // Taken before the log is read to its end, so that every event up to this time has been read.
  const settledMs = Date.now() - SETTLE_MS;
  const progress = before.position === head ? before : await read(options, plan, before);
  if (!progress.plan || progress.nextAt === null || progress.position < head) return progress;
  const now = planTime(progress.plan.clock, settledMs);
  if (progress.nextAt > now) return progress;
  return { ...progress, nextAt: await sendDue(options, plan, progress.plan, now, progress.nextAt) };
};

/** Reads the next batch of the log and writes its notices and the checkpoint into the outbox, in one transaction. */
const read = async (options: FollowerOptions, planId: string, before: Progress): Promise<Progress> => {
  const { pool, store, knowledge, client: temporal } = options;
  const after = await withCheckpoint(pool, planId, async (client, checkpoint): Promise<Progress> => {
    const { events, end } = await readAround(store, client, planId, checkpoint);
    // Where another process has moved the checkpoint, this one has not read what lies before it.
    const isOwn = before.position === checkpoint && before.plan !== null;
    const isCurrent = isOwn && events.every(({ stream }) => stream !== PLAN_STREAM);
    const plan = isCurrent ? before.plan : await knowledge.plan(planId);
    if (end === checkpoint) return { ...before, plan, position: checkpoint };
    if (plan) {
      const notices = await noticesIn(events, knowledge, planId, plan.frame);
      const { held, free } = await splitHeld(client, knowledge, planId, notices);
      await hold(client, planId, held);
      const joining = await joiningOf(client, planId, plan, free);
      if (joining.length > 0) await join(client, planId, joining);
      // Before the checkpoint moves, so that no letter is lost: one that is started twice is written once.
      await startLetters(temporal, await lettersIn(events, knowledge, planId, plan));
    }
    await settle(client, planId, settledIn(events));
    await moveCheckpoint(client, planId, end);
    return { plan, position: end, nextAt: await nextLeaving(client, planId) };
  });
  return after ?? before;
};

type Batch = { readonly events: Awaited<ReturnType<EventStore['readLog']>>; readonly end: number };

/** Reads up to an unreadable event, and past one that an operator has skipped. Throws `UnreadableEventError` at any other. */
const readAround = async (
  store: FollowerOptions['store'],
  client: Parameters<typeof nextLeaving>[0],
  plan: string,
  after: number,
): Promise<Batch> => {
  try {
    const events = await store.readLog({ plan, after, limit: MAX_EVENTS_PER_BATCH });
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
  // The dispatches of the whole week, because the number of letters a week is limited.
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

/** Closes the due dispatches and starts their deliveries. Returns when the next dispatch is due. */
const sendDue = async (
  options: FollowerOptions,
  plan: string,
  known: Plan,
  now: Instant,
  nextAt: Instant,
): Promise<Instant | null> => {
  const { pool, client, retries, reachable, log } = options;
  const channelsOf = async ({ recipient, notices }: Dispatched): Promise<readonly DeliveryChannel[]> => {
    const asked = { recipient, notices: notices.map(({ position }) => position) };
    return (await isSettledByNow(options, plan, known, asked))
      ? []
      : reachable({ ...known.frame, id: plan }, recipient);
  };
  const left = await withCheckpoint(pool, plan, async (connection) => ({
    closed: await closeDue(connection, plan, now, channelsOf),
    nextAt: await nextLeaving(connection, plan),
  }));
  // Another notifier process holds the checkpoint of this plan.
  if (!left) return nextAt;
  log?.debug({ plan, dispatches: left.closed.length }, 'deliveries of due dispatches started');
  await startDeliveries(client, plan, left.closed, retries);
  return left.nextAt;
};

const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  await sleep(ms, undefined, { signal }).catch(() => {});
};

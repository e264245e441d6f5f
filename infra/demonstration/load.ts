/**
 * Loads the demonstration: its story is appended in order, its documents are drawn up on the way, and its workflows are
 * started from the log. Safe to repeat: a load that was interrupted goes on where it stopped, a complete one is left alone.
 */

import { beatStream, PLAN_STREAM } from '@duban/contract';
import {
  assertNever,
  beatId,
  type Clock,
  firstPlanInstant,
  type PlanDefinition,
  type PlanOrder,
  SYSTEM,
} from '@duban/domain';
import { createEventStore, type EventStore } from '@duban/event-store';
import { startReconcile } from '@duban/plan-loader';
import { createReads } from '@duban/read-models';
import { DEMONSTRATION_OPENED, demonstrationStanding, recoverPlan } from '@duban/recovery';
import { type Database, openDatabase } from '@duban/runtime';
import { rhythmActivities } from '@duban/worker/rhythm.activities';
import type { Client } from '@temporalio/client';
import { dropDemonstration, NotADemonstrationError, reopenDemonstration } from './drop.ts';
import { withLoadingLock } from './lock.ts';
import { holdNotices, releaseNotices } from './notices.ts';
import type { Lived } from './story/domain-system.ts';
import { liveStory } from './story/story.ts';

export type LoadOptions = {
  /** With the owner's login. */
  readonly databaseUrl: string;
  readonly client: Client;
  /** See `demonstrationOf`. */
  readonly plan: PlanDefinition;
  readonly seed: number;
  /** Plan time at which its past ends. */
  readonly until: string;
  readonly onProgress?: (progress: Progress) => void;
};

/** `living`: the story is decided; `appending`: it goes into the log; `starting`: its workflows start. */
export type Progress = {
  readonly phase: 'living' | 'appending' | 'starting';
  readonly done: number;
  readonly total: number;
};

export type Loaded = {
  /** `complete`: it was there already. */
  readonly kind: 'loaded' | 'continued' | 'complete';
  readonly events: number;
};

/** Plan seconds for a real second: a day of the plan takes over two years, so the clock all but stands until it is moved. */
const STANDING_RATE = 0.001;

const standingAt = (planEpoch: string): Clock => ({
  kind: 'rehearsal',
  planEpoch,
  realEpoch: new Date().toISOString(),
  rate: STANDING_RATE,
});

export const loadDemonstration = async (options: LoadOptions): Promise<Loaded> => {
  const { databaseUrl, plan } = options;
  const open = (role: 'duban_worker' | 'duban_gateway' | 'duban_notifier') =>
    openDatabase<unknown>(databaseUrl, { role, poolSize: 3, applicationName: 'duban demo' });
  const databases: Database<unknown>[] = [];
  try {
    const [writer, reader, notifier] = [
      await open('duban_worker'),
      await open('duban_gateway'),
      await open('duban_notifier'),
    ];
    databases.push(writer, reader, notifier);
    return await withLoadingLock(writer.pool, plan.id, () => loadOnce(options, { writer, reader, notifier }));
  } finally {
    for (const database of databases) await database.close();
  }
};

type Databases = Readonly<Record<'writer' | 'reader' | 'notifier', Database<unknown>>>;

const loadOnce = async (options: LoadOptions, { writer, reader, notifier }: Databases): Promise<Loaded> => {
  const { databaseUrl, client, plan, seed, until } = options;
  const store = createEventStore(writer.pool);
  let found = await demonstrationStanding(store, plan.id);
  if (found.kind === 'other') throw new NotADemonstrationError(plan.id);
  const clock = found.clock ?? standingAt(firstPlanInstant(plan.adopted));
  if (found.kind !== 'complete') {
    options.onProgress?.({ phase: 'living', done: 0, total: 1 });
    const lived = await liveStory(plan, { seed, until, clock });
    if (found.kind === 'begun' && !(await isBeginningOf(store, plan.id, lived))) {
      // Another version of Duban began it, and would have gone on differently.
      await dropDemonstration({ databaseUrl, client, plan: plan.id, by: 'duban start' });
      found = { kind: 'absent', clock: null };
    }
    await reopenDemonstration(databaseUrl, plan.id);
    await holdNotices(notifier.pool, plan.id);
    const activities = rhythmActivities(store, createReads(reader.kysely));
    await append({ ...options, writer, lived, drawUp: activities.drawUp });
    const head = await store.head(plan.id);
    await releaseNotices(notifier.pool, plan.id, head?.position ?? 0);
    await openFuture(store, plan.id, until);
  }
  await recoverPlan(plan.id, {
    client,
    store,
    onProgress: (done, total) => options.onProgress?.({ phase: 'starting', done, total }),
  });
  await startReconcile(client, plan.id);
  const events = (await store.head(plan.id))?.position ?? 0;
  const kind = found.kind === 'complete' ? 'complete' : found.kind === 'begun' ? 'continued' : 'loaded';
  return { kind, events };
};

type Appending = Pick<LoadOptions, 'plan' | 'onProgress'> & {
  readonly writer: Database<unknown>;
  readonly lived: readonly Lived[];
  readonly drawUp: ReturnType<typeof rhythmActivities>['drawUp'];
};

/** One transaction for each stretch between two documents: a document shows what was committed before it. */
const append = async ({ plan, writer, lived, drawUp, onProgress }: Appending): Promise<void> => {
  const known = (await createEventStore(writer.pool).head(plan.id))?.position ?? 0;
  let position = 0;
  let done = 0;
  while (done < lived.length) {
    const next = lived.findIndex(({ kind }, index) => index >= done && kind === 'beat');
    const end = next === -1 ? lived.length : next;
    const stretch = lived.slice(done, end).flatMap((one) => (one.kind === 'command' ? [one] : []));
    const connection = await writer.pool.connect();
    try {
      await connection.query('begin');
      const store = createEventStore(connection);
      for (const { stream, version, commandId, actor, command, occurredAt, events } of stretch) {
        position += events.length;
        if (position <= known) continue;
        const request = {
          plan: plan.id,
          stream,
          expectedVersion: version,
          commandId,
          command,
          actor,
          occurredAt,
          events,
        };
        const { kind } = await store.append(request);
        if (kind !== 'appended') throw new Error(`The append of ${commandId} to ${stream} returned ${kind}`);
      }
      await connection.query('commit');
    } catch (error) {
      await connection.query('rollback').catch(() => {});
      throw error;
    } finally {
      connection.release();
    }
    const one = lived[end];
    if (one?.kind === 'beat') {
      await drawUp({ plan: plan.id, beat: one.beat, now: one.beat.at });
      position += 1;
    }
    done = end + 1;
    onProgress?.({ phase: 'appending', done: Math.min(done, lived.length), total: lived.length });
  }
};

/** From here on its own workflows go on. */
const openFuture = async (store: EventStore, plan: string, until: string): Promise<void> => {
  const version = (await store.readStream({ plan, stream: PLAN_STREAM, version: 0 })).length;
  const command: PlanOrder = { type: 'setClock', clock: standingAt(until) };
  const result = await store.append({
    plan,
    stream: PLAN_STREAM,
    expectedVersion: version,
    commandId: DEMONSTRATION_OPENED,
    command,
    actor: SYSTEM,
    occurredAt: until,
    events: [{ type: 'PlanClockSet', data: { clock: command.clock } }],
  });
  if (result.kind !== 'appended') throw new Error(`The clock of ${plan} could not be set: ${result.kind}`);
};

/** Whether the log is a beginning of this story. */
const isBeginningOf = async (store: EventStore, plan: string, lived: readonly Lived[]): Promise<boolean> => {
  const story = lived.flatMap((one) => linesOf(one));
  let index = 0;
  for (let after = 0; ; ) {
    const rows = await store.readStored({ plan, after });
    for (const { stream, commandId, type, position } of rows) {
      if (story[index] !== `${stream} ${commandId} ${type}`) return false;
      index += 1;
      after = position;
    }
    if (rows.length === 0) return true;
  }
};

const linesOf = (one: Lived): readonly string[] => {
  switch (one.kind) {
    case 'command':
      return one.events.map(({ type }) => `${one.stream} ${one.commandId} ${type}`);
    case 'beat':
      return [`${beatStream(one.beat)} ${beatId(one.beat)} SnapshotMade`];
    default:
      return assertNever(one);
  }
};

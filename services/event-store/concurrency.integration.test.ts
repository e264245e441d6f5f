import { setTimeout as sleep } from 'node:timers/promises';
import type { AppendRequest } from '@duban/contract';
import { type Database, openDatabase } from '@duban/runtime';
import { type FreshDatabase, freshDatabase } from '@duban/testing/database';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEventStore, type EventStore, EventStoreUnavailableError, verifyChain } from './index.ts';
import { missedMilestone, requestOf } from './testing.ts';

let fresh: FreshDatabase;
let worker: Database<unknown>;
let projector: Database<unknown>;
let owner: pg.Pool;
beforeAll(async () => {
  fresh = await freshDatabase();
  worker = await openDatabase(fresh.url, { role: 'duban_worker', poolSize: 12 });
  projector = await openDatabase(fresh.url, { role: 'duban_projector' });
  owner = new pg.Pool({ connectionString: fresh.url, max: 2 });
});
afterAll(async () => {
  await Promise.all([worker.close(), projector.close(), owner.end()]);
  await fresh.drop();
});

/** One append by one writer. */
type Step = {
  plan: number;
  stream: number;
  /** The id of the command; any writer may send the same command many times. */
  command: number;
  events: number;
  /** Whether the writer expects the last version that it saw, or an empty stream. */
  expects: 'last seen' | 'empty';
  /** Whether the append commits at once, commits late, is rolled back, or loses its connection. */
  outcome: 'at once' | 'held' | 'aborted' | 'killed';
  /** Milliseconds for which the transaction is held, or after which the connection is terminated. */
  delayMs: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  plan: fc.nat(1),
  stream: fc.nat(2),
  command: fc.nat(60),
  events: fc.integer({ min: 1, max: 3 }),
  expects: fc.constantFrom('last seen', 'last seen', 'empty'),
  outcome: fc.constantFrom('at once', 'at once', 'at once', 'held', 'aborted', 'killed'),
  delayMs: fc.nat(4),
});
const writers = fc.array(fc.array(step, { minLength: 15, maxLength: 15 }), { minLength: 8, maxLength: 8 });

let runs = 0;
let aborted = 0;
let lost = 0;

type Acknowledged = Map<string, { version: number; position: number }>;

/** Appends as a workflow does: catches up on missed events, decides again, and retries an append without an answer. */
const write = async (plan: string, acknowledged: Acknowledged, known: Map<string, number>, step: Step) => {
  const stream = `measure/${step.stream}`;
  const key = `${plan} ${stream}`;
  const commandId = step.outcome === 'aborted' ? `aborted ${++aborted}` : `c${step.command}`;
  const events = Array.from({ length: step.events }, (_, index) => missedMilestone(`m${index}`));
  let expectedVersion = step.expects === 'empty' ? 0 : (known.get(key) ?? 0);
  let outcome = step.outcome;
  for (;;) {
    const [first = missedMilestone('m'), ...rest] = events;
    const request = requestOf({ plan, stream, commandId, expectedVersion, events: [first, ...rest] });
    const result = await attempt(request, outcome, step.delayMs).catch((error: unknown) => {
      if (!(error instanceof EventStoreUnavailableError)) throw error;
      lost++;
      return null;
    });
    if (outcome === 'killed') outcome = 'at once';
    if (result === null) continue;
    if (result.kind === 'reused') throw new Error('no id was used for two commands');
    if (result.kind === 'code-taken') throw new Error('no measure was drafted');
    if (result.kind === 'number-given') throw new Error('no numbers were recorded');
    if (result.kind === 'appended') expect(result.version).toBe(expectedVersion + events.length);
    else {
      expect(result.missed.map(({ version }) => version)).toEqual(
        result.missed.map((_, index) => expectedVersion + 1 + index),
      );
      expectedVersion += result.missed.length;
    }
    if (result.kind === 'conflict') continue;
    known.set(key, Math.max(expectedVersion, outcome === 'aborted' ? 0 : result.version));
    if (outcome === 'aborted') return;
    const { version, position } = result;
    const before = acknowledged.get(`${key} ${commandId}`);
    if (before) expect({ version, position }).toEqual(before);
    acknowledged.set(`${key} ${commandId}`, { version, position });
    return;
  }
};

const attempt = async (request: AppendRequest, outcome: Step['outcome'], delayMs: number) => {
  if (outcome === 'at once') return createEventStore(worker.pool).append(request);
  const client = await worker.pool.connect();
  client.on('error', ignore);
  const store = createEventStore(client);
  try {
    if (outcome === 'killed') {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const cut = sleep(delayMs / 2).then(() => owner.query('select pg_terminate_backend($1)', [rows[0]?.pid]));
      return await store.append(request).finally(() => cut);
    }
    await client.query('begin');
    const result = await store.append(request);
    await sleep(delayMs);
    await client.query(outcome === 'held' ? 'commit' : 'rollback');
    return result;
  } finally {
    // A terminated connection may emit its error after it was discarded.
    if (outcome !== 'killed') client.off('error', ignore);
    client.release(outcome === 'killed');
  }
};
const ignore = () => {};

/** Follows the log as a projector does, in batches of 7, and appends each position to `seen` as it is read. */
const follow = async (store: EventStore, plan: string, seen: number[], signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    const batch = await store.readLog({ plan, after: seen.at(-1) ?? 0, limit: 7 });
    seen.push(...batch.map(({ position }) => position));
    if (batch.length < 7) await sleep(1);
  }
};

it('keeps one gapless log, read in order, under many writers, among them slow, aborted and killed ones', async () => {
  await fc.assert(
    fc.asyncProperty(writers, async (lists) => {
      const plans = [`plan-${++runs}-a`, `plan-${runs}-b`];
      const planOf = (index: number) => plans[index] ?? '';
      const store = createEventStore(projector.pool);
      const acknowledged: Acknowledged = new Map();
      const stop = new AbortController();
      const seen = plans.map((): number[] => []);
      const readers = plans.map((plan, index) => follow(store, plan, seen[index] ?? [], stop.signal));
      try {
        await Promise.all(
          lists.map(async (steps, writer) => {
            const known = new Map<string, number>();
            for (const step of steps) await write(planOf(step.plan), acknowledged, known, step);
            if (writer < plans.length) expect(await verifyChain(store, planOf(writer))).toMatchObject({ ok: true });
          }),
        );

        const found = new Map<string, { version: number; position: number }>();
        for (const [index, plan] of plans.entries()) {
          const events = await store.readLog({ plan, after: 0, limit: 10_000 });
          const upTo = (length: number) => Array.from({ length }, (_, place) => place + 1);
          expect(events.map(({ position }) => position)).toEqual(upTo(events.length));
          for (const [stream, own] of Map.groupBy(events, (event) => event.stream)) {
            expect(own.map(({ version }) => version)).toEqual(upTo(own.length));
            for (const [commandId, made] of Map.groupBy(own, (event) => event.commandId)) {
              expect(made.map(({ ordinal }) => ordinal + 1)).toEqual(upTo(made.length));
              const { version = 0, position = 0 } = made.at(-1) ?? {};
              found.set(`${plan} ${stream} ${commandId}`, { version, position });
            }
          }
          const verdict = await verifyChain(store, plan, { batch: 50 });
          expect(verdict).toMatchObject({ ok: true, position: events.length });
          const head = await store.head(plan);
          if (head) expect(verdict).toMatchObject(head);

          while ((seen[index]?.length ?? 0) < events.length) await sleep(2);
          expect(seen[index]).toEqual(upTo(events.length));
        }
        // No acknowledged command is missing, none is stored twice, and no aborted one is stored.
        expect(new Map([...found].sort())).toEqual(new Map([...acknowledged].sort()));
      } finally {
        stop.abort();
        await Promise.all(readers);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(lost).toBeGreaterThan(0);
  expect(aborted).toBeGreaterThan(0);
});

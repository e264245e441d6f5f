import { planTime, startOfDate } from '@duban/domain';
import { createEventStore, type EventStore } from '@duban/event-store';
import { ensureTemporalTestServer } from '@duban/local';
import { loadPlan, openingClock } from '@duban/plan-loader';
import { runProjector } from '@duban/projector';
import { createReads } from '@duban/read-models';
import { recoverPlan, verifyPlan } from '@duban/recovery';
import { checkLog, describeDifference, type LogRow, lastDayOf } from '@duban/rehearsal';
import { type Database, openDatabase, readConfig } from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { testBundle } from '@duban/testing/bundle';
import { type FreshDatabase, freshDatabase } from '@duban/testing/database';
import { type RunningWorker, startWorker } from '@duban/worker';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: FreshDatabase;
const opened: Database<unknown>[] = [];
const open = async (role: 'duban_worker' | 'duban_projector' | 'duban_gateway') => {
  const one = await openDatabase<unknown>(database.url, { role, poolSize: 4 });
  opened.push(one);
  return one;
};
let store: EventStore;
let projector: Database<unknown>;
const stopping = new AbortController();
let projecting: Promise<void>;

/** A Temporal server that knows nothing, and a worker on it. */
let temporal: TestWorkflowEnvironment;
let worker: RunningWorker;
const bringTemporal = async () => {
  const path = await ensureTemporalTestServer({ ...readConfig(['local']).local, say: () => {} });
  temporal = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const reads = createReads((await open('duban_gateway')).kysely);
  const bundle = await testBundle();
  worker = await startWorker({ address: temporal.address, namespace: 'default', store, reads, bundle });
};
const loseTemporal = async () => {
  await worker.stop();
  await temporal.teardown();
};

beforeAll(async () => {
  database = await freshDatabase();
  store = createEventStore((await open('duban_worker')).pool);
  projector = await open('duban_projector');
  projecting = runProjector({
    db: projector.kysely,
    store: createEventStore(projector.pool),
    signal: stopping.signal,
  });
  await bringTemporal();
});
afterAll(async () => {
  await loseTemporal();
  stopping.abort();
  await projecting;
  for (const one of opened) await one.close();
  await database.drop();
});

const county = readPlan(planDirectory('qingshan-2024'));
const measures = county.measures.filter(({ id }) => ['spring-canals', 'reading-rooms', 'tap-water'].includes(id));
const plan = { ...county, measures };

const logOf = async (id: string): Promise<LogRow[]> => {
  const rows: LogRow[] = [];
  for (let after = 0; ; after = rows.length) {
    const batch = await store.readLog({ plan: id, after });
    if (batch.length === 0) return rows;
    rows.push(...(JSON.parse(JSON.stringify(batch)) as LogRow[]));
  }
};

describe('a year whose Temporal has lost everything', () => {
  it('goes on from the log to its end, and nothing fires twice', { timeout: 240_000 }, async () => {
    const { id } = plan;
    const clock = openingClock(plan, await temporal.currentTimeMs());
    await loadPlan({ client: temporal.client, plan, clock });
    const until = async (date: string) => {
      const now = planTime(clock, await temporal.currentTimeMs());
      await temporal.sleep(Math.max(1, Date.parse(startOfDate(date)) - Date.parse(now)));
    };
    const settled = () => verifyPlan(id, { store, db: projector.pool, client: temporal.client });

    await until(`${plan.year}-05-21`);
    const before = await logOf(id);
    expect(before.filter(({ type }) => type === 'RungFired').length).toBeGreaterThan(10);
    expect((await settled()).findings).toEqual([]);
    const lostAt = await temporal.currentTimeMs();
    await loseTemporal();

    await bringTemporal();
    await temporal.sleep(lostAt - (await temporal.currentTimeMs()));
    const { client } = temporal;
    const all = [`${id}/plan`, ...measures.map((measure) => `${id}/measure/${measure.id}`), `${id}/rhythm`].sort();
    const missing = (await settled()).findings;
    expect(missing.map(({ code, what }) => [code, what]).sort()).toEqual(all.map((what) => ['missing', what]));
    const first = await recoverPlan(id, { client, store });
    expect(first).toMatchObject({ restarted: [], ended: [], alive: 0 });
    expect(first.started.toSorted()).toEqual(all);
    expect((await settled()).findings).toEqual([]);

    // Some workflows are terminated, and two recoveries run at once.
    const [one = ''] = all;
    await client.workflow.getHandle(one).terminate();
    await client.workflow.getHandle(`${id}/rhythm`).terminate();
    const again = await Promise.all([recoverPlan(id, { client, store }), recoverPlan(id, { client, store })]);
    expect(again.flatMap(({ started }) => started).sort()).toEqual([one, `${id}/rhythm`]);
    expect(again.flatMap(({ restarted, ended }) => [...restarted, ...ended])).toEqual([]);
    expect(await logOf(id)).toHaveLength(before.length);

    const last = lastDayOf(plan);
    await until(last);
    const rows = await logOf(id);
    const { differences, total } = checkLog(rows, {
      late: 60_000,
      lateReal: 0,
      outages: [],
      until: Date.parse(startOfDate(last)),
      real: (planMs) => planMs,
    });
    expect(differences.map(describeDifference)).toEqual([]);
    expect(total.fired).toBeGreaterThan(100);
    const beats = rows.filter(({ stream }) => stream.startsWith('rhythm/'));
    expect(new Set(beats.map(({ stream }) => stream)).size).toBe(beats.length);
    expect(beats.length).toBeGreaterThan(60);
    expect((await settled()).findings).toEqual([]);
  });
});

import { PLAN_STREAM } from '@duban/contract';
import { type Clock, frameOf, SYSTEM } from '@duban/domain';
import { createEventStore, type EventStore } from '@duban/event-store';
import { ensureTemporalTestServer } from '@duban/local';
import { loadPlan, openingClock, startReconcile } from '@duban/plan-loader';
import { runProjector } from '@duban/projector';
import { createReads } from '@duban/read-models';
import { reconcilePlan, reconciliations } from '@duban/recovery';
import { type Database, openDatabase, readConfig } from '@duban/runtime';
import { planDirectory, readPlan } from '@duban/seeds';
import { testBundle } from '@duban/testing/bundle';
import { type FreshDatabase, freshDatabase } from '@duban/testing/database';
import { type RunningWorker, startWorker } from '@duban/worker';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let database: FreshDatabase;
const opened: Database<unknown>[] = [];
const open = async (role?: 'duban_worker' | 'duban_projector' | 'duban_gateway') => {
  const one = await openDatabase<unknown>(database.url, { poolSize: 3, ...(role && { role }) });
  opened.push(one);
  return one;
};
let temporal: TestWorkflowEnvironment;
let worker: RunningWorker;
let store: EventStore;
let owner: Database<unknown>;
const stopping = new AbortController();
let projecting: Promise<void>;
beforeAll(async () => {
  database = await freshDatabase();
  const path = await ensureTemporalTestServer({ ...readConfig(['local']).local, say: () => {} });
  temporal = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
  const { pool } = await open('duban_worker');
  store = createEventStore(pool);
  owner = await open();
  const projector = await open('duban_projector');
  projecting = runProjector({ db: projector.kysely, store: createEventStore(projector.pool), signal: stopping.signal });
  const reads = createReads((await open('duban_gateway')).kysely);
  const bundle = await testBundle();
  const { address } = temporal;
  worker = await startWorker({ address, namespace: 'default', store, reads, bundle, comparing: { db: pool } });
});
afterAll(async () => {
  await worker.stop();
  await temporal.teardown();
  stopping.abort();
  await projecting;
  for (const one of opened) await one.close();
  await database.drop();
});

describe('the nightly comparison', () => {
  it('runs once a night and reports each finding until it is resolved', async () => {
    const county = readPlan(planDirectory('qingshan-2024'));
    const plan = { ...county, measures: county.measures.slice(0, 2) };
    await loadPlan({ client: temporal.client, plan, clock: openingClock(plan, await temporal.currentTimeMs()) });
    await startReconcile(temporal.client, plan.id);
    await startReconcile(temporal.client, plan.id);
    const nights = () => reconciliations(owner.pool, plan.id, 100);
    const nightsPass = async (count: number) => {
      const before = (await nights()).length;
      await temporal.sleep(`${count} days`);
      expect(await nights()).toHaveLength(before + count);
      return (await nights()).slice(0, count);
    };
    const first = await nightsPass(3);
    expect(first.flatMap(({ findings }) => findings)).toEqual([]);
    const [newest] = first;
    const proved = await store.readStored({ plan: plan.id, after: (newest?.position ?? 0) - 1, limit: 1 });
    expect(newest).toMatchObject({ plan: plan.id, hash: proved[0]?.hash.toString('hex') });
    expect(newest?.position).toBeGreaterThanOrEqual(first.at(-1)?.position ?? Number.NaN);

    await owner.pool.query(`update duban.rm_measure set version = version + 1 where until is null and plan = $1`, [
      plan.id,
    ]);
    await temporal.client.workflow.getHandle(`${plan.id}/rhythm`).terminate();
    const [bad] = await nightsPass(1);
    expect(bad?.findings.map(({ part, code }) => [part, code])).toEqual([
      ['workflow', 'missing'],
      ['read-model', 'measure'],
      ['read-model', 'measure'],
    ]);
    expect(bad?.hash).toHaveLength(64);
  });

  it('detects a log that differs from last night’s, even when it is consistent in itself', async () => {
    const plan = 'rewritten';
    const request = { plan, stream: PLAN_STREAM, commandId: 'c', command: {}, actor: SYSTEM };
    const frame = frameOf(readPlan(planDirectory('qingshan-2024')));
    const write = (clock: Clock) =>
      store.append({
        ...request,
        expectedVersion: 0,
        occurredAt: '2023-03-01T00:00:00.000Z',
        events: [{ type: 'PlanAdopted', data: { frame, clock } }],
      });
    await write({ kind: 'real' });
    const { client } = temporal;
    const options = { store, db: opened[0]?.pool ?? owner.pool, client };
    const codes = async () =>
      (await reconcilePlan(plan, options)).findings.filter(({ part }) => part === 'log').map(({ code }) => code);
    expect(await codes()).toEqual([]);
    const intruder = await owner.pool.connect();
    await intruder.query('set session_replication_role = replica');
    await intruder.query('delete from duban.event where plan = $1', [plan]);
    await intruder.query('delete from duban.log_head where plan = $1', [plan]);
    await intruder.query('reset session_replication_role');
    intruder.release();
    await write(openingClock(frame, 0));
    expect(await codes()).toEqual(['rewritten']);
  });
});

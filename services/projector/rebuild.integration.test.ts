import { setTimeout as sleep } from 'node:timers/promises';
import { MODELS } from '@duban/read-models';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyBatch, prepareCheckpoints } from './batch.ts';
import { RebuildRunningError, rebuild, UnknownReadModelError } from './rebuild.ts';
import { runProjector } from './runner.ts';
import { SHADOW } from './shadow.ts';
import { contents, continueLife, lifeOf, openProjection, type TestProjection } from './testing/projection.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

/** Appends a plan of `events` events and projects all of it. */
const shownPlan = async (plan: string, events: number) => {
  const life = lifeOf(plan, events);
  await test.append(life);
  await catchUp(plan);
  return life;
};
const catchUp = async (plan: string): Promise<void> => {
  await prepareCheckpoints(test.projection, plan);
  for (let more = true; more; ) {
    const result = await applyBatch(test.projection, plan);
    more = result.kind === 'busy' || result.events > 0;
  }
};
const leftOver = async () =>
  (await test.owner.query('select from pg_namespace where nspname = $1', [SHADOW])).rowCount !== 0;

/** Indexes, constraints, rights and policies of every table of the models. */
const shape = async () => {
  const queries = [
    `select tablename, indexdef from pg_indexes where schemaname = 'duban' and tablename like 'rm\\_%' order by indexname`,
    `select conrelid::regclass::text as name, conname, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid::regclass::text like 'duban.rm\\_%' order by 1, 2`,
    `select relname, relacl::text[] as rights from pg_class
     where relnamespace = 'duban'::regnamespace and relname like 'rm\\_%' and relkind = 'r' order by 1`,
    `select relname, relrowsecurity from pg_class
     where relnamespace = 'duban'::regnamespace and relname like 'rm\\_%' and relkind = 'r' order by 1`,
    `select tablename, policyname, permissive, roles, cmd, qual, with_check from pg_policies
     where schemaname = 'duban' and tablename like 'rm\\_%' order by 1, 2`,
  ];
  const found = [];
  for (const query of queries) found.push((await test.owner.query(query)).rows);
  return found.map((rows) => rows.map((row) => ({ ...row, rights: row.rights?.toSorted() })));
};

describe('a rebuild', () => {
  beforeEach(async () => {
    for (const { plan } of await test.projection.store.heads()) await catchUp(plan);
  });

  it('produces the same rows, in tables of the same shape, for all plans', async () => {
    const plans = ['one', 'two'];
    for (const plan of plans) await shownPlan(plan, 50);
    const [rows, before] = [await Promise.all(plans.map((plan) => contents(test, plan))), await shape()];
    const progress: number[] = [];
    const steps: string[] = [];
    const rebuilt = await rebuild({
      pool: test.owner,
      limit: 20,
      onProgress: ({ done }) => progress.push(done),
      onStep: (step) => steps.push(step),
    });
    expect(rebuilt).toMatchObject({ swapped: true, resumed: 0, differences: [] });
    expect(rebuilt.models).toEqual(MODELS.map(({ name }) => name));
    expect(progress.slice(0, 3)).toEqual([20, 40, progress[2]]);
    expect(progress.at(-1)).toBe(rebuilt.events);
    expect(steps).toEqual(['fill', 'index', 'compare', 'swap']);
    expect(await Promise.all(plans.map((plan) => contents(test, plan)))).toEqual(rows);
    expect(await shape()).toEqual(before);
    expect(await leftOver()).toBe(false);
  });

  it('of one model takes along those that it asks, and no other', async () => {
    await shownPlan('some', 30);
    const before = await contents(test, 'some');
    const rebuilt = await rebuild({ pool: test.owner, models: ['notice'] });
    expect(rebuilt).toMatchObject({ models: ['plan', 'measure', 'notice'], differences: [], swapped: true });
    expect((await rebuild({ pool: test.owner, models: ['report'] })).models).toEqual(['report']);
    expect(await contents(test, 'some')).toEqual(before);
    await expect(rebuild({ pool: test.owner, models: ['lamp'] })).rejects.toThrow(UnknownReadModelError);
  });

  it('tells of every row that differs, and heals it', async () => {
    const life = await shownPlan('bent', 40);
    const before = await contents(test, 'bent');
    await test.owner.query(
      `update duban.rm_measure set version = 77 where plan = 'bent' and measure = 'b' and until is null`,
    );
    await test.owner.query(`delete from duban.rm_timeline where plan = 'bent' and position = 9`);
    await test.owner.query(
      `insert into duban.rm_report select plan, measure, 'forged', since, until, position + 1000, as_of, content, reported_at,
         actor, corrections, written from duban.rm_report where plan = 'bent' order by position limit 1`,
    );
    const { differences } = await rebuild({ pool: test.owner, swap: false });
    const version = life.events.findLast(({ stream }) => stream === 'measure/b')?.version;
    expect(differences).toMatchObject([
      {
        model: 'measure',
        table: 'rm_measure',
        plan: 'bent',
        kind: 'changed',
        live: { version: 77 },
        rebuilt: { version },
      },
      {
        model: 'report',
        table: 'rm_report',
        kind: 'lost',
        key: { plan: 'bent' },
        live: { report: 'forged' },
        rebuilt: {},
      },
      { model: 'timeline', table: 'rm_timeline', kind: 'new', key: { plan: 'bent', position: 9 }, live: {} },
    ]);
    expect(differences[0]?.key).toMatchObject({ measure: 'b' });
    expect(await contents(test, 'bent')).not.toEqual(before);
    expect((await rebuild({ pool: test.owner })).differences).toEqual(differences);
    expect(await contents(test, 'bent')).toEqual(before);
  });

  it('resumes where it was interrupted, by a signal or by a lost connection', async () => {
    await shownPlan('halted', 90);
    const before = await contents(test, 'halted');
    const stopping = new AbortController();
    const options = { pool: test.owner, limit: 10 };
    const halted = await rebuild({ ...options, signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(halted).toMatchObject({ interrupted: true, swapped: false, events: 10 });

    const cut = rebuild({
      ...options,
      onProgress: ({ done }) => {
        if (done >= 40)
          void test.owner.query(
            `select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()
             and pid in (select pid from pg_locks where locktype = 'advisory')`,
          );
      },
    });
    await expect(cut).rejects.toThrow();
    await vi.waitFor(
      async () => {
        const resumed = await rebuild(options);
        expect(resumed).toMatchObject({ interrupted: false, swapped: true, differences: [] });
        expect(resumed.resumed).toBeGreaterThanOrEqual(40);
      },
      { timeout: 30_000 },
    );
    expect(await contents(test, 'halted')).toEqual(before);
    expect(await rebuild({ ...options, anew: true })).toMatchObject({ resumed: 0, differences: [] });
  });

  it('is refused while another is running', async () => {
    const both = await Promise.allSettled([rebuild({ pool: test.owner }), rebuild({ pool: test.owner })]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => reason)).toEqual([expect.any(RebuildRunningError)]);
  });

  it('runs beside writers, projectors and readers without disturbing them', async () => {
    const life = lifeOf('busy', 60);
    await test.append(life);
    const stopping = new AbortController();
    const { signal } = stopping;
    const others = [test.projection.db, (await test.anotherProjector()).kysely];
    const projecting = others.map((db) => runProjector({ ...test.projection, db, limit: 50, signal }));
    const writing = (async () => {
      while (!signal.aborted) {
        const from = life.events.length;
        continueLife(life, from + 5);
        await test.append(life, from);
        await sleep(20);
      }
    })();
    let reads = 0;
    const reading = (async () => {
      for (let seen = 0; !signal.aborted; reads += 1) {
        const position = (await test.reads.positionOf('busy')) ?? 0;
        const { rows } = await test.reads.planTimeline({ plan: 'busy', at: null }, { page: { first: 1 } });
        // No read sees an earlier state than the read before it.
        expect(position).toBeGreaterThanOrEqual(seen);
        expect(rows[0]?.row.position ?? 0).toBeGreaterThanOrEqual(position);
        seen = position;
        await sleep(1);
      }
    })();
    const rebuilt = [];
    for (let turn = 0; turn < 3; turn += 1) rebuilt.push(await rebuild({ pool: test.owner, limit: 80 }));
    stopping.abort();
    await Promise.all([writing, reading, ...projecting]);
    expect(rebuilt.map(({ swapped, differences }) => [swapped, differences])).toEqual(Array(3).fill([true, []]));
    expect(reads).toBeGreaterThan(20);
    await catchUp('busy');
    const { rows } = await test.owner.query(
      `select position from duban.rm_timeline where plan = 'busy' order by position`,
    );
    expect(rows.map(({ position }) => position)).toEqual(life.events.map(({ position }) => position));
    expect(await rebuild({ pool: test.owner, swap: false })).toMatchObject({ differences: [] });
  });

  it('shows no more than the log holds after it was restored to an earlier point', async () => {
    const life = await shownPlan('restored', 30);
    const owner = await test.owner.connect();
    await owner.query('set session_replication_role = replica');
    await owner.query(`delete from duban.event where plan = 'restored' and position > 20`);
    await owner.query(`update duban.log_head set position = 20 where plan = 'restored'`);
    await owner.query('reset session_replication_role');
    owner.release();
    expect(await test.reads.positionOf('restored')).toBe(life.events.length);
    expect(await rebuild({ pool: test.owner })).toMatchObject({ differences: [], swapped: true });
    expect(await test.reads.positionOf('restored')).toBe(20);
    const { rows } = await test.reads.planTimeline({ plan: 'restored', at: null }, { page: { first: 100 } });
    expect(rows).toHaveLength(20);
  });
});

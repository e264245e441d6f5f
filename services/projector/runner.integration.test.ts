import { setTimeout as sleep } from 'node:timers/promises';
import { createChangeFeed, projectionStates } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Projection } from './batch.ts';
import { rebuild } from './rebuild.ts';
import { runProjector } from './runner.ts';
import { contents, continueLife, lifeOf, openProjection, type TestProjection } from './testing/projection.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

const running = async (work: () => Promise<void>, projection: Projection = test.projection): Promise<void> => {
  const stopping = new AbortController();
  const run = runProjector({ ...projection, signal: stopping.signal });
  try {
    await Promise.race([work(), run]);
  } finally {
    stopping.abort();
  }
  await run;
};
const shown = (plan: string, position: number) =>
  vi.waitFor(async () => expect(await test.reads.positionOf(plan)).toBe(position), { timeout: 30_000, interval: 10 });

describe('the projector', () => {
  it('follows every plan, also one adopted later, and continues after a restart', async () => {
    const first = lifeOf('first', 20);
    await test.append(first);
    await running(async () => {
      await shown('first', first.events.length);
      const second = lifeOf('second', 10);
      await test.append(second);
      await shown('second', second.events.length);
    });
    const before = first.events.length;
    continueLife(first, 40);
    await test.append(first, before);
    await running(() => shown('first', first.events.length));
    expect((await test.reads.plans()).map(({ id }) => id)).toEqual(['first', 'second']);
    expect((await test.reads.planTimeline({ plan: 'first', at: null }, { page: { first: 100 } })).rows).toHaveLength(
      first.events.length,
    );
  });

  it('shows a change within a second of its append, and notifies the gateway', async () => {
    const gateway = await openDatabase<unknown>(test.url, { role: 'duban_gateway', poolSize: 3 });
    const feed = createChangeFeed(gateway, { pollMs: 60_000 });
    await running(async () => {
      const life = lifeOf('soon', 5);
      await test.append(life);
      await shown('soon', life.events.length);
      await sleep(300);
      const took: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const from = life.events.length;
        continueLife(life, from + 1);
        const began = performance.now();
        await test.append(life, from);
        const wait = { plan: 'soon', position: life.events.length, timeoutMs: 10_000 };
        expect(await feed.waitFor(wait)).toEqual({ visible: true });
        took.push(performance.now() - began);
      }
      expect(Math.min(...took)).toBeLessThan(1_000);
    });
    await feed.close();
    await gateway.close();
  });

  it('applies every event exactly once though its connections are terminated repeatedly', async () => {
    const life = lifeOf('cut', 5);
    await test.append(life);
    await running(
      async () => {
        for (let turn = 0; turn < 12; turn += 1) {
          const from = life.events.length;
          continueLife(life, from + 15);
          await test.append(life, from);
          await test.owner.query(
            `select pg_terminate_backend(pid) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and query ~ 'rm_|duban.event|log_head'`,
          );
          await sleep(20);
        }
        await shown('cut', life.events.length);
      },
      { ...test.projection, limit: 4 },
    );
    const cut = await contents(test, 'cut');
    expect(cut.rm_timeline).toHaveLength(life.events.length);
    expect((await rebuild({ pool: test.owner })).differences).toEqual([]);
    expect(await contents(test, 'cut')).toEqual(cut);
  });

  it('shares the work with a second projector, and every event is applied once', async () => {
    const other = await test.anotherProjector();
    const life = lifeOf('shared', 5);
    await running(() =>
      running(
        async () => {
          await test.append(life);
          for (let turn = 0; turn < 10; turn += 1) {
            const from = life.events.length;
            continueLife(life, from + 20);
            await test.append(life, from);
          }
          await shown('shared', life.events.length);
        },
        { ...test.projection, db: other.kysely },
      ),
    );
    expect((await contents(test, 'shared')).rm_timeline).toHaveLength(life.events.length);
  });

  it('halts a plan whose log is shorter than what is shown, and goes on with the others', async () => {
    const life = lifeOf('restored', 10);
    const other = lifeOf('beside', 10);
    await test.append(life);
    await test.append(other);
    await running(() => shown('restored', life.events.length));
    const { store } = test.projection;
    const heads = async () =>
      (await store.heads()).map((head) => (head.plan === 'restored' ? { ...head, position: 4 } : head));
    const readLog: typeof store.readLog = async (query) => (query.plan === 'restored' ? [] : store.readLog(query));
    const before = other.events.length;
    continueLife(other, 20);
    await test.append(other, before);
    await running(
      async () => {
        await shown('beside', other.events.length);
        await vi.waitFor(async () => {
          const states = await projectionStates(test.projection.db);
          expect(states.find(({ plan }) => plan === 'restored')?.halt).toMatchObject({
            position: life.events.length,
            code: 'log-behind',
            cause: 'the log ends at position 4',
          });
        });
      },
      { ...test.projection, store: { ...store, heads, readLog } },
    );
  });
});

import { MODELS } from '@duban/read-models';
import pLimit from 'p-limit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConcurrentRebuildError, fillPlan } from './fill.ts';
import { inLanes, laneOn } from './lanes.ts';
import { dropShadow, makeShadow, SHADOW } from './shadow.ts';
import { lifeOf, openProjection, type TestProjection } from './testing/projection.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

it('refuses one of two concurrent fills of the same plan, so that no row is written twice', async () => {
  const life = lifeOf('both', 90);
  await test.append(life);
  const first = await test.owner.connect();
  const clients = [first, await test.owner.connect()];
  // The timeline has no unique index that would reject duplicate rows.
  const models = MODELS.filter(({ name }) => name === 'timeline');
  await makeShadow(first, models, 'both');
  const filling = {
    store: test.projection.store,
    models,
    limit: 20,
    onBatch: () => {},
    asLive: false,
    partial: true,
    stuck: new Map(),
  };
  const head = { plan: 'both', position: life.events.length };
  const outcomes = await Promise.allSettled(
    clients.map(async (client) => {
      // Separate serialisation and signals, as in two processes.
      const committing = { inTurn: pLimit(1), signal: new AbortController().signal };
      await fillPlan(filling, laneOn(client), head, committing).finally(() => client.query('rollback'));
    }),
  );
  const refused = outcomes.filter((one) => one.status === 'rejected');
  expect(refused.map(({ reason }) => reason)).toEqual([expect.any(ConcurrentRebuildError)]);
  const { rows } = await test.owner.query(`select position from ${SHADOW}.rm_timeline order by position`);
  expect(rows.map(({ position }) => Number(position))).toEqual(life.events.map(({ position }) => position));
  await dropShadow(first);
  for (const client of clients) client.release();
});

it('starts no further item after a failure in one lane, and waits for the running ones', async () => {
  const begun: string[] = [];
  const ended: string[] = [];
  const lanes = [await test.owner.connect(), await test.owner.connect()].map(laneOn);
  const work = async (item: string, { client }: (typeof lanes)[number]) => {
    begun.push(item);
    await client.query(item === 'bad' ? 'select 1 / 0' : 'select pg_sleep(0.2)');
    ended.push(item);
  };
  await expect(inLanes(lanes, ['long', 'bad', 'never'], work)).rejects.toThrow('division by zero');
  expect(begun).toEqual(['long', 'bad']);
  expect(ended).toEqual(['long']);
  for (const { client } of lanes) client.release();
});

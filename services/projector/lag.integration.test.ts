import { projectionStates } from '@duban/read-models';
import { openDatabase } from '@duban/runtime';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyBatch, prepareCheckpoints } from './batch.ts';
import { lifeOf, openProjection, type TestProjection } from './testing/projection.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

it('lets the gateway read how far each plan is shown, and nothing else of the log', async () => {
  const gateway = await openDatabase<unknown>(test.url, { role: 'duban_gateway' });
  const lags = async () =>
    (await projectionStates(gateway.kysely)).map(({ plan, head, shown }) => ({ plan, head, shown }));
  const life = lifeOf('lagging', 40);
  const head = life.events.length;
  await test.append(life);
  expect(await lags()).toEqual([{ plan: 'lagging', head, shown: 0 }]);
  await prepareCheckpoints(test.projection, 'lagging');
  await applyBatch({ ...test.projection, limit: 7 }, 'lagging');
  expect(await lags()).toEqual([{ plan: 'lagging', head, shown: 7 }]);
  await applyBatch(test.projection, 'lagging');
  expect(await lags()).toEqual([{ plan: 'lagging', head, shown: head }]);
  await expect(gateway.pool.query('select hash from duban.log_head')).rejects.toThrow('permission denied');
  await gateway.close();
});

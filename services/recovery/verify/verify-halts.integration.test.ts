import { createEventStore } from '@duban/event-store';
import { applyBatch, prepareCheckpoints, runProjector, skipEvent } from '@duban/projector';
import { appendRaw } from '@duban/projector/testing/poison';
import { lifeOf, openProjection, type TestProjection } from '@duban/projector/testing/projection';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { renderFinding } from './finding.ts';
import { verifyPlan } from './verify.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

it('reports the event that halts a plan, then the gap, and reports nothing for another plan', async () => {
  await test.append(lifeOf('halted', 20));
  const position = await appendRaw(test, {
    plan: 'halted',
    stream: 'measure/a',
    type: 'MeasureAcknowledged',
    data: { implied: '机密' },
    schemaVersion: 9,
  });
  const good = lifeOf('good', 20);
  await test.append(good);
  const stopping = new AbortController();
  const run = runProjector({ ...test.projection, signal: stopping.signal });
  const { pool } = await test.as('duban_worker');
  const halts = 'select from duban.projection_halt';
  await vi.waitFor(async () => expect((await pool.query(halts)).rowCount).toBe(1), { timeout: 30_000 });
  stopping.abort();
  await run;
  const options = { store: createEventStore(pool), db: pool, client: null };
  const began = performance.now();
  const models = async () => (await verifyPlan('halted', options)).findings.filter(({ part }) => part === 'read-model');
  const found = await models();
  expect(found).toMatchObject([{ code: 'halted', position, what: 'measure/a' }]);
  expect(found.map(renderFinding)).toEqual([
    `The projection of the plan is halted at position ${position} (MeasureAcknowledged in measure/a): ` +
      `schema version 9: versions up to 1 are known. 读模型停在第${position}号事件：事件无法解读。`,
  ]);
  // The check does not wait for a halted plan to catch up.
  expect(performance.now() - began).toBeLessThan(4_000);
  expect((await verifyPlan('good', options)).findings).toEqual([]);

  const [projector, operator] = [await test.as('duban_projector'), await test.as('duban_operator')];
  await skipEvent({ projector, operator, plan: 'halted', position, reason: '等待新版本', by: 'chen' });
  await prepareCheckpoints(test.projection, 'halted');
  await applyBatch(test.projection, 'halted');
  expect(await models()).toMatchObject([{ code: 'gap', position, what: 'measure/a' }]);
});

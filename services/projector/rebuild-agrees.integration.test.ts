import { createLife } from '@duban/read-models/testing/life';
import { liveRandomly, randomScript } from '@duban/read-models/testing/random-life';
import { LOUD, measure, plan, threeMeasures } from '@duban/read-models/testing/small-plan';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyBatch, prepareCheckpoints } from './batch.ts';
import { rebuild } from './rebuild.ts';
import { openProjection, type TestProjection } from './testing/projection.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

/** Measure `a` has several milestones, whose ids sort otherwise than their dates. */
const measures = () => [
  { ...measure('a', { dues: DUES }), milestones: manyMilestones() },
  ...threeMeasures().filter(({ id }) => id !== 'a'),
];
const DUES = ['2023-03-10', '2023-03-31', '2023-05-31', '2023-06-30', '2023-10-31'];
const NAMES = ['start', 'm10', 'm9', 'half', 'end'];
const manyMilestones = () =>
  measure('a', { dues: DUES }).milestones.map((milestone, index) => ({ ...milestone, id: NAMES[index] ?? '' }));

const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });

it('projects the same rows live, in batches of any size, as a rebuild does, for random histories', async () => {
  let runs = 0;
  const property = fc.asyncProperty(randomScript, sizes, async (script, limits) => {
    runs += 1;
    const life = createLife(plan(measures(), `random-${runs}`, LOUD), { lamps: true });
    liveRandomly(life, script);
    await test.append(life);
    const id = life.definition.id;
    await prepareCheckpoints(test.projection, id);
    for (let turn = 0, events = 1; events > 0; turn += 1) {
      const result = await applyBatch({ ...test.projection, limit: limits[turn % limits.length] ?? 1 }, id);
      events = result.kind === 'done' ? result.events : 1;
    }
    const { differences } = await rebuild({ pool: test.owner, swap: false });
    expect(differences).toEqual([]);
  });
  await fc.assert(property, { numRuns: 15 });
}, 240_000);

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { wholeLife } from '../testing/whole-life.ts';

const MEASURES = ['a', 'b', 'c', 'd'];
let models: ReadModels;
let last = 0;
beforeAll(async () => {
  models = await openReadModels();
  const { events } = wholeLife('whole');
  last = events.length;
  await models.project(events);
});
afterAll(() => models.close());

test('the states up to now give the state at every position of a life in which everything happens', async () => {
  const { reads } = models;
  const now = { plan: 'whole', at: null };
  const milestones = await reads.milestoneStates(now, MEASURES);
  const stages = await reads.stageStates(now, MEASURES);
  for (let position = 1; position <= last; position += 1) {
    const at = { plan: 'whole', at: position };
    const shown = await reads.milestonesOf(at, MEASURES, { first: 100 });
    for (const row of await reads.measuresByIds(at, MEASURES)) {
      if (!row) continue;
      const stage = stages.get(row.id)?.findLast((one) => one.position <= position);
      expect([position, row.id, stage?.stage]).toEqual([position, row.id, row.stage]);
      for (const { row: step } of shown.get(row.id)?.rows ?? []) {
        const states = milestones.get(row.id)?.filter(({ milestone }) => milestone === step.id) ?? [];
        expect(states.findLast((one) => one.position <= position)).toMatchObject({
          status: step.status,
          due: step.due,
          extensionAsked: step.request !== null,
        });
      }
    }
  }
});

test('the states as of a position end with it, and none is repeated', async () => {
  const { reads } = models;
  const all = [...(await reads.milestoneStates({ plan: 'whole', at: null }, MEASURES)).values()].flat();
  const half = Math.floor(last / 2);
  const early = [...(await reads.milestoneStates({ plan: 'whole', at: half }, MEASURES)).values()].flat();
  expect(early).toEqual(all.filter(({ position }) => position <= half));
  expect(early.length).toBeGreaterThan(4);
  for (const [index, state] of all.entries()) {
    const before = all[index - 1];
    if (before?.measure !== state.measure || before.milestone !== state.milestone) continue;
    const facts = ({ status, due, extensionAsked }: typeof state) => [status, due, extensionAsked];
    expect(facts(state)).not.toEqual(facts(before));
  }
});

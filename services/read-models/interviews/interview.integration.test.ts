import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { wholeLife } from '../testing/whole-life.ts';

let models: ReadModels;
const life = wholeLife('interviews');
beforeAll(async () => {
  models = await openReadModels();
  await models.project(life.events, 13);
});
afterAll(() => models.close());

const page = { first: 100 };
const interviews = async (at: number | null, filter = {}) =>
  (await models.reads.interviews({ plan: 'interviews', at }, { filter, page })).rows.map(({ row }) => row);

describe('interviews', () => {
  it('are grouped by unit and the day of the call, with every matter, newest first', async () => {
    const all = await interviews(null);
    const fired = life.events.flatMap((event) =>
      event.type === 'RungFired' && event.data.document === 'interview' ? [event.position] : [],
    );
    expect(all.flatMap(({ matters }) => matters)).toHaveLength(fired.length);
    const keys = all.map(({ unit, called }) => `${unit} ${called}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(all.map(({ position }) => position)).toEqual(all.map(({ position }) => position).toSorted((a, b) => b - a));
    expect(keys).toContain('schools 2023-02-20');
    expect(all.find(({ called }) => called === '2023-02-20')?.matters).toMatchObject([
      { measure: 'c', title: { zh: '举措c' }, obligation: { kind: 'acknowledgement' } },
    ]);
  });
  it('show their record from the position at which it was recorded', async () => {
    const recorded = life.events.find(({ type }) => type === 'InterviewRecorded')?.position ?? 0;
    const filter = { units: ['roads'], called: '2023-04-14' };
    expect(await interviews(recorded, filter)).toMatchObject([
      {
        unit: 'roads',
        // One interview for two measures of the unit.
        matters: [{ measure: 'b', due: '2023-03-31', obligation: { id: 'm1', kind: 'milestone' } }, { measure: 'd' }],
        record: { heldOn: '2023-04-20', minutes: '听取汇报', result: '五月底前完成', by: { role: 'supervisor' } },
      },
    ]);
    expect(await interviews(recorded - 1, filter)).toMatchObject([{ record: null }]);
    expect(await interviews(null, { recorded: true })).toHaveLength(1);
    expect(await interviews(null, { units: ['nobody'] })).toEqual([]);
  });
});

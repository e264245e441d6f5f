import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headOf, LEADER, SUPERVISOR } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { wholeLife } from '../testing/whole-life.ts';

/** At the end of the life `b` goes from roads to schools, and from the vice-mayor to the mayor. */
const life = wholeLife('handed-over');
const definition = { title: { zh: '新的标题' }, leadUnit: 'schools', supervisingLeader: 'mayor' };
const asked = { definition, targets: [], milestones: [] };
life.order('b', SUPERVISOR, { type: 'proposeAmendment', change: asked, reason: '机构调整' });
for (const by of [headOf('roads'), SUPERVISOR, LEADER])
  life.order('b', by, { type: 'decideAmendment', granted: true, note: '同意' });

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
  await models.project(life.events);
});
afterAll(() => models.close());

const at = { plan: 'handed-over', at: null };
const page = { first: 100 };

describe('what the ladder did for a measure before it was given to another unit', () => {
  it('stays with the unit and the leader of that time, under the title of that time', async () => {
    expect(life.events.at(-1)?.type).toBe('MeasureAmended');
    const filter = { documents: ['interview'] } as const;
    const ofUnits = await models.reads.rungsOf(at, 'leadUnit', ['roads', 'schools'], { filter, page });
    const measures = (unit: string) => ofUnits.get(unit)?.rows.map(({ row }) => row.measure);
    expect(measures('roads')).toContain('b');
    expect(measures('schools')).not.toContain('b');
    const ofLeaders = await models.reads.rungsOf(at, 'leader', ['mayor'], { filter, page });
    expect(ofLeaders.get('mayor')?.rows.map(({ row }) => row.measure)).not.toContain('b');
    const ofB = ofUnits.get('roads')?.rows.find(({ row }) => row.measure === 'b');
    expect(ofB?.row).toMatchObject({ leadUnit: 'roads', title: { zh: '举措b' } });
  });

  it('stays in the count of papers that the bulletin gives for the unit of that time', async () => {
    const bulletin = async (position: number | null) =>
      (await models.reads.bulletin({ plan: 'handed-over', at: position, month: '2023-06', today: '2023-07-10' }))
        ?.documentsByUnit;
    const before = life.events.findLast(({ type }) => type === 'AmendmentProposed')?.position ?? 0;
    expect(await bulletin(null)).toEqual(await bulletin(before));
    expect((await bulletin(null))?.map(({ unit }) => unit)).toContain('roads');
  });

  it('stays one interview with its record', async () => {
    const filter = { units: ['roads'], called: '2023-04-14' };
    const interviews = await models.reads.interviews(at, { filter, page });
    expect(interviews.rows.map(({ row }) => row)).toMatchObject([
      { unit: 'roads', matters: [{ measure: 'b' }, { measure: 'd' }], record: { heldOn: '2023-04-20' } },
    ]);
    const schools = { units: ['schools'], called: '2023-04-14' };
    expect((await models.reads.interviews(at, { filter: schools, page })).rows).toEqual([]);
  });
});

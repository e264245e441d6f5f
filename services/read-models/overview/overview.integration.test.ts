import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Life } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { scriptedLife } from '../testing/scripted-life.ts';

let models: ReadModels;
let life: Life;
beforeAll(async () => {
  models = await openReadModels();
  life = scriptedLife('overview');
  await models.project(life.events);
});
afterAll(() => models.close());

const today = '2023-07-25';
const none = {
  drafted: 0,
  approved: 0,
  issued: 0,
  acknowledged: 0,
  suspended: 0,
  cancelled: 0,
  closed: 0,
  'closed-by-exception': 0,
};
const nothing = {
  measures: 0,
  issued: 0,
  acknowledged: 0,
  milestones: 0,
  due: 0,
  met: 0,
  early: 0,
  late: 0,
  waiting: 0,
  waitingDue: 0,
  missed: 0,
  overdueOpen: 0,
  stages: none,
  lamps: {},
  extensionsAsked: 0,
  decidingDue: 0,
  amendmentsAsked: 0,
  openInstructions: 0,
  draftsToSign: 0,
  reportsMissing: 0,
};
const at = (stages: Partial<typeof none>) => ({ ...none, ...stages });

describe('the overview', () => {
  it('counts measures and milestones of the plan, of each section and of each lead unit', async () => {
    const [overview] = await models.reads.overview([{ plan: 'overview', at: null, today }]);
    const a = {
      ...nothing,
      stages: at({ acknowledged: 1 }),
      measures: 1,
      acknowledged: 1,
      milestones: 2,
      due: 2,
      met: 1,
      waiting: 1,
      waitingDue: 1,
      missed: 1,
    };
    const b = {
      ...nothing,
      stages: at({ acknowledged: 1 }),
      measures: 1,
      acknowledged: 1,
      milestones: 2,
      due: 1,
      missed: 1,
      overdueOpen: 1,
    };
    const c = {
      ...nothing,
      stages: at({ issued: 1 }),
      measures: 1,
      issued: 1,
      milestones: 1,
      due: 1,
      missed: 1,
      overdueOpen: 1,
    };
    const two = {
      ...b,
      stages: at({ issued: 1, acknowledged: 1 }),
      measures: 2,
      issued: 1,
      milestones: 3,
      due: 2,
      missed: 2,
      overdueOpen: 2,
    };
    expect(overview).toEqual({
      plan: 'overview',
      total: {
        ...two,
        stages: at({ issued: 1, acknowledged: 2 }),
        measures: 3,
        acknowledged: 2,
        milestones: 5,
        due: 4,
        met: 1,
        waiting: 1,
        waitingDue: 1,
        missed: 3,
      },
      sections: [
        { section: 'one', figures: a },
        { section: 'two', figures: two },
      ],
      units: [
        { unit: 'science', figures: a, supports: 1 },
        { unit: 'roads', figures: b, supports: 0 },
        { unit: 'schools', figures: c, supports: 0 },
      ],
    });
  });

  it('counts a milestone as due only from the day after its date', async () => {
    const due = async (day: string) =>
      (await models.reads.overview([{ plan: 'overview', at: null, today: day }]))[0]?.total.due;
    // The dates now: 03-31 and 06-30 of a, 04-20 (moved) and 09-30 of b, 05-31 of c.
    expect(await due('2023-03-31')).toBe(0);
    expect(await due('2023-04-01')).toBe(1);
    expect(await due('2023-04-21')).toBe(2);
    expect(await due('2024-01-01')).toBe(5);
  });

  it('answers for many plans at once, each as of its own position, and leaves out those that are not adopted', async () => {
    const other = scriptedLife('overview-2');
    await models.project(other.events.slice(0, 2));
    const overviews = await models.reads.overview([
      { plan: 'overview-2', at: null, today },
      { plan: 'nowhere', at: null, today },
      { plan: 'overview', at: 1, today },
      { plan: 'overview', at: null, today },
    ]);
    expect(overviews.map(({ plan, total }) => [plan, total.measures])).toEqual([
      ['overview-2', 1],
      ['overview', 0],
      ['overview', 3],
    ]);
    expect(overviews[1]?.units).toEqual(
      ['science', 'roads', 'schools'].map((unit) => ({ unit, figures: nothing, supports: 0 })),
    );
  });
});

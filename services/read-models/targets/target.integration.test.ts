import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reporter } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { scriptedLife } from '../testing/scripted-life.ts';
import { isReached, percentOf } from './target.queries.ts';

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
  await models.project(scriptedLife('targets').events);
});
afterAll(() => models.close());

const at = { plan: 'targets', at: null };
const by = reporter('science');
const corrected = {
  value: 5,
  asOf: '2023-02-10',
  report: 'r1',
  reportedAt: '2023-02-10T04:00:00.000Z',
  by,
  correctedAt: '2023-02-20T04:00:00.000Z',
  replaced: 3,
};
const latest = {
  value: 10,
  asOf: '2023-07-10',
  report: 'r2',
  reportedAt: '2023-07-10T04:00:00.000Z',
  by,
  correctedAt: null,
  replaced: null,
};

describe('a target', () => {
  it('shows its value with the report that states it, and the value before', async () => {
    const targets = await models.reads.targetsOf(at, ['a', 'c', 'nowhere']);
    expect(targets.get('a')).toMatchObject([
      { id: 'a-count', ordinal: 1, kind: 'count', current: latest, previous: corrected, percent: 50, reached: false },
      { id: 'a-done', ordinal: 2, current: { value: 40, report: 'r2' }, previous: null, percent: 40, reached: false },
    ]);
    expect(targets.get('c')).toMatchObject([
      { id: 'c-count', current: null, previous: null, percent: null, reached: null },
      { id: 'c-done' },
    ]);
    expect(targets.get('nowhere')).toEqual([]);
  });

  it('lists every stated value, newest first, as of any position', async () => {
    const list = async (position: number | null) => {
      const values = await models.reads.valuesOf({ ...at, at: position }, ['a-count'], { first: 10 });
      return values.get('a-count')?.rows.map(({ row }) => row);
    };
    expect(await list(null)).toEqual([latest, corrected]);
    const uncorrected = { ...corrected, value: 3, correctedAt: null, replaced: null };
    expect(await list(6)).toEqual([uncorrected]);
    expect(await list(5)).toEqual([]);
  });

  it('is looked up by its id, in the order of the ids given', async () => {
    const found = await models.reads.targetsByIds(at, ['c-count', 'nowhere', 'a-count']);
    expect(found.map((target) => target?.id ?? null)).toEqual(['c-count', null, 'a-count']);
  });
});

describe('the percentage of a target', () => {
  it.each([
    ['count', 20, 5, 25],
    ['count', 3, 1, 33.3],
    ['count', 20, 50, 250],
    ['count', null, 5, null],
    ['count', 0, 5, null],
    ['deliverable', null, 60, 60],
    ['level', 90, 45, null],
    ['growth', 8, 4, null],
    ['ceiling', 10, 5, null],
  ] as const)('of a %s of %s at %s is %s', (kind, promised, value, percent) => {
    expect(percentOf({ kind, value: promised }, value)).toBe(percent);
  });
});

describe('a target is reached', () => {
  it.each([
    ['count', 20, 20, true],
    ['count', 20, 19, false],
    ['level', 90, 91, true],
    ['growth', 8, 7.9, false],
    ['growth', null, 7.9, null],
    ['ceiling', 10, 10, true],
    ['ceiling', 10, 10.1, false],
    ['deliverable', null, 100, true],
    ['deliverable', null, 99, false],
  ] as const)('by a %s of %s at %s: %s', (kind, promised, value, reached) => {
    expect(isReached({ kind, value: promised }, value)).toBe(reached);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvalidPageKeyError, type Page } from '../page.ts';
import { createLife, type Life, SUPERVISOR } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { scriptedLife } from '../testing/scripted-life.ts';
import { codeOf, measure, plan, target } from '../testing/small-plan.ts';
import { walk } from '../testing/walk.ts';
import type { MeasureFilter, MeasureOrder } from './measure.rows.ts';

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
  await models.project(scriptedLife('measures').events);
});
afterAll(() => models.close());

const at = { plan: 'measures', at: null };
const found = async (filter: MeasureFilter, order?: MeasureOrder, position: number | null = null) => {
  const ask = order ? { filter, order, page: { first: 10 } } : { filter, page: { first: 10 } };
  const { rows } = await models.reads.measures({ ...at, at: position }, ask);
  expect(await models.reads.countMeasures({ ...at, at: position }, filter)).toBe(rows.length);
  return rows.map(({ row }) => row.id).join(' ');
};

describe('a measure', () => {
  it('shows what was promised and where it stands', async () => {
    const [b, none] = await models.reads.measuresByIds(at, ['b', 'nowhere']);
    expect(none).toBeNull();
    const {
      targets: _,
      milestones: __,
      ...promised
    } = measure('b', {
      section: 'two',
      leadUnit: 'roads',
      supportUnits: ['science'],
    });
    expect(b).toEqual({
      ...promised,
      plan: 'measures',
      stage: 'acknowledged',
      draftedAt: null,
      approval: null,
      issuedAt: '2023-01-31T16:00:00.000Z',
      acknowledgeBy: '2024-02-02',
      acknowledgementMissed: false,
      acknowledgedAt: '2023-03-20T04:00:00.000Z',
      acknowledgedImplied: true,
      halt: null,
      lamp: null,
      amendment: null,
      closing: null,
      milestoneCounts: {
        total: 2,
        pending: 1,
        submitted: 0,
        returned: 1,
        verified: 0,
        missed: 1,
        extensionsAsked: 0,
      },
      owedDues: ['2023-04-20', '2023-09-30'],
      next: { milestone: 'm1', due: '2023-04-20' },
      reportCount: 0,
      draftCount: 0,
      contributionCount: 0,
      reportMissing: null,
      reportDue: null,
      reportedAt: null,
      missedPeriod: null,
      instructionCounts: { total: 0, open: 0, missed: 0 },
      rungCount: 0,
      lastRung: null,
      lastActivity: { at: '2023-04-20T16:00:00.000Z', position: 13, type: 'MilestoneMissed' },
      version: 5,
    });
  });

  it('does not exist before it was drafted or issued', async () => {
    expect(await models.reads.measuresByIds({ ...at, at: 2 }, ['a', 'b'])).toMatchObject([{ id: 'a' }, null]);
  });
});

describe('the list of measures', () => {
  it.each<[MeasureFilter, string]>([
    [{}, 'a b c'],
    [{ codes: [codeOf('c'), codeOf('a')] }, 'a c'],
    [{ sections: ['two'] }, 'b c'],
    [{ sections: [] }, ''],
    [{ leadUnits: ['science', 'roads'] }, 'a b'],
    [{ units: ['science'] }, 'a b'],
    [{ leaders: ['mayor'] }, 'c'],
    [{ stages: ['issued'] }, 'c'],
    [{ hasMissed: false }, ''],
    [{ hasMissed: true, sections: ['one'] }, 'a'],
    [{ dueFrom: '2023-04-20', dueTo: '2023-05-30' }, 'b'],
    [{ dueFrom: '2023-04-21', dueTo: '2023-05-30' }, ''],
    [{ dueFrom: '2023-05-31' }, 'b c'],
    [{ dueTo: '2023-05-31' }, 'b c'],
    [{ targetKinds: ['deliverable', 'level'] }, 'a b c'],
    [{ targetKinds: ['level'] }, ''],
    [{ search: '举措b' }, 'b'],
    [{ search: 'MEASURE' }, 'a b c'],
    [{ leadUnits: ['science\0'] }, ''],
  ])('filtered by %j is: %s', async (filter, ids) => {
    expect(await found(filter)).toBe(ids);
  });

  it.each<[MeasureOrder['by'], string, string]>([
    ['code', 'a b c', 'c b a'],
    // `a` has no open milestone, so it comes last in both directions.
    ['nextDue', 'b c a', 'c b a'],
    ['lastActivity', 'b c a', 'a c b'],
  ])('ordered by %s is %s, downwards %s', async (by, up, down) => {
    expect(await found({}, { by, direction: 'asc' })).toBe(up);
    expect(await found({}, { by, direction: 'desc' })).toBe(down);
  });

  it('is filtered and ordered as of any position', async () => {
    expect(await found({ stages: ['issued'] }, undefined, 4)).toBe('a b c');
    expect(await found({ hasMissed: true }, undefined, 4)).toBe('');
    expect(await found({}, { by: 'lastActivity', direction: 'desc' }, 4)).toBe('c b a');
    expect(await found({}, undefined, 0)).toBe('');
  });

  it('is read for many parents at once', async () => {
    const page = { first: 1 };
    const lists = await models.reads.measuresPer(at, 'unit', ['science', 'schools', 'nowhere'], { page });
    const brief = [...lists].map(([id, { rows, hasNext }]) => [id, rows.map(({ row }) => row.id).join(' '), hasNext]);
    expect(brief).toEqual([
      ['science', 'a', true],
      ['schools', 'c', false],
      ['nowhere', '', false],
    ]);
    const counts = async (
      ...[parent, ids, filter]: [Parameters<typeof models.reads.countMeasuresPer>[1], string[], MeasureFilter?]
    ) => [...(await models.reads.countMeasuresPer(at, parent, ids, filter)).values()].join(' ');
    expect(await counts('section', ['one', 'two', 'nowhere'])).toBe('1 2 0');
    expect(await counts('leadUnit', ['science', 'roads'], { hasMissed: false })).toBe('0 0');
    expect(await counts('leader', ['mayor', 'vice-mayor'])).toBe('1 2');
  });

  it('refuses a cursor of another list', async () => {
    const key = (after: readonly (string | number)[]) => models.reads.measures(at, { page: { first: 1, after } });
    await expect(key(['a'])).rejects.toThrow(InvalidPageKeyError);
    await expect(key([1, 2])).rejects.toThrow(InvalidPageKeyError);
    await expect(key(['a', 'a\0'])).rejects.toThrow(InvalidPageKeyError);
    await expect(key([])).rejects.toThrow(InvalidPageKeyError);
  });
});

describe('a search', () => {
  const titles: Record<string, string> = {
    percent: '完成率100%达标',
    underscore: 'a_b',
    backslash: 'c\\d',
    quotes: `"双引号"和'单引号'`,
    plain: '完成率100达标 axb cd',
  };
  beforeAll(async () => {
    const measures = Object.entries(titles).map(([id, zh]) => measure(id, { title: { zh } }));
    const life = createLife(plan(measures, 'search'));
    life.adopt();
    life.issue();
    await models.project(life.events);
  });

  it.each([
    ['100%达', 'percent'],
    ['%', 'percent'],
    ['_', 'underscore'],
    ['a_b', 'underscore'],
    ['\\', 'backslash'],
    ['c\\d', 'backslash'],
    [`'`, 'quotes'],
    [`'; drop table duban.rm_measure; --`, ''],
    ['"双引号"', 'quotes'],
    ['\0', ''],
    ['\ud800', ''],
    ['完成率', 'percent plain'],
    ['A_B', 'underscore'],
    ['完成率１００％', 'percent'],
    ['ａｘｂ', 'plain'],
    ['', 'backslash percent plain quotes underscore'],
  ])('for %j takes it literally', async (search, ids) => {
    const page = { first: 10 };
    const { rows } = await models.reads.measures({ plan: 'search', at: null }, { filter: { search }, page });
    expect(rows.map(({ row }) => row.id).join(' ')).toBe(ids);
  });
});

describe('paging through the list', () => {
  const ids = Array.from({ length: 23 }, (_, index) => `4-${(index % 11) + 1}-${index}`);
  const inOrder = ids.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  let life: Life;
  beforeAll(async () => {
    const fields = (index: number) => ({
      dues: [`2023-0${(index % 3) + 3}-15`],
      targets: [target(`${ids[index]}-count`, 'count', 10)],
    });
    life = createLife(
      plan(
        ids.map((id, index) => measure(id, fields(index))),
        'walk',
      ),
    );
    life.adopt();
    life.issue();
    // Some of them have no open milestone.
    for (const id of ids.filter((_, index) => index % 4 === 0))
      life.order(id, SUPERVISOR, { type: 'suspend', reason: '缓办' });
    await models.project(life.events);
  });

  it('returns every measure once, in natural order of the codes, while they all change', async () => {
    let changed = 0;
    const between = async () => {
      const start = life.events.length;
      for (let index = 0; index < 5; index += 1, changed += 1)
        life.byUnit(ids[(changed * 7) % ids.length] ?? '', {
          type: 'reportProgress',
          values: [],
          text: '进展',
          asOf: null,
        });
      await models.project(life.events.slice(start));
    };
    const read = (page: Page) => models.reads.measures({ plan: 'walk', at: null }, { page });
    expect((await walk(read, 4, { between })).map(({ id }) => id)).toEqual(inOrder);
    expect((await walk(read, 4, { between, backwards: true })).map(({ id }) => id)).toEqual(inOrder);
    expect(changed).toBeGreaterThan(50);
  });

  it.each<MeasureOrder>([
    { by: 'nextDue', direction: 'asc' },
    { by: 'nextDue', direction: 'desc' },
    { by: 'lastActivity', direction: 'asc' },
    { by: 'lastActivity', direction: 'desc' },
    { by: 'code', direction: 'desc' },
  ])('by what changes (%j) meets every measure once, both ways alike, when it is held at a position', async (order) => {
    const position = await models.reads.positionOf('walk');
    const moment = { plan: 'walk', at: position };
    const between = async () => {
      const start = life.events.length;
      life.byUnit(ids[start % ids.length] ?? '', { type: 'reportProgress', values: [], text: '又有进展', asOf: null });
      await models.project(life.events.slice(start));
    };
    for (const size of [1, 3, 23, 100]) {
      const read = (page: Page) => models.reads.measures(moment, { order, page });
      const forwards = (await walk(read, size, { between })).map(({ id }) => id);
      expect(forwards.toSorted()).toEqual(ids.toSorted());
      expect((await walk(read, size, { between, backwards: true })).map(({ id }) => id)).toEqual(forwards);
    }
  });

  it('returns every event of a timeline once, however short the pages', async () => {
    const busy = ids[0] ?? '';
    const all = life.events.filter(({ stream }) => stream === `measure/${busy}`).map(({ position }) => position);
    const read = async (page: Page) =>
      (await models.reads.timelineOf({ plan: 'walk', at: null }, [busy, ids[1] ?? ''], { page })).get(busy);
    for (const size of [1, 3, 50]) {
      expect((await walk(read, size)).map(({ position }) => position)).toEqual(all.toReversed());
      expect((await walk(read, size, { backwards: true })).map(({ position }) => position)).toEqual(all.toReversed());
    }
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../page.ts';
import { createLife, SUPERVISOR } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { scriptedLife } from '../testing/scripted-life.ts';
import { measure, plan, UNITS } from '../testing/small-plan.ts';
import { walk } from '../testing/walk.ts';

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
  await models.project(scriptedLife('to-do').events);
  await models.project(busyLife().events);
});
afterAll(() => models.close());

/** The unit `science` has a to-do item of every kind, of some kinds two. */
const busyLife = () => {
  const dues = (...all: string[]) => ({ dues: all });
  const life = createLife(
    plan(
      [
        measure('x-10', dues('2023-03-10', '2023-04-05')),
        measure('x-9', dues('2023-03-05', '2023-04-05', '2023-12-01')),
        measure('y', dues('2023-04-01')),
      ],
      'busy',
    ),
  );
  life.adopt();
  life.issue('x-9', 'x-10');
  life.byUnit('x-9', { type: 'acknowledge' });
  life.byUnit('x-10', { type: 'acknowledge' });
  life.byUnit('x-9', { type: 'submitMilestone', milestone: 'm3', text: '', evidence: [] });
  life.order('x-9', SUPERVISOR, { type: 'returnMilestone', milestone: 'm3', reason: '不全', limit: null });
  life.until('2023-03-30');
  life.issue('y');
  return life;
};

const ask = { today: '2023-03-31', withinDays: 5, page: { first: 50 } };
const brief = (row: { kind: string; measure: string; milestone: { id: string } | null }) =>
  [row.kind, row.measure, row.milestone?.id ?? ''].join(' ').trim();

describe('the to-do list', () => {
  it('lists what each unit owes with kind, date, reason and start', async () => {
    const at = { plan: 'to-do', at: null };
    const lists = await models.reads.toDo(at, UNITS, { today: '2023-07-25', withinDays: 70, page: { first: 10 } });
    const rows = (unit: string) => lists.get(unit)?.rows.map(({ row }) => row);
    expect(rows('science')).toEqual([]);
    const nothing = { instruction: null, report: null, amendment: null, asked: null };
    const road = {
      ...nothing,
      plan: 'to-do',
      unit: 'roads',
      measure: 'b',
      code: '1-02',
      title: { zh: '举措b', en: 'Measure b' },
    };
    expect(rows('roads')).toEqual([
      {
        ...road,
        kind: 'overdue',
        due: '2023-04-20',
        milestone: { id: 'm1', label: { zh: '节点1' }, due: '2023-04-20' },
        reason: '缺会议纪要',
        since: '2023-03-25T04:00:00.000Z',
      },
      {
        ...road,
        kind: 'dueSoon',
        due: '2023-09-30',
        milestone: { id: 'm2', label: { zh: '节点2' }, due: '2023-09-30' },
        reason: null,
        since: '2023-01-31T16:00:00.000Z',
      },
    ]);
    expect(rows('schools')?.map(brief)).toEqual(['overdue c m1', 'acknowledge c']);
  });

  it('puts the most urgent first: by kind, then by date, then by code in natural order', async () => {
    const lists = await models.reads.toDo({ plan: 'busy', at: null }, ['science'], ask);
    expect(lists.get('science')?.rows.map(({ row }) => brief(row))).toEqual([
      'overdue x-9 m1',
      'overdue x-10 m1',
      'returned x-9 m3',
      'acknowledge y',
      'dueSoon y m1',
      'dueSoon x-9 m2',
      'dueSoon x-10 m2',
    ]);
  });

  it('looks ahead only for the days asked for, today included', async () => {
    const soon = async (today: string, withinDays: number) => {
      const lists = await models.reads.toDo({ plan: 'busy', at: null }, ['science'], { ...ask, today, withinDays });
      return lists.get('science')?.rows.filter(({ row }) => row.kind === 'dueSoon').length;
    };
    expect(await soon('2023-03-31', 0)).toBe(0);
    expect(await soon('2023-03-31', 1)).toBe(1);
    expect(await soon('2023-04-01', 0)).toBe(1);
    expect(await soon('2023-03-31', 4)).toBe(1);
  });

  it('can be read page by page, with one cursor for each unit', async () => {
    const at = { plan: 'busy', at: null };
    const read = async (page: Page) =>
      (await models.reads.toDo(at, ['roads', 'science'], { ...ask, page })).get('science');
    const seen = (await walk(read, 2)).map(brief);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    expect((await walk(read, 2, { backwards: true })).map(brief)).toEqual(seen);
  });
});

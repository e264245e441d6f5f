import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLife, SUPERVISOR } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { measure, plan } from '../testing/small-plan.ts';
import { wholeLife } from '../testing/whole-life.ts';

let models: ReadModels;
const life = wholeLife('waiting');
beforeAll(async () => {
  models = await openReadModels();
  await models.project(life.events);
});
afterAll(() => models.close());

const WHOM = ['supervision-office', 'leader@vice-mayor', 'leader@mayor', 'unit-head@science', 'unit-head@roads'];
const page = { first: 20 };
const nth = (type: string, n = 0): number => life.events.filter((event) => event.type === type)[n]?.position ?? 0;

const waiting = async (position: number) => {
  const lists = await models.reads.waiting({ plan: 'waiting', at: position }, WHOM, page);
  return Object.fromEntries(
    [...lists]
      .filter(([, { rows }]) => rows.length > 0)
      .map(([whom, { rows }]) => [whom, rows.map(({ row }) => `${row.kind} ${row.measure}`).join(', ')]),
  );
};

describe('what waits for a decision', () => {
  it('includes a draft, first for its leader to approve, then for the office to issue', async () => {
    expect(await waiting(nth('MeasureDrafted'))).toEqual({ 'leader@vice-mayor': 'approve d' });
    expect(await waiting(nth('MeasureApproved'))).toEqual({ 'supervision-office': 'issue d' });
  });

  it('is listed for the current step of its approval chain, longest waiting first', async () => {
    expect(await waiting(nth('ExtensionRequested', 1))).toEqual({
      'unit-head@science': 'extension a',
      'unit-head@roads': 'sign b, extension b',
    });
    expect(await waiting(nth('ExtensionApproved'))).toMatchObject({ 'supervision-office': 'extension a' });
    expect(await waiting(nth('AmendmentApproved', 1))).toEqual({
      'leader@vice-mayor': 'amendment a',
      'unit-head@roads': 'sign b',
    });
  });

  it('shows the request and its reason', async () => {
    const at = { plan: 'waiting', at: nth('ExtensionApproved') };
    const list = (await models.reads.waiting(at, WHOM, page)).get('supervision-office');
    expect(list?.rows.map(({ row }) => row)).toEqual([
      {
        plan: 'waiting',
        recipient: 'supervision-office',
        kind: 'extension',
        measure: 'a',
        code: '1-01',
        title: { zh: '举措a', en: 'Measure a' },
        leadUnit: 'science',
        milestone: { id: 'm1', label: { zh: '节点1' }, due: '2023-03-31' },
        asked: '2023-04-20',
        item: null,
        text: '材料未齐',
        since: '2023-03-22T04:00:00.000Z',
        resumed: null,
      },
    ]);
  });
});

describe('implausible figures that were confirmed', () => {
  it('wait for the office until it verifies a milestone of the measure, or they are corrected', async () => {
    const of = createLife(plan([measure('m')], 'doubts'));
    of.adopt();
    of.issue();
    const values = (value: number) => [{ target: 'm-count', value }];
    const odd = { type: 'reportProgress', values: values(1.5), text: '', asOf: null } as const;
    expect(of.byUnit('m', odd)).toBe('FIGURES_IMPLAUSIBLE');
    of.byUnit('m', { ...odd, confirm: true });
    const correct = { type: 'correctProgress', report: 'r1', text: '', reason: '笔误' } as const;
    const stages = [of.events.length];
    of.byUnit('m', { ...correct, values: values(2) });
    stages.push(of.events.length);
    of.byUnit('m', { ...correct, values: values(2.5), confirm: true });
    stages.push(of.events.length);
    of.byUnit('m', { type: 'submitMilestone', milestone: 'm1', text: '', evidence: [] });
    of.order('m', SUPERVISOR, { type: 'verifyMilestone', milestone: 'm1', note: '已核对' });
    await models.project(of.events);
    const found = await Promise.all(
      [...stages, of.events.length].map(async (at) => {
        const lists = await models.reads.waiting({ plan: 'doubts', at }, ['supervision-office'], page);
        const rows = lists.get('supervision-office')?.rows.map(({ row }) => row) ?? [];
        return rows.filter(({ kind }) => kind === 'doubt').map(({ item }) => item);
      }),
    );
    expect(found).toEqual([['r1'], [], ['r1'], []]);
  });
});

describe('what a unit owes and decides', () => {
  const toDo = async (position: number, today: string, kinds?: readonly ['sign', 'decide']) => {
    const ask = { today, withinDays: 10, page, ...(kinds && { kinds }) };
    const lists = await models.reads.toDo({ plan: 'waiting', at: position }, ['roads', 'science'], ask);
    return lists.get('roads')?.rows.map(({ row }) => `${row.kind} ${row.measure} ${row.due ?? ''}`.trim());
  };

  it('is ordered by urgency, instructions and reports among the milestones', async () => {
    expect(await toDo(nth('ExtensionRequested', 1), '2023-03-21')).toEqual([
      'answer b 2023-02-22',
      'acknowledge d 2023-02-10',
      'sign b',
      'decide b 2023-03-31',
      'dueSoon b 2023-03-31',
      'dueSoon d 2023-03-31',
      'reportDue b 2023-03-27',
      'reportDue d 2023-03-27',
    ]);
    expect(await toDo(life.events.length, '2023-07-10')).toEqual([
      'overdue b 2023-03-31',
      'overdue d 2023-06-30',
      'answer b 2023-02-22',
      'answer b 2023-04-07',
      'reportMissing b 2023-07-07',
      'reportMissing d 2023-07-07',
      'sign b',
      'reportDue b 2023-07-14',
      'reportDue d 2023-07-14',
    ]);
  });

  it('can be limited to what only the head may do', async () => {
    expect(await toDo(nth('ExtensionRequested', 1), '2023-03-21', ['sign', 'decide'])).toEqual([
      'sign b',
      'decide b 2023-03-31',
    ]);
  });

  it('is not overdue while an extension that was requested in time is being decided', async () => {
    expect(await toDo(nth('ExtensionRequested', 1), '2023-04-05')).toContain('dueSoon b 2023-03-31');
    expect(await toDo(nth('ExtensionRefused'), '2023-04-05')).toContain('overdue b 2023-03-31');
  });
});

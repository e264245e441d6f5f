import { SYSTEM } from '@duban/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Life, reporter, SUPERVISOR } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { scriptedLife } from '../testing/scripted-life.ts';

let models: ReadModels;
let life: Life;
beforeAll(async () => {
  models = await openReadModels();
  life = scriptedLife('timeline');
  await models.project(life.events);
});
afterAll(() => models.close());

const at = { plan: 'timeline', at: null };
const label = (value: number) => [{ target: 'a-count', label: { zh: '目标a-count' }, unit: '个', value }];

describe('a timeline', () => {
  it('shows each event with its actor, its time, and names beside the ids', async () => {
    const timelines = await models.reads.timelineOf(at, ['a', 'b', 'nowhere'], { page: { first: 50 } });
    const rows = timelines.get('a')?.rows.map(({ row }) => row) ?? [];
    expect([...rows].reverse().map(({ type, data }) => ({ type, data }))).toEqual([
      {
        type: 'MeasureIssued',
        data: { code: '1-01', title: { zh: '举措a', en: 'Measure a' }, acknowledgeBy: '2024-02-02' },
      },
      { type: 'MeasureAcknowledged', data: { implied: false } },
      {
        type: 'ProgressReported',
        data: { report: 'r1', asOf: '2023-02-10', values: label(3), text: '已完成三个' },
      },
      {
        type: 'ProgressCorrected',
        data: {
          report: 'r1',
          values: label(5),
          text: '已完成五个',
          previous: { values: label(3), text: '已完成三个' },
          reason: '漏报两个',
        },
      },
      {
        type: 'MilestoneSubmitted',
        data: { milestone: { id: 'm1', label: { zh: '节点1' } }, text: '首批完成', evidence: ['验收单'] },
      },
      { type: 'MilestoneVerified', data: { milestone: { id: 'm1', label: { zh: '节点1' } }, note: '属实' } },
      { type: 'MilestoneMissed', data: { milestone: { id: 'm2', label: { zh: '节点2' } }, due: '2023-06-30' } },
      {
        type: 'ProgressReported',
        data: {
          report: 'r2',
          asOf: '2023-07-10',
          values: [...label(10), { target: 'a-done', label: { zh: '目标a-done' }, unit: null, value: 40 }],
          text: '半年小结',
        },
      },
      {
        type: 'MilestoneSubmitted',
        data: { milestone: { id: 'm2', label: { zh: '节点2' } }, text: '补报', evidence: [] },
      },
      {
        type: 'OfficeLimitPassed',
        data: {
          matter: 'verify',
          obligation: { id: 'm2', kind: 'milestone', label: { zh: '节点2' } },
          due: '2023-07-17',
        },
      },
    ]);
    const missed = life.events.find(({ type, stream }) => type === 'MilestoneMissed' && stream === 'measure/a');
    expect(rows.find(({ type }) => type === 'MilestoneMissed')).toMatchObject({
      plan: 'timeline',
      position: missed?.position,
      measure: 'a',
      version: 7,
      commandId: 'deadline/milestone-missed/m2/2023-06-30',
      ordinal: 0,
      actor: SYSTEM,
      occurredAt: '2023-06-30T16:00:00.000Z',
      recordedAt: missed?.recordedAt,
    });
    expect(rows.at(-2)?.actor).toEqual(reporter('science'));
    expect(timelines.get('b')?.rows.map(({ row }) => row.type)).toContain('MilestoneReturned');
    expect(timelines.get('nowhere')?.rows).toEqual([]);
  });

  it('of the plan holds all events, those of the plan itself included', async () => {
    const { rows } = await models.reads.planTimeline(at, { page: { first: 100 } });
    expect(rows.map(({ row }) => row.position)).toEqual(life.events.map(({ position }) => position).reverse());
    expect(rows.at(-1)?.row).toMatchObject({
      type: 'PlanAdopted',
      measure: null,
      data: { title: { zh: '小计划' }, measures: 3, clock: { kind: 'real' } },
    });
  });

  it('ends at the position asked for', async () => {
    const page = { first: 1 };
    expect((await models.reads.planTimeline({ ...at, at: 7 }, { page })).rows[0]?.row.position).toBe(7);
    const { rows } = (await models.reads.timelineOf({ ...at, at: 5 }, ['a'], { page })).get('a') ?? { rows: [] };
    expect(rows[0]?.row).toMatchObject({ position: 5, type: 'MeasureAcknowledged' });
  });
});

describe('a position and its plan time', () => {
  it('can be looked up by position and by plan time', async () => {
    const { reads } = models;
    const fifth = { position: 5, occurredAt: '2023-02-10T04:00:00.000Z', recordedAt: life.events[4]?.recordedAt };
    expect(await reads.momentOf({ ...at, at: 5 })).toEqual(fifth);
    expect(await reads.momentOf(at)).toMatchObject({ position: life.events.length });
    expect(await reads.momentOf({ ...at, at: 0 })).toBeNull();
    expect(await reads.momentOf({ plan: 'nowhere', at: null })).toBeNull();
    expect(await reads.positionAt('timeline', '2023-02-10T03:59:59.999Z')).toBe(4);
    expect(await reads.positionAt('timeline', '2023-02-10T04:00:00.000Z')).toBe(6);
    expect(await reads.positionAt('timeline', '2023-01-01T00:00:00.000Z')).toBe(0);
    expect(await reads.positionAt('timeline', '2030-01-01T00:00:00.000Z')).toBe(life.events.length);
  });
});

describe('a returned milestone and a report', () => {
  it('show what was handed in, and each decision with its actor', async () => {
    const [milestone] = await models.reads.milestonesByIds(at, [{ measure: 'b', milestone: 'm1' }]);
    expect(milestone).toMatchObject({
      plannedDue: '2023-03-31',
      due: '2023-04-20',
      status: 'returned',
      missed: '2023-04-20',
      as: 'owed',
      submission: { at: '2023-03-20T04:00:00.000Z', by: reporter('roads'), text: '方案已定', evidence: [] },
      decision: { kind: 'returned', at: '2023-03-25T04:00:00.000Z', by: SUPERVISOR, text: '缺会议纪要' },
    });
  });

  it('show every earlier wording with reason and author', async () => {
    const reports = (await models.reads.reportsOf(at, ['a', 'b'], { first: 10 })).get('a')?.rows.map(({ row }) => row);
    expect(reports?.map(({ id, number }) => [id, number])).toEqual([
      ['r2', 2],
      ['r1', 1],
    ]);
    expect(reports?.[1]).toEqual({
      plan: 'timeline',
      measure: 'a',
      id: 'r1',
      number: 1,
      asOf: '2023-02-10',
      values: label(5),
      text: '已完成五个',
      confirmed: [],
      reportedAt: '2023-02-10T04:00:00.000Z',
      by: reporter('science'),
      position: 6,
      written: null,
      corrections: [
        {
          position: 7,
          at: '2023-02-20T04:00:00.000Z',
          by: reporter('science'),
          reason: '漏报两个',
          previous: { values: label(3), text: '已完成三个' },
        },
      ],
    });
    const before = await models.reads.reportsByIds({ ...at, at: 6 }, [
      { measure: 'a', report: 'r1' },
      { measure: 'a', report: 'r2' },
    ]);
    expect(before).toMatchObject([{ values: label(3), corrections: [] }, null]);
  });
});

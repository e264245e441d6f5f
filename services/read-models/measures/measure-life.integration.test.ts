import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headOf, LEADER, reporter, SUPERVISOR } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { wholeLife } from '../testing/whole-life.ts';

let models: ReadModels;
const life = wholeLife('life');
beforeAll(async () => {
  models = await openReadModels();
  await models.project(life.events);
});
afterAll(() => models.close());

const at = { plan: 'life', at: null };
const page = { first: 50 };
/** The position of the n-th event of that type on the measure. */
const positionOf = (measure: string, type: string, nth = 0): number =>
  life.events.filter((event) => event.type === type && event.stream === `measure/${measure}`)[nth]?.position ?? 0;
const before = (position: number) => ({ ...at, at: position - 1 });
const label = (measure: string, value: number) => ({
  target: `${measure}-count`,
  label: { zh: `目标${measure}-count` },
  unit: '个',
  value,
});

describe('a measure from draft to closing', () => {
  it('is shown from draft and approval on', async () => {
    const [drafted] = await models.reads.measuresByIds({ ...at, at: positionOf('d', 'MeasureDrafted') }, ['d']);
    expect(drafted).toMatchObject({ stage: 'drafted', issuedAt: null, lamp: null, next: null, approval: null });
    const [issued] = await models.reads.measuresByIds({ ...at, at: positionOf('d', 'MeasureIssued') }, ['d']);
    expect(issued).toMatchObject({
      stage: 'issued',
      draftedAt: drafted?.draftedAt,
      approval: { by: LEADER, text: '同意立项' },
      acknowledgeBy: '2023-02-10',
    });
  });

  it('shows why it is suspended, and owes nothing meanwhile', async () => {
    const { reads } = models;
    const [suspended] = await reads.measuresByIds({ ...at, at: positionOf('c', 'MeasureSuspended') }, ['c']);
    expect(suspended).toMatchObject({
      stage: 'suspended',
      halt: { kind: 'suspended', by: SUPERVISOR, text: '资金未到' },
      next: null,
      reportDue: null,
      reportedAt: null,
      missedPeriod: '2023-03-27',
    });
    const [resumed, closed] = await Promise.all([
      reads.measuresByIds({ ...at, at: positionOf('c', 'MeasureResumed') }, ['c']),
      reads.measuresByIds(at, ['c']),
    ]);
    expect(resumed[0]).toMatchObject({ stage: 'issued', halt: null, next: { milestone: 'm1', due: '2023-07-05' } });
    expect(closed[0]).toMatchObject({
      stage: 'closed-by-exception',
      halt: { kind: 'closed', text: '另立新项' },
      lamp: { id: 'grey', reason: { code: 'CLOSED_BY_EXCEPTION' } },
    });
    const missed = await reads.milestonesByIds(at, [{ measure: 'c', milestone: 'm1' }]);
    expect(missed[0]).toMatchObject({ missedDates: ['2023-07-05'], as: 'still' });
  });

  it('is found by stage and by lamp, as of any position', async () => {
    const found = async (filter: object, moment: object = at) => {
      const { rows } = await models.reads.measures({ ...at, ...moment }, { filter, page });
      return rows.map(({ row }) => row.id).join(' ');
    };
    expect(await found({ lamps: ['red'] })).toBe('b d');
    expect(await found({ lamps: ['red'] }, before(positionOf('b', 'LampTurned', 1)))).toBe('');
    expect(await found({ stages: ['closed-by-exception', 'drafted'] })).toBe('c');
    expect(await found({ stages: ['closed'] })).toBe('');
    expect(await found({ stages: ['drafted'] }, { at: 8 })).toBe('d');
    expect(await found({ hasOpenInstruction: true })).toBe('b');
  });

  it('shows an extension while it waits, and its outcome', async () => {
    const milestone = async (moment: object) =>
      (await models.reads.milestonesByIds({ ...at, ...moment }, [{ measure: 'a', milestone: 'm1' }]))[0];
    const asked = positionOf('a', 'ExtensionRequested');
    const request = { due: '2023-04-20', reason: '材料未齐', by: reporter('science') };
    expect(await milestone({ at: asked })).toMatchObject({ request: { ...request, next: 'unit-head' }, extended: 0 });
    expect(await milestone({ at: positionOf('a', 'ExtensionApproved') })).toMatchObject({
      request: { ...request, next: 'supervisor', at: '2023-03-20T04:00:00.000Z' },
    });
    expect(await milestone({ at: positionOf('a', 'MilestoneExtended') })).toMatchObject({
      request: null,
      plannedDue: '2023-03-31',
      due: '2023-04-20',
      extended: 1,
    });
  });

  it('shows an amendment with old and new values, each decision, and the targets that follow from it', async () => {
    const amendment = async (moment: object) =>
      (await models.reads.amendmentsByIds({ ...at, ...moment }, [{ measure: 'a', amendment: 'a1' }]))[0];
    expect(await amendment({ at: positionOf('a', 'AmendmentApproved') })).toMatchObject({
      state: 'waiting',
      next: 'supervisor',
      steps: [{ step: 'unit-head', granted: true, by: headOf('science') }],
    });
    expect(await amendment({})).toMatchObject({
      state: 'granted',
      next: null,
      reason: '任务调整',
      targets: [{ ...label('a', 18), previous: 20 }],
      milestones: [
        {
          id: 'm2',
          due: '2023-07-31',
          previousDue: '2023-06-30',
          expected: [label('a', 18)],
          previousExpected: [label('a', 10)],
        },
      ],
    });
    expect((await amendment({}))?.steps.map(({ step }) => step)).toEqual(['unit-head', 'supervisor', 'leader']);
    const refused = (await models.reads.amendmentsOf(at, ['a', 'b'], page)).get('b')?.rows[0]?.row;
    expect(refused).toMatchObject({ state: 'refused', steps: [{ granted: false, note: '意见' }] });
    const value = async (moment: object) =>
      (await models.reads.targetsByIds({ ...at, ...moment }, ['a-count'])).map((one) => [one?.value, one?.percent]);
    const amended = positionOf('a', 'MeasureAmended');
    expect(await value({ at: amended - 1 })).toEqual([[20, 25]]);
    expect(await value({ at: amended })).toEqual([[18, 27.8]]);
  });

  it('keeps each decision of a meeting apart from the instructions of leaders', async () => {
    const found = async (fromMeeting: boolean, more: object = {}) =>
      (await models.reads.instructions(at, { filter: { fromMeeting, ...more }, page })).rows.map(({ row }) => row);
    const decisions = await found(true);
    expect(decisions).toMatchObject([
      { measure: 'a', id: 'decision-2', answer: null, missed: null, withdrawn: { reason: '记录有误' } },
      {
        measure: 'b',
        id: 'decision-1',
        number: 1,
        urgency: 'dated',
        due: '2023-04-07',
        answer: null,
        missed: '2023-04-07',
      },
      {
        measure: 'a',
        id: 'decision-1',
        by: SUPERVISOR,
        meeting: { kind: 'weekly-meeting', metOn: '2023-03-20' },
        answer: { text: '方案已报' },
        missed: null,
        withdrawn: null,
      },
    ]);
    expect((await found(false)).map(({ measure, id, meeting }) => [measure, id, meeting])).toEqual([
      ['b', 'i2', null],
      ['b', 'i1', null],
      ['a', 'i1', null],
    ]);
    expect(await found(true, { leaders: ['mayor'] })).toEqual([]);
  });

  it('keeps each instruction of a leader and its answer', async () => {
    const [answered, open] = await models.reads.instructionsByIds(at, [
      { measure: 'a', instruction: 'i1' },
      { measure: 'b', instruction: 'i1' },
    ]);
    expect(answered).toMatchObject({
      text: '请说明进度',
      urgency: 'urgent',
      due: '2023-02-10',
      by: LEADER,
      answer: { by: headOf('science'), text: '已说明' },
      missed: null,
    });
    expect(open).toMatchObject({ answer: null, missed: '2023-02-22' });
    const ofUnits = async (...leadUnits: string[]) =>
      (await models.reads.instructions(at, { filter: { leadUnits }, page })).rows.map(({ row }) => row.measure);
    // One of a leader and two of meetings, one of which was withdrawn.
    expect(await ofUnits('science')).toEqual(['a', 'a', 'a']);
    expect(await ofUnits()).toEqual([]);
  });
});

describe('written texts that are not signed reports', () => {
  it('are waiting drafts, rejected drafts and contributions', async () => {
    const { reads } = models;
    const drafts = await reads.draftsOf(at, ['a', 'b'], page);
    expect(drafts.get('b')?.rows.map(({ row }) => row)).toMatchObject([
      { id: 'r1', values: [label('b', 2)], text: '等签', by: reporter('roads'), rejection: null },
    ]);
    expect(drafts.get('a')?.rows.map(({ row }) => row)).toMatchObject([
      { id: 'r2', text: '又一个', rejection: { by: headOf('science'), reason: '数字不实' } },
    ]);
    const [signed] = await reads.reportsByIds(at, [{ measure: 'a', report: 'r1' }]);
    expect(signed).toMatchObject({ by: headOf('science'), written: { by: reporter('science') }, text: '已完成五个' });
    expect(await reads.draftsByIds(at, [{ measure: 'a', report: 'r1' }])).toEqual([null]);
    const contributions = await reads.contributionsOf(at, ['b'], page);
    expect(contributions.get('b')?.rows.map(({ row }) => row)).toMatchObject([
      { unit: 'science', values: [label('b', 1)], text: '已派人' },
    ]);
  });
});

describe('lamps and the ladder', () => {
  it('show when the lamp turned, why, and under which version of the policy', async () => {
    const turns = (await models.reads.lampTurnsOf(at, ['b', 'd'], page)).get('b')?.rows.map(({ row }) => row);
    expect(turns).toMatchObject([
      {
        date: '2023-04-01',
        lamp: 'red',
        previous: 'green',
        reason: { code: 'NOTHING_REPORTED' },
        policy: { version: 1 },
      },
      { date: '2023-02-01', lamp: 'green', previous: null },
    ]);
  });

  it('show what the ladder did on a measure, automatically and manually', async () => {
    const filter = { obligations: ['m2'] };
    const rungs = (await models.reads.rungsOf(at, 'measure', ['a'], { filter, page })).get('a')?.rows ?? [];
    const m2 = { id: 'm2', kind: 'milestone', label: { zh: '节点2' } };
    expect(rungs.map(({ row }) => row)).toMatchObject([
      { kind: 'released', obligation: m2, reason: '汛期已过', by: SUPERVISOR },
      { kind: 'held', reason: '汛期' },
      {
        kind: 'fired',
        rung: 'urging',
        document: 'urging',
        byHand: '领导关注',
        due: '2023-07-31',
        ladder: { version: 3 },
      },
      { kind: 'skipped', rung: 'reminder', reason: '已电话提醒', occurrence: 'e1' },
    ]);
  });

  it('are listed per unit, by document and within dates', async () => {
    const filter = {
      kinds: ['fired'] as const,
      documents: ['supervision-letter', 'interview'] as const,
      from: '2023-03-31T16:00:00.000Z',
      to: '2023-04-30T16:00:00.000Z',
    };
    const lists = await models.reads.rungsOf(at, 'leadUnit', ['roads', 'science'], { filter, page });
    expect(lists.get('roads')?.rows.map(({ row }) => [row.measure, row.obligation.label.zh])).toEqual([
      ['b', '第1项会议决定'],
      ['d', '节点1'],
      ['b', '第1项会议决定'],
      ['b', '节点1'],
      ['d', '节点1'],
      ['b', '节点1'],
    ]);
    expect(lists.get('science')?.rows).toEqual([]);
    const all = await models.reads.rungs(at, { filter: { kinds: ['fired'] }, page: { first: 1 } });
    expect(all).toMatchObject({ rows: [{ row: { document: 'supervision-letter', measure: 'd' } }], hasNext: true });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { LOUD } from '../testing/small-plan.ts';
import { wholeLife } from '../testing/whole-life.ts';

let models: ReadModels;
const life = wholeLife('papers');
beforeAll(async () => {
  models = await openReadModels();
  await models.project(life.events);
});
afterAll(() => models.close());

const plan = 'papers';
/** The last position before that instant. */
const asOf = (instant: string): number => life.events.findLast(({ occurredAt }) => occurredAt < instant)?.position ?? 0;

describe('the agenda of a meeting', () => {
  it('lists what was decided, what is overdue, what is due soon and what waits', async () => {
    const at = asOf('2023-03-27T01:30:00.000Z');
    const from = '2023-03-20T01:30:00.000Z';
    const agenda = await models.reads.agenda({ plan, at, from, today: '2023-03-27', to: '2023-04-03' });
    expect(agenda).toMatchObject({ plan, asOf: at, from, today: '2023-03-27', to: '2023-04-03' });
    expect(agenda?.decided.map(({ measure, fact }) => `${fact.type} ${measure}`)).toEqual([
      'ExtensionRefused b',
      'MeetingDecisionWithdrawn a',
      'MilestoneExtended a',
      'AmendmentRefused b',
      'MeasureAmended a',
    ]);
    expect(agenda?.decided[2]).toMatchObject({
      by: { role: 'supervisor' },
      fact: { data: { milestone: { id: 'm1', label: { zh: '节点1' } }, due: '2023-04-20', previous: '2023-03-31' } },
    });
    expect(agenda?.overdue.milestones).toEqual([]);
    expect(agenda?.overdue.instructions).toMatchObject([{ measure: 'b', instruction: 'i1', due: '2023-02-22' }]);
    expect(agenda?.near.milestones.map(({ measure, milestone, due }) => `${measure} ${milestone} ${due}`)).toEqual([
      'b m1 2023-03-31',
      'd m1 2023-03-31',
    ]);
    expect(agenda?.waiting).toEqual([]);
  });

  it('lists what meetings decided with the answers, apart from the instructions of leaders', async () => {
    const decisionsOn = async (today: string, from: string) => {
      const at = asOf(`${today}T01:30:00.000Z`);
      const agenda = await models.reads.agenda({ plan, at, from: `${from}T01:30:00.000Z`, today, to: today });
      expect(agenda?.overdue.instructions.map(({ measure, instruction }) => `${measure} ${instruction}`)).toEqual([
        'b i1',
      ]);
      expect(agenda?.near.instructions).toEqual([]);
      expect(agenda?.decided.map(({ fact }) => fact.type)).not.toContain('MeetingDecisionRecorded');
      return agenda?.decisions.map((one) => [one.measure, one.text, one.due, one.answer?.text ?? null, one.missed]);
    };
    const of = { a: ['a', '两周内拿出方案', '2023-04-05'], b: ['b', '四月上旬复工', '2023-04-07'] };
    expect(await decisionsOn('2023-03-27', '2023-03-20')).toEqual([
      [...of.a, null, null],
      [...of.b, null, null],
    ]);
    // Answered within the time that the agenda looks back on.
    expect(await decisionsOn('2023-04-03', '2023-03-27')).toEqual([
      [...of.a, '方案已报', null],
      [...of.b, null, null],
    ]);
    // What was answered before is settled; what is overdue stays until it is answered.
    expect(await decisionsOn('2023-04-10', '2023-04-03')).toEqual([[...of.b, null, '2023-04-07']]);
  });

  it('lists what waits for the office and the leaders, and leaves out what is being decided', async () => {
    const at = life.events.find(({ type }) => type === 'ExtensionApproved')?.position ?? 0;
    const of = { plan, at, from: '2023-03-20T01:30:00.000Z', today: '2023-04-05', to: '2023-04-12' };
    const agenda = await models.reads.agenda(of);
    expect(agenda?.waiting.map(({ kind, measure, recipient }) => `${kind} ${measure} ${recipient}`)).toEqual([
      'extension a supervision-office',
    ]);
    expect(agenda?.overdue.milestones.map(({ measure }) => measure)).toEqual(['d']);
  });

  it('lists the interviews recorded since, and those without a record with the days since their call', async () => {
    const record = life.events.find(({ type }) => type === 'InterviewRecorded');
    const at = record?.position ?? 0;
    const of = { plan, today: '2023-06-05', to: '2023-06-12' };
    const after = await models.reads.agenda({ ...of, at, from: '2023-05-29T01:30:00.000Z' });
    expect(after?.interviews.recorded).toMatchObject([
      { unit: 'roads', called: '2023-04-14', record: { heldOn: '2023-04-20' }, matters: [{ measure: 'b' }, {}] },
    ]);
    const [longest, ...others] = after?.interviews.unrecorded ?? [];
    expect(longest).toMatchObject({ unit: 'schools', called: '2023-02-20', days: 105, record: null });
    expect(others.every(({ days }) => days <= 105)).toBe(true);
    const later = await models.reads.agenda({ ...of, at, from: record?.occurredAt.replace('.000Z', '.001Z') ?? '' });
    expect(later?.interviews.recorded).toEqual([]);
    const before = await models.reads.agenda({ ...of, at: at - 1, from: '2023-05-29T01:30:00.000Z' });
    expect(before?.interviews.unrecorded.map(({ called }) => called)).toContain('2023-04-14');
  });

  it('is null for a plan that does not exist', async () => {
    const of = { plan: 'nowhere', at: null, from: '2023-03-20T01:30:00.000Z' };
    expect(await models.reads.agenda({ ...of, today: '2023-03-27', to: '2023-04-03' })).toBeNull();
    expect(
      await models.reads.bulletin({ plan: 'nowhere', at: null, month: '2023-04', today: '2023-04-28' }),
    ).toBeNull();
    expect(
      await models.reads.review({ plan: 'nowhere', at: null, quarter: '2023-Q2', today: '2023-06-30' }),
    ).toBeNull();
  });
});

describe('the monthly bulletin', () => {
  it('holds the figures, what the ladder did since the last bulletin (or the start), and the units it names', async () => {
    const at = asOf('2023-04-28T09:00:00.000Z');
    const bulletin = await models.reads.bulletin({ plan, at, month: '2023-04', today: '2023-04-28' });
    const [overview] = await models.reads.overview([{ plan, at, today: '2023-04-28' }]);
    expect(bulletin).toMatchObject({ asOf: at, total: overview?.total, units: overview?.units, ranking: null });
    const fired = life.events.filter(({ type, position }) => type === 'RungFired' && position <= at);
    expect(bulletin?.escalations.map(({ position }) => position)).toEqual(fired.map(({ position }) => position));
    const others = bulletin?.escalations.filter(({ obligation }) => obligation.id !== 'decision-1');
    expect(others?.slice(-9).map(({ document, measure }) => `${document} ${measure}`)).toEqual([
      'urging b',
      'urging d',
      'supervision-letter b',
      'supervision-letter d',
      'interview b',
      'interview d',
      'urging a',
      'urging b',
      'bulletin b',
    ]);
    expect(Object.values(bulletin?.documents ?? {}).reduce((sum, count) => sum + count, 0)).toBe(fired.length);
    expect(bulletin?.documentsByUnit.find(({ unit }) => unit === 'science')?.documents).toEqual({
      reminder: 1,
      urging: 2,
    });
    expect(bulletin?.listed).toMatchObject([
      { measure: 'b', leadUnit: 'roads', lamp: 'red', stage: 'acknowledged' },
      { measure: 'c', stage: 'suspended', why: { code: 'SUSPENDED' } },
      { measure: 'd', stage: 'cancelled', why: { code: 'CANCELLED' } },
    ]);
    const [b] = bulletin?.listed ?? [];
    expect(b?.why?.facts).toMatchObject({ by: '2023-03-31', expected: 5 });
  });

  it('ranks units only where the settings turn that on', async () => {
    const ranked = wholeLife('ranked');
    ranked.orderPlan({ type: 'changeSettings', settings: { ...LOUD.settings, ranking: true } });
    await models.project(ranked.events);
    const bulletin = await models.reads.bulletin({ plan: 'ranked', at: null, month: '2023-07', today: '2023-07-10' });
    expect(bulletin?.ranking).toEqual([
      { place: 1, unit: 'science', due: 1, met: 1, rate: 100, overdueOpen: 0 },
      { place: 2, unit: 'roads', due: 3, met: 0, rate: 0, overdueOpen: 2 },
    ]);
    // What was closed by exception is owed by nobody.
    expect(bulletin?.unranked).toEqual(['schools']);
  });

  it('refuses a month that does not exist', async () => {
    const of = { plan, at: null, today: '2023-04-28' };
    await expect(models.reads.bulletin({ ...of, month: '2023-13' })).rejects.toThrow(/month must be one such as/);
    await expect(models.reads.review({ ...of, quarter: '2023-5' })).rejects.toThrow(/quarter must be one such as/);
  });
});

describe('the quarterly review', () => {
  it('lists the measures with milestones of the quarter, including those whose date was moved', async () => {
    const at = asOf('2023-06-30T09:30:00.000Z');
    const review = await models.reads.review({ plan, at, quarter: '2023-Q2', today: '2023-06-30' });
    const brief = review?.measures.map(({ measure, milestones }) => [
      measure,
      milestones.map(({ milestone, due, plannedDue, status }) => `${milestone} ${plannedDue} ${due} ${status}`),
    ]);
    expect(brief).toEqual([
      ['a', ['m1 2023-03-31 2023-04-28 verified', 'm2 2023-06-30 2023-07-31 pending']],
      ['c', ['m1 2023-05-31 2023-07-05 pending']],
      ['d', ['m2 2023-06-30 2023-06-30 pending']],
    ]);
    expect(review?.measures[2]).toMatchObject({ lamp: 'yellow', documents: { reminder: 1, interview: 2 } });
  });
});

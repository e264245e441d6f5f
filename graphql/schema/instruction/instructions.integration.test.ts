import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { leader, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';
import { done, mutationRunner } from '../testing/run-mutation.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1), numbered(2), numbered(3));
  environment.setTime('2023-06-26T03:00:00.000Z');
});
afterAll(() => environment.close());
const run = mutationRunner(() => environment);

const measure = (number: number) => `Measure:${PLAN}/measure-${number}`;
const inPlan = async <T>(selection: string): Promise<T> =>
  ((await environment.read(`{ plan(id: "${PLAN}") { ${selection} } }`)) as { plan: T }).plan;

const meeting = { meeting: 'WEEKLY_MEETING', metOn: '2023-06-26' };
const decision = { text: '月底前报送整改方案', due: '2023-07-07', ...meeting };

describe('the decision of a meeting', () => {
  test('is recorded by the office with its meeting, and names the paper of that meeting', async () => {
    await environment.record('rhythm', {
      type: 'SnapshotMade',
      data: {
        kind: 'weekly-meeting',
        period: '2023-06-26',
        at: '2023-06-26T01:30:00.000Z',
        asOf: 3,
        headHash: 'abc',
        content: {},
      },
    });
    const shown = `instruction { key number text due urgency by { role leader { key } }
      meeting { kind metOn name { zh en } snapshot { key } } }`;
    expect(await run('recordMeetingDecision', supervisor, { measure: measure(1), ...decision }, shown)).toEqual(
      done({
        instruction: {
          key: 'decision-1',
          number: 1,
          text: '月底前报送整改方案',
          due: '2023-07-07',
          urgency: 'DATED',
          by: { role: 'SUPERVISOR', leader: null },
          meeting: {
            kind: 'WEEKLY_MEETING',
            metOn: '2023-06-26',
            name: { zh: '6月26日周例会', en: 'weekly meeting of 2023-06-26' },
            snapshot: { key: 'weekly-meeting/2023-06-26' },
          },
        },
      }),
    );
    expect(await run('recordMeetingDecision', supervisor, { measure: measure(2), ...decision })).toMatchObject(
      done({}),
    );
  });

  test('is refused to anybody else, and with a date that names its field', async () => {
    const input = { measure: measure(1), ...decision };
    expect(await run('recordMeetingDecision', leader, input)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
    for (const [field, value] of [
      ['due', '2023-06-26'],
      ['metOn', '2023-06-27'],
    ])
      expect(await run('recordMeetingDecision', supervisor, { ...input, [field as string]: value })).toMatchObject({
        refusal: { code: 'INVALID', field },
      });
  });

  test('is owed by the unit, and answered once', async () => {
    const owed = await inPlan<{ unit: { toDo: { nodes: { instruction: { meeting: object } | null }[] } } }>(
      'unit(id: "science") { toDo(kinds: [ANSWER]) { nodes { instruction { key meeting { name { zh } } } } } }',
    );
    expect(owed.unit.toDo.nodes).toEqual([
      { instruction: { key: 'decision-1', meeting: { name: { zh: '6月26日周例会' } } } },
      { instruction: { key: 'decision-1', meeting: { name: { zh: '6月26日周例会' } } } },
    ]);
    const instruction = `Instruction:${PLAN}/measure-1/decision-1`;
    expect(
      await run('answerInstruction', reporter, { instruction, text: '方案已报' }, 'instruction { answer { text } }'),
    ).toEqual(done({ instruction: { answer: { text: '方案已报' } } }));
    expect(await run('answerInstruction', reporter, { instruction, text: '再报' })).toMatchObject({
      refusal: { code: 'INSTRUCTION_ANSWERED' },
    });
  });

  test('stands on the agenda with its answer, and in the timeline under its own kinds', async () => {
    const { agenda, measure: one } = await inPlan<{ agenda: object; measure: { timeline: { nodes: object[] } } }>(`
      agenda { decisions { text answer { text } measure { code } } overdue { instructions { key } } near { instructions { key } } decided { type } }
      measure(code: "4.4-01") { timeline(filter: { types: [MEETING_DECISION_RECORDED, MEETING_DECISION_ANSWERED] }) { nodes { type ... on MeetingDecisionAnswered { text instruction { key } }
        ... on MeetingDecisionRecorded { due meeting { name { zh } } instruction { key } } } } }`);
    expect(agenda).toEqual({
      decisions: [
        { text: '月底前报送整改方案', answer: { text: '方案已报' }, measure: { code: '4.4-01' } },
        { text: '月底前报送整改方案', answer: null, measure: { code: '4.4-02' } },
      ],
      overdue: { instructions: [] },
      near: { instructions: [] },
      decided: [],
    });
    expect(one.timeline.nodes).toEqual([
      { type: 'MEETING_DECISION_ANSWERED', text: '方案已报', instruction: { key: 'decision-1' } },
      {
        type: 'MEETING_DECISION_RECORDED',
        due: '2023-07-07',
        meeting: { name: { zh: '6月26日周例会' } },
        instruction: { key: 'decision-1' },
      },
    ]);
  });
});

describe('what was given by mistake', () => {
  const shown = `{ nodes { key mayWithdraw withdrawn { reason by { role } } answer { text } } }`;
  test('is withdrawn by the office that recorded it, owed no longer, and stays on record', async () => {
    const recorded = { measure: measure(3), ...decision, text: '记错举措' };
    await run('recordMeetingDecision', supervisor, recorded);
    const instruction = `Instruction:${PLAN}/measure-3/decision-1`;
    expect(await run('withdrawInstruction', leader, { instruction, reason: '误记' })).toMatchObject({
      refusal: { code: 'NOT_GIVEN_BY_YOU' },
    });
    expect(await run('withdrawInstruction', supervisor, { instruction, reason: ' ' })).toMatchObject({
      refusal: { code: 'INVALID', field: 'reason' },
    });
    expect(
      await run(
        'withdrawInstruction',
        supervisor,
        { instruction, reason: '误记' },
        'instruction { mayWithdraw withdrawn { reason by { role } } }',
      ),
    ).toEqual(done({ instruction: { mayWithdraw: false, withdrawn: { reason: '误记', by: { role: 'SUPERVISOR' } } } }));
    expect(await run('answerInstruction', reporter, { instruction, text: '已办' })).toMatchObject({
      refusal: { code: 'INSTRUCTION_ANSWERED' },
    });
    expect(
      await inPlan(`instructions(filter: { withdrawn: true }) ${shown} open: instructions(filter: { open: true, search: "记错" }) ${shown}
        instructionCounts(filter: { search: "记错" }) { total open answered withdrawn }
        unit(id: "science") { toDo(kinds: [ANSWER]) { nodes { measure { code } } } }
        agenda { decisions { text } decided { type words } }
        measure(code: "4.4-03") { timeline(filter: { types: [MEETING_DECISION_WITHDRAWN] }) { nodes {
          ... on MeetingDecisionWithdrawn { reason instruction { key } } } } }`),
    ).toEqual({
      instructions: {
        nodes: [
          {
            key: 'decision-1',
            mayWithdraw: false,
            withdrawn: { reason: '误记', by: { role: 'SUPERVISOR' } },
            answer: null,
          },
        ],
      },
      open: { nodes: [] },
      instructionCounts: { total: 1, open: 0, answered: 0, withdrawn: 1 },
      unit: { toDo: { nodes: [{ measure: { code: '4.4-02' } }] } },
      agenda: {
        decisions: [{ text: '月底前报送整改方案' }, { text: '月底前报送整改方案' }],
        decided: [{ type: 'MEETING_DECISION_WITHDRAWN', words: '误记' }],
      },
      measure: { timeline: { nodes: [{ reason: '误记', instruction: { key: 'decision-1' } }] } },
    });
  });

  test('is offered for withdrawal to whoever gave it alone', async () => {
    await run('instruct', leader, { measure: measure(3), text: '批错举措', urgency: 'URGENT' });
    const offered = async (reader: typeof leader) => {
      const { plan } = (await environment.read(
        `{ plan(id: "${PLAN}") { instructions(filter: { search: "批错" }) { nodes { mayWithdraw } } } }`,
        { as: reader },
      )) as { plan: { instructions: { nodes: object[] } } };
      return plan.instructions.nodes;
    };
    expect(await offered(leader)).toEqual([{ mayWithdraw: true }]);
    for (const reader of [supervisor, reporter]) expect(await offered(reader)).toEqual([{ mayWithdraw: false }]);
    const instruction = `Instruction:${PLAN}/measure-3/i1`;
    await run('withdrawInstruction', leader, { instruction, reason: '另批' });
    expect(await offered(leader)).toEqual([{ mayWithdraw: false }]);
  });
});

describe('the instructions of a plan', () => {
  test('are answered by the date that is shown beforehand, or by one that the leader sets', async () => {
    const { answerDates } = await inPlan<{ answerDates: { urgency: string; due: string }[] }>(
      'answerDates { urgency due }',
    );
    expect(answerDates).toEqual([
      { urgency: 'URGENT', due: '2023-06-29' },
      { urgency: 'FIFTEEN_DAYS', due: '2023-07-11' },
      { urgency: 'THIRTY_DAYS', due: '2023-07-26' },
    ]);
    for (const { urgency, due } of answerDates)
      expect(
        await run('instruct', leader, { measure: measure(3), text: urgency, urgency }, 'instruction { due }'),
      ).toEqual(done({ instruction: { due } }));
    const own = { measure: measure(3), text: '限期反馈', urgency: 'DATED' };
    expect(await run('instruct', leader, own)).toMatchObject({ refusal: { code: 'INVALID', field: 'due' } });
    expect(await run('instruct', leader, { ...own, due: '2023-06-20' })).toMatchObject({
      refusal: { code: 'INVALID', field: 'due' },
    });
    expect(
      await run('instruct', leader, { ...own, due: '2023-07-01' }, 'instruction { due urgency meeting { kind } }'),
    ).toEqual(done({ instruction: { due: '2023-07-01', urgency: 'DATED', meeting: null } }));
  });

  test('are counted by what became of them, and found by text, state and source', async () => {
    const found = (filter: string) =>
      inPlan<object>(`instructions(filter: { ${filter} }) { totalCount nodes { key } }
        instructionCounts(filter: { ${filter} }) { total open overdue answered }`);
    expect(await found('fromMeeting: true')).toEqual({
      instructions: { totalCount: 3, nodes: [{ key: 'decision-1' }, { key: 'decision-1' }, { key: 'decision-1' }] },
      instructionCounts: { total: 3, open: 1, overdue: 0, answered: 1 },
    });
    expect(await found('fromMeeting: false')).toMatchObject({
      instructionCounts: { total: 5, open: 4, overdue: 0, answered: 0 },
    });
    expect(await found('search: "方案已报"')).toMatchObject({ instructions: { totalCount: 1 } });
    expect(await found('metOn: "2023-06-26"')).toMatchObject({ instructions: { totalCount: 3 } });
    expect(await found('metOn: "2023-06-19"')).toMatchObject({ instructions: { totalCount: 0 } });
    await environment.passTimeUntil('2023-06-30T01:00:00.000Z');
    expect(await found('overdue: true')).toMatchObject({
      instructions: { totalCount: 1, nodes: [{ key: 'i2' }] },
      instructionCounts: { total: 1, open: 1, overdue: 1, answered: 0 },
    });
  });

  test('given to several measures at once are listed as one, counted as a whole', async () => {
    for (const number of [1, 2, 3])
      await run('instruct', leader, { measure: measure(number), text: '一并抓紧', urgency: 'FIFTEEN_DAYS' });
    await run('answerInstruction', reporter, { instruction: `Instruction:${PLAN}/measure-2/i1`, text: '已办' });
    const batches = (filter: string) =>
      inPlan<{ instructionBatches: { nodes: { position: number; first: object; counts: object }[] } }>(
        `instructionBatches(first: 2, filter: { ${filter} }) { nodes { position first { text measure { code } } counts { total open answered } } }`,
      );
    const { nodes } = (await batches('answered: true')).instructionBatches;
    expect(nodes).toMatchObject([
      { first: { text: '一并抓紧', measure: { code: '4.4-01' } }, counts: { total: 3, open: 2, answered: 1 } },
      { first: { text: '月底前报送整改方案' }, counts: { total: 2, open: 1, answered: 1 } },
    ]);
    const [batch] = nodes;
    expect(
      await inPlan(`instructions(filter: { batch: ${batch?.position} }) { nodes { text measure { code } } }`),
    ).toEqual({
      instructions: {
        nodes: ['4.4-03', '4.4-02', '4.4-01'].map((code) => ({ text: '一并抓紧', measure: { code } })),
      },
    });
  });
});

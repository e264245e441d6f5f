import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { auditor, frame, head, identityOf, leader, numbered, PLAN, reporter, supervisor } from './testing/plan.ts';
import { openWorld, type World } from './testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await world.issue(numbered(1));
});
afterEach(() => world.close());

const measure = `Measure:${PLAN}/measure-1`;
const milestone = `Milestone:${PLAN}/measure-1/m1`;

/** Gives a command; answers its payload without the parts that every one has. */
const run = async (name: string, as: Parameters<World['ask']>[1], input: object, selection = 'measure { stage }') => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const declared = /Rung$/.test(name) ? 'RungInput!' : /Ladder$/.test(name) ? 'LadderInput!' : type;
  const document = `mutation ($input: ${declared}) { ${name}(input: $input) { refusal { code field } ${selection} } }`;
  const data = (await world.read(document, { ...as, variables: { input } })) as Record<string, object>;
  return data[name];
};
const by = (as: typeof reporter) => ({ as });
const done = (rest: object) => ({ refusal: null, ...rest });
const stage = (name: string) => done({ measure: { stage: name } });

const written = (change: object = {}) => ({
  plan: PLAN,
  definition: {
    id: 'new-lane',
    code: '4.5-09',
    title: { zh: '新建自行车道', en: 'A new cycle lane' },
    section: `Section:${PLAN}/4-5`,
    targets: [{ key: 'length', kind: 'COUNT', label: { zh: '长度' }, value: 12, unit: '公里' }],
    milestones: [
      { id: 'whole', label: { zh: '全线' }, due: '2023-11-30', expected: [{ target: 'length', value: 12 }] },
      { id: 'half', label: { zh: '过半' }, due: '2023-08-31', expected: [{ target: 'length', value: 6 }] },
    ],
    leadUnit: 'science',
    supportUnits: [`Unit:${PLAN}/housing`],
    responsible: 'science-head',
    supervisingLeader: 'vice-mayor',
    ...change,
  },
});

describe('a measure beside those of the plan', () => {
  const NEW = { measure: `Measure:${PLAN}/new-lane` };

  test('is drafted, approved, issued and acknowledged', async () => {
    const selection = `measure { stage draftedAt lamp { key } section { key } supportUnits { key } origins { leadUnit { proposed } }
      targets { key } milestones { key ordinal expected { target { key } value } } }`;
    expect(await run('draftMeasure', by(head), written(), selection)).toMatchObject(
      done({
        measure: {
          stage: 'DRAFTED',
          draftedAt: '2023-03-01T01:00:00.000Z',
          lamp: null,
          section: { key: '4-5' },
          supportUnits: [{ key: 'housing' }],
          origins: { leadUnit: { proposed: true } },
          targets: [{ key: 'new-lane--length' }],
          milestones: [
            { key: 'half', ordinal: 1, expected: [{ target: { key: 'new-lane--length' }, value: 6 }] },
            { key: 'whole', ordinal: 2 },
          ],
        },
      }),
    );
    expect(await run('draftMeasure', by(head), written())).toMatchObject({ refusal: { code: 'STAGE_FORBIDS' } });
    expect(await run('issueMeasure', by(supervisor), NEW)).toMatchObject({ refusal: { code: 'STAGE_FORBIDS' } });
    const approved = 'measure { stage approval { text by { role } } }';
    expect(await run('approveMeasure', by(leader), { ...NEW, note: '同意' }, approved)).toEqual(
      done({ measure: { stage: 'APPROVED', approval: { text: '同意', by: { role: 'LEADER' } } } }),
    );
    const issued = 'measure { stage acknowledgeBy lamp { key } }';
    expect(await run('issueMeasure', by(supervisor), NEW, issued)).toEqual(
      done({ measure: { stage: 'ISSUED', acknowledgeBy: '2023-03-06', lamp: { key: expect.any(String) } } }),
    );
    expect(await run('acknowledgeMeasure', by(reporter), NEW)).toEqual(stage('ACKNOWLEDGED'));
  });

  test('is refused by the field that the plan cannot hold, and drafted twice under one command only once', async () => {
    const fieldOf = async (input: object, as = head) => {
      const answer = (await run('draftMeasure', by(as), input)) as { refusal: { code: string; field: string } };
      return [answer.refusal.code, answer.refusal.field];
    };
    const invalid = (field: string) => ['INVALID', `definition.${field}`];
    expect(await fieldOf(written({ section: '9-9' }))).toEqual(invalid('section'));
    expect(await fieldOf(written({ supportUnits: ['housing', 'nobody'] }))).toEqual(invalid('supportUnits.1'));
    expect(await fieldOf(written({ supervisingLeader: 'Unit:x/y' }))).toEqual(invalid('supervisingLeader'));
    expect(await fieldOf(written({ code: '4.4-01' }))).toEqual(invalid('code'));
    expect(await fieldOf(written({ title: { zh: '\u0000' } }))).toEqual(invalid('title.zh'));
    expect(await fieldOf(written({ milestones: [] }))).toEqual(invalid('milestones'));
    expect(await fieldOf({ ...written(), plan: 'nowhere-2023' })).toEqual(['PLAN_UNKNOWN', 'plan']);
    expect(await fieldOf(written(), identityOf('unit-head', 'education'))).toEqual(['NOT_YOUR_MEASURE', null]);
    const draft = { ...written(), commandId: 'mine' };
    expect(await run('draftMeasure', by(head), draft)).toEqual(stage('DRAFTED'));
    expect(await run('draftMeasure', by(head), written({ id: 'other-lane' }))).toMatchObject({
      refusal: { code: 'INVALID', field: 'definition.code' },
    });
  });
});

describe('a measure that runs', () => {
  test('is suspended and resumed, closed with an exception and reopened, and cancelled at last', async () => {
    const halt = 'measure { stage halt { kind text } }';
    expect(await run('suspendMeasure', by(supervisor), { measure, reason: '等待批复' }, halt)).toEqual(
      done({ measure: { stage: 'SUSPENDED', halt: { kind: 'SUSPENDED', text: '等待批复' } } }),
    );
    world.moveTo('2023-07-03T02:00:00.000Z');
    expect(await run('resumeMeasure', by(supervisor), { measure })).toMatchObject({
      refusal: { code: 'LIMIT_REQUIRED', field: 'limit' },
    });
    const due = 'measure { halt { kind } milestones { due plannedDue } }';
    expect(await run('resumeMeasure', by(supervisor), { measure, limit: '2023-07-31' }, due)).toMatchObject(
      done({ measure: { halt: null, milestones: [{ due: '2023-07-31', plannedDue: '2023-06-30' }, {}] } }),
    );
    expect(await run('closeMeasure', by(supervisor), { measure })).toMatchObject({
      refusal: { code: 'MILESTONES_OPEN', field: 'exception' },
    });
    expect(await run('closeMeasure', by(supervisor), { measure, exception: '并入他项' })).toEqual(stage('CLOSED'));
    expect(await run('reopenMeasure', by(supervisor), { measure, reason: '仍须推进' })).toEqual(stage('ISSUED'));
    expect(await run('cancelMeasure', by(supervisor), { measure, reason: '规划调整' })).toEqual(stage('CANCELLED'));
  });

  test('is amended when everybody of the chain has agreed, and what was asked and said is kept', async () => {
    const change = {
      targets: [{ target: `Target:${PLAN}/enterprises-1`, value: 180 }],
      milestones: [{ milestone, due: '2023-07-31', expected: [{ target: 'enterprises-1', value: 60 }] }],
    };
    const selection = `amendment { id state next reason targets { previous to { value } }
      milestones { due previousDue milestone { due } expected { value } previousExpected { value } } steps { step granted note } }`;
    expect(await run('proposeAmendment', by(head), { measure, change, reason: '口径调整' }, selection)).toEqual(
      done({
        amendment: {
          id: `Amendment:${PLAN}/measure-1/a1`,
          state: 'WAITING',
          next: 'SUPERVISOR',
          reason: '口径调整',
          targets: [{ previous: 200, to: { value: 180 } }],
          milestones: [
            {
              due: '2023-07-31',
              previousDue: '2023-06-30',
              milestone: { due: '2023-06-30' },
              expected: [{ value: 60 }],
              previousExpected: [{ value: 80 }],
            },
          ],
          steps: [],
        },
      }),
    );
    expect(await run('decideAmendment', by(leader), { measure, granted: true })).toMatchObject({
      refusal: { code: 'NOT_YOUR_TURN' },
    });
    expect(await run('decideAmendment', by(supervisor), { measure, granted: true }, selection)).toMatchObject(
      done({ amendment: { state: 'WAITING', next: 'LEADER', steps: [{ step: 'SUPERVISOR', granted: true }] } }),
    );
    expect(
      await run(
        'decideAmendment',
        by(leader),
        { measure, granted: true, note: '同意' },
        `${selection} measure {
        amendment { id } amendments { nodes { number } } targets { value } milestones { due plannedDue expected { value } } }`,
      ),
    ).toMatchObject(
      done({
        amendment: { state: 'GRANTED', next: null, steps: [{}, { step: 'LEADER', note: '同意' }] },
        measure: {
          amendment: null,
          amendments: { nodes: [{ number: 1 }] },
          targets: [{ value: 180 }, {}],
          milestones: [{ due: '2023-07-31', expected: [{ value: 60 }] }, {}],
        },
      }),
    );
  });

  test('has its milestone extended when that was asked in time and is granted', async () => {
    const selection = 'milestone { due plannedDue extended request { due reason next by { role } } }';
    const asked = { milestone, due: '2023-08-31', reason: '土地手续' };
    expect(await run('requestExtension', by(reporter), asked, selection)).toEqual(
      done({
        milestone: {
          due: '2023-06-30',
          plannedDue: '2023-06-30',
          extended: 0,
          request: { due: '2023-08-31', reason: '土地手续', next: 'SUPERVISOR', by: { role: 'UNIT_REPORTER' } },
        },
      }),
    );
    expect(await run('requestExtension', by(reporter), asked)).toMatchObject({ refusal: { code: 'ALREADY_ASKED' } });
    expect(await run('decideExtension', by(supervisor), { milestone, granted: false })).toMatchObject({
      refusal: { code: 'INVALID', field: 'note' },
    });
    expect(await run('decideExtension', by(supervisor), { milestone, granted: true }, selection)).toEqual(
      done({ milestone: { due: '2023-08-31', plannedDue: '2023-06-30', extended: 1, request: null } }),
    );
  });

  test('gets an instruction, which wants an answer until its date', async () => {
    const selection = `instruction { id text urgency due missedOn answer { text by { role } } }
      measure { instructionCounts { total open missed } }`;
    const given = { measure, text: '抓紧推进', urgency: 'URGENT' };
    expect(await run('instruct', by(leader), given, selection)).toEqual(
      done({
        instruction: {
          id: `Instruction:${PLAN}/measure-1/i1`,
          text: '抓紧推进',
          urgency: 'URGENT',
          due: '2023-03-06',
          missedOn: null,
          answer: null,
        },
        measure: { instructionCounts: { total: 1, open: 1, missed: 0 } },
      }),
    );
    const instruction = `Instruction:${PLAN}/measure-1/i1`;
    expect(await run('answerInstruction', by(reporter), { instruction: milestone, text: '-' })).toMatchObject({
      refusal: { code: 'INVALID', field: 'instruction' },
    });
    expect(await run('answerInstruction', by(reporter), { instruction, text: '已开工' }, selection)).toMatchObject(
      done({
        instruction: { answer: { text: '已开工', by: { role: 'UNIT_REPORTER' } } },
        measure: { instructionCounts: { open: 0 } },
      }),
    );
  });
});

describe('a report where the unit’s head has to sign', () => {
  beforeEach(() =>
    world.orderPlan({ type: 'changeSettings', settings: { ...frame.policies.settings, signOff: true } }),
  );
  const values = [{ target: 'enterprises-1', value: 40 }];

  test('is a draft until it is signed, and then says who wrote it', async () => {
    const selection = 'report { id number } draft { id text rejection { reason } } measure { reportCount draftCount }';
    const draft = `ReportDraft:${PLAN}/measure-1/r1`;
    expect(await run('reportProgress', by(reporter), { measure, values, text: '初稿' }, selection)).toEqual(
      done({
        report: null,
        draft: { id: draft, text: '初稿', rejection: null },
        measure: { reportCount: 0, draftCount: 1 },
      }),
    );
    expect(await run('signReport', by(head), { report: `Report:${PLAN}/measure-1/r1` })).toMatchObject({
      refusal: { code: 'INVALID', field: 'report' },
    });
    const rejected = 'draft { rejection { reason } } measure { draftCount drafts { nodes { key } } }';
    expect(await run('rejectReport', by(head), { report: draft, reason: '缺名单' }, rejected)).toEqual(
      done({
        draft: { rejection: { reason: '缺名单' } },
        measure: { draftCount: 0, drafts: { nodes: [{ key: 'r1' }] } },
      }),
    );
    await run('reportProgress', by(reporter), { measure, values, text: '二稿' });
    const signed = 'report { id text by { role } writtenBy { role } } measure { reportCount }';
    expect(await run('signReport', by(head), { report: `ReportDraft:${PLAN}/measure-1/r2` }, signed)).toEqual(
      done({
        report: {
          id: `Report:${PLAN}/measure-1/r2`,
          text: '二稿',
          by: { role: 'UNIT_HEAD' },
          writtenBy: { role: 'UNIT_REPORTER' },
        },
        measure: { reportCount: 1 },
      }),
    );
    expect(await run('reportProgress', by(head), { measure, values, text: '三稿' }, selection)).toMatchObject(
      done({ report: { number: 3 }, draft: null }),
    );
  });

  test('is owed by the lead unit alone; a support unit contributes to it', async () => {
    const education = identityOf('unit-reporter', 'education');
    const selection = 'measure { reportCount contributions { nodes { unit { key } text values { value } } } }';
    expect(await run('contribute', by(education), { measure, values, text: '已摸排' }, selection)).toEqual(
      done({
        measure: {
          reportCount: 0,
          contributions: { nodes: [{ unit: { key: 'education' }, text: '已摸排', values: [{ value: 40 }] }] },
        },
      }),
    );
    expect(await run('contribute', by(reporter), { measure, text: '-' })).toMatchObject({
      refusal: { code: 'NOT_A_SUPPORT_UNIT' },
    });
  });
});

test('the ladder is handled by hand, with a reason that is kept', async () => {
  const selection =
    'measure { escalations { nodes { kind rung byHand reason obligation { key kind label { zh } } } } }';
  const ladder = { measure, obligation: milestone, reason: '已当面说明' };
  expect(await run('holdLadder', by(supervisor), ladder, selection)).toEqual(
    done({
      measure: {
        escalations: {
          nodes: [
            {
              kind: 'HELD',
              rung: null,
              byHand: true,
              reason: '已当面说明',
              obligation: { key: 'm1', kind: 'MILESTONE', label: { zh: '上半年' } },
            },
          ],
        },
      },
    }),
  );
  expect(await run('holdLadder', by(supervisor), ladder)).toMatchObject({ refusal: { code: 'LADDER_HELD' } });
  expect(await run('releaseLadder', by(supervisor), ladder)).toEqual(stage('ISSUED'));
  const { plan } = (await world.read(
    `{ plan(id: "${PLAN}") { ladders { inForce rungs { key document } } settings { mostExtensions } lampPolicies { lamps { key } } } }`,
    { as: auditor },
  )) as { plan: { ladders: { inForce: boolean; rungs: { key: string; document: string }[] }[] } };
  expect(plan).toMatchObject({ ladders: [{ inForce: true }], settings: { mostExtensions: 2 } });
  const urging = plan.ladders[0]?.rungs.find(({ document }) => document === 'URGING')?.key;
  expect(await run('skipRung', by(supervisor), { ...ladder, rung: 'none' })).toMatchObject({
    refusal: { code: 'RUNG_UNKNOWN', field: 'rung' },
  });
  expect(await run('skipRung', by(supervisor), { ...ladder, rung: urging })).toEqual(stage('ISSUED'));
  const fired = 'measure { escalationCount lastEscalation { document rung } }';
  expect(await run('fireRung', by(supervisor), { ...ladder, obligation: 'm1', rung: urging }, fired)).toEqual(
    done({ measure: { escalationCount: 1, lastEscalation: { document: 'URGING', rung: urging } } }),
  );
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { auditor, head, leader, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';
import { done, mutationRunner, stage } from '../testing/run-mutation.ts';

let environment: TestEnvironment;
beforeEach(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1));
});
afterEach(() => environment.close());
const run = mutationRunner(() => environment);

const measure = `Measure:${PLAN}/measure-1`;
const milestone = `Milestone:${PLAN}/measure-1/m1`;

describe('an issued measure', () => {
  test('can be suspended and resumed, closed by exception and reopened, and cancelled', async () => {
    const halt = 'measure { stage halt { kind text } }';
    expect(await run('suspendMeasure', supervisor, { measure, reason: '等待批复' }, halt)).toEqual(
      done({ measure: { stage: 'SUSPENDED', halt: { kind: 'SUSPENDED', text: '等待批复' } } }),
    );
    environment.setTime('2023-07-03T02:00:00.000Z');
    expect(await run('resumeMeasure', supervisor, { measure })).toMatchObject({
      refusal: { code: 'LIMIT_REQUIRED', field: 'limit' },
    });
    const due = 'measure { halt { kind } milestones { due plannedDue } }';
    expect(await run('resumeMeasure', supervisor, { measure, limit: '2023-07-31' }, due)).toMatchObject(
      done({ measure: { halt: null, milestones: [{ due: '2023-07-31', plannedDue: '2023-06-30' }, {}] } }),
    );
    expect(await run('closeMeasure', supervisor, { measure })).toMatchObject({
      refusal: { code: 'MILESTONES_OPEN', field: 'exception' },
    });
    expect(await run('closeMeasure', supervisor, { measure, exception: '并入他项' })).toEqual(stage('ISSUED'));
    expect(await run('decideClosing', leader, { measure, granted: false })).toMatchObject({
      refusal: { code: 'INVALID', field: 'note' },
    });
    expect(await run('decideClosing', leader, { measure, granted: true, note: '同意' })).toEqual(
      stage('CLOSED_BY_EXCEPTION'),
    );
    expect(await run('reopenMeasure', supervisor, { measure, reason: '仍须推进' })).toEqual(stage('ISSUED'));
    expect(await run('cancelMeasure', supervisor, { measure, reason: '规划调整' })).toEqual(stage('CANCELLED'));
  });

  test('can be closed as done only with verified figures, and lists until then what is missing', async () => {
    const target = `Target:${PLAN}/enterprises-1`;
    const report = (value: number, more: object = {}) =>
      run('reportProgress', reporter, { measure, values: [{ target, value }], ...more });
    const m2 = `Milestone:${PLAN}/measure-1/m2`;
    const closing = `measure { closing { possible openMilestones { key } notReached { expected reported target { label { zh } } } unverified { id } } }`;
    environment.setTime('2023-07-03T02:00:00.000Z');
    expect(await report(1990.5)).toMatchObject({ refusal: { code: 'FIGURES_IMPLAUSIBLE', field: 'values.0.value' } });
    expect(await report(42)).toMatchObject(done({}));
    for (const id of [milestone, m2]) await run('submitMilestone', reporter, { milestone: id });
    expect(await run('verifyMilestone', supervisor, { milestone })).toMatchObject({
      refusal: { code: 'FIGURES_SHORT', field: 'note' },
    });
    const figures = 'milestone { figures { expected reported asOf short } decision { short { expected reported } } }';
    expect(await run('verifyMilestone', supervisor, { milestone, note: '公示中' }, figures)).toMatchObject(
      done({
        milestone: {
          figures: [{ expected: 80, reported: 42, asOf: '2023-07-03', short: true }],
          decision: { short: [{ expected: 80, reported: 42 }] },
        },
      }),
    );
    expect(await run('verifyMilestone', supervisor, { milestone: m2, note: '公示中' }, closing)).toMatchObject(
      done({
        measure: {
          closing: {
            possible: false,
            openMilestones: [],
            notReached: [{ expected: 200, reported: 42 }],
            unverified: [],
          },
        },
      }),
    );
    expect(await run('closeMeasure', supervisor, { measure })).toMatchObject({
      refusal: { code: 'TARGETS_NOT_REACHED', field: 'exception' },
    });
    expect(await report(200)).toMatchObject(done({}));
    expect(await run('closeMeasure', supervisor, { measure })).toMatchObject({
      refusal: { code: 'TARGETS_NOT_REACHED' },
    });
    expect(await run('verifyMilestone', supervisor, { milestone: m2 }, closing)).toMatchObject(
      done({ measure: { closing: { possible: true, notReached: [] } } }),
    );
    expect(await run('closeMeasure', supervisor, { measure })).toEqual(stage('CLOSED'));
  });

  test('is amended when every step of the approval chain has agreed, and keeps the request and each decision', async () => {
    const change = {
      targets: [{ target: `Target:${PLAN}/enterprises-1`, value: 180 }],
      milestones: [
        { milestone, due: '2023-07-31', expected: [{ target: 'enterprises-1', value: 60 }] },
        {
          milestone: `Milestone:${PLAN}/measure-1/m2`,
          due: '2023-12-29',
          expected: [{ target: 'enterprises-1', value: 180 }],
        },
      ],
    };
    const alone = { ...change, milestones: [] };
    expect(await run('proposeAmendment', head, { measure, change: alone, reason: '口径调整' })).toMatchObject({
      refusal: { code: 'INVALID', field: 'change.targets.0.value' },
    });
    const selection = `amendment { id state next reason targets { previous to { value } }
      milestones { due previousDue milestone { due } expected { value } previousExpected { value } } steps { step granted note } }`;
    expect(await run('proposeAmendment', head, { measure, change, reason: '口径调整' }, selection)).toEqual(
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
            {
              due: '2023-12-29',
              previousDue: '2023-12-29',
              milestone: { due: '2023-12-29' },
              expected: [{ value: 180 }],
              previousExpected: [{ value: 200 }],
            },
          ],
          steps: [],
        },
      }),
    );
    expect(await run('decideAmendment', leader, { measure, granted: true })).toMatchObject({
      refusal: { code: 'NOT_YOUR_TURN' },
    });
    expect(await run('decideAmendment', supervisor, { measure, granted: true }, selection)).toMatchObject(
      done({ amendment: { state: 'WAITING', next: 'LEADER', steps: [{ step: 'SUPERVISOR', granted: true }] } }),
    );
    expect(
      await run(
        'decideAmendment',
        leader,
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

  test('has the date of a milestone extended when the extension was requested in time and is granted', async () => {
    const selection = 'milestone { due plannedDue extended request { due reason next by { role } } }';
    const asked = { milestone, due: '2023-08-31', reason: '土地手续' };
    expect(await run('requestExtension', reporter, asked, selection)).toEqual(
      done({
        milestone: {
          due: '2023-06-30',
          plannedDue: '2023-06-30',
          extended: 0,
          request: { due: '2023-08-31', reason: '土地手续', next: 'SUPERVISOR', by: { role: 'UNIT_REPORTER' } },
        },
      }),
    );
    expect(await run('requestExtension', reporter, asked)).toMatchObject({ refusal: { code: 'ALREADY_ASKED' } });
    expect(await run('decideExtension', supervisor, { milestone, granted: false })).toMatchObject({
      refusal: { code: 'INVALID', field: 'note' },
    });
    expect(await run('decideExtension', supervisor, { milestone, granted: true }, selection)).toEqual(
      done({ milestone: { due: '2023-08-31', plannedDue: '2023-06-30', extended: 1, request: null } }),
    );
  });

  test('receives an instruction, which is to be answered by its date', async () => {
    const selection = `instruction { id text urgency due missedOn answer { text by { role } } }
      measure { instructionCounts { total open missed } }`;
    const given = { measure, text: '抓紧推进', urgency: 'URGENT' };
    expect(await run('instruct', leader, given, selection)).toEqual(
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
    expect(await run('answerInstruction', reporter, { instruction: milestone, text: '-' })).toMatchObject({
      refusal: { code: 'INVALID', field: 'instruction' },
    });
    expect(await run('answerInstruction', reporter, { instruction, text: '已开工' }, selection)).toMatchObject(
      done({
        instruction: { answer: { text: '已开工', by: { role: 'UNIT_REPORTER' } } },
        measure: { instructionCounts: { open: 0 } },
      }),
    );
  });
});

test('keeps the reason for each manual act on its ladder', async () => {
  const selection =
    'measure { escalations { nodes { kind rung byHand reason obligation { key kind label { zh } } } } }';
  const ladder = { measure, obligation: milestone, reason: '已当面说明' };
  expect(await run('holdLadder', supervisor, ladder, selection)).toEqual(
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
  expect(await run('holdLadder', supervisor, ladder)).toMatchObject({ refusal: { code: 'LADDER_HELD' } });
  expect(await run('releaseLadder', supervisor, ladder)).toEqual(stage('ISSUED'));
  const { plan } = (await environment.read(
    `{ plan(id: "${PLAN}") { ladders { inForce rungs { key document } } settings { mostExtensions } lampPolicies { lamps { key } } } }`,
    { as: auditor },
  )) as { plan: { ladders: { inForce: boolean; rungs: { key: string; document: string }[] }[] } };
  expect(plan).toMatchObject({ ladders: [{ inForce: true }], settings: { mostExtensions: 2 } });
  const urging = plan.ladders[0]?.rungs.find(({ document }) => document === 'URGING')?.key;
  expect(await run('skipRung', supervisor, { ...ladder, rung: 'none' })).toMatchObject({
    refusal: { code: 'RUNG_UNKNOWN', field: 'rung' },
  });
  expect(await run('skipRung', supervisor, { ...ladder, rung: urging })).toEqual(stage('ISSUED'));
  const fired = 'measure { escalationCount lastEscalation { document rung } }';
  expect(await run('fireRung', supervisor, { ...ladder, obligation: 'm1', rung: urging }, fired)).toEqual(
    done({ measure: { escalationCount: 1, lastEscalation: { document: 'URGING', rung: urging } } }),
  );
});

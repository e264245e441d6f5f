import { reporter } from '@duban/domain/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Identity } from '../kernel/ports.ts';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { identityOf, leader, numbered, PLAN, supervisor } from '../testing/plan.ts';

const CALLED = '2023-07-14';
const HEAD = identityOf('unit-head', 'housing');
const INTERVIEW = {
  unit: 'housing',
  called: CALLED,
  heldOn: '2023-07-18',
  minutes: '听取情况说明',
  present: '房管局局长',
  result: '八月底前完成',
};

let environment: TestEnvironment;
/** The last position before the record. */
let before: number;

/** Two measures of one unit that are both late, so that one interview is called for both. */
beforeAll(async () => {
  environment = await openTestEnvironment();
  for (const number of [1, 2]) {
    await environment.issue(numbered(number, { leadUnit: 'housing' }));
    await environment.execute(`measure-${number}`, { type: 'acknowledge' }, { ...reporter, unit: 'housing' });
  }
  await environment.passTimeUntil('2023-07-20T02:00:00.000Z');
  before = environment.position;
});
afterAll(() => environment.close());

const record = async (change: object = {}, as: Identity = supervisor) => {
  const document = `mutation ($input: RecordInterviewInput!) { recordInterview(input: $input) {
    receipt { visible } refusal { code field message { zh en } } } }`;
  const variables = { input: { plan: PLAN, ...INTERVIEW, ...change } };
  type Answer = { receipt: object | null; refusal: { field: string; message: { zh: string; en: string } } | null };
  return ((await environment.read(document, { as, variables })) as { recordInterview: Answer }).recordInterview;
};
const inPlan = async <T>(selection: string, as: Identity = supervisor, at?: number): Promise<T> => {
  const asOf = at === undefined ? '' : `, asOf: { position: ${at} }`;
  return ((await environment.read(`{ plan(id: "${PLAN}"${asOf}) { ${selection} } }`, { as })) as { plan: T }).plan;
};

const AGENDA = `agenda { interviews {
  recorded { unit { key } called heldOn result waitingDays }
  unrecorded { unit { key } called heldOn waitingDays matters { measure { code } } } } }`;
const OF_UNIT = `interviews(filter: { units: ["housing"] }) { nodes { called heldOn minutes result present recordedBy { role } } }`;
const TIMELINE = `timeline(first: 1) { nodes { type ... on InterviewRecorded { calledUnit called concerns { code } } } }`;
const INBOX = `inbox(first: 1) { nodes { kind copy text measure { code }
  event { ... on InterviewRecorded { concerns { code } } } } }`;

const WAITING = {
  unit: { key: 'housing' },
  called: CALLED,
  heldOn: null,
  waitingDays: 6,
  matters: [{ measure: { code: '4.4-01' } }, { measure: { code: '4.4-02' } }],
};
const RECORDED = { type: 'INTERVIEW_RECORDED', calledUnit: 'housing', called: CALLED };
const BOTH = [{ code: '4.4-01' }, { code: '4.4-02' }];
const TOLD = {
  kind: 'INTERVIEW_RECORDED',
  text: '八月底前完成',
  measure: { code: '4.4-01' },
  event: { concerns: BOTH },
};

describe('an interview', () => {
  test('that was called is on the agenda, with the days since its call', async () => {
    expect(await inPlan(AGENDA)).toEqual({ agenda: { interviews: { recorded: [], unrecorded: [WAITING] } } });
  });

  test.each<[string, object, string, string]>([
    ['of a unit that the plan does not have', { unit: 'nobody' }, 'unit', '不是本计划的单位'],
    ['that was not called on that date', { called: '2023-07-13' }, 'called', '该单位当日没有约谈'],
    ['that was called too long ago', { called: '2022-07-18' }, 'called', '距今不得超过366天'],
    ['that took place before it was called', { heldOn: '2023-07-13' }, 'heldOn', '不能早于发起约谈之日'],
    ['that has yet to take place', { heldOn: '2023-07-21' }, 'heldOn', '不能晚于今天'],
    ['without minutes', { minutes: ' ' }, 'minutes', '不能为空'],
    ['without a result', { result: '' }, 'result', '不能为空'],
    ['with minutes beyond the limit', { minutes: '长'.repeat(4001) }, 'minutes', '4000'],
  ])('%s is refused, with the field and the reason in words', async (_, change, field, reason) => {
    const { receipt, refusal } = await record(change);
    expect([receipt, refusal?.field]).toEqual([null, field]);
    expect(refusal?.message.zh).toContain(reason);
    expect(refusal?.message.en).not.toMatch(/\p{Script=Han}/u);
    expect(environment.position).toBe(before);
  });

  test('may not be recorded by a leader or the unit', async () => {
    for (const as of [leader, HEAD]) expect(await record({}, as)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  test('that is recorded appears once on the unit’s list, the agenda and the timeline', async () => {
    expect(await record()).toEqual({ receipt: { visible: true }, refusal: null });
    expect(await inPlan(OF_UNIT)).toEqual({
      interviews: {
        nodes: [
          {
            called: CALLED,
            heldOn: '2023-07-18',
            minutes: '听取情况说明',
            result: '八月底前完成',
            present: '房管局局长',
            recordedBy: { role: 'SUPERVISOR' },
          },
        ],
      },
    });
    const held = { unit: { key: 'housing' }, called: CALLED, heldOn: '2023-07-18', result: '八月底前完成' };
    expect(await inPlan(AGENDA)).toEqual({
      agenda: { interviews: { recorded: [{ ...held, waitingDays: null }], unrecorded: [] } },
    });
    expect(await inPlan(TIMELINE)).toEqual({ timeline: { nodes: [{ ...RECORDED, concerns: BOTH }] } });
    const again = await record();
    expect(again).toMatchObject({ receipt: null, refusal: { field: 'called' } });
    expect(again.refusal?.message.zh).toContain('该次约谈已有记录');
  });

  test('that is recorded is in the inbox of the head and, as a copy, of the leader in charge', async () => {
    expect(await inPlan(INBOX, HEAD)).toEqual({ inbox: { nodes: [{ ...TOLD, copy: false }] } });
    expect(await inPlan(INBOX, leader)).toEqual({ inbox: { nodes: [{ ...TOLD, copy: true }] } });
  });

  test('shows no record as of a position before the recording', async () => {
    // The last thing before it happened on the day of the call.
    const waiting = { ...WAITING, waitingDays: 0 };
    expect(await inPlan(AGENDA, supervisor, before)).toEqual({
      agenda: { interviews: { recorded: [], unrecorded: [waiting] } },
    });
    expect(await inPlan(OF_UNIT, supervisor, before)).toMatchObject({ interviews: { nodes: [{ heldOn: null }] } });
    expect(JSON.stringify(await inPlan(TIMELINE, supervisor, before))).not.toContain(RECORDED.type);
    for (const as of [HEAD, leader]) expect(JSON.stringify(await inPlan(INBOX, as, before))).not.toContain(TOLD.kind);
  });
});

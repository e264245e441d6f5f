import type { Made } from '@duban/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Ports, UnavailableError } from '../kernel/ports.ts';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { auditor, identityOf, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeEach(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1));
});
afterEach(() => environment.close());

const MEASURE = `Measure:${PLAN}/measure-1`;
const M1 = `Milestone:${PLAN}/measure-1/m1`;
const PAYLOAD = `commandId receipt { version position visible made { type id } }
  refusal { code field message { zh en } facts { name value } } measure { stage version }`;

const report = async (input: object, asking: Parameters<TestEnvironment['ask']>[1] = {}, more = '') => {
  const document = `mutation ($input: ReportProgressInput!) { reportProgress(input: $input${more}) { ${PAYLOAD}
    report { id number text values { value } } } }`;
  const { data, errors } = await environment.ask(document, { as: reporter, variables: { input }, ...asking });
  return { payload: (data as { reportProgress: unknown } | null)?.reportProgress, errors };
};

describe('a command', () => {
  test('returns its receipt and the changed object as it stands afterwards', async () => {
    const values = [{ target: 'enterprises-1', value: 80 }];
    const { payload } = await report({ measure: MEASURE, values, text: '已认定80家', commandId: 'mine' });
    expect(payload).toEqual({
      commandId: 'mine',
      receipt: {
        version: 4,
        position: 5,
        visible: true,
        made: [{ type: 'REPORT', id: `Report:${PLAN}/measure-1/r1` }],
      },
      refusal: null,
      measure: { stage: 'ACKNOWLEDGED', version: 4 },
      report: { id: `Report:${PLAN}/measure-1/r1`, number: 1, text: '已认定80家', values: [{ value: 80 }] },
    });
  });

  test('that the domain refuses returns the reason in the payload, without a GraphQL error, and the unchanged object', async () => {
    const values = [
      { target: `Target:${PLAN}/park-1`, value: 30 },
      { target: 'enterprises-1', value: -1 },
    ];
    const { payload, errors } = await report({ measure: MEASURE, values });
    expect(errors).toBeUndefined();
    expect(payload).toMatchObject({
      commandId: 'id-1',
      receipt: null,
      refusal: {
        code: 'VALUE_OUT_OF_RANGE',
        field: 'values.1.value',
        message: { zh: expect.stringContaining('超出范围'), en: expect.stringContaining('out of range') },
        facts: expect.arrayContaining([{ name: 'min', value: '0' }]),
      },
      measure: { stage: 'ISSUED', version: 2 },
      report: null,
    });
  });

  test('may be given by the lead unit only; leaders and auditors may only read', async () => {
    const codeFor = async (as: Parameters<typeof identityOf>) =>
      (
        (await report({ measure: MEASURE, text: '-' }, { as: identityOf(...as) })).payload as {
          refusal: { code: string };
        }
      ).refusal.code;
    expect(await codeFor(['unit-head', 'education'])).toBe('NOT_YOUR_MEASURE');
    expect(await codeFor(['leader'])).toBe('NOT_ALLOWED');
    expect(await codeFor(['auditor'])).toBe('NOT_ALLOWED');
    expect(await codeFor(['supervisor'])).toBe('NOT_ALLOWED');
    expect(await codeFor(['unit-head', 'science', 'elsewhere-2023'])).toBe('PLAN_UNKNOWN');
  });

  test('about something that does not exist is refused with the name of the input field', async () => {
    const refusalOf = async (input: object) =>
      (await report({ text: '-', ...input })).payload as { refusal: object; measure: unknown };
    expect(await refusalOf({ measure: 'measure-1' })).toMatchObject({
      refusal: { code: 'INVALID', field: 'measure' },
      measure: null,
    });
    expect(await refusalOf({ measure: M1 })).toMatchObject({ refusal: { code: 'INVALID', field: 'measure' } });
    expect(await refusalOf({ measure: `Measure:${PLAN}/none` })).toMatchObject({
      refusal: { code: 'MEASURE_UNKNOWN', field: 'measure' },
      measure: null,
    });
    expect(await refusalOf({ measure: MEASURE, commandId: 'deadline/milestone-missed/m1/2023-06-30' })).toMatchObject({
      refusal: { code: 'INVALID', field: 'commandId' },
    });
  });

  test('takes a milestone through each step: handed in, returned with a limit, handed in again, verified', async () => {
    const run = async (name: string, input: object, as = reporter) => {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const document = `mutation ($input: ${type}!) { ${name}(input: $input) { refusal { code field } milestone { status due decision { text } submission { evidence } } } }`;
      const { data, errors } = await environment.ask(document, {
        as,
        variables: { input: { milestone: M1, ...input } },
      });
      expect(errors ?? []).toEqual([]);
      return (data as Record<string, unknown>)[name];
    };
    expect(await run('submitMilestone', { evidence: ['台账'] })).toEqual({
      refusal: null,
      milestone: { status: 'SUBMITTED', due: '2023-06-30', decision: null, submission: { evidence: ['台账'] } },
    });
    expect(await run('returnMilestone', { reason: '缺名单', limit: '2023-02-01' }, supervisor)).toMatchObject({
      refusal: { code: 'LIMIT_NOT_IN_FUTURE', field: 'limit' },
      milestone: { status: 'SUBMITTED' },
    });
    expect(await run('returnMilestone', { reason: '缺名单', limit: '2023-07-10' }, supervisor)).toMatchObject({
      milestone: { status: 'RETURNED', due: '2023-07-10', decision: { text: '缺名单' } },
    });
    expect(await run('verifyMilestone', {}, supervisor)).toMatchObject({
      refusal: { code: 'MILESTONE_NOT_SUBMITTED' },
    });
    await run('submitMilestone', { text: '已补' });
    expect(await run('verifyMilestone', { note: '属实' }, supervisor)).toMatchObject({
      refusal: null,
      milestone: { status: 'VERIFIED', decision: { text: '属实' } },
    });
  });

  test('corrects a report and keeps its earlier wording; a second acknowledgement is refused', async () => {
    await report({ measure: MEASURE, values: [{ target: 'enterprises-1', value: 80 }] });
    const document = `mutation { correctProgress(input: { report: "Report:${PLAN}/measure-1/r1", text: "", reason: "重复计算",
      values: [{ target: "enterprises-1", value: 60 }] }) { refusal { code } report { values { value } corrections { reason previousValues { value } } } } }`;
    expect((await environment.ask(document, { as: reporter })).data).toEqual({
      correctProgress: {
        refusal: null,
        report: { values: [{ value: 60 }], corrections: [{ reason: '重复计算', previousValues: [{ value: 80 }] }] },
      },
    });
    const acknowledge = `mutation { acknowledgeMeasure(input: { measure: "${MEASURE}" }) { refusal { code } measure { stage } } }`;
    expect((await environment.ask(acknowledge, { as: reporter })).data).toEqual({
      acknowledgeMeasure: { refusal: { code: 'ALREADY_ACKNOWLEDGED' }, measure: { stage: 'ACKNOWLEDGED' } },
    });
  });

  test('may follow another in one request, and each payload shows the state after its own command', async () => {
    const one = (value: number) =>
      `reportProgress(input: { measure: "${MEASURE}", values: [{ target: "enterprises-1", value: ${value} }] }) { measure { reportCount targets { current { value } } } }`;
    const { data } = await environment.ask(`mutation { a: ${one(10)} b: ${one(20)} }`, { as: reporter });
    expect(data).toEqual({
      a: { measure: { reportCount: 1, targets: [{ current: { value: 10 } }, { current: null }] } },
      b: { measure: { reportCount: 2, targets: [{ current: { value: 20 } }, { current: null }] } },
    });
  });
});

describe('a command whose outcome or effect is not visible yet', () => {
  const input = { measure: MEASURE, text: '进展', commandId: 'mine' };

  test('returns its receipt although the read models lag behind the log', async () => {
    const changes: Ports['changes'] = {
      waitFor: async ({ timeoutMs }) => ({ visible: false, position: timeoutMs > 0 ? 2 : 0 }),
      changes: async function* () {},
    };
    const { payload, errors } = await report(input, { ports: { changes } });
    expect(errors).toBeUndefined();
    const made = [{ type: 'REPORT', id: `Report:${PLAN}/measure-1/r1` }];
    expect(payload).toMatchObject({ receipt: { position: 5, visible: false, made } });
  });

  test('does not wait for the read models where the caller chose not to', async () => {
    const changes: Ports['changes'] = {
      waitFor: () => Promise.reject(new Error('nobody should wait')),
      changes: async function* () {},
    };
    const { payload } = await report(input, { ports: { changes } }, ', waitFor: ACCEPTED');
    const made = [{ type: 'REPORT', id: `Report:${PLAN}/measure-1/r1` }];
    expect(payload).toMatchObject({ receipt: { position: 5, visible: false, made } });
  });

  test('returns the id of what it created before queries can show it', async () => {
    const place = { version: 40, position: 50 };
    const answers = (made?: readonly Made[]) => ({
      ...environment.ports.commands,
      execute: async () => ({ kind: 'done', place, ...(made && { made }) }) as const,
    });
    const { payload } = await report(
      input,
      { ports: { commands: answers([{ type: 'report', id: 'r9' }]) } },
      ', waitFor: ACCEPTED',
    );
    const made = [{ type: 'REPORT', id: `Report:${PLAN}/measure-1/r9` }];
    expect(payload).toMatchObject({ receipt: { visible: false, made }, report: null });
    const { payload: earlier } = await report(input, { ports: { commands: answers() } }, ', waitFor: ACCEPTED');
    expect(earlier).toMatchObject({ receipt: { visible: false, made: null }, report: null });
  });

  test('is answered with the advice to send it again under the same id when its measure is unreachable or has no workflow', async () => {
    const unreachable = {
      ...environment.ports.commands,
      execute: () => Promise.reject(new UnavailableError('no answer')),
    };
    const absent = { ...environment.ports.commands, execute: async () => ({ kind: 'absent' }) as const };
    for (const commands of [unreachable, absent]) {
      const { payload, errors } = await report(input, { ports: { commands } });
      expect(payload).toBeNull();
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('same commandId (mine)'),
        extensions: { code: 'UNAVAILABLE', commandId: 'mine', retry: 'SAME_COMMAND_ID' },
      });
    }
    // Whoever may not is told so, whatever became of the measure.
    const { payload, errors } = await report(input, { as: auditor, ports: { commands: unreachable } });
    expect([payload, errors]).toMatchObject([{ refusal: { code: 'NOT_ALLOWED' } }, undefined]);
  });
});

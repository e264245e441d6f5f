import { reporter as reporterActor } from '@duban/domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Commands, UnavailableError } from '../kernel/ports.ts';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeEach(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1), numbered(2), numbered(3, { leadUnit: 'housing' }));
});
afterEach(() => environment.close());

const id = (number: number) => `Measure:${PLAN}/measure-${number}`;
const ROWS = `refusal { code field message { zh } } done refused withheld unknown rows { index commandId outcome result {
  receipt { version position visible } refusal { code field message { zh } } measure { stage version } } }`;

type Asking = Parameters<TestEnvironment['ask']>[1];
type Answer = { readonly rows: readonly { readonly outcome: string; readonly result: object | null }[] };

const acknowledge = async (input: object, mode: string, asking: Asking = {}) => {
  const document = `mutation ($input: AcknowledgeMeasuresInput!, $mode: BulkMode!) {
    acknowledgeMeasures(input: $input, mode: $mode) { ${ROWS} } }`;
  const data = await environment.read(document, { as: reporter, variables: { input, mode }, ...asking });
  return (data as { acknowledgeMeasures: Answer }).acknowledgeMeasures;
};
const report = async (rows: readonly object[], mode: string, commandId?: string) => {
  const document = `mutation ($input: ReportProgressBulkInput!, $mode: BulkMode!) {
    reportProgressBulk(input: $input, mode: $mode) { ${ROWS} } }`;
  const data = await environment.read(document, { as: reporter, variables: { input: { rows, commandId }, mode } });
  return (data as { reportProgressBulk: Answer }).reportProgressBulk;
};
const outcomes = ({ rows }: Answer) => rows.map(({ outcome }) => outcome);

describe('bulk commands in mode EACH', () => {
  test('return one result for each row, in order, and each refusal names its row', async () => {
    const answer = await acknowledge(
      { measures: [id(1), id(3), id(2), 'measure-1', `Measure:${PLAN}/none`], commandId: 'mine' },
      'EACH',
    );
    expect(answer).toMatchObject({
      done: 2,
      refused: 3,
      withheld: 0,
      unknown: 0,
      rows: [
        {
          index: 0,
          commandId: 'mine',
          outcome: 'DONE',
          result: { receipt: { visible: true }, measure: { stage: 'ACKNOWLEDGED' } },
        },
        {
          outcome: 'REFUSED',
          result: {
            receipt: null,
            refusal: { code: 'NOT_YOUR_MEASURE', field: 'measures.1' },
            measure: { stage: 'ISSUED' },
          },
        },
        { outcome: 'DONE' },
        { outcome: 'REFUSED', result: { refusal: { code: 'INVALID', field: 'measures.3' }, measure: null } },
        { outcome: 'REFUSED', result: { refusal: { code: 'MEASURE_UNKNOWN', field: 'measures.4' } } },
      ],
    });
  });

  test('name the refused field within its row, and run rows about one measure in order', async () => {
    const value = (value: number) => [{ target: 'enterprises-1', value }];
    const answer = await report(
      [
        { measure: id(1), values: value(10), text: '一', commandId: 'a' },
        { measure: id(1), values: value(-1), text: '二', commandId: 'b' },
        { measure: id(1), values: value(30), text: '三', commandId: 'c' },
      ],
      'EACH',
    );
    expect(outcomes(answer)).toEqual(['DONE', 'REFUSED', 'DONE']);
    expect(answer.rows[1]).toMatchObject({
      result: { refusal: { code: 'VALUE_OUT_OF_RANGE', field: 'rows.1.values.0.value' } },
    });
    expect(await environment.read(`{ measure(id: "${id(1)}") { reports { nodes { number text } } } }`)).toEqual({
      measure: {
        reports: {
          nodes: [
            { number: 2, text: '三' },
            { number: 1, text: '一' },
          ],
        },
      },
    });
  });

  test('refuse a second row about one measure without a command id of its own', async () => {
    const answer = await report(
      [
        { measure: id(1), text: '一' },
        { measure: id(1), text: '二' },
        { measure: id(2), text: '三' },
      ],
      'EACH',
      'mine',
    );
    expect(outcomes(answer)).toEqual(['DONE', 'REFUSED', 'DONE']);
    expect(answer.rows[1]).toMatchObject({ result: { refusal: { code: 'INVALID', field: 'rows.1.commandId' } } });
  });

  test('return their first results when sent again, and are refused with a different body', async () => {
    const first = await report(
      [
        { measure: id(1), text: '一' },
        { measure: id(2), text: '二' },
      ],
      'EACH',
      'mine',
    );
    // The order of the rows makes no difference.
    const again = await report(
      [
        { measure: id(2), text: '二' },
        { measure: id(1), text: '一' },
      ],
      'EACH',
      'mine',
    );
    const receipts = ({ rows }: Answer) => rows.map(({ result }) => (result as { receipt: object }).receipt);
    expect(receipts(again)).toEqual(receipts(first).toReversed());
    const other = await report([{ measure: id(1), text: '别的' }], 'EACH', 'mine');
    expect(other.rows[0]).toMatchObject({
      result: { refusal: { code: 'COMMAND_ID_REUSED', field: 'rows.0.commandId' } },
    });
  });

  test('report an unknown outcome row by row', async () => {
    const { commands } = environment.ports;
    const broken: Commands = {
      ...commands,
      execute: (command) =>
        command.measure === 'measure-2' ? Promise.reject(new UnavailableError('no answer')) : commands.execute(command),
    };
    const answer = await acknowledge({ measures: [id(1), id(2)], commandId: 'mine' }, 'EACH', {
      ports: { commands: broken },
    });
    expect(answer).toMatchObject({
      unknown: 1,
      rows: [{ outcome: 'DONE' }, { outcome: 'UNKNOWN', commandId: 'mine', result: null }],
    });
  });

  test('are refused as a whole, in the payload, if there is no row or more than a hundred', async () => {
    const none = await acknowledge({ measures: [] }, 'EACH');
    expect(none).toMatchObject({
      done: 0,
      rows: [],
      refusal: { code: 'INVALID', field: 'measures', message: { zh: expect.stringContaining('须有1至100项') } },
    });
    const tooMany = await acknowledge({ measures: Array.from({ length: 101 }, () => id(1)) }, 'ALL_OR_NOTHING');
    expect(tooMany).toMatchObject({ rows: [], refusal: { code: 'INVALID', field: 'measures' } });
  });

  test.each(['EACH', 'ALL_OR_NOTHING'])(
    'are refused in the payload if the role may not give them (%s)',
    async (mode) => {
      const before = environment.position;
      const answer = await acknowledge({ measures: [id(1)] }, mode, { as: supervisor });
      expect(answer).toMatchObject({ done: 0, rows: [], refusal: { code: 'NOT_ALLOWED' } });
      expect(environment.position).toBe(before);
    },
  );
});

describe('bulk commands in mode ALL_OR_NOTHING', () => {
  test('change nothing if one row would be refused, and say which row and why', async () => {
    const before = environment.position;
    const answer = await acknowledge({ measures: [id(1), id(3), id(2)], commandId: 'mine' }, 'ALL_OR_NOTHING');
    expect(answer).toMatchObject({
      done: 0,
      refused: 1,
      withheld: 2,
      rows: [
        { outcome: 'WITHHELD', result: null },
        { outcome: 'REFUSED', result: { refusal: { code: 'NOT_YOUR_MEASURE', field: 'measures.1' } } },
        { outcome: 'WITHHELD', result: null },
      ],
    });
    expect(environment.position).toBe(before);
    expect(await acknowledge({ measures: [id(1), id(2)], commandId: 'mine' }, 'ALL_OR_NOTHING')).toMatchObject({
      done: 2,
    });
  });

  test('judge each row on the state that the rows before it would produce', async () => {
    const before = environment.position;
    const reports = [60, 40].map((value, index) => ({
      measure: id(1),
      values: [{ target: 'enterprises-1', value }],
      commandId: `c${index}`,
    }));
    // A cumulative value that falls is refused.
    const answer = await report(reports, 'ALL_OR_NOTHING');
    const single = await report(reports, 'EACH');
    expect(outcomes(answer)).toEqual(outcomes(single)[1] === 'REFUSED' ? ['WITHHELD', 'REFUSED'] : ['DONE', 'DONE']);
    expect(environment.position).toBeGreaterThan(before);
  });

  test('return their first results when sent again, although each row would now be refused', async () => {
    const ask = () => acknowledge({ measures: [id(1), id(2)], commandId: 'mine' }, 'ALL_OR_NOTHING');
    expect(await ask()).toEqual(await ask());
    expect(await acknowledge({ measures: [id(1), id(2)], commandId: 'other' }, 'ALL_OR_NOTHING')).toMatchObject({
      done: 0,
      refused: 2,
    });
  });

  test('refuse a single row if a concurrent command comes between judging and running', async () => {
    const { commands } = environment.ports;
    const overtaken: Commands = {
      ...commands,
      judge: async (asked) => {
        const judgements = await commands.judge(asked);
        await environment.execute('measure-2', { type: 'acknowledge' }, reporterActor);
        return judgements;
      },
    };
    const answer = await acknowledge({ measures: [id(1), id(2)] }, 'ALL_OR_NOTHING', {
      ports: { commands: overtaken },
    });
    expect(answer).toMatchObject({
      done: 1,
      refused: 1,
      rows: [{ outcome: 'DONE' }, { result: { refusal: { code: 'ALREADY_ACKNOWLEDGED', field: 'measures.1' } } }],
    });
  });

  test('run nothing if the rows cannot be judged', async () => {
    const commands = { ...environment.ports.commands, judge: () => Promise.reject(new UnavailableError('no answer')) };
    const before = environment.position;
    const document = `mutation { acknowledgeMeasures(input: { measures: ["${id(1)}"] }, mode: ALL_OR_NOTHING) { done } }`;
    const { errors } = await environment.ask(document, { as: reporter, ports: { commands } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE' });
    expect(environment.position).toBe(before);
  });
});

test('bulk mutations let the supervision office verify milestones and issue measures', async () => {
  for (const number of [1, 2])
    await environment.execute(
      `measure-${number}`,
      { type: 'submitMilestone', milestone: 'm1', text: '', evidence: [] },
      reporterActor,
    );
  const document = `mutation ($input: VerifyMilestonesInput!) { verifyMilestones(input: $input) { done rows { outcome result { refusal { code field } milestone { status } } } } }`;
  const rows = [1, 2, 3].map((number) => ({ milestone: `Milestone:${PLAN}/measure-${number}/m1`, note: '属实' }));
  expect(await environment.read(document, { as: supervisor, variables: { input: { rows } } })).toMatchObject({
    verifyMilestones: {
      done: 2,
      rows: [
        { result: { milestone: { status: 'VERIFIED' } } },
        { result: { milestone: { status: 'VERIFIED' } } },
        { result: { refusal: { code: 'MILESTONE_NOT_SUBMITTED' } } },
      ],
    },
  });
  const issue = `mutation { issueMeasures(input: { measures: ["${id(1)}"] }) { refused rows { result { refusal { code } } } } }`;
  expect(await environment.read(issue, { as: supervisor })).toMatchObject({ issueMeasures: { refused: 1 } });
});

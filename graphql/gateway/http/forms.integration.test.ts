import { exampleTemplate } from '@duban/documents/testing/example-template';
import type { Identity } from '@duban/schema';
import { fillLog } from '@duban/schema/testing/fill-log';
import { numbered, PLAN, reporter, supervisor } from '@duban/schema/testing/plan';
import { mutationRunner } from '@duban/schema/testing/run-mutation';
import { fillForm } from '@duban/tables/testing/fill-form';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticateAs, openGateway } from '../testing/open-gateway.ts';

type Gateway = Awaited<ReturnType<typeof openGateway>>;
let gateway: Gateway;
let origin: string;
let form: Uint8Array;
let amendments: Uint8Array;
const { leadUnit: UNIT } = numbered(1);
const filler: Identity = { ...reporter, unit: UNIT };
const head: Identity = { ...filler, role: 'unit-head' };

beforeAll(async () => {
  gateway = await openGateway({
    authenticate: authenticateAs({ office: supervisor, head, filler, other: { ...reporter, unit: 'housing' } }),
    edge: { registeredOnly: true },
  });
  for (const number of [2, 3]) await gateway.environment.issue(numbered(number));
  await fillLog(gateway.environment);
  origin = new URL(gateway.url).origin;
  form = await download(`month-form.xlsx?unit=${UNIT}`);
  amendments = await download(
    `amendment-form.xlsx?filter=${encodeURIComponent(JSON.stringify({ leadUnits: [UNIT] }))}`,
  );
});
afterAll(() => gateway.close());

const download = async (table: string): Promise<Uint8Array> => {
  const answer = await fetch(`${origin}/plans/${PLAN}/tables/${table}`, {
    headers: { authorization: 'Bearer filler' },
  });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};
type Row = {
  readonly measure: string;
  readonly cell: string;
  readonly values: readonly { readonly value: number; readonly cell: string }[];
  readonly text: string;
  readonly outcome: string | null;
  readonly refusal: { readonly code: string; readonly cell: string; readonly message: { readonly zh: string } } | null;
};
type Read = {
  readonly rows: readonly Row[];
  readonly faults: readonly { readonly cell: string; readonly zh: string }[];
};

const upload = (file: Uint8Array, { caller = 'filler', query = '', plan = PLAN } = {}): Promise<Response> =>
  fetch(`${origin}/plans/${plan}/forms/month-form${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${caller}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array(file),
  });
const read = async (file: Uint8Array, options?: Parameters<typeof upload>[1]): Promise<Read> => {
  const answer = await upload(file, options);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Read;
};
const filled = async (...entries: Parameters<typeof fillForm>[1]) => (await fillForm(form, entries)).file;
const recordedOf = (type: string) => gateway.environment.recorded.filter((event) => event.type === type);
const reportsRecorded = () => recordedOf('ProgressReported').length;

describe('a month’s form that was filled in', () => {
  test('is read without being sent, each figure with its cell', async () => {
    const before = reportsRecorded();
    const found = await read(
      await filled({ row: 0, head: '本期数值', value: 1 }, { row: 0, head: '情况说明', value: '已开工' }),
    );
    expect(found.rows).toEqual([
      expect.objectContaining({
        measure: `Measure:${PLAN}/measure-1`,
        values: [expect.objectContaining({ value: 1, cell: expect.stringMatching(/^K\d+$/) })],
        text: '已开工',
        outcome: null,
      }),
    ]);
    expect(reportsRecorded()).toBe(before);
  });

  test('is sent as reports, once however often it is uploaded', async () => {
    const before = reportsRecorded();
    const file = await filled(
      { row: 0, head: '本期数值', value: 2 },
      { row: 0, head: '情况说明', value: '按计划推进' },
    );
    for (const _ of [1, 2, 3]) {
      const { rows } = await read(file, { query: '?send=true' });
      expect(rows.map(({ outcome }) => outcome)).toEqual(['DONE']);
    }
    expect(reportsRecorded()).toBe(before + 1);
  });

  test('says of a row that was changed after it was sent that the report has to be corrected', async () => {
    const { rows } = await read(await filled({ row: 0, head: '本期数值', value: 3 }), { query: '?send=true' });
    expect(rows[0]).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'COMMAND_ID_REUSED' } });
    expect(rows[0]?.refusal?.message.zh).toContain('请在系统中更正该次上报');
  });

  test('names the cell of what is refused, and sends the other rows', async () => {
    // Each measure has two targets, so two rows.
    const file = await filled({ row: 2, head: '本期数值', value: -5 }, { row: 4, head: '情况说明', value: '正在推进' });
    const { rows } = await read(file, { query: '?send=true' });
    const refused = rows.find(({ outcome }) => outcome === 'REFUSED');
    expect(refused?.refusal?.cell).toBe(refused?.values[0]?.cell);
    expect(rows.map(({ outcome }) => outcome).sort()).toEqual(['DONE', 'REFUSED']);
  });

  test('names the cell of what is no number, and does not send half of its row', async () => {
    const file = await filled(
      { row: 3, head: '本期数值', value: '约三成' },
      { row: 3, head: '情况说明', value: '快了' },
    );
    const { rows, faults } = await read(file, { query: '?send=true' });
    expect(rows).toEqual([]);
    expect(faults).toEqual([
      { cell: expect.stringMatching(/^K\d+$/), sheet: '月报表', zh: '“约三成”不是数字', en: '"约三成" is no number' },
    ]);
  });

  test('is refused for each row of a unit that does not lead it', async () => {
    const { rows } = await read(await filled({ row: 2, head: '情况说明', value: '代填' }), {
      caller: 'other',
      query: '?send=true',
    });
    expect(rows[0]).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'NOT_YOUR_MEASURE' } });
  });

  test('is refused without a token, for another plan, and where it is no form at all', async () => {
    expect((await upload(form, { caller: 'nobody' })).status).toBe(401);
    expect((await upload(form, { plan: 'nowhere' })).status).toBe(404);
    const csv = await upload(new TextEncoder().encode('编号,数值\r\n1,2\r\n'));
    expect(csv.status).toBe(422);
    expect(await csv.json()).toMatchObject({ errors: [{ extensions: { code: 'FILE_REFUSED', fault: 'NOT_A_FORM' } }] });
    const pdf = await upload(new TextEncoder().encode('%PDF-1.7'));
    expect(await pdf.json()).toMatchObject({ errors: [{ extensions: { fault: 'NOT_A_TABLE' } }] });
  });
});

describe('an amendment form that was filled in', () => {
  const VALUE = '调整后目标值';
  const DATE = '调整后完成日期';
  const REASON = '理由';
  type Amended = {
    readonly rows: readonly {
      readonly measure: string;
      readonly changes: readonly object[];
      readonly commandId: string;
      readonly outcome: string | null;
      readonly refusal: {
        readonly code: string;
        readonly cell: string;
        readonly message: { readonly zh: string };
      } | null;
    }[];
    readonly faults: readonly { readonly cell: string; readonly zh: string }[];
  };
  const send = async (file: Uint8Array, { caller = 'head', query = '' } = {}): Promise<Amended> => {
    const answer = await fetch(`${origin}/plans/${PLAN}/forms/amendment-form${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${caller}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(file),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Amended;
  };
  // A row for the target, one for each milestone.
  const ROWS_PER_MEASURE = 3;
  const row = (measure: number, within: number) => (measure - 1) * ROWS_PER_MEASURE + within;

  test('shows what it would change, and proposes nothing until it is sent', async () => {
    const { file } = await fillForm(amendments, [
      { row: row(1, 0), head: VALUE, value: 180 },
      { row: row(1, 2), head: VALUE, value: 180 },
      { row: row(1, 1), head: DATE, value: '2023年7月31日' },
      { row: row(1, 0), head: REASON, value: '上级调整任务' },
    ]);
    const { rows, faults } = await send(file);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      {
        measure: `Measure:${PLAN}/measure-1`,
        outcome: null,
        changes: [
          { before: 200, after: 180, cell: expect.stringMatching(/^K\d+$/) },
          { what: '上半年', before: '2023-06-30', after: '2023-07-31', cell: expect.stringMatching(/^L\d+$/) },
          { before: 200, after: 180 },
        ],
      },
    ]);
    expect(recordedOf('AmendmentProposed')).toEqual([]);
  });

  test('is proposed once for each measure however often it is uploaded, and what was left empty stays as it is', async () => {
    const { file } = await fillForm(amendments, [
      { row: row(2, 1), head: DATE, value: '2023-08-31' },
      { row: row(2, 1), head: REASON, value: '用地手续未办结' },
    ]);
    for (const _ of [1, 2, 3]) {
      const { rows, faults } = await send(file, { query: '?send=true' });
      expect(faults).toEqual([]);
      expect(rows.map(({ outcome }) => outcome)).toEqual(['DONE']);
    }
    expect(recordedOf('AmendmentProposed').map(({ data }) => data)).toEqual([
      expect.objectContaining({
        reason: '用地手续未办结',
        change: {
          targets: [],
          milestones: [{ milestone: 'm1', due: '2023-08-31', expected: [{ target: 'enterprises-2', value: 80 }] }],
        },
      }),
    ]);
  });

  test('is proposed again, and then once, when an approver has refused it', async () => {
    const before = recordedOf('AmendmentProposed').length;
    const { file } = await fillForm(amendments, [
      { row: row(2, 1), head: DATE, value: '2023-08-31' },
      { row: row(2, 1), head: REASON, value: '用地手续未办结' },
    ]);
    const decide = mutationRunner(() => gateway.environment);
    const measure = `Measure:${PLAN}/measure-2`;
    expect(await decide('decideAmendment', supervisor, { measure, granted: false, note: '请先报计划' })).toMatchObject({
      refusal: null,
    });
    for (const _ of [1, 2]) {
      const { rows } = await send(file, { query: '?send=true' });
      expect(rows.map(({ outcome }) => outcome)).toEqual(['DONE']);
      expect(recordedOf('AmendmentProposed')).toHaveLength(before + 1);
    }
  });

  test('names the cell of each refusal, and proposes the other measures', async () => {
    const before = recordedOf('AmendmentProposed').length;
    const { file } = await fillForm(amendments, [
      { row: row(2, 2), head: DATE, value: '2023-12-28' },
      { row: row(2, 2), head: REASON, value: '再次调整' },
      // The last step must expect the number of the target.
      { row: row(3, 0), head: VALUE, value: 150 },
      { row: row(3, 0), head: REASON, value: '口径变化' },
      { row: row(1, 1), head: VALUE, value: 70 },
      { row: row(1, 1), head: REASON, value: '分步推进' },
    ]);
    const { rows } = await send(file, { query: '?send=true' });
    const [first, second, third] = rows;
    expect(first).toMatchObject({ outcome: 'DONE', refusal: null });
    expect(second).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'ALREADY_ASKED' } });
    expect(third?.refusal?.cell).toMatch(/^K\d+$/);
    expect(third?.refusal?.message.zh).toContain('须一并将节点“全年”的应达数变更为150');
    expect(recordedOf('AmendmentProposed')).toHaveLength(before + 1);
  });

  test('names every cell that cannot be used, and proposes no half of a measure', async () => {
    const before = recordedOf('AmendmentProposed').length;
    const { file } = await fillForm(amendments, [
      { row: row(3, 0), head: VALUE, value: '一百五' },
      { row: row(3, 2), head: VALUE, value: 150 },
      { row: row(3, 2), head: REASON, value: '口径变化' },
      { row: row(1, 1), head: DATE, value: '七月底' },
      { row: row(1, 2), head: VALUE, value: 200 },
    ]);
    const { rows, faults } = await send(file, { query: '?send=true' });
    expect(rows).toEqual([]);
    expect(faults.map(({ cell, zh }) => [cell[0], zh])).toEqual([
      ['L', '不是日期，须形如2023-06-30'],
      ['M', '须填写理由'],
      ['K', '“一百五”不是数字'],
    ]);
    expect(recordedOf('AmendmentProposed')).toHaveLength(before);
  });

  test('says of a row that is filled in as it is that nothing is amended', async () => {
    const { file } = await fillForm(amendments, [
      { row: row(3, 1), head: VALUE, value: 80 },
      { row: row(3, 1), head: REASON, value: '无' },
    ]);
    const { rows, faults } = await send(file, { query: '?send=true' });
    expect(rows[0]).toMatchObject({ outcome: null, changes: [] });
    expect(faults.map(({ zh }) => zh)).toEqual(['与现值相同，没有调整']);
  });

  test('is refused for each row to a reporter, and as a whole where it is another form', async () => {
    const { file } = await fillForm(amendments, [
      { row: row(3, 1), head: DATE, value: '2023-07-31' },
      { row: row(3, 1), head: REASON, value: '推迟' },
    ]);
    const { rows } = await send(file, { caller: 'filler', query: '?send=true' });
    expect(rows[0]).toMatchObject({ outcome: 'REFUSED', refusal: { code: 'NOT_ALLOWED' } });
    const wrong = await fetch(`${origin}/plans/${PLAN}/forms/amendment-form`, {
      method: 'POST',
      headers: { authorization: 'Bearer head', 'content-type': 'application/octet-stream' },
      body: new Uint8Array(form),
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({ errors: [{ extensions: { fault: 'NOT_A_FORM' } }] });
  });
});

describe('a Word template for the head of papers', () => {
  const send = (template: Uint8Array, caller = 'office') =>
    fetch(`${origin}/plans/${PLAN}/paper-heads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${caller}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(template),
    });

  test('is kept under its hash, and the same template once', async () => {
    const template = await exampleTemplate();
    const [first, second] = [await send(template), await send(template)];
    expect(first.status).toBe(200);
    const kept = (await first.json()) as { sha256: string; size: number };
    expect(kept.size).toBe(template.length);
    expect(await second.json()).toEqual(kept);
    expect(await gateway.environment.ports.papers.file(kept.sha256)).toEqual(Buffer.from(template));
  });

  test('is refused with every reason in both languages', async () => {
    const answer = await send(await exampleTemplate({ lines: ['{{标题}}', '{{密级}}'] }));
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as {
      errors: readonly { extensions: { fault: string; messages: { zh: string; en: string } } }[];
    };
    expect(errors[0]?.extensions.fault).toBe('MISSING_MARKS');
    expect(errors[0]?.extensions.messages.zh).toMatch(/缺少标记.*；有不认识的标记\{\{密级\}\}/);
    expect(errors[0]?.extensions.messages.en).toContain('are unknown');
  });

  test('is taken from the supervision office alone', async () => {
    const template = await exampleTemplate();
    expect((await send(template, 'head')).status).toBe(403);
    expect((await send(template, 'nobody')).status).toBe(401);
  });
});

import type { Identity } from '@duban/schema';
import { fillLog } from '@duban/schema/testing/fill-log';
import { numbered, PLAN, reporter, supervisor } from '@duban/schema/testing/plan';
import { fillForm } from '@duban/tables/testing/fill-form';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticateAs, openGateway } from '../testing/open-gateway.ts';

type Gateway = Awaited<ReturnType<typeof openGateway>>;
let gateway: Gateway;
let origin: string;
let form: Uint8Array;
const { leadUnit: UNIT } = numbered(1);
const filler: Identity = { ...reporter, unit: UNIT };

beforeAll(async () => {
  gateway = await openGateway({
    authenticate: authenticateAs({ office: supervisor, filler, other: { ...reporter, unit: 'housing' } }),
    edge: { registeredOnly: true },
  });
  for (const number of [2, 3]) await gateway.environment.issue(numbered(number));
  await fillLog(gateway.environment);
  origin = new URL(gateway.url).origin;
  form = await download();
});
afterAll(() => gateway.close());

const download = async (): Promise<Uint8Array> => {
  const answer = await fetch(`${origin}/plans/${PLAN}/tables/month-form.xlsx?unit=${UNIT}`, {
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
const reportsRecorded = () => gateway.environment.recorded.filter(({ type }) => type === 'ProgressReported').length;

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

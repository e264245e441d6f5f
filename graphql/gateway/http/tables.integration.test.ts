import { openDatabase } from '@duban/runtime';
import { fillLog } from '@duban/schema/testing/fill-log';
import { numbered, PLAN, reporter, supervisor } from '@duban/schema/testing/plan';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { authenticateAs, openGateway } from '../testing/open-gateway.ts';

type Gateway = Awaited<ReturnType<typeof openGateway>>;
let gateway: Gateway;
let origin: string;
const { code: CODE, leadUnit: UNIT } = numbered(1);
const BASIS = { title: '区政府常务会议纪要', number: '青政会〔2023〕5号', date: '2023-02-20' };
beforeAll(async () => {
  gateway = await openGateway({
    authenticate: authenticateAs({ office: supervisor, reporter }),
    edge: { registeredOnly: true },
  });
  const { environment } = gateway;
  await environment.issue(numbered(2), numbered(3, { matter: 'meeting', basis: BASIS }));
  await fillLog(environment);
  origin = new URL(gateway.url).origin;
});
afterAll(() => gateway.close());

const get = (path: string, caller: string | null = 'office'): Promise<Response> =>
  fetch(`${origin}/plans/${PLAN}/tables/${path}`, {
    headers: caller === null ? {} : { authorization: `Bearer ${caller}` },
  });
const sheetsIn = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return (await readXlsx(new Uint8Array(await answer.arrayBuffer()), { readStyles: true })).sheets;
};

describe('a table as a file', () => {
  test('of the ledger has a row for each measure under its Chinese name', async () => {
    const answer = await get('ledger.xlsx');
    const [, name = ''] = /filename\*=UTF-8''(\S+)$/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
    expect(decodeURIComponent(name)).toMatch(/台账（\d+年\d+月\d+日）\.xlsx$/);
    const [sheet] = await sheetsIn(answer);
    const [heads = [], ...rows] = sheet?.rows ?? [];
    expect(heads).toContain('路线图');
    expect(rows).toHaveLength(3);
    expect(rows[0]?.[heads.indexOf('编号')]).toBe(CODE);
    expect(rows[0]?.[heads.indexOf('交办日期')]).toBeInstanceOf(Date);
    expect(rows[0]?.[heads.indexOf('节点数')]).toBeTypeOf('number');
    const decided = (row: number) => ['事项类别', '立项依据'].map((head) => rows[row]?.[heads.indexOf(head)] ?? null);
    expect(decided(0)).toEqual(['年度计划', null]);
    expect(decided(2)).toEqual(['会议议定', '《区政府常务会议纪要》（青政会〔2023〕5号），2023年2月20日']);
  });

  test('of the measures holds those that the filter leaves, in the order asked for', async () => {
    const rows = async (query: string) => (await sheetsIn(await get(`measures.xlsx?${query}`)))[0]?.rows.slice(1) ?? [];
    const all = await rows(`orderBy=${encodeURIComponent('{"field":"CODE","direction":"DESC"}')}`);
    expect(all.map(([code]) => code)).toEqual([3, 2, 1].map((number) => numbered(number).code));
    const one = await rows(`filter=${encodeURIComponent(JSON.stringify({ codes: [CODE] }))}`);
    expect(one.map(([code]) => code)).toEqual([CODE]);
  });

  test('of a unit is a form with its keys hidden and its inputs open', async () => {
    const [sheet] = await sheetsIn(await get(`month-form.xlsx?unit=${UNIT}`, 'reporter'));
    expect(sheet?.protection?.sheet).toBe(true);
    expect(sheet?.columns?.[0]?.hidden).toBe(true);
    expect(sheet?.rows.flat()).toContain('本期数值');
  });

  test('has the same bytes when it is asked for again as of the same position', async () => {
    const path = `ledger.xlsx?asOf=${gateway.environment.position}`;
    const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString('base64');
    expect(await bytes(await get(path))).toBe(await bytes(await get(path)));
  });

  test('is refused without a token, of an unknown kind, and for a setting in a wrong form', async () => {
    expect((await get('ledger.xlsx', null)).status).toBe(401);
    expect((await get('poem.xlsx')).status).toBe(404);
    expect((await get('ledger.xlsx?filter=red')).status).toBe(400);
    expect((await get('ledger.xlsx?asOf=tomorrow')).status).toBe(400);
    const wrong = await get('month-form.xlsx');
    expect(await wrong.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'unit' } }] });
    expect((await get('month-form.xlsx?unit=nobody')).status).toBe(400);
  });

  test('leaves an entry in the record of accesses', async () => {
    await get('ledger.xlsx');
    const owner = await openDatabase<unknown>(gateway.environment.url, { poolSize: 1 });
    onTestFinished(() => owner.close());
    const entries = async () =>
      (
        await owner.pool.query<{ operation: string }>(
          `select operation from duban.access where 'Plan.table' = any(fields)`,
        )
      ).rows;
    await expect.poll(async () => (await entries())[0]?.operation).toBe('Table');
  });
});

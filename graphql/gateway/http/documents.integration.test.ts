import { openDatabase } from '@duban/runtime';
import { fillLog } from '@duban/schema/testing/fill-log';
import { numbered, PLAN, reporter, supervisor } from '@duban/schema/testing/plan';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { authenticateAs, openGateway } from '../testing/open-gateway.ts';

type Gateway = Awaited<ReturnType<typeof openGateway>>;
let gateway: Gateway;
let origin: string;
beforeAll(async () => {
  gateway = await openGateway({
    authenticate: authenticateAs({ office: supervisor, reporter }),
    edge: { registeredOnly: true, corsOrigins: ['https://office.example'] },
  });
  await fillLog(gateway.environment);
  origin = new URL(gateway.url).origin;
});
afterAll(() => gateway.close());

const get = (path: string, caller: string | null = 'office', headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${origin}/plans/${PLAN}/documents/${path}`, {
    headers: { ...(caller !== null && { authorization: `Bearer ${caller}` }), ...headers },
  });
const { code: CODE } = numbered(1);

describe('a paper as a file', () => {
  test('comes as a file of Word under its Chinese name', async () => {
    const answer = await get(`task-book.docx?measure=${CODE}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    );
    const [, name = ''] = /filename\*=UTF-8''(\S+)$/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
    expect(name).toMatch(/^[\w%.~-]+$/);
    expect(decodeURIComponent(name)).toMatch(/任务书（\d+年\d+月\d+日）\.docx$/);
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain(CODE);
  });

  test('draws the wall chart as a picture that can run nothing, with every measure and the place in the log', async () => {
    const answer = await get('wall-chart.svg');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    const svg = await answer.text();
    expect(svg).toMatch(/^<svg [^>]*width="1587"/);
    expect(svg).toContain(`>${CODE}</text>`);
    expect(svg).toMatch(/数据取自计划日志第\d+条，校验值[0-9a-f]{64}/);
    expect(svg).not.toMatch(/<script|<foreignObject|href/);
    expect((await get('wall-chart.svg?asOf=tomorrow')).status).toBe(400);
    expect((await get('wall-chart.svg', null)).status).toBe(401);
  });

  test('has the same bytes when it is asked for again as of the same position', async () => {
    const path = `roadmap.docx?asOf=${gateway.environment.position}`;
    const [first, second] = [await get(path), await get(path)];
    const bytes = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString('base64');
    expect(await bytes(second)).toBe(await bytes(first));
  });

  test('is for a caller with a token alone, and an agenda for those who may read agendas', async () => {
    expect((await get('roadmap.docx', null)).status).toBe(401);
    expect((await get('agenda.docx', 'reporter')).status).toBe(403);
    expect((await get('agenda.docx')).status).toBe(200);
  });

  test('is refused to a page of another site', async () => {
    expect((await get('roadmap.docx', 'office', { origin: 'https://elsewhere.example' })).status).toBe(403);
  });

  test('is not found for an unknown kind or plan, and refused for a setting in a wrong form', async () => {
    expect((await get('poem.docx')).status).toBe(404);
    const elsewhere = await fetch(`${origin}/plans/nowhere/documents/roadmap.docx`, {
      headers: { authorization: 'Bearer office' },
    });
    expect(elsewhere.status).toBe(404);
    const wrong = await get('bulletin.docx?month=June');
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'month' } }] });
    expect((await get('urging.docx?escalation=soon')).status).toBe(400);
    expect((await get('roadmap.docx?asOf=tomorrow')).status).toBe(400);
  });

  test('leaves an entry in the record of accesses, as any reading does', async () => {
    await get(`task-book.docx?measure=${CODE}`);
    const owner = await openDatabase<unknown>(gateway.environment.url, { poolSize: 1 });
    onTestFinished(() => owner.close());
    const entries = async () =>
      (
        await owner.pool.query<{ operation: string; plans: readonly string[] }>(
          `select operation, plans from duban.access where 'Plan.paper' = any(fields)`,
        )
      ).rows;
    await expect
      .poll(async () => (await entries())[0])
      .toMatchObject({
        operation: 'Document',
        plans: [PLAN],
      });
  });
});

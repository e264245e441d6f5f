import { createHash } from 'node:crypto';
import { verifiedPaper } from '@duban/read-models';
import { fillLog } from '@duban/schema/testing/fill-log';
import { draftBulletin, giveOrder, processPaper } from '@duban/schema/testing/issue-paper';
import { leader, PLAN, reporter, supervisor } from '@duban/schema/testing/plan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authenticateAs, openGateway } from '../../testing/open-gateway.ts';
import type { Verify } from './verification.ts';

type Gateway = Awaited<ReturnType<typeof openGateway>>;
let gateway: Gateway;
let origin: string;
let code: string;
let sha256: string;
beforeAll(async () => {
  let verify: Verify = async () => null;
  gateway = await openGateway({
    authenticate: authenticateAs({ office: supervisor, reporter }),
    edge: { registeredOnly: true },
    verify: (asked) => verify(asked),
  });
  const { environment } = gateway;
  verify = (asked) => verifiedPaper(environment.database.kysely, asked);
  origin = new URL(gateway.url).origin;
  await fillLog({ url: environment.url, position: 500 });
  await draftBulletin(environment);
  await processPaper(environment, 'p1', 'issuePaper');
  await draftBulletin(environment);
  const { plan } = (await environment.read(
    `{ plan(id: "${PLAN}") { officialPaper(key: "p1") { verification sha256 } } }`,
  )) as { plan: { officialPaper: { verification: string; sha256: string } } };
  ({ verification: code, sha256 } = plan.officialPaper);
});
afterAll(() => gateway.close());

const download = (key: string, caller: string | null): Promise<Response> =>
  fetch(`${origin}/plans/${PLAN}/papers/${key}.docx`, {
    headers: caller === null ? {} : { authorization: `Bearer ${caller}` },
  });

describe('the file of an official paper', () => {
  test('has the bytes that were issued, under its number and title', async () => {
    for (const caller of ['office', 'reporter']) {
      const answer = await download('p1', caller);
      expect(answer.status).toBe(200);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      const disposition = decodeURIComponent(answer.headers.get('content-disposition') ?? '');
      expect(disposition).toMatch(/青山政督〔2023〕1号关于.*督办通报\.docx$/);
    }
  });

  test('is a preview while the paper is a draft, for those who may read drafts', async () => {
    const answer = await download('p2', 'office');
    expect(answer.status).toBe(200);
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('（稿）');
    expect((await download('p2', 'reporter')).status).toBe(404);
    expect((await download('p1', null)).status).toBe(401);
  });

  test('is not found under an unknown key, and refused under an address that is no text', async () => {
    expect((await download('p9', 'office')).status).toBe(404);
    expect((await download('%E4%', 'office')).status).toBe(400);
    for (const path of [
      '%E4%/documents/roadmap.docx',
      '%E4%/tables/ledger.xlsx',
      '%E4%/files',
      '%E4%/forms/month-form',
    ])
      expect((await fetch(`${origin}/plans/${path}`)).status).toBe(400);
  });
});

describe('the page of verification', () => {
  const open = (path: string, method = 'GET') => fetch(`${origin}/verify${path}`, { method });

  test('shows number, kind, date and state of an issued paper to anybody, however its code is typed', async () => {
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', '')]) {
      const answer = await open(`?code=${typed}`);
      expect(answer.status).toBe(200);
      const page = await answer.text();
      for (const shown of ['青山政督〔2023〕1号', '督办通报', '2023年3月1日', '有效', `data-sha256="${sha256}"`])
        expect(page).toContain(shown);
    }
    expect((await open(`/${code}`)).status).toBe(200);
  });

  test('says nothing of what the paper is about or of anything else', async () => {
    const page = await (await open(`/${code}`)).text();
    for (const hidden of [PLAN, '执行情况', '责任单位', 'measure-1', 'a-supervisor'])
      expect(page).not.toContain(hidden);
  });

  test('knows no code of a draft, and none that is made up', async () => {
    for (const made of ['0000-0000-0000-0000', 'p2', '<script>alert(1)</script>', '%E4%']) {
      const answer = await open(`?code=${made.includes('%') ? made : encodeURIComponent(made)}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('<script>alert');
    }
  });

  test('runs its own script alone and lets the page connect to nothing', async () => {
    const policy = (await open('')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('connect-src');
    const script = await open('/page.js');
    expect(script.headers.get('content-type')).toContain('text/javascript');
    expect(await script.text()).toContain('SHA-256');
    expect((await open('', 'POST')).status).toBe(405);
  });

  test('says that a paper was withdrawn from the moment at which it was', async () => {
    const { environment } = gateway;
    await giveOrder(environment, 'withdrawPaper', { paper: 'p1', reason: '附件有误' }, leader);
    const page = await (await open(`/${code}`)).text();
    expect(page).toContain('已撤销');
    expect(page).not.toContain('附件有误');
  });

  test('refuses an address that asks too often, and says when to come again', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => open('/0000000000000000')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    // The page itself and its script cost nothing.
    expect((await open('')).status).toBe(200);
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { press } from './report-grid.ts';
import { type Account, logIn, settled, type Visitor } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';

/** The account on a screen of the plan that lives. */
const dayOf = async (account: Account, path: string): Promise<Visitor> => {
  const visitor = await logIn(account, { at: `${path}${path.includes('?') ? '&' : '?'}plan=${PLAN}` });
  return visitor;
};

/** Sends the open form, and waits until it closes because the command is done. */
const send = async (page: Page): Promise<void> => {
  await page.locator('dialog[open] button[type=submit]').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
};

/** Fills in what was done; that the figures are short is confirmed where the form asks for it. */
const handOver = async (page: Page, text: string): Promise<void> => {
  await page.locator('dialog textarea[name=text]').fill(text);
  const short = page.locator('dialog[open] input[type=checkbox][required]');
  if ((await short.count()) > 0) await short.check();
  await send(page);
};

type Logged = { readonly type: string; readonly position: number; readonly hash: string };

/** What the log says of a measure, the newest first. */
const logOf = async (code: string): Promise<readonly Logged[]> => {
  const { plan } = await ask<{ plan: { measure: { timeline: { nodes: readonly Logged[] } } } }>(
    'auditor',
    `{ plan(id: "${PLAN}") { measure(code: "${code}") { timeline(first: 20) { nodes { type: __typename position hash } } } } }`,
  );
  return plan.measure.timeline.nodes;
};

/** What the log gained since, the oldest first. */
const since = async (code: string, [last]: readonly Logged[]): Promise<readonly string[]> =>
  (await logOf(code))
    .filter(({ position }) => position > (last?.position ?? 0))
    .map(({ type }) => type)
    .reverse();

type Targets = readonly { readonly kind: string; readonly current: { readonly value: number } | null }[];

/** The most urgent measure of which the clerk has a milestone to hand in and a figure to report, and its last figure. */
const mostUrgent = async ({ page, open }: Visitor): Promise<{ readonly code: string; readonly value: number }> => {
  const codeIn = (text: string | null): string => /\d[\d.]*-\d+/.exec(text ?? '')?.[0] ?? '';
  const labels = page.locator('input[data-column=figure]');
  const reported = (await labels.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).map(codeIn);
  await open(`/to-do?plan=${PLAN}`);
  const owed = page.locator('.to-do-item', { has: page.getByRole('button', { name: /^报送/ }) });
  for (const code of (await owed.allTextContents()).map(codeIn)) {
    if (reported.filter((one) => one === code).length !== 1) continue;
    const { plan } = await ask<{ plan: { measure: { targets: Targets } } }>(
      'unit-reporter',
      `{ plan(id: "${PLAN}") { measure(code: "${code}") { targets { kind current { value } } } } }`,
    );
    const [target] = plan.measure.targets;
    if (target?.kind === 'DELIVERABLE') return { code, value: target.current?.value ?? 0 };
  }
  throw new Error('the unit owes no milestone of a measure that it has yet to report');
};

describe('the day', () => {
  test('of a clerk and of the office: reported, handed in, returned with the reason, handed in again, verified', async () => {
    const clerk = await dayOf('reporter', '/report');
    const { code, value } = await mostUrgent(clerk);
    const before = await logOf(code);
    await clerk.open(`/report?plan=${PLAN}`);
    await clerk.page
      .locator(`input[data-column=figure][aria-label^="${code} "]`)
      .fill(String(Math.min(value + 1, 100)));
    await press(clerk.page);
    await clerk.page.locator(`input[aria-label^="${code} "]`).first().waitFor({ state: 'detached' });

    await clerk.open(`/to-do?plan=${PLAN}`);
    const handIn = clerk.page.getByRole('button', { name: /^报送/ });
    const owed = clerk.page.locator('.to-do-item', { hasText: code, has: handIn }).first();
    // What stands behind it, such as that figures are short, is not its name.
    const named = owed.locator('.to-do-what > .quiet').first();
    const label = await named.evaluate((line) => line.firstChild?.textContent ?? '');
    await owed.getByRole('button', { name: /^报送/ }).click();
    await handOver(clerk.page, '已按计划完成，材料附后');
    await owed.filter({ hasText: label }).waitFor({ state: 'detached' });

    const office = await dayOf('office', '/desk?kind=VERIFY');
    const waiting = office.page.locator('.desk-row', { hasText: code }).filter({ hasText: label });
    await waiting.locator('.desk-open').click();
    await office.page.getByText('已按计划完成，材料附后').waitFor();
    await office.page.getByRole('radio', { name: '退回' }).check();
    await office.page.getByLabel('退回原因').fill('请补充验收单');
    await office.page.locator('input[name=limit]').fill('2023-07-14');
    await office.page.getByRole('button', { name: '退回', exact: true }).click();
    await waiting.waitFor({ state: 'detached' });

    await clerk.open(`/to-do?plan=${PLAN}`);
    const returned = clerk.page.locator('.to-do-item', { hasText: '请补充验收单' });
    await returned.getByRole('button', { name: /^报送/ }).click();
    await handOver(clerk.page, '验收单已补充');
    await returned.waitFor({ state: 'detached' });

    await office.open(`/desk?kind=VERIFY&plan=${PLAN}`);
    await waiting.locator('.desk-open').click();
    await office.page.getByText('验收单已补充').waitFor();
    await office.page.getByRole('radio', { name: '核实' }).check();
    await office.page.getByLabel('意见').fill('情况属实');
    await office.page.getByRole('button', { name: '核实', exact: true }).click();
    await waiting.waitFor({ state: 'detached' });
    const lived = (await since(code, before)).filter((type) => /^(Progress|Milestone)/.test(type));
    expect(lived).toEqual([
      'ProgressReported',
      'MilestoneSubmitted',
      'MilestoneReturned',
      'MilestoneSubmitted',
      'MilestoneVerified',
    ]);
  });

  test('of a leader and of the head of a unit: a figure, its list, a measure, an instruction, and its answer', async () => {
    const { viewer } = await ask<{ viewer: { unitKey: string } }>('unit-head', '{ viewer { unitKey } }');
    const leader = await dayOf('mayor', '/');
    await leader.page.locator(`a[href*="unit=${viewer.unitKey}"]`).first().click();
    await leader.page.waitForSelector('.long-table');
    await settled(leader.page);
    await leader.page.locator('.long-table tbody [data-row] a').first().click();
    await leader.page.waitForSelector('.measure-title');
    await settled(leader.page);
    const code = decodeURIComponent(new URL(leader.page.url()).pathname.split('/')[2] ?? '');
    const before = await logOf(code);
    const text = `请于一周内说明进度（${code}）`;
    await leader.page.getByRole('button', { name: '批示', exact: true }).first().click();
    await leader.page.getByLabel('批示内容').fill(text);
    await send(leader.page);
    await leader.page.getByText(text).first().waitFor();

    const head = await dayOf('head', '/to-do');
    const owed = head.page.locator('.to-do-item', { hasText: text });
    await owed.getByRole('button', { name: /^回复/ }).click();
    await head.page.locator('dialog textarea').first().fill('已组织专班，月底前完成');
    await send(head.page);
    await owed.waitFor({ state: 'detached' });

    await leader.open(`/instructions?plan=${PLAN}&state=answered`);
    await leader.page.locator('.instruction', { hasText: text }).getByText('已组织专班，月底前完成').waitFor();
    const lived = (await since(code, before)).filter((type) => /Instruction/.test(type));
    expect(lived).toEqual(['InstructionGiven', 'InstructionAnswered']);
  });

  test('of the auditor: who looked at the measure, what its entries in the log are, and that nothing was altered', async () => {
    const code = '4.4-03';
    const leader = await dayOf('mayor', `/measures/${code}`);
    await leader.page.waitForSelector('.entry');
    // The record of accesses is written a moment after the answers.
    const accesses = `{ accesses(first: 1, filter: { subject: "mayor", target: "${code}" }) { nodes { operation } } }`;
    await expect
      .poll(async () => (await ask<{ accesses: { nodes: object[] } }>('auditor', accesses)).accesses.nodes.length, {
        timeout: 20_000,
      })
      .toBe(1);
    const auditor = await dayOf('auditor', `/audit?subject=mayor&target=${code}`);
    const looked = auditor.page.locator('table[aria-label="谁看过什么"] tbody tr');
    await looked.first().waitFor();
    for (const row of await looked.all()) expect(await row.textContent()).toContain('mayor');

    await auditor.page.getByRole('button', { name: '现在核验' }).click();
    await auditor.page.waitForSelector('.proved');
    expect(await auditor.page.textContent('.proved')).toMatch(/^全部[\d,]+条与哈希链相符/);

    await auditor.open(`/measures/${code}?plan=${PLAN}`);
    await auditor.page.waitForSelector('.entry');
    const [newest] = await logOf(code);
    if (!newest) throw new Error('the measure has no log');
    const entry = auditor.page.locator('.entry[data-row]').first();
    expect(await entry.textContent()).toContain(`第${newest.position.toLocaleString('en-US')}条`);
    await entry.locator('.entry-place').click();
    expect(await entry.locator('.entry-proof code').textContent()).toBe(newest.hash);
    expect(await auditor.page.locator('.now-acts button, .milestone-acts button').count()).toBe(0);
  });

  test('of the administrator: whether everything works, and nothing of the measures', async () => {
    const { page } = await logIn('admin');
    await page
      .getByRole('button', { name: '运行' })
      .or(page.getByRole('link', { name: '运行' }))
      .first()
      .click();
    await page.locator('dd', { hasText: '正常' }).nth(3).waitFor();
    const links = await page.locator('.main-nav a').allTextContents();
    expect(links).toEqual(['设置', '审计']);
    await page.goto(`/measures?plan=${PLAN}`);
    await settled(page);
    expect(await page.locator('.long-table').count()).toBe(0);
  });
});

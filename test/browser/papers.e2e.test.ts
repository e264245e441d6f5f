import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { logIn, settled, type Visitor, visit } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';
const at = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}plan=${PLAN}`;

/** Opens the act in a dialog, fills it, sends it, and waits until it is done. */
const act = async (
  page: Page,
  name: string,
  fill: (dialog: ReturnType<Page['locator']>) => Promise<void> = async () => {},
) => {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.locator('dialog[open]');
  await fill(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
};

const stageOf = (page: Page) => page.locator('.facts .tag').first();

const downloaded = async (page: Page, button: string): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return download;
};

/** The same paper in the window of somebody else. */
const openPaper = async (visitor: Visitor, path: string): Promise<Page> => {
  await visitor.open(at(path));
  return visitor.page;
};

test('a bulletin is drafted, edited, reviewed, signed, numbered and issued, downloaded, and verified by its code', async () => {
  const office = await logIn('office', { at: at('/meetings?kind=MONTHLY_BULLETIN') });
  await office.page.getByRole('button', { name: '起草正式通报' }).click();
  await office.page.locator('dialog[open]').getByRole('button', { name: '拟稿', exact: true }).click();
  await office.page.waitForURL(/\/papers\/p\d+/);
  await settled(office.page);
  const path = new URL(office.page.url()).pathname;

  // A figure cannot be changed; words can.
  const texts = office.page.locator('.paper-paragraph textarea');
  const situation = texts.filter({ hasText: '计划共交办举措' }).first();
  await situation.waitFor();
  const drawn = await situation.inputValue();
  await situation.fill(drawn.replace(/举措\d+项/, '举措999项'));
  await office.page.getByRole('button', { name: '保存修改' }).click();
  await office.page
    .getByText(/数据不能改动/)
    .first()
    .waitFor();
  await situation.fill(`${drawn}\n请各单位认真对照整改。`);
  await office.page.getByRole('button', { name: '保存修改' }).click();
  await office.page.locator('.plain-list', { hasText: '修改' }).waitFor();
  const sheet = office.page.locator('.sheet');
  await sheet.getByText('请各单位认真对照整改。').waitFor();
  await sheet.getByText('数据取自计划日志第').waitFor();
  await office.look('paper-draft');

  // What waits for whom stands where his day begins.
  await office.open(at('/desk'));
  await office.page.getByRole('link', { name: /公文：.*件待核稿/ }).waitFor();
  const deputy = await logIn('deputy');
  const reviewing = await openPaper(deputy, path);
  await act(reviewing, '核稿', (dialog) => dialog.getByLabel('意见').fill('同意'));
  await expect.poll(() => stageOf(reviewing).textContent(), { timeout: 15_000 }).toBe('待签发');
  const mayor = await logIn('mayor');
  await mayor.open(at('/to-do'));
  await mayor.page.getByRole('link', { name: /公文：.*件待签发/ }).click();
  await mayor.page.waitForURL(/papers\?.*view=open/);
  const signing = await openPaper(mayor, path);
  await act(signing, '签发');
  await expect.poll(() => stageOf(signing).textContent(), { timeout: 15_000 }).toBe('待编号');

  await office.open(at(path));
  await act(office.page, '编号');
  await expect.poll(() => stageOf(office.page).textContent(), { timeout: 15_000 }).toBe('待印发');
  await act(office.page, '印发');
  await expect.poll(() => stageOf(office.page).textContent(), { timeout: 15_000 }).toBe('已印发');
  await office.look('paper-issued');
  const number = await office.page.locator('.facts dd').first().textContent();
  expect(number).toMatch(/^中原政督〔\d{4}〕\d+号$/);

  const download = await downloaded(office.page, '下载');
  expect(download.suggestedFilename()).toContain(number);
  const file = join(await download.path());
  const code = await office.page.locator('a[href^="/verify/"]').textContent();

  // Whoever holds the paper needs no account.
  const holder = await visit();
  await holder.page.goto('/verify');
  await holder.page.getByLabel(/验证码/).fill(code ?? '');
  await holder.page.getByRole('button', { name: /查验/ }).click();
  await holder.page.getByText(number ?? '').waitFor();
  await holder.page.setInputFiles('#file', file);
  await holder.page.getByText('与所印发的原件一致').waitFor();
  const altered = Buffer.from(await readFile(file));
  altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
  await holder.page.setInputFiles('#file', {
    name: '改过.docx',
    mimeType: 'application/octet-stream',
    buffer: altered,
  });
  await holder.page.getByText('不是所印发的原件').waitFor();
  await holder.page.screenshot({ path: join(import.meta.dirname, 'pictures', 'verify.png') });

  const unit = await logIn('reporter', { at: at('/papers') });
  await unit.page.getByText(number ?? '').waitFor();
  expect(await unit.page.getByText('办理过程').count()).toBe(0);
  await unit.look('papers-unit');
});

test('a code that no paper bears is said to be unknown', async () => {
  const holder = await visit();
  holder.forgive(/404/);
  const answer = await holder.page.goto('/verify/0000-0000-0000-0000');
  expect(answer?.status()).toBe(404);
  await holder.page.getByText('没有与此验证码相符的公文').waitFor();
});

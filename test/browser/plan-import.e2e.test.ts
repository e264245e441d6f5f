import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn } from './visitor.ts';

const PLAN = 'browser-2024';
const HEAD = '板块,任务,目标,目标值,计量单位,牵头单位,分管领导,完成时限';
const WRONG = [
  HEAD,
  '一、改善民生,新建幼儿园,新增学位,五百个左右,个,区教育局,副区长,2024-08-31',
  ',新建公厕,新建座数,12,座,,副区长,2024-10-31',
];
const MENDED = [
  HEAD,
  '一、改善民生,新建幼儿园,新增学位,500,个,区教育局,副区长,2024-08-31',
  ',新建公厕,新建座数,12,座,区城管局,副区长,2024-10-31',
];

const choose = (page: Page, lines: readonly string[]) =>
  page.locator('.plan-import input[type=file]').setInputFiles({
    name: '任务分解表.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
  });
const check = (page: Page) => page.getByRole('button', { name: '核对', exact: true }).click();

const measuresOf = async (plan: string): Promise<readonly string[] | null> => {
  const found = await ask<{ plan: { measures: { nodes: readonly { code: string }[] } } | null }>(
    'supervisor',
    `{ plan(id: "${plan}") { measures { nodes { code } } } }`,
  );
  return found.plan?.measures.nodes.map(({ code }) => code) ?? null;
};

test('a task table shows every fault by its cell, is mended, previewed and loaded, and its plan opens', async () => {
  const office = await logIn('office');
  const { page } = office;
  await office.open('/settings?part=import&plan=zhongyuan-2023');
  await page.getByText('计划信息').click();
  const info = { plan: PLAN, title: '浏览器区2024年计划', place: '浏览器区', year: '2024', adopted: '2024-02-22' };
  for (const [name, value] of Object.entries(info)) await page.fill(`.plan-info input[name=${name}]`, value);

  await choose(page, WRONG);
  await check(page);
  const faults = page.locator('.import-faults tbody tr');
  await faults.first().waitFor();
  const cells = await faults.locator('b').allTextContents();
  expect(cells).toEqual(expect.arrayContaining(['D2', 'F3']));
  expect(await page.locator('.import-preview').count()).toBe(0);
  await office.look('plan-import-faults');
  expect(await measuresOf(PLAN)).toBeNull();

  await choose(page, MENDED);
  await check(page);
  const preview = page.locator('.import-preview');
  await preview.getByText('2项举措').first().waitFor();
  expect(await preview.locator('tbody tr').count()).toBe(2);
  await office.look('plan-import-preview');
  expect(await measuresOf(PLAN)).toBeNull();
  await preview.getByRole('button', { name: '载入计划' }).click();
  await page.locator('dialog[open]').getByRole('button', { name: '载入计划' }).click();
  await preview.getByText('已载入计划').waitFor({ timeout: 90_000 });
  expect(await measuresOf(PLAN)).toHaveLength(2);
  await preview.getByRole('link', { name: '打开该计划' }).click();
  await page.waitForURL(new RegExp(`plan=${PLAN}`));
  await page.getByRole('heading', { level: 1 }).first().waitFor();

  // Another table under the same key is refused before anything is loaded.
  await office.open('/settings?part=import&plan=zhongyuan-2023');
  await page.getByText('计划信息').click();
  await page.fill('.plan-info input[name=plan]', PLAN);
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载模板' }).click(),
  ]);
  expect(template.suggestedFilename()).toBe('任务分解表（模板）.xlsx');
  await page.locator('.plan-import input[type=file]').setInputFiles({
    name: template.suggestedFilename(),
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await readFile(join(await template.path())),
  });
  await check(page);
  await preview.getByText('此编号的计划已经载入').waitFor();
  await preview.getByRole('button', { name: '载入计划' }).click();
  await page.locator('dialog[open]').getByRole('button', { name: '载入计划' }).click();
  await page.locator('.plan-import [role=alert]').getByText('已经载入').waitFor();
  expect(await measuresOf(PLAN)).toHaveLength(2);
});

test('a unit has no way to load a plan, on the screen or in the graph', async () => {
  const reporter = await logIn('reporter');
  await reporter.open('/settings?part=import&plan=zhongyuan-2023');
  expect(await reporter.page.locator('.plan-import').count()).toBe(0);
  const table = Buffer.from(MENDED.join('\n')).toString('base64');
  const { loadPlan } = await ask<{ loadPlan: { refusal: { code: string } } }>(
    'unit-reporter',
    `mutation { loadPlan(input: { table: "${table}", check: true }) { refusal { code } } }`,
  );
  expect(loadPlan.refusal.code).toBe('NOT_ALLOWED');
});

test('the settings of papers are changed, and numbers used elsewhere recorded, by the office alone', async () => {
  const at = '/settings?part=papers&plan=zhongyuan-2023';
  const office = await logIn('office');
  const { page } = office;
  await office.open(at);
  await page.getByLabel('抄送').fill('区委办公室\n区人大常委会办公室');
  await page.getByLabel('机关代字').fill('');
  await page.getByRole('button', { name: '保存设置' }).click();
  await page.getByText('请填写').waitFor();
  await page.getByLabel('机关代字').fill('中原督');
  await page.getByRole('checkbox', { name: '约谈通知' }).check();
  await page.getByRole('button', { name: '保存设置' }).click();
  await page.getByText('已保存发文设置').waitFor();
  await page.getByLabel('自几号').fill('5');
  await page.getByLabel('至几号').fill('3');
  await page.getByLabel('用于何处').fill('纸质发文');
  await page.getByRole('button', { name: '登记用号' }).click();
  await page.locator('.field-fault').getByText('须为5至').waitFor();
  await page.getByLabel('自几号').fill('1');
  await page.getByLabel('至几号').fill('12');
  await page.getByRole('button', { name: '登记用号' }).click();
  await page.getByText(/中原督〔\d{4}〕1至12号/).waitFor();
  await office.look('paper-settings');
  const { plan } = await ask<{ plan: { paperSettings: object } }>(
    'supervisor',
    '{ plan(id: "zhongyuan-2023") { paperSettings { code copies automatic } } }',
  );
  expect(plan.paperSettings).toEqual({
    code: '中原督',
    copies: ['区委办公室', '区人大常委会办公室'],
    automatic: ['INTERVIEW'],
  });

  const mayor = await logIn('mayor', { phone: true, dark: true });
  await mayor.open(at);
  await mayor.page.getByText('中原督', { exact: true }).waitFor();
  expect(await mayor.page.getByRole('button', { name: '保存设置' }).count()).toBe(0);
  await mayor.look('paper-settings');
});

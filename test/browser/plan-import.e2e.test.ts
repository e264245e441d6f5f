import { expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn } from './visitor.ts';

const HEAD = '板块,任务,目标,目标值,计量单位,牵头单位,分管领导,完成时限';
const MENDED = [
  HEAD,
  '一、改善民生,新建幼儿园,新增学位,500,个,区教育局,副区长,2024-08-31',
  ',新建公厕,新建座数,12,座,区城管局,副区长,2024-10-31',
];

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

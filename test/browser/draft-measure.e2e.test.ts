import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn } from './visitor.ts';

/** The plan that was lived up to 30 June. */
const PLAN = 'zhongyuan-2023-demo';
const CODE = `9.9-${String(Date.now() % 1_000).padStart(3, '0')}`;

describe('a measure that did not come with the plan', () => {
  test('is drafted from the desk: what was typed outlives a reload, a refusal stands at its field', async () => {
    const { page, open, look } = await logIn('office', { at: `/desk?plan=${PLAN}` });
    await page.getByRole('link', { name: '拟立项举措' }).click();
    await page.waitForURL(/\/measures\/new/);
    await look('draft-measure-empty');
    await page.getByLabel(/^标题/).fill('新建城市绿道');
    await page.getByLabel(/^编号/).fill('4.1-01');
    await page.getByLabel('板块').selectOption({ index: 3 });
    await page.getByLabel(/^文件或会议名称/).fill('区政府第五次常务会议纪要');
    await page.getByLabel('牵头单位').selectOption({ label: '中原区教育局' });
    const target = page.getByRole('group', { name: '目标1', exact: true });
    await target.getByLabel('名称').fill('绿道长度');
    await target.getByLabel('目标值').fill('12');
    await target.getByLabel('计量单位').fill('公里');
    const first = page.getByRole('group', { name: '节点1', exact: true });
    await first.getByLabel('内容').fill('过半');
    await first.getByLabel('期限').fill('2023-09-30');
    await first.getByLabel('届时应达到：绿道长度').fill('6');
    await page.getByRole('button', { name: '增加节点' }).click();
    const second = page.getByRole('group', { name: '节点2', exact: true });
    await second.getByLabel('内容').fill('全线贯通');
    await second.getByLabel('期限').fill('2023-09-30');
    await page.reload();
    await page.getByLabel(/^标题/).waitFor();
    expect(await second.getByLabel('内容').inputValue()).toBe('全线贯通');

    await page.getByRole('button', { name: '提出立项' }).click();
    await second.getByRole('alert').waitFor();
    expect(await second.getByRole('alert').textContent()).toContain('9月30日');
    await look('draft-measure-refused');
    await second.getByLabel('期限').fill('2023-11-30');
    await page.getByRole('button', { name: '提出立项' }).click();
    const taken = page.locator('.field', { has: page.getByLabel(/^编号/) }).getByRole('alert');
    await taken.waitFor();
    expect(await taken.textContent()).toContain('已用于');
    await page.getByLabel(/^编号/).fill(CODE);
    await page.getByRole('button', { name: '提出立项' }).click();
    await page.waitForURL(new RegExp(`/measures/${CODE}`));
    await page.locator('h1', { hasText: '新建城市绿道' }).waitFor();
    const { plan } = await ask<{ readonly plan: { readonly measure: object } }>(
      'supervisor',
      `{ plan(id: "${PLAN}") { measure(code: "${CODE}") { stage matter basis { title } leadUnit { shortName } targets { value unit }
        milestones { due expected { value } } } } }`,
    );
    expect(plan.measure).toEqual({
      stage: 'DRAFTED',
      matter: 'MEETING',
      basis: { title: '区政府第五次常务会议纪要' },
      leadUnit: { shortName: '区教育局' },
      targets: [{ value: 12, unit: '公里' }],
      milestones: [
        { due: '2023-09-30', expected: [{ value: 6 }] },
        { due: '2023-11-30', expected: [{ value: 12 }] },
      ],
    });
    await open(`/measures/new?plan=${PLAN}`);
    await page.getByLabel(/^标题/).waitFor();
    expect(await page.getByLabel(/^标题/).inputValue()).toBe('');
  });

  test('is offered to nobody who may not draft one', async () => {
    const { page, open } = await logIn('auditor', { at: `/measures?plan=${PLAN}` });
    expect(await page.getByRole('link', { name: '拟立项举措' }).count()).toBe(0);
    await open(`/measures/new?plan=${PLAN}`);
    await page.getByText('举措由督查室或牵头单位负责人拟定').waitFor();
  });

  test.each([
    { phone: true, dark: false },
    { phone: false, dark: true },
  ])('can be drafted on a phone and in the dark: %o', async (as) => {
    const { page, look } = await logIn('office', { ...as, at: `/measures/new?plan=${PLAN}` });
    await page.getByText('配合单位').first().click();
    await look('draft-measure');
  });
});

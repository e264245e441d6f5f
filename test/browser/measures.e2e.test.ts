import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { BOTH_SCHEMES, logIn, settled } from './visitor.ts';

/** The plan that was lived up to 30 June. */
const PLAN = 'zhongyuan-2023-demo';
const LIST = `/measures?plan=${PLAN}`;
const ROWS = 'tbody tr[data-row]';

type Counted = { readonly plan: { readonly measures: { readonly totalCount: number } } };
const count = (filter: string) => `{ plan(id: "${PLAN}") { measures(filter: ${filter}) { totalCount } } }`;

describe('the list of measures', () => {
  test('filters and orders in the address, so that a pasted link shows the same', async () => {
    const { page, look } = await logIn('mayor', { at: LIST });
    await look('measures', { windowOnly: true, schemes: BOTH_SCHEMES });
    await page.locator('.filter summary', { hasText: '灯号' }).click();
    await page.getByRole('checkbox', { name: '红灯' }).check();
    await page.waitForURL(/lamp=red/);
    await page.keyboard.press('Escape');
    await settled(page);
    const { plan } = await ask<Counted>('leader', count('{ lamps: ["red"] }'));
    expect(await page.textContent('h1')).toBe(`符合条件的举措${plan.measures.totalCount}项`);
    await page.getByRole('button', { name: '应交节点' }).click();
    await page.locator('th[aria-sort=ascending]', { hasText: '应交节点' }).waitFor();
    await settled(page);
    const first = await page.textContent(`${ROWS} a`);
    await page.reload();
    await page.waitForSelector(ROWS);
    expect(await page.textContent(`${ROWS} a`)).toBe(first);
    expect(await page.locator('th[aria-sort=ascending]').textContent()).toContain('应交节点');
  });

  test('says where nothing matches, and lists all again when the filter is cleared', async () => {
    const { page, look } = await logIn('office', { at: `${LIST}&lamp=red` });
    await page.getByLabel('标题或编号').fill('没有这样的举措');
    await page.getByText('没有符合条件的举措').waitFor();
    await look('measures-empty');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForSelector(ROWS);
    expect(await page.textContent('h1')).toMatch(/^共168项举措/);
  });

  test('keeps views for the account, with filter, order and columns', async () => {
    const { page, open } = await logIn('office', {
      at: `${LIST}&stage=ACKNOWLEDGED&order=-activity&columns=code,title,activity`,
    });
    await page.locator('.filter summary', { hasText: '常用筛选' }).click();
    await page.getByLabel('名称').fill('最近变动');
    await page.getByRole('button', { name: '保存当前筛选' }).click();
    await open(LIST);
    await page.locator('.filter summary', { hasText: '常用筛选' }).click();
    await page.getByRole('button', { name: '最近变动', exact: true }).click();
    await page.locator('thead th', { hasText: '最近变动' }).waitFor();
    expect(await page.locator('thead th').allTextContents()).toEqual(['编号', '举措', '最近变动 ↓']);
  });

  test('is exported as filtered, every row of it', async () => {
    const { page } = await logIn('office', { at: LIST });
    await page.locator('.filter summary', { hasText: '导出' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV表格' }).click(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text.startsWith('\uFEFF编号,举措,灯号')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 168);
  });

  test('is read with the keyboard, and leads from a measure to its neighbours and back', async () => {
    const { page } = await logIn('auditor', { at: `${LIST}&order=-lamp` });
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = await page.locator(ROWS).nth(1).locator('a').textContent();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.measure-title');
    expect(await page.textContent('h1')).toBe(second);
    await page.getByRole('link', { name: '下一项' }).click();
    await page.getByText(/第3项/).waitFor();
    await page.getByRole('link', { name: '回到列表' }).click();
    await page.waitForURL(/order=-lamp/);
  });

  test('can be read on a phone, in the light and in the dark', async () => {
    const { look } = await logIn('mayor', { phone: true, at: `${LIST}&order=-lamp` });
    await look('measures', { windowOnly: true, schemes: BOTH_SCHEMES });
  });
});

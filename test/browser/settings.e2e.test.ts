import { describe, expect, test } from 'vitest';
import { logIn } from './visitor.ts';

describe('the settings', () => {
  test('say in words by which rules the plan is run, and who answers for what', async () => {
    const { page, open, look } = await logIn('office');
    await open('/settings');
    const rules = await page.textContent('#content');
    for (const part of ['亮灯规则', '现行', '督办阶梯', '时限与审批', '工作日内', '工作日历'])
      expect(rules).toContain(part);
    await look('settings');
    await page.click('.tab:has-text("单位与领导")');
    await page.waitForSelector('table[aria-label="领导"]');
    expect(new URL(page.url()).searchParams.get('part')).toBe('people');
    await look('settings-people');
  });

  test('tell an administrator whether everything works', async () => {
    const { page, look } = await logIn('admin');
    await page.waitForURL(/\/settings/);
    await page.click('.tab:has-text("运行")');
    await page.waitForSelector('dd:has-text("正常")');
    await page.waitForSelector('text=查询结果落后日志');
    await look('settings-health');
  });

  test.each([
    { phone: true, dark: false },
    { phone: true, dark: true },
    { phone: false, dark: true },
  ])('can be read on a phone and in the dark: %o', async (as) => {
    const { open, look } = await logIn('office', as);
    await open('/settings');
    await look('settings');
  });
});

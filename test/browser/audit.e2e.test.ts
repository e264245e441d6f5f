import { describe, expect, test } from 'vitest';
import { logIn, settled } from './visitor.ts';

describe('the audit', () => {
  test('checks the whole log when asked to, and says that nothing was altered', async () => {
    const { page, look } = await logIn('auditor');
    await page.waitForURL(/\/audit/);
    expect(await page.textContent('.hash')).toMatch(/^[0-9a-f]{64}$/);
    await page.click('button:has-text("现在核验")');
    await page.waitForSelector('.proved');
    expect(await page.textContent('.proved')).toMatch(/^全部[\d,]+条与哈希链相符/);
    await look('audit');
  });

  test('tells who looked at what, filtered by the address', async () => {
    const { page, open } = await logIn('auditor');
    await page.waitForSelector('.access');
    await page.selectOption('select[name=role]', 'AUDITOR');
    await page.click('.access-filter button[type=submit]');
    await page.waitForURL(/role=AUDITOR/);
    await settled(page);
    const heads = page.locator('table[aria-label="谁看过什么"] tbody tr td.is-head');
    const others = async () => (await heads.allTextContents()).filter((head) => !head.includes('审计员'));
    await expect.poll(others, { timeout: 10_000 }).toEqual([]);
    expect(await heads.count()).toBeGreaterThan(0);
    await open('/audit?subject=nobody-of-this-name');
    await page.waitForSelector('text=没有符合条件的访问记录');
  });

  test.each([
    { phone: true, dark: false },
    { phone: true, dark: true },
    { phone: false, dark: true },
  ])('can be read on a phone and in the dark: %o', async (as) => {
    const { page, look } = await logIn('auditor', as);
    await page.waitForSelector('.access');
    await look('audit', { windowOnly: true });
  });
});

import { describe, expect, test } from 'vitest';
import { logIn } from './visitor.ts';

const DEMONSTRATION = 'plan=zhongyuan-2023-demo';

/** What administrators and security officers may not see: each of these is an empty list to whoever is not told so. */
const MEASURE_SCREENS = ['/', '/chart', '/desk', '/meetings', '/measures', '/measures/3-06', '/instructions', '/inbox'];

describe('a screen that the role may not see', () => {
  test.each(['admin', 'security'] as const)('says so to %s, and leads to the screens of the role', async (account) => {
    const { page, open, look } = await logIn(account);
    for (const path of MEASURE_SCREENS) {
      await open(`${path}?${DEMONSTRATION}`);
      expect(await page.textContent('.empty-title'), path).toBe('没有权限查看');
      expect(await page.locator('h1').count(), path).toBe(1);
      expect(await page.locator('#content table').count(), path).toBe(0);
      expect(await page.locator('.own-screens a').first().getAttribute('href'), path).toMatch(/^\/settings/);
    }
    await look(`no-permission-${account}`);
    await page.click('.own-screens a');
    await page.waitForURL(/\/settings/);
  });

  test('has no search either: it says so before anything is typed', async () => {
    const { page, look } = await logIn('admin', { at: `/settings?${DEMONSTRATION}` });
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] .empty-title:has-text("没有权限查看")');
    expect(await page.locator('dialog[open] input').count()).toBe(0);
    await look('search-no-permission', { windowOnly: true });
  });
});

test('an address that does not exist leads to the first screen of whoever opened it', async () => {
  for (const [account, first] of [
    ['auditor', /\/audit/],
    ['reporter', /\/to-do/],
  ] as const) {
    const { page } = await logIn(account, { at: `/no-such-page?${DEMONSTRATION}` });
    expect(await page.textContent('#content')).toContain('没有这个页面');
    await page.click('.own-screens .button');
    await page.waitForURL(first);
  }
});

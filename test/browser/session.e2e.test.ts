import { describe, expect, test } from 'vitest';
import { fillLogin, logIn, settled, visit } from './visitor.ts';

const accountOf = (text: string | null) => text?.trim();

describe('a session', () => {
  test('begins at the pasted address: after the login the reader is there', async () => {
    const { page } = await visit();
    await page.goto('/?asOf=2023-06-30');
    await fillLogin(page, 'office');
    await page.waitForSelector('.masthead');
    expect(page.url()).toMatch(/\/\?asOf=2023-06-30$/);
    expect(await page.textContent('.status-line.is-past')).toContain('2023年6月30日');
  });

  test('keeps no token in localStorage, and survives a reload', async () => {
    const { page } = await logIn('mayor');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(kept).not.toMatch(/eyJ/);
    await page.reload();
    await page.waitForSelector('.masthead');
  });

  test('switches to another demo account by two clicks', async () => {
    const { page } = await logIn('mayor');
    await page.click('.account-menu summary');
    await page.click('.menu-item:has-text("督查室")');
    await page.waitForFunction(() => document.querySelector('.account-menu summary')?.textContent === '督查室');
    await settled(page);
    expect(accountOf(await page.textContent('.account-menu summary'))).toBe('督查室');
  });

  test('ends at the issuer too: whoever comes next is asked for a password', async () => {
    const { page, look } = await logIn('auditor');
    await page.click('.account-menu summary');
    await page.click('.menu-item:has-text("退出登录")');
    await page.waitForURL('**/logged-out');
    await look('logged-out');
    expect(await page.evaluate(() => sessionStorage.getItem('duban.tokens'))).toBeNull();
    await page.click('button.is-main');
    await page.waitForSelector('input[name=password]');
  });

  test('that ends in the middle of work is begun again, and leads back to the same place', async () => {
    const { page, context, forgive } = await logIn('office');
    forgive(/status of 40[01]/);
    // Logged out elsewhere: what would renew the token is gone with the session at the issuer.
    const elsewhere = await context.newPage();
    await elsewhere.goto('/');
    await elsewhere.click('.account-menu summary');
    await elsewhere.click('.menu-item:has-text("退出登录")');
    await elsewhere.waitForURL('**/logged-out');
    await page.clock.install();
    await page.clock.fastForward('02:00:00');
    await page.click('.as-of summary');
    await page.click('.menu-item:has-text("一周前")');
    await page.waitForSelector('dialog[open]:has-text("登录已失效")');
    const { href } = new URL(page.url());
    // The issuer's clock did not move: in two hours its answers would be old.
    await page.clock.setSystemTime(new Date());
    await page.click('dialog button.is-main');
    await fillLogin(page, 'office');
    await page.waitForSelector('.status-line.is-past');
    expect(page.url()).toBe(href);
  });
});

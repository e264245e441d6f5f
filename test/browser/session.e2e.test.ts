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
});

import { describe, expect, test } from 'vitest';
import { logIn } from './visitor.ts';

const DEMONSTRATION = '/?plan=zhongyuan-2023-demo';

describe('the rehearsal clock', () => {
  test('says what a day brings before it is moved, and then shows the next day', async () => {
    const { page, open, look } = await logIn('office');
    await open(DEMONSTRATION);
    const before = await page.textContent('.rehearsal-clock summary b');
    await page.click('.rehearsal-clock summary');
    await look('rehearsal-menu', { windowOnly: true });
    await page.click('.menu-item:has-text("一天后")');
    await page.waitForSelector('dialog[open] dl, dialog[open] p:has-text("没有到期的事项")', { timeout: 60_000 });
    await look('rehearsal-ahead', { windowOnly: true });
    await page.click('dialog[open] .is-main');
    await page.waitForSelector('dialog[open]', { state: 'detached', timeout: 90_000 });
    await page.waitForFunction(
      (shown) => document.querySelector('.rehearsal-clock summary b')?.textContent !== shown,
      before,
    );
  });

  test('is shown to a leader, who cannot move it', async () => {
    const { page, open } = await logIn('mayor');
    await open(DEMONSTRATION);
    await page.click('.rehearsal-clock summary');
    await page.waitForSelector('text=由督查室或系统管理员拨动');
    expect(await page.locator('.rehearsal-clock .menu-item').count()).toBe(0);
  });

  test('is not there in a plan that lives in real time', async () => {
    const { page, open } = await logIn('mayor');
    await open('/?plan=zhongyuan-2023');
    expect(await page.locator('.rehearsal-clock').count()).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { logIn, settled } from './visitor.ts';

describe('the frame', () => {
  test('shows another day by the calendar, says so, and comes back to now', async () => {
    const { page, look } = await logIn('mayor');
    await page.click('.as-of summary');
    await page.waitForSelector('.as-of .month table');
    await look('as-of-open');
    await page.click('.menu-item:has-text("上月末")');
    await page.waitForSelector('.status-line.is-past');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('asOf')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await look('past');
    await page.click('.status-line.is-past button');
    await page.waitForSelector('.status-line.is-past', { state: 'detached' });
    expect(new URL(page.url()).searchParams.get('asOf')).toBeNull();
    await page.goBack();
    await page.waitForSelector('.status-line.is-past');
  });

  test('chooses any day of the plan’s past in a month, by the keyboard alone', async () => {
    const { page } = await logIn('mayor');
    await page.focus('.as-of summary');
    await page.keyboard.press('Enter');
    const today = await page.getAttribute('.month [tabindex="0"]', 'data-day');
    expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await page.isDisabled('.month-head button:last-child')).toBe(true);
    await page.focus('.month [tabindex="0"]');
    for (const key of ['ArrowRight', 'PageUp', 'ArrowUp', 'Home']) await page.keyboard.press(key);
    const monday = await page.evaluate(() => document.activeElement?.getAttribute('data-day'));
    expect(new Date(monday ?? '').getUTCDay()).toBe(1);
    expect(monday?.slice(0, 7)).not.toBe(today?.slice(0, 7));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.status-line.is-past');
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(monday);
    await page.waitForSelector('.as-of .month', { state: 'detached' });
  });

  test('is used by keyboard alone: skip link, list of keys, rows by j and k', async () => {
    const { page, look } = await logIn('mayor');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog[open]');
    await look('keys');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    // Two rows may say the same.
    const row = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-row]')].findIndex((one) => one.contains(document.activeElement)),
      );
    await page.keyboard.press('j');
    expect(await row()).toBe(0);
    await page.keyboard.press('j');
    expect(await row()).toBe(1);
    await page.keyboard.press('k');
    expect(await row()).toBe(0);
  });

  test('speaks English when asked to, and remembers it', async () => {
    const { page, look } = await logIn('mayor');
    await page.click('.account-menu summary');
    await page.click('.menu-item:has-text("English")');
    await look('english');
    await page.reload();
    await page.waitForSelector('.main-nav:has-text("Overview")');
  });

  test('says that an address leads nowhere, and leads back', async () => {
    const { page, look } = await logIn('mayor', { at: '/nowhere/at-all' });
    expect(await page.textContent('#content')).toContain('没有这个页面');
    await look('not-found');
    await page.click('#content a');
    await page.waitForSelector('h1');
  });

  test('says that the server is away, and goes on by itself when it is back', async () => {
    const { page, forgive, look } = await logIn('mayor');
    forgive(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.click('.as-of summary');
    await page.click('.menu-item:has-text("一周前")');
    await page.waitForSelector('.status-line.is-away');
    await look('away');
    await page.context().setOffline(false);
    // It may have found that out by itself before the button is pressed.
    await page.evaluate(() => document.querySelector<HTMLElement>('.status-line.is-away button')?.click());
    await page.waitForSelector('.status-line.is-away', { state: 'detached' });
    await page.waitForSelector('.lamp-figures');
  });

  test('opens a screen that was not loaded yet as soon as the server is back', async () => {
    const { page, forgive } = await logIn('mayor');
    forgive(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.click('.main-nav a:has-text("会议")');
    await page.waitForSelector('.status-line.is-away');
    expect(await page.locator('.lamp-figures').count()).toBe(1);
    await page.context().setOffline(false);
    await page.waitForSelector('.paper');
    await page.waitForSelector('.status-line.is-away', { state: 'detached' });
  });
});

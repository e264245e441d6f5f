import { describe, expect, test } from 'vitest';
import { logIn, OTHER_LOOKS, settled } from './visitor.ts';

describe('the inbox', () => {
  test('tells a unit what it was told, by day, and leads to the measure', async () => {
    const { page, look } = await logIn('head', { at: '/inbox' });
    expect(await page.textContent('h1')).toBe('信箱');
    await page.waitForSelector('.notice');
    await look('inbox');
    const measure = await page.getAttribute('.notice a', 'href');
    expect(measure).toMatch(/^\/measures\/[\d.-]+/);
    await page.click('.notice a >> nth=0');
    await page.waitForURL(`**${measure}`);
  });

  test('shows what is to be acted on apart, and keeps that in the address', async () => {
    const { page } = await logIn('head', { at: '/inbox' });
    await page.click('.tab:has-text("办理件")');
    await settled(page);
    expect(new URL(page.url()).searchParams.get('show')).toBe('act');
    expect(await page.locator('.notice .tag').count()).toBe(0);
    await page.reload();
    await page.waitForSelector('.tab.is-here:has-text("办理件")');
  });

  test('of an auditor holds the notices of all, and those of one receiver where one is chosen', async () => {
    const { page, look } = await logIn('auditor', { at: '/inbox' });
    expect(await page.textContent('h1')).toBe('全部通知');
    await page.click('.inbox-choices summary');
    await page.fill('.filter-choices input[type=search]', '区商务局');
    await page.check('.filter-choices label:has-text("区商务局") input');
    await page.waitForURL(/to=unit%40commerce/);
    await settled(page);
    const named = await page.locator('.notice-line:has-text("告知")').allTextContents();
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((one) => !one.includes('商务局'))).toEqual([]);
    await page.keyboard.press('Escape');
    await look('inbox-all', { windowOnly: true });
  });

  test('marks what is new since the last visit, and nothing on the first', async () => {
    const { page, open } = await logIn('head', { at: '/inbox' });
    await page.waitForSelector('.notice');
    expect(await page.locator('.notice.is-new').count()).toBe(0);
    // As if the reader had been here before the newest notice came.
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((one) => one.startsWith('duban.inbox/'));
      if (key) localStorage.setItem(key, String(Number(localStorage.getItem(key)) - 1));
    });
    await page.reload();
    await page.waitForSelector('.notice.is-new');
    await open('/inbox');
    await page.waitForSelector('.notice');
    expect(await page.locator('.notice.is-new').count()).toBe(0);
  });

  test.each(OTHER_LOOKS)('can be read on $on', async ({ phone, schemes }) => {
    const { page, look } = await logIn('office', { phone, at: '/inbox' });
    await page.waitForSelector('.tabs');
    await look('inbox', { schemes });
  });
});

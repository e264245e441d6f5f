import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { logIn, settled } from './visitor.ts';

/** What is typed before the palette is there would be typed into nothing. */
const openSearch = async (page: Page): Promise<void> => {
  await page.keyboard.press('/');
  await page.waitForSelector('dialog[open] .palette input:focus');
};

describe('the search', () => {
  test('finds what the plan says by keyboard alone, marks it, and opens its measure', async () => {
    const { page, look } = await logIn('mayor');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] .palette-help');
    await look('search-empty', { windowOnly: true });
    await page.keyboard.type('项目');
    await page.waitForSelector('.hit mark');
    expect(await page.textContent('.hit mark')).toBe('项目');
    await look('search', { windowOnly: true });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(second).toBe(await page.getAttribute('.hits li:nth-child(2) a', 'href'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog', { state: 'detached' });
    expect(`${new URL(page.url()).pathname}${new URL(page.url()).search}`).toBe(second);
  });

  test('opens the first result by Enter, and goes back to the screen by Esc', async () => {
    const { page } = await logIn('office');
    const before = page.url();
    await openSearch(page);
    await page.keyboard.type('4.5-13');
    await page.waitForSelector('.hit mark');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    expect(page.url()).toBe(before);
    await openSearch(page);
    await page.keyboard.type('4.5-13');
    await page.waitForSelector('.hit mark');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/measures\/4\.5-13/);
  });

  test('is opened again by a key that is pressed right after Esc', async () => {
    const { page } = await logIn('office');
    for (let times = 0; times < 5; times += 1) {
      await openSearch(page);
      await page.keyboard.press('Escape');
    }
    await openSearch(page);
  });

  test('says what to do where nothing is found', async () => {
    const { page, look } = await logIn('head');
    await openSearch(page);
    await page.keyboard.type('没有这样的文字');
    await page.waitForSelector('dialog .empty-title');
    expect(await page.textContent('dialog .empty-title')).toBe('没有找到“没有这样的文字”');
    await look('search-nothing', { windowOnly: true });
  });

  test.each([{ dark: false }, { dark: true }])('is opened by a button on a phone: %o', async ({ dark }) => {
    const { page, look } = await logIn('mayor', { phone: true, dark });
    await page.click('.search-button');
    await page.fill('.palette input', '建设');
    await page.waitForSelector('.hit mark');
    await settled(page);
    await look('search', { windowOnly: true });
    await page.click('.hit >> nth=0');
    await page.waitForURL(/\/measures\//);
  });
});

import { describe, expect, test } from 'vitest';
import { logIn } from './visitor.ts';

describe('the overview', () => {
  test('says how the plan stands, in a sentence and in figures that lead to their lists', async () => {
    const { page, look } = await logIn('mayor');
    expect(await page.textContent('h1')).toMatch(/^168项举措/);
    expect(await page.title()).toBe('总览 · 督办');
    await look('overview');
  });

  test.each([
    { phone: true, dark: false },
    { phone: true, dark: true },
    { phone: false, dark: true },
  ])('can be read on a phone and in the dark: %o', async (as) => {
    const { look } = await logIn('mayor', as);
    await look('overview');
  });

  test('comes with at most 300 kB of code and style on a cold cache', async () => {
    const { page } = await logIn('mayor');
    // Sent as they were compressed by the build: their length is what went over the line.
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!/\.(js|css)$/.test(pathname)) return;
      sizes.push(response.headerValue('content-length').then(Number));
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.reload();
    await page.waitForSelector('.lamp-figures');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThan(300_000);
    process.stdout.write(`the landing screen: ${Math.round(total / 1_000)} kB\n`);
  });
});

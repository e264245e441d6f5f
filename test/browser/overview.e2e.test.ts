import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { BOTH_SCHEMES, logIn, settled } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';

describe('the overview', () => {
  test('says how the plan stands, in a sentence and in figures that lead to their lists', async () => {
    const { page, look } = await logIn('mayor');
    expect(await page.textContent('h1')).toMatch(/^168项举措/);
    expect(await page.title()).toBe('总览 · 督办');
    await look('overview', { schemes: BOTH_SCHEMES });
  });

  test('can be read on a phone, in the light and in the dark', async () => {
    const { look } = await logIn('mayor', { phone: true });
    await look('overview', { schemes: BOTH_SCHEMES });
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

  test('shows a leader his own measures with one press, and so does the chart; the address carries it', async () => {
    type Total = { plan: { overview: { total: { measures: { total: number } } } } };
    const { page, open, look } = await logIn('deputy', { at: `/?plan=${PLAN}` });
    await page.getByRole('button', { name: '我分管的' }).click();
    await page.waitForURL(/leader=/);
    await settled(page);
    const leader = new URL(page.url()).searchParams.get('leader') ?? '';
    const { plan } = await ask<Total>(
      'supervisor',
      `{ plan(id: "${PLAN}") { overview(leader: "${leader}") { total { measures { total } } } } }`,
    );
    const { total } = plan.overview.total.measures;
    expect(total).toBeGreaterThan(0);
    expect(await page.textContent('h1')).toContain(String(total));
    await look('overview-portfolio', { windowOnly: true });
    // The lists behind the figures are his own, too.
    await page.locator('.lamp-figure').first().click();
    await page.waitForURL(/\/measures\?/);
    expect(new URL(page.url()).searchParams.get('leader')).toBe(leader);
    await open(`/chart?plan=${PLAN}`);
    await page.getByRole('button', { name: '我分管的' }).click();
    await page.getByText(`${total}项举措`).first().waitFor();
    expect(new URL(page.url()).searchParams.get('leader')).toBe(leader);
    // Pasted by somebody else, the address shows the same.
    const office = await logIn('office', { at: `/?plan=${PLAN}&leader=${leader}` });
    expect(await office.page.textContent('h1')).toContain(String(total));
    await office.page.getByRole('button', { name: '查看全计划' }).click();
    await office.page.waitForURL((url) => !url.searchParams.has('leader'));
  });
});

import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { BOTH_SCHEMES, logIn } from './visitor.ts';

/** The plan that was lived up to 30 June. */
const CHART = '/chart?plan=zhongyuan-2023-demo';

describe('the wall chart', () => {
  test('shows every measure and moves through the year without asking the server', async () => {
    const { page, look } = await logIn('mayor', { at: CHART });
    expect(await page.locator('.wall-row').count()).toBeGreaterThan(20);
    await look('chart', { windowOnly: true, schemes: BOTH_SCHEMES });
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('Chart')) asked.push(request.url());
    });
    const slider = page.getByRole('slider', { name: '截至' });
    await slider.fill('100');
    await page.waitForURL(/asOf=2023-04-11/);
    expect(await page.textContent('.time-flag')).toBe('4月11日');
    expect(asked).toEqual([]);
    await look('chart-past', { windowOnly: true });
    await page.reload();
    await page.waitForSelector('.time-flag');
    expect(await page.textContent('.time-flag')).toBe('4月11日');
  });

  test('names the day in the frame while the year is played, with the lamps of that day', async () => {
    const { page } = await logIn('mayor', { at: `${CHART}&asOf=2023-04-11` });
    const { plan } = await ask<{
      plan: { overview: { total: { measures: { byLamp: { lamp: { name: { zh: string } }; measures: number }[] } } } };
    }>(
      'leader',
      '{ plan(id: "zhongyuan-2023-demo", asOf: { date: "2023-04-11" }) { overview { total { measures { byLamp { lamp { name { zh } } measures } } } } } }',
    );
    const totals = await page.locator('.chart-totals li').allTextContents();
    const counted = plan.overview.total.measures.byLamp.filter(({ measures }) => measures > 0);
    expect([...totals].sort()).toEqual(counted.map(({ lamp, measures }) => `${lamp.name.zh} ${measures}`).sort());
    await page.getByRole('button', { name: '播放' }).click();
    // While it plays, the address still names the day on which it began.
    await page.waitForFunction(() => {
      const flag = document.querySelector('.time-flag')?.textContent ?? '';
      const inFrame = ['.as-of b', '.status-line.is-past'].map((one) => document.querySelector(one)?.textContent ?? '');
      return location.search.includes('2023-04-11') && flag !== '4月11日' && inFrame.every((one) => one.includes(flag));
    });
    await page.getByRole('button', { name: '停止' }).click();
    await page.waitForFunction(() => !location.search.includes('2023-04-11'));
  });

  test('tells of a sign what it stood for on that day, and leads to its measure', async () => {
    const { page, look } = await logIn('mayor', { at: `${CHART}&asOf=2023-04-11&text=3-06` });
    await page.locator('[data-mark]').first().hover();
    await page.waitForSelector('.mark-card:has-text("逾期")');
    await page.locator('[data-mark]').first().click();
    await look('chart-sign', { windowOnly: true });
    await page.click('.mark-card a');
    await page.waitForURL(/\/measures\/3-06\?.*asOf=2023-04-11/);
  });

  test('filters by section, unit and text, and says where nothing matches', async () => {
    const { page, look } = await logIn('office', { at: CHART });
    // The office sees the drafts of other tests, too.
    const { plan } = await ask<{ plan: { measures: { totalCount: number } } }>(
      'supervisor',
      '{ plan(id: "zhongyuan-2023-demo") { measures(first: 1) { totalCount } } }',
    );
    expect(plan.measures.totalCount).toBeGreaterThanOrEqual(168);
    await page.getByText(`${plan.measures.totalCount}项举措`).waitFor();
    await page.getByLabel('编号或标题').fill('高新技术企业');
    await page.locator('.wall-row').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.wall-title').allTextContents()).toEqual(['新增高新技术企业']);
    await page.getByLabel('编号或标题').fill('没有这样的举措');
    await page.getByRole('button', { name: '清除筛选' }).waitFor();
    await look('chart-empty');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.locator('.wall-row').first().waitFor();
  });

  test('can be read on a phone, in the light and in the dark', async () => {
    const { look } = await logIn('mayor', { phone: true, at: CHART });
    await look('chart', { windowOnly: true, schemes: BOTH_SCHEMES });
  });
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LARGE_PLAN, type LargePlan, MEASURES, startLargePlan } from './large-plan.ts';
import { logIn, type Visitor } from './visitor.ts';

/** Longer than this the page would stand still under the hand. */
const LONGEST_STILL_MS = 1_000;

let large: LargePlan;
beforeAll(async () => {
  large = await startLargePlan();
});
afterAll(() => large.end());

/** The mayor, whose questions are answered by the gateway with the large plan. */
const visitLarge = async (path: string): Promise<Visitor> => {
  const visitor = await logIn('mayor');
  // The wall chart reads ten pages of 500 measures.
  visitor.page.setDefaultTimeout(120_000);
  await visitor.context.route('**/graphql', (route) =>
    route.continue({ url: `http://127.0.0.1:${large.port}/graphql` }),
  );
  await visitor.open(`${path}?plan=${LARGE_PLAN}`);
  return visitor;
};

/** Starts to note how long the page draws nothing; the answer ends it and gives the longest, in ms. */
const watchStill = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const noted = { longest: 0, ended: false };
    (window as unknown as { still: typeof noted }).still = noted;
    let last = performance.now();
    const onFrame = (now: number) => {
      noted.longest = Math.max(noted.longest, now - last);
      last = now;
      if (!noted.ended) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
  });
  return () =>
    page.evaluate(() => {
      const { still } = window as unknown as { still: { longest: number; ended: boolean } };
      still.ended = true;
      return still.longest;
    });
};

/** Turns the wheel until the condition holds. */
const scrollUntil = async (page: Page, isThere: () => Promise<boolean>): Promise<void> => {
  while (!(await isThere())) await page.mouse.wheel(0, 4_000);
};

/** What else the machine does in that second is not the page's doing: it stood still where it does so every time. */
const TIMES = { retry: 2, timeout: 240_000 };

describe(`a plan of ${MEASURES} measures`, TIMES, () => {
  test('is scrolled to its end in the list without standing still, and a measure of it is found and opened', async () => {
    const { page } = await visitLarge('/measures');
    expect(await page.textContent('h1')).toBe(`共${MEASURES}项举措`);
    await page.mouse.move(700, 600);
    const longestStill = await watchStill(page);
    const last = page.locator(`tr[aria-rowindex="${MEASURES + 1}"]`);
    await scrollUntil(page, async () => (await last.count()) > 0);
    const still = await longestStill();
    process.stdout.write(`the list of ${MEASURES}: at most ${Math.round(still)} ms without a frame\n`);
    expect(still).toBeLessThan(LONGEST_STILL_MS);
    // Only what is in view is drawn.
    expect(await page.locator('.long-table tbody tr').count()).toBeLessThan(200);
    await page.getByLabel('标题或编号').fill('4.2.20-17');
    await page.waitForURL(/4\.2\.20-17/);
    await page.locator('.long-table tbody [data-row] a').first().click();
    await page.waitForSelector('.measure-title');
  });

  test('is scrolled to its end on the wall chart without standing still', async () => {
    const begun = performance.now();
    const { page } = await visitLarge('/chart');
    // The lamps are counted once every measure is there.
    await page.waitForSelector('.chart-totals');
    process.stdout.write(`the chart of ${MEASURES}: whole after ${Math.round(performance.now() - begun)} ms\n`);
    await page.mouse.move(700, 600);
    const longestStill = await watchStill(page);
    const wall = page.locator('.wall');
    await scrollUntil(page, () =>
      wall.evaluate(() => innerHeight + scrollY >= document.documentElement.scrollHeight - 1),
    );
    await page.waitForSelector('.wall-row');
    const still = await longestStill();
    process.stdout.write(`the chart of ${MEASURES}: at most ${Math.round(still)} ms without a frame\n`);
    expect(still).toBeLessThan(LONGEST_STILL_MS);
    expect(await page.locator('.wall-row').count()).toBeLessThan(400);
    await page.getByLabel('编号或标题').fill('4.2.20-17');
    await page.locator('.wall-row').nth(1).waitFor({ state: 'detached' });
  });
});

import { describe, expect, inject, test } from 'vitest';
import { ask } from './graph.ts';
import { fillLogin, logIn, settled, visit } from './visitor.ts';

const DEMONSTRATION = 'zhongyuan-2023-demo';

/** 19 of 19项举措. */
const numberIn = (text: string | null): number => Number(/\d[\d,]*/.exec(text ?? '')?.[0]?.replace(',', ''));

describe('a figure', () => {
  test('leads to its list, the list to the measure, and each shows what the graph says', async () => {
    const { page } = await logIn('mayor', { at: `/?plan=${DEMONSTRATION}` });
    const figure = page.locator('.lamp-figure').first();
    const shown = numberIn(await figure.locator('.big-number').textContent());
    await figure.click();
    await page.waitForSelector('.long-table');
    await settled(page);
    expect(numberIn(await page.textContent('h1'))).toBe(shown);
    const lamp = new URL(page.url()).searchParams.get('lamp');
    const { plan } = await ask<{ plan: { measures: { totalCount: number } } }>(
      'leader',
      `{ plan(id: "${DEMONSTRATION}") { measures(filter: { lamps: ["${lamp}"] }) { totalCount } } }`,
    );
    expect(plan.measures.totalCount).toBe(shown);
    const row = page.locator('.long-table tbody [data-row]').first();
    const title = await row.locator('a').first().textContent();
    await row.locator('a').first().click();
    await page.waitForSelector('.long-table', { state: 'detached' });
    await settled(page);
    expect(await page.textContent('#content')).toContain(title?.trim());
    await page.goBack();
    await page.waitForSelector('.long-table');
    await settled(page);
    expect(numberIn(await page.textContent('h1'))).toBe(shown);
    await page.goBack();
    await page.waitForSelector('.lamp-figures');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('of what turned since another day is that of the graph, and its list has as many', async () => {
    const { page } = await logIn('mayor', { at: `/?plan=${DEMONSTRATION}&since=2023-04-30` });
    const { plan } = await ask<{
      plan: { lampChanges: { from: { key: string } | null; to: { key: string }; measures: number }[] };
    }>(
      'leader',
      `{ plan(id: "${DEMONSTRATION}") { lampChanges(since: "2023-04-30") { from { key } to { key } measures } } }`,
    );
    const red = plan.lampChanges.filter(({ from, to }) => from && from.key !== 'red' && to.key === 'red');
    const turned = red.reduce((sum, { measures }) => sum + measures, 0);
    const link = page.locator('.changes a').first();
    expect(await link.textContent()).toBe(`转红灯${turned}项`);
    await link.click();
    await page.waitForSelector('.long-table');
    await settled(page);
    expect(numberIn(await page.textContent('h1'))).toBe(turned);
  });

  test('is reached by keyboard alone, from the login to the measure', async () => {
    const { page } = await visit();
    await page.goto(`/?plan=${DEMONSTRATION}`);
    await page.waitForSelector('input[name=password]');
    await page.locator('input[name=account][value=mayor]').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type(inject('password'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.masthead');
    await settled(page);
    const isOnFigure = () => page.evaluate(() => document.activeElement?.classList.contains('lamp-figure') ?? false);
    // The focus must reach the figure within a few keys, and be seen on the way.
    for (let pressed = 0; !(await isOnFigure()); pressed += 1) {
      expect(pressed).toBeLessThan(40);
      await page.keyboard.press('Tab');
      const hasOutline = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement === null || getComputedStyle(activeElement).outlineStyle !== 'none';
      });
      expect(hasOutline, 'the focus is visible').toBe(true);
    }
    await page.keyboard.press('Enter');
    await page.waitForSelector('.long-table');
    await settled(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/measures\/[^?]+/);
    await settled(page);
    expect(await page.locator('h1').count()).toBe(1);
  });
});

describe('a pasted link', () => {
  test('shows filter, order and day to whoever opens it, and nothing can be written in the past', async () => {
    const { page } = await visit();
    await page.goto(`/measures?plan=${DEMONSTRATION}&lamp=red&order=-since&asOf=2023-05-31`);
    await fillLogin(page, 'office');
    await page.waitForSelector('.long-table');
    await settled(page);
    const { plan } = await ask<{ plan: { measures: { totalCount: number; nodes: { code: string }[] } } }>(
      'supervisor',
      `{ plan(id: "${DEMONSTRATION}", asOf: { date: "2023-05-31" }) { measures(first: 100, filter: { lamps: ["red"] }, orderBy: { field: LAMP_SINCE, direction: DESC }) { totalCount nodes { code } } } }`,
    );
    expect(numberIn(await page.textContent('h1'))).toBe(plan.measures.totalCount);
    const [first] = plan.measures.nodes;
    expect(await page.locator('.long-table tbody [data-row]').first().textContent()).toContain(first?.code);
    expect(await page.textContent('.status-line.is-past')).toContain('2023年5月31日');
    await page.goto(`/measures/${first?.code}?plan=${DEMONSTRATION}&asOf=2023-05-31`);
    await settled(page);
    expect(await page.locator('#content button.is-main:enabled').count()).toBe(0);
  });

  test('to a measure that is not there says so and leads on', async () => {
    const { page } = await logIn('mayor', { at: `/measures/9.9-99?plan=${DEMONSTRATION}` });
    expect(await page.locator('#content a').count()).toBeGreaterThan(0);
    expect((await page.textContent('#content'))?.trim()).not.toBe('');
  });
});

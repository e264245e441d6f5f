import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn, settled } from './visitor.ts';

const DEMONSTRATION = 'zhongyuan-2023-demo';

describe('a list', () => {
  test('keeps its rows while the clock of the demonstration moves under it, until the reader asks for the news', async () => {
    const { page, look } = await logIn('mayor', { at: `/measures?plan=${DEMONSTRATION}&lamp=red` });
    const rows = () => page.locator('.long-table tbody [data-row]').allTextContents();
    const before = await rows();
    await ask(
      'supervisor',
      `mutation { moveClock(input: { plan: "${DEMONSTRATION}", days: 1 }) { refusal { code } receipt { position } } }`,
    );
    await page.waitForSelector('.status-line.is-news', { timeout: 60_000 });
    expect(await page.textContent('.status-line.is-news')).toMatch(/有\d+项更新/);
    expect(await rows()).toEqual(before);
    await look('news', { windowOnly: true });
    await page.click('.status-line.is-news button');
    await page.waitForSelector('.status-line.is-news', { state: 'detached' });
    await settled(page);
  });
});

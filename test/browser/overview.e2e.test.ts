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
});

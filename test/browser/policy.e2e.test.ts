import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { BOTH_SCHEMES, logIn } from './visitor.ts';

/** Beyond what other tests live through: an adopted policy turns lamps from its first day on. */
const EARLIEST = '2023-12-30';
const PLAN = 'zhongyuan-2023-demo';
const SCREEN = `/settings/lamps?plan=${PLAN}`;

type Policies = {
  readonly plan: {
    readonly lampPolicies: readonly {
      readonly version: number;
      readonly from: string;
      readonly source: { readonly zh: string };
    }[];
  };
};
const adopted = async () =>
  (await ask<Policies>('supervisor', `{ plan(id: "${PLAN}") { lampPolicies { version from source { zh } } } }`)).plan
    .lampPolicies;

/** A policy begins after the one before it. */
const freeDay = async (): Promise<string> => {
  const last = Math.max(...(await adopted()).map(({ from }) => Date.parse(from)));
  return new Date(Math.max(last + 86_400_000, Date.parse(EARLIEST))).toISOString().slice(0, 10);
};

describe('the lamp policies', () => {
  test('are changed beside what is stored, replayed over the year, and only then adopted', async () => {
    const { page, look } = await logIn('office', { at: SCREEN });
    await page.getByText('与所选一版相同').waitFor();
    const threshold = page.locator('.threshold input').first();
    const before = await threshold.inputValue();
    await threshold.fill(String(Number(before) - 5));
    expect(await page.textContent('.threshold.is-changed')).toContain(`原为${before}`);
    await page.getByText('改动1处').waitFor();
    expect(await page.getByRole('button', { name: '采用' }).count()).toBe(0);
    await look('policy', { schemes: BOTH_SCHEMES });
    await page.getByRole('button', { name: '试算' }).click();
    await page.getByText(/项的灯曾会不同|与实际相同/).waitFor({ timeout: 120_000 });
    await look('policy-replayed');
    const from = await freeDay();
    const source = `督查室通知 ${Date.now()}`;
    await page.fill('.policy-adopt input[type=date]', from);
    await page.fill('.policy-adopt textarea', source);
    await page.getByRole('button', { name: '采用' }).click();
    await page.waitForSelector('.policy-adopt [role=status]');
    const found = (await adopted()).find((one) => one.source.zh === source);
    expect(found?.from).toBe(from);
  });

  test('say beside the field what is no number, and replay nothing', async () => {
    const { page } = await logIn('office', { at: SCREEN });
    await page.locator('.threshold input').first().fill('十');
    await page.locator('.threshold .field-fault').waitFor();
    expect(await page.getByRole('button', { name: '试算' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '恢复原值' }).click();
    await page.locator('.threshold .field-fault').waitFor({ state: 'detached' });
  });

  test('can be read on a phone, in the light and in the dark', async () => {
    const { page, look } = await logIn('office', { phone: true, at: SCREEN });
    await page.locator('.threshold input').first().fill('1');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await look('policy', { schemes: BOTH_SCHEMES });
  });
});

import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { BOTH_SCHEMES, logIn, settled } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';

describe('what a person did', () => {
  test('is listed by day from the log, the newest first, with its measure', async () => {
    type Measure = { plan: { measure: { id: string } } };
    const { plan } = await ask<Measure>('leader', `{ plan(id: "${PLAN}") { measure(code: "4.1-02") { id } } }`);
    const text = '请说明上半年进度，列入已办。';
    const { page, look } = await logIn('mayor', { at: `/measures/4.1-02?plan=${PLAN}` });
    await page.getByRole('button', { name: '批示', exact: true }).first().click();
    await page.getByLabel('批示内容').fill(text);
    await page.locator('dialog[open] button[type=submit]').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('.account-menu > summary').click();
    await page.getByRole('link', { name: '已办' }).click();
    await page.waitForURL(/\/done/);
    await settled(page);
    const first = page.locator('.done-list .entry').first();
    expect(await first.textContent()).toContain(text);
    expect(await first.textContent()).toContain('4.1-02');
    await look('done', { schemes: BOTH_SCHEMES });
    type Timeline = { plan: { timeline: { nodes: readonly { type: string; measure: { id: string } }[] } } };
    const { plan: logged } = await ask<Timeline>(
      'auditor',
      `{ plan(id: "${PLAN}") { timeline(first: 1, filter: { subjects: ["mayor"] }) { nodes { type measure { id } } } } }`,
    );
    expect(logged.timeline.nodes[0]).toEqual({ type: 'INSTRUCTION_GIVEN', measure: { id: plan.measure.id } });
  });

  test('can be read on a phone, in the light and in the dark', async () => {
    const { look } = await logIn('office', { phone: true, at: `/done?plan=${PLAN}` });
    await look('done', { windowOnly: true, schemes: BOTH_SCHEMES });
  });
});

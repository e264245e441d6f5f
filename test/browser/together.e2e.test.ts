import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';

type Waiting = { readonly measure: { readonly code: string }; readonly milestone: { readonly key: string } };

/** A milestone that waits to be verified, the last one: the other tests take the first. */
const waiting = async (): Promise<Waiting> => {
  const { plan } = await ask<{ plan: { waiting: { nodes: readonly Waiting[] } } }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { waiting(last: 1, kinds: [VERIFY]) { nodes { measure { code } milestone { key } } } } }`,
  );
  const [found] = plan.waiting.nodes;
  if (!found) throw new Error('nothing waits to be verified');
  return found;
};

const returnsOf = async (code: string): Promise<number> => {
  const { plan } = await ask<{ plan: { measure: { timeline: { nodes: readonly { type: string }[] } } } }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { measure(code: "${code}") { timeline(first: 50) { nodes { type: __typename } } } } }`,
  );
  return plan.measure.timeline.nodes.filter(({ type }) => type === 'MilestoneReturned').length;
};

describe('two people on one measure', () => {
  test('the second is refused in the words of the server, keeps what was typed, and sees what the first did', async () => {
    const { measure } = await waiting();
    const before = await returnsOf(measure.code);
    const [first, second] = [await logIn('office'), await logIn('office')];
    for (const [at, { page, open }] of [first, second].entries()) {
      await open(`/measures/${measure.code}?plan=${PLAN}`);
      await page.getByRole('button', { name: /^退回/ }).first().click();
      await page.getByLabel('退回原因').fill(`请补充验收单（${at + 1}）`);
      const limit = page.locator('dialog input[name=limit]');
      if ((await limit.getAttribute('required')) !== null) await limit.fill('2023-12-20');
    }
    await first.page.locator('dialog button[type=submit]').click();
    await first.page.locator('dialog').waitFor({ state: 'detached' });
    await first.page.locator('.entry-said', { hasText: '请补充验收单（1）' }).first().waitFor();

    // The second hears of it, but nothing moves under the hand.
    await second.page.waitForSelector('.status-line.is-news', { timeout: 60_000 });
    expect(await second.page.getByLabel('退回原因').inputValue()).toBe('请补充验收单（2）');
    await second.page.locator('dialog button[type=submit]').click();
    const refusal = second.page.locator('dialog [role=alert]').first();
    await refusal.waitFor();
    expect((await refusal.textContent())?.trim()).toMatch(/\p{Script=Han}/u);
    expect(await second.page.getByLabel('退回原因').inputValue()).toBe('请补充验收单（2）');
    await second.look('refused-second');
    await second.page.keyboard.press('Escape');
    await second.page.locator('.status-line.is-news button').click();
    await second.page.locator('.entry-said', { hasText: '请补充验收单（1）' }).first().waitFor();
    expect(await returnsOf(measure.code)).toBe(before + 1);
  });
});

import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn, settled } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';

type Given = { readonly text: string; readonly measure: { readonly code: string } };

const given = async (text: string): Promise<readonly string[]> => {
  const { plan } = await ask<{ plan: { instructions: { nodes: readonly Given[] } } }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { instructions(first: 20) { nodes { text measure { code } } } } }`,
  );
  return plan.instructions.nodes.filter((one) => one.text === text).map(({ measure }) => measure.code);
};

describe('the instructions', () => {
  test('are given by a leader to two measures at once, one from the address and one found', async () => {
    const { page, open, look } = await logIn('mayor');
    await open(`/instructions?plan=${PLAN}&measures=4.1-02`);
    await page.getByLabel('查找举措').fill('4.5-13');
    await page.getByRole('button', { name: /^加入 4\.5-13/ }).click();
    await page.locator('.instructed li').nth(1).waitFor();
    await look('instruct', { windowOnly: true });
    const text = '请于月底前报送推进情况。';
    await page.getByLabel('批示内容').fill(text);
    await page.getByRole('button', { name: '批示', exact: true }).click();
    await page.getByText('已向2项举措下达批示。').waitFor();
    await settled(page);
    expect([...(await given(text))].sort()).toEqual(['4.1-02', '4.5-13']);
    expect(await page.locator('.instruction', { hasText: text }).count()).toBe(2);
  });

  test('are seen with their answers', async () => {
    const { page, open, look } = await logIn('mayor');
    await open(`/instructions?plan=${PLAN}&state=answered`);
    await page.locator('.instruction-answer').first().waitFor();
    expect(await page.locator('.instruction:not(:has(.instruction-answer))').count()).toBe(0);
    await look('instructions');
  });

  test('can be read on a phone', async () => {
    const { open, look } = await logIn('office', { phone: true });
    await open(`/instructions?plan=${PLAN}`);
    await look('instructions');
  });
});

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
    const { page, look } = await logIn('mayor', { at: `/instructions?plan=${PLAN}&measures=4.1-02` });
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
    // Given to both at once, it is one in the list, and each can be seen.
    const card = page.locator('.instruction', { hasText: text });
    expect(await card.count()).toBe(1);
    await card.getByText('已反馈0/2').waitFor();
    await card.getByRole('button', { name: '查看2项' }).click();
    await card.locator('.batch-rows > li').nth(1).waitFor();
    await look('instruction-batch', { windowOnly: true });
  });

  test('show by when they are to be answered before they are sent, and take a date of the leader’s own', async () => {
    type Dates = { plan: { clock: { today: string }; answerDates: readonly { urgency: string; due: string }[] } };
    const { plan } = await ask<Dates>(
      'leader',
      `{ plan(id: "${PLAN}") { clock { today } answerDates { urgency due } } }`,
    );
    const dayOf = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
    const { page, look } = await logIn('mayor', { at: `/instructions?plan=${PLAN}&measures=4.1-02` });
    const due = plan.answerDates.find(({ urgency }) => urgency === 'FIFTEEN_DAYS')?.due ?? '';
    await page.getByText(`须于${dayOf(due)}前反馈`).waitFor();
    const text = '请专题研究后反馈。';
    await page.getByLabel('批示内容').fill(text);
    await page.getByLabel('反馈时限').selectOption('DATED');
    await page.getByRole('button', { name: '批示', exact: true }).click();
    await page.locator('.field-fault', { hasText: '请选择日期' }).waitFor();
    const own = new Date(Date.parse(plan.clock.today) + 20 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('反馈期限').fill(own);
    await page.getByText(`须于${dayOf(own)}前反馈（20天）`).waitFor();
    await look('instruct-dated', { windowOnly: true });
    await page.getByRole('button', { name: '批示', exact: true }).click();
    await page.getByText('已向1项举措下达批示。').waitFor();
    const { plan: after } = await ask<{ plan: { instructions: { nodes: readonly { due: string }[] } } }>(
      'supervisor',
      `{ plan(id: "${PLAN}") { instructions(filter: { search: "${text}" }) { nodes { due } } } }`,
    );
    expect(after.instructions.nodes).toEqual([{ due: own }]);
  });

  test('are found by their words and counted by state as the graph counts them', async () => {
    type Counts = { total: number; open: number; overdue: number; answered: number; withdrawn: number };
    const { plan } = await ask<{ plan: { instructionCounts: Counts } }>(
      'supervisor',
      `{ plan(id: "${PLAN}") { instructionCounts(filter: { fromMeeting: false }) { total open overdue answered withdrawn } } }`,
    );
    const { total, open: waiting, overdue, answered, withdrawn } = plan.instructionCounts;
    const { page } = await logIn('office', { at: `/instructions?plan=${PLAN}` });
    const states = page.getByRole('navigation', { name: '办理情况' });
    expect(await states.locator('a').allTextContents()).toEqual([
      `全部 ${total}`,
      `待反馈 ${waiting}`,
      `逾期 ${overdue}`,
      `已反馈 ${answered}`,
      `已撤回 ${withdrawn}`,
    ]);
    const text = (await page.locator('.instruction blockquote').last().textContent()) ?? '';
    await page.getByLabel('内容或反馈').fill(text.slice(0, 6));
    await page.waitForURL(/q=/);
    await settled(page);
    for (const words of await page.locator('.instruction').allTextContents()) expect(words).toContain(text.slice(0, 6));
  });

  test('are seen with their answers', async () => {
    const { page, look } = await logIn('mayor', { at: `/instructions?plan=${PLAN}&state=answered` });
    await page.locator('.instruction-answer').first().waitFor();
    expect(await page.locator('.instruction:not(:has(.instruction-answer))').count()).toBe(0);
    await look('instructions');
  });

  test('can be read on a phone', async () => {
    const { look } = await logIn('office', { phone: true, at: `/instructions?plan=${PLAN}` });
    await look('instructions');
  });
});

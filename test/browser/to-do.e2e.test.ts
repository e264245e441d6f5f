import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { BOTH_SCHEMES, logIn } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';
const FRESH_PLAN = 'zhongyuan-2023';

type Milestone = { readonly label: { readonly zh: string }; readonly status: string };

const milestonesOf = async (code: string): Promise<readonly Milestone[]> => {
  const { plan } = await ask<{ plan: { measure: { milestones: readonly Milestone[] } } }>(
    'unit-reporter',
    `{ plan(id: "${PLAN}") { measure(code: "${code}") { milestones { label { zh } status } } } }`,
  );
  return plan.measure.milestones;
};
const isOpen = ({ status }: Milestone) => status === 'PENDING' || status === 'RETURNED';

describe('the to-do list of a unit', () => {
  test('begins with what is overdue longest, and says how long', async () => {
    const { page, look } = await logIn('reporter');
    expect(new URL(page.url()).pathname).toBe('/to-do');
    expect(await page.textContent('h1')).toMatch(/^待办 \d+$/);
    const days = (await page.locator('section[aria-labelledby=over] .lamp').allTextContents()).map((text) =>
      Number(/^逾期(\d+)天$/.exec(text)?.[1]),
    );
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual([...days].sort((one, other) => other - one));
    await look('to-do', { schemes: BOTH_SCHEMES });
  });

  test('has its number in the menu, on every screen, and it follows what others do', async () => {
    const { page, open } = await logIn('reporter');
    const number = page.locator('.main-nav .nav-number');
    await number.waitFor();
    const listed = Number(/\d+$/.exec((await page.textContent('h1')) ?? '')?.[0]);
    expect(Number(await number.textContent())).toBe(listed);
    await open(`/measures?plan=${PLAN}`);
    await number.waitFor();
    expect(Number(await number.textContent())).toBe(listed);
    const { plan } = await ask<{ plan: { measure: { id: string } } }>(
      'leader',
      `{ plan(id: "${PLAN}") { measure(code: "4.4-12") { id } } }`,
    );
    await ask(
      'leader',
      `mutation { instruct(input: { measure: "${plan.measure.id}", text: "请抓紧", urgency: URGENT }) { refusal { code } } }`,
    );
    // Nothing is pressed: the screen stays as it is, the number follows.
    await page.waitForFunction(
      (expected) => document.querySelector('.main-nav .nav-number')?.textContent === String(expected),
      listed + 1,
    );
  });

  test('hands a milestone in without leaving it: done is gone once it is answered, and the next is in focus', async () => {
    const { page } = await logIn('reporter');
    const line = page.locator('.to-do-item', { hasText: '4.4-05' }).first();
    const label = (await line.locator('.to-do-what > .quiet').first().textContent()) ?? '';
    const before = await milestonesOf('4.4-05');
    expect(before.find((one) => one.label.zh === label && isOpen(one))).toBeDefined();
    const following = await line.locator('xpath=following-sibling::li[1]').getAttribute('data-line');
    await line.getByRole('button', { name: /^报送/ }).click();
    await page.locator('dialog[open] textarea[name=text]').fill('合作意向书已签订，附后。');
    const short = page.locator('dialog[open] input[type=checkbox][required]');
    if ((await short.count()) > 0) await short.check();
    await page.locator('dialog[open] button.is-main').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.locator('.done-line').textContent()).toContain('待督查室核实');
    await line.filter({ hasText: label }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/to-do');
    const focused = await page.evaluate(() =>
      document.activeElement?.closest('[data-line]')?.getAttribute('data-line'),
    );
    expect(focused).toBe(following);
    const handedIn = (await milestonesOf('4.4-05')).find((one) => one.label.zh === label);
    expect(handedIn?.status).toBe('SUBMITTED');
  });

  test('asks for time, and the refusal stands at the date in the server’s words', async () => {
    const { page, look } = await logIn('reporter');
    const line = page.locator('.to-do-item', { has: page.getByRole('button', { name: /^延期/ }) }).first();
    await line.getByRole('button', { name: /^延期/ }).click();
    const dialog = page.locator('dialog[open]');
    await dialog.locator('input[name=due]').fill('2024-12-31');
    await dialog.locator('textarea[name=reason]').fill('配合单位资料尚未提供');
    await look('to-do-extension');
    await dialog.locator('button.is-main').click();
    await page.waitForFunction(
      () => document.querySelector('dialog[open] .field-fault') ?? !document.querySelector('dialog[open]'),
    );
  });

  test('acknowledges several measures by one press', async () => {
    const { page, look } = await logIn('reporter', { at: `/to-do?plan=${FRESH_PLAN}` });
    const line = page.locator('.to-do-item', { has: page.getByRole('button', { name: /^签收\d+项/ }) }).first();
    await line.locator('summary').click();
    const boxes = line.locator('input[type=checkbox]');
    const count = await boxes.count();
    const names = await Promise.all([0, 1].map((index) => boxes.nth(index).getAttribute('aria-label')));
    for (let index = 2; index < count; index += 1) await boxes.nth(index).uncheck();
    await look('to-do-acknowledge', { windowOnly: true });
    await line.getByRole('button', { name: '签收2项' }).click();
    for (const name of names) await page.getByLabel(name ?? '').waitFor({ state: 'detached' });
    for (const name of names) {
      const code = name?.split(' ')[0];
      const { plan } = await ask<{ plan: { measure: { stage: string } } }>(
        'unit-reporter',
        `{ plan(id: "${FRESH_PLAN}") { measure(code: "${code}") { stage } } }`,
      );
      expect(plan.measure.stage).toBe('ACKNOWLEDGED');
    }
  });

  test('shows the past without anything to press', async () => {
    const { page } = await logIn('reporter', { at: '/to-do?asOf=2023-05-20' });
    expect(await page.locator('.to-do-item').count()).toBeGreaterThan(0);
    expect(await page.locator('.to-do-acts button').count()).toBe(0);
  });

  test('can be read on a phone, in the light and in the dark', async () => {
    const { look } = await logIn('reporter', { phone: true });
    await look('to-do', { windowOnly: true, schemes: BOTH_SCHEMES });
  });
});

describe('what waits for a decision', () => {
  test('is decided in place by the office', async () => {
    const { page, look } = await logIn('office', { at: '/to-do' });
    await look('to-do-office');
    const line = page.locator('.to-do-item', { has: page.getByRole('button', { name: /^审批延期/ }) }).first();
    const key = await line.getAttribute('data-line');
    await line.getByRole('button', { name: /^审批延期/ }).click();
    await page.locator('dialog[open]').getByLabel('同意', { exact: true }).check();
    await page.locator('dialog[open] button.is-main').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator(`[data-line="${key}"]`).waitFor({ state: 'detached' });
  });

  test('is nothing for a leader to whom nothing was put', async () => {
    const { page, look } = await logIn('mayor', { at: '/to-do' });
    expect(await page.textContent('#content')).toContain('没有等您决定的事项');
    await look('to-do-empty');
  });
});

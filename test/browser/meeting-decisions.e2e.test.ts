import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn, OTHER_LOOKS, settled } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';
const MEETINGS = `/meetings?plan=${PLAN}`;
const TEXT = '两周内拿出整改方案，报督查室。';

type Decided = {
  readonly key: string;
  readonly by: { readonly role: string };
  readonly measure: { readonly code: string };
  readonly answer: { readonly text: string } | null;
};

/** What the graph knows of the decision, oldest first. */
const decided = async (): Promise<readonly Decided[]> => {
  const { plan } = await ask<{ plan: { instructions: { nodes: readonly Decided[] } } }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { instructions(filter: { fromMeeting: true, search: "${TEXT}" }) {
      nodes { key by { role } measure { code } answer { text } } } } }`,
  );
  return [...plan.instructions.nodes].reverse();
};

/** Codes of the measures that the unit of the reporter leads. */
const ownCodes = async (): Promise<readonly string[]> => {
  const { viewer } = await ask<{ viewer: { unitKey: string } }>('unit-reporter', '{ viewer { unitKey } }');
  const { plan } = await ask<{ plan: { measures: { nodes: readonly { readonly code: string }[] } } }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { measures(first: 100, filter: { leadUnits: ["${viewer.unitKey}"], stages: [ISSUED, ACKNOWLEDGED] }) { nodes { code } } } }`,
  );
  return plan.measures.nodes.map(({ code }) => code);
};

/** The last position of the plan's log. */
const position = async (): Promise<number> => {
  const { plan } = await ask<{ plan: { position: number } }>('supervisor', `{ plan(id: "${PLAN}") { position } }`);
  return plan.position;
};

/** Codes of measures that decisions can be recorded for. */
const runningCodes = async (): Promise<readonly string[]> => {
  const { plan } = await ask<{ plan: { measures: { nodes: readonly { readonly code: string }[] } } }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { measures(first: 100, filter: { stages: [ISSUED, ACKNOWLEDGED] }) { nodes { code } } } }`,
  );
  return plan.measures.nodes.map(({ code }) => code);
};

const inOneWeek = (day: string): string => new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);

describe('the decision of a meeting', () => {
  test('is recorded by the office for any measure of the plan, answered by the unit, and on the next agenda with its answer', async () => {
    const own = await ownCodes();
    const { plan } = await ask<{ plan: { clock: { today: string } } }>(
      'supervisor',
      `{ plan(id: "${PLAN}") { clock { today } } }`,
    );
    const { today } = plan.clock;
    const office = await logIn('office', { at: MEETINGS });
    const boxes = office.page.locator('.paper tbody input[type=checkbox]');
    await boxes.first().waitFor();
    const named = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-label') ?? ''));
    const codeOf = (label: string): string => /\d[\d.]*-\d+/.exec(label)?.[0] ?? '';
    const mine = named.find((label) => own.includes(codeOf(label)));
    const other = (await runningCodes()).find(
      (code) => !own.includes(code) && !named.some((label) => codeOf(label) === code),
    );
    if (!mine || !other) throw new Error('the agenda has no row of the unit, or every measure of the plan');
    const codes = [codeOf(mine), other];
    await office.page.getByRole('checkbox', { name: mine, exact: true }).first().check();
    // A measure that is in no row of the agenda is found by its code.
    await office.page.getByRole('button', { name: '查找其他举措' }).click();
    await office.page.getByRole('searchbox', { name: /查找举措/ }).fill(other);
    await office.page.getByRole('button', { name: `加入 ${other} ` }).click();
    await office.page.getByText('已选2项举措').waitFor();
    await office.look('decision-chosen', { windowOnly: true });
    await office.page.getByRole('button', { name: '记录会议决定' }).click();
    const dialog = office.page.locator('dialog[open]');
    await dialog.getByRole('button', { name: '记录会议决定' }).click();
    // Nothing is sent without words and a date.
    await dialog.locator('.field-fault').first().waitFor();
    await dialog.getByLabel('决定内容').fill(TEXT);
    await dialog.getByLabel('反馈期限').fill(inOneWeek(today));
    await office.look('decision-form', { windowOnly: true });
    await dialog.getByRole('button', { name: '记录会议决定' }).click();
    await office.page.locator('dialog').waitFor({ state: 'detached' });
    const here = office.page.locator('.paper-part', { hasText: '本次会议决定' });
    await here.getByText(TEXT).first().waitFor();
    expect(await here.getByText(TEXT).count()).toBe(2);
    expect(await decided()).toMatchObject(
      codes.map((code) => ({ by: { role: 'SUPERVISOR' }, measure: { code }, answer: null })),
    );

    const unit = await logIn('reporter', { at: `/to-do?plan=${PLAN}` });
    const owed = unit.page.locator('.to-do-item', { hasText: TEXT });
    expect(await owed.textContent()).toContain('周例会决定');
    expect(await owed.textContent()).not.toContain('批示');
    await unit.look('to-do-decision', { windowOnly: true });
    await owed.getByRole('button', { name: /^反馈/ }).click();
    await unit.page.locator('dialog textarea').first().fill('方案已印发');
    await unit.page.locator('dialog[open] button[type=submit]').click();
    await owed.waitFor({ state: 'detached' });
    expect((await decided()).find(({ measure }) => measure.code === codes[0])?.answer?.text).toBe('方案已印发');

    // On the next day it is what the meeting before decided. What the night brings is shown at once, and is no news.
    await office.open(`/?plan=${PLAN}`);
    const before = await position();
    await office.page.click('.rehearsal-clock summary');
    await office.page.click('.menu-item:has-text("一天后")');
    await office.page.click('dialog[open] .is-main');
    await office.page.waitForSelector('dialog[open]', { state: 'detached', timeout: 60_000 });
    await expect.poll(position, { timeout: 60_000 }).toBeGreaterThan(before + 1);
    await settled(office.page);
    expect(await office.page.locator('.status-line.is-news').count()).toBe(0);
    await office.open(MEETINGS);
    const earlier = office.page.locator('.paper-part', { hasText: '上次会议决定事项' });
    await earlier.getByText('方案已印发').waitFor();
    await earlier.scrollIntoViewIfNeeded();
    await office.look('decision-next-agenda', { windowOnly: true });
    expect(await earlier.getByText(TEXT).count()).toBe(2);
  });

  test('stands apart from the instructions of leaders, folded as one with the number of answers', async () => {
    const { page, open, look } = await logIn('mayor', { at: `/instructions?plan=${PLAN}` });
    expect(await page.getByText(TEXT).count()).toBe(0);
    await page.getByRole('link', { name: '会议决定', exact: true }).click();
    const card = page.locator('.instruction', { hasText: TEXT });
    await card.getByText('已反馈1/2').waitFor();
    await card.getByRole('button', { name: '查看2项' }).click();
    await card.getByText('方案已印发').waitFor();
    await settled(page);
    await look('decisions');
    const [first] = await decided();
    await open(`/measures/${first?.measure.code}?plan=${PLAN}`);
    await page.locator('.given.is-decision', { hasText: TEXT }).waitFor();
    expect(await page.locator('.given.is-decision', { hasText: TEXT }).textContent()).not.toContain('批示');
  });

  test('that was recorded wrongly is withdrawn by the office with the reason, and owed no longer', async () => {
    const office = await logIn('office', { at: `/instructions?plan=${PLAN}&source=meeting&state=open` });
    const card = office.page.locator('.instruction', { hasText: TEXT }).first();
    await card.getByRole('button', { name: '查看2项' }).click();
    await card.getByRole('button', { name: /^撤回会议决定/ }).click();
    const dialog = office.page.locator('dialog[open]');
    await dialog.getByLabel('撤回理由').fill('记录有误，另行研究。');
    await office.look('withdraw-form', { windowOnly: true });
    await dialog.locator('button[type=submit]').click();
    await dialog.waitFor({ state: 'detached' });
    await office.open(`/instructions?plan=${PLAN}&source=meeting&state=withdrawn`);
    const withdrawn = office.page.locator('.instruction', { hasText: TEXT }).first();
    await withdrawn.getByText('已反馈1/1，撤回1').waitFor();
    await withdrawn.getByRole('button', { name: '查看2项' }).click();
    await withdrawn.getByText('记录有误，另行研究。').waitFor();
    await settled(office.page);
    await office.look('decision-withdrawn');
    expect(await withdrawn.getByRole('button', { name: /^撤回/ }).count()).toBe(0);
  });

  test.each(OTHER_LOOKS)('is recorded and read on $on', async ({ phone, schemes }) => {
    const { page, open, look } = await logIn('office', { phone, at: MEETINGS });
    await page.locator('.paper tbody input[type=checkbox]').first().check();
    await look('decision-chosen', { windowOnly: true, schemes });
    await open(`/instructions?plan=${PLAN}&source=meeting`);
    await look('decisions', { windowOnly: true, schemes });
  });

  test('cannot be recorded by a leader, nor in the past', async () => {
    const leader = await logIn('mayor', { at: MEETINGS });
    expect(await leader.page.locator('.paper tbody input[type=checkbox]').count()).toBe(0);
    const office = await logIn('office', { at: `${MEETINGS}&asOf=2023-06-20` });
    expect(await office.page.locator('.paper tbody input[type=checkbox]').count()).toBe(0);
  });
});

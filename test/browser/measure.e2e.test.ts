import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn, OTHER_LOOKS } from './visitor.ts';

/** The plan that was lived up to 30 June. */
const PLAN = 'zhongyuan-2023-demo';
const LIST = `/measures?plan=${PLAN}`;
const ROWS = 'tbody tr[data-row]';

type Targets = readonly { readonly key: string; readonly current: { readonly value: number } | null }[];
type Led = {
  readonly viewer: {
    readonly unit: {
      readonly measures: { readonly nodes: readonly { readonly code: string; readonly targets: Targets }[] };
    };
  };
};
const LED = `{ viewer { unit(plan: "${PLAN}") { measures(part: LEAD, first: 50, filter: { stages: [ACKNOWLEDGED], targetKinds: [COUNT] }) {
  nodes { code targets { key current { value } } } } } } }`;

/** Reported on in the grid, by tests that need not come before these. */
const IN_GRID = '4.4-02';

const measureOf = (code: string, fields: string) =>
  `{ plan(id: "${PLAN}") { measure(code: "${code}") { ${fields} } } }`;

describe('the page of a measure', () => {
  test('shows promise, progress, roadmap and record, and nothing to send on a past day', async () => {
    const { page, open, look } = await logIn('office', { at: `/measures/4.5-13?plan=${PLAN}` });
    await page.waitForSelector('.entry');
    await look('measure');
    for (const heading of ['承诺', '进展', '路线图', '全部记录', '现在', '责任', '批示和会议决定'])
      expect(await page.getByRole('heading', { name: heading, exact: true }).count()).toBe(1);
    await open(`/measures/4.5-13?plan=${PLAN}&asOf=2023-05-31`);
    await page.waitForSelector('.entry');
    expect(await page.locator('.now-acts, .milestone-acts button').count()).toBe(0);
    await look('measure-past');
  });

  test('unfolds an entry of the record to what proves it and when it really happened', async () => {
    const { page, look } = await logIn('mayor', { at: `/measures/4.5-13?plan=${PLAN}` });
    await page.locator('.entry-place').first().click();
    expect(await page.locator('.entry-proof code').textContent()).toMatch(/^[0-9a-f]{64}$/);
    expect(await page.locator('.entry-proof').textContent()).toContain('实际时间');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.entry-proof button').click();
    await page.waitForSelector('.entry-proof button:has-text("已复制")');
    await look('measure-record', { windowOnly: true });
  });

  test('says that a measure does not exist', async () => {
    const { page, look } = await logIn('mayor', { at: `/measures/9.9-99?plan=${PLAN}` });
    expect(await page.textContent('h1')).toBe('没有这项举措');
    await look('measure-unknown');
  });

  test('takes a report: a refusal stands at its figure, and what was sent is in the log', async () => {
    const { page, open, look } = await logIn('head', { at: LIST });
    const { viewer } = await ask<Led>('unit-head', LED);
    const led = viewer.unit.measures.nodes.find(
      ({ code, targets }) => code !== IN_GRID && targets.some(({ current }) => current),
    );
    const at = led?.targets.findIndex(({ current }) => current) ?? -1;
    const value = led?.targets[at]?.current?.value ?? 0;
    if (!led) throw new Error('The unit leads no measure with a figure');
    await open(`/measures/${led.code}?plan=${PLAN}`);
    await page.getByRole('button', { name: '上报数据' }).click();
    const figure = page.locator('.figures input').nth(at);
    await figure.waitFor();
    await look('measure-report');
    await figure.fill('-5');
    await page.locator('dialog button[type=submit]').click();
    await page.locator('.figures [aria-invalid=true]').waitFor();
    await look('measure-refused');
    // Closed by Esc and opened again, what was typed is still there.
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '上报数据' }).click();
    expect(await figure.inputValue()).toBe('-5');
    await figure.fill(String(value));
    await page.getByLabel('文字说明').fill('本周与上周持平');
    await page.locator('dialog button[type=submit]').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('.entry-said', { hasText: '本周与上周持平' }).first().waitFor();
    const { plan } = await ask<{ plan: { measure: { reports: { nodes: readonly { text: string }[] } } } }>(
      'unit-head',
      measureOf(led.code, 'reports(first: 1) { nodes { text } }'),
    );
    expect(plan.measure.reports.nodes[0]?.text).toBe('本周与上周持平');
  });

  test('lets the office judge what was handed in, with the figures in view', async () => {
    const { page, open, look } = await logIn('office', { at: LIST });
    type Waits = {
      plan: { waiting: { nodes: readonly { kind: string; measure: { code: string }; milestone: { key: string } }[] } };
    };
    const { plan } = await ask<Waits>(
      'supervisor',
      `{ plan(id: "${PLAN}") { waiting(recipient: "supervision-office", first: 50) { nodes { kind measure { code } milestone { key } } } } }`,
    );
    const waits = plan.waiting.nodes.find(({ kind }) => kind === 'VERIFY');
    if (!waits) throw new Error('Nothing waits to be verified');
    await open(`/measures/${waits.measure.code}?plan=${PLAN}`);
    await page.getByRole('button', { name: /^退回/ }).first().click();
    await look('measure-return');
    await page.getByLabel('退回原因').fill('请补充验收材料');
    const limit = page.getByLabel('新期限');
    if ((await limit.getAttribute('required')) !== null) await limit.fill('2023-12-20');
    await page.locator('dialog button[type=submit]').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('.entry-said', { hasText: '请补充验收材料' }).first().waitFor();
    const after = await ask<{ plan: { measure: { milestones: readonly { key: string; status: string }[] } } }>(
      'supervisor',
      measureOf(waits.measure.code, 'milestones { key status }'),
    );
    expect(after.plan.measure.milestones.find(({ key }) => key === waits.milestone.key)?.status).toBe('RETURNED');
  });

  test('lets a leader instruct several measures at once', async () => {
    const { page } = await logIn('mayor', { at: LIST });
    const boxes = page.locator(`${ROWS} input[type=checkbox]`);
    await boxes.nth(0).check();
    await boxes.nth(2).check();
    await page.getByText('已选2项').waitFor();
    await page.locator('.selection-bar').getByRole('button', { name: '批示' }).click();
    await page.getByLabel('批示内容').fill('请本周内说明进展');
    await page.locator('dialog button[type=submit]').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    const { plan } = await ask<{ plan: { instructions: { nodes: readonly { text: string }[] } } }>(
      'leader',
      `{ plan(id: "${PLAN}") { instructions(first: 2) { nodes { text } } } }`,
    );
    expect(plan.instructions.nodes.map(({ text }) => text)).toEqual(['请本周内说明进展', '请本周内说明进展']);
  });

  test.each(OTHER_LOOKS)('can be read on $on', async ({ phone, schemes }) => {
    const { page, look } = await logIn('head', { phone, at: `/measures/4.5-13?plan=${PLAN}` });
    await page.waitForSelector('.entry:not(.entry-heads)');
    await look('measure', { schemes });
  });
});

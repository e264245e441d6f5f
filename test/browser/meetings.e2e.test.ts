import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn, OTHER_LOOKS, settled } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';
const MEETINGS = `/meetings?plan=${PLAN}`;

type Kept = { readonly period: string; readonly headHash: string };

/** Newest first. */
const keptPapers = async (kind: string): Promise<readonly Kept[]> => {
  const { plan } = await ask<{ plan: { snapshots: { nodes: readonly Kept[] } } }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { snapshots(first: 10, kinds: [${kind}]) { nodes { period headHash } } } }`,
  );
  return plan.snapshots.nodes;
};

/** The number behind a heading: `等待决定 23项` is 23. */
const counted = (text: string | null): number => Number(/(\d+)项$/.exec(text ?? '')?.[1]);

describe('the papers of meetings', () => {
  test('begin with the agenda as things stand, with as many matters as the graph has', async () => {
    const { page, look } = await logIn('office', { at: MEETINGS });
    expect(await page.textContent('h1')).toBe('周例会议程');
    const { plan } = await ask<{ plan: { agenda: { waiting: readonly object[] } } }>(
      'supervisor',
      `{ plan(id: "${PLAN}") { agenda { waiting { since } } } }`,
    );
    const waiting = page.getByRole('heading', { name: /^等待决定/ });
    expect(counted(await waiting.textContent())).toBe(plan.agenda.waiting.length);
    await look('meetings-agenda');
    // On the wall it is read from the other end of the table.
    await page.getByRole('button', { name: '大字' }).click();
    await page.waitForURL(/large=1/);
    await look('meetings-large', { windowOnly: true });
  });

  test('are read as they were drawn up: the address names the period, and nothing is recorded from them', async () => {
    const { page, open, look } = await logIn('office', { at: MEETINGS });
    const [, kept] = await keptPapers('WEEKLY_MEETING');
    if (!kept) throw new Error('fewer than two agendas are kept');
    await page.getByLabel('哪一期').selectOption(kept.period);
    await page.locator('.paper-hash', { hasText: kept.headHash }).waitFor();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('period')).toBe(kept.period);
    const shown = await page.textContent('.paper');
    await page.reload();
    await page.waitForSelector('.paper-hash');
    await settled(page);
    expect(await page.textContent('.paper')).toBe(shown);
    expect(await page.getByRole('button', { name: /^登记约谈/ }).count()).toBe(0);
    await look('meetings-kept');
    await open(`${MEETINGS}&period=1999-01-04`);
    await page.getByText('没有这一期的材料').waitFor();
  });

  test.each([
    { kind: 'MONTHLY_BULLETIN', title: '月通报', name: 'bulletin' },
    { kind: 'QUARTERLY_REVIEW', title: '季观摩', name: 'review' },
  ])('of the kind $kind are shown live and as kept', async ({ kind, title, name }) => {
    const { page, open, look } = await logIn('mayor', { at: MEETINGS });
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.locator('h1', { hasText: title }).waitFor();
    await settled(page);
    expect(await page.locator('.paper tbody tr').count()).toBeGreaterThan(5);
    await look(`meetings-${name}`);
    const [kept] = await keptPapers(kind);
    if (!kept) throw new Error(`no paper of the kind ${kind} is kept`);
    await open(`${MEETINGS}&kind=${kind}&period=${kept.period}`);
    expect(await page.textContent('.paper-hash')).toContain(kept.headHash);
    expect(await page.locator('.paper tbody tr').count()).toBeGreaterThan(5);
  });

  test('are printed without the frame', async () => {
    const { page, look } = await logIn('office', { at: MEETINGS });
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.masthead', '.paper-tools', '.tabs', '.decision-hint'])
      expect(await page.isVisible(part)).toBe(false);
    // As wide as an A4 page within its margins.
    await page.setViewportSize({ width: 673, height: 986 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(673);
    await look('meetings-print', { windowOnly: true });
  });

  test.each(OTHER_LOOKS)('can be read on $on', async ({ phone, schemes }) => {
    const { open, look } = await logIn('mayor', { phone, at: MEETINGS });
    await look('meetings', { windowOnly: true, schemes });
    await open(`${MEETINGS}&kind=MONTHLY_BULLETIN`);
    await look('meetings-bulletin', { windowOnly: true, schemes });
  });
});

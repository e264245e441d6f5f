import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn, settled } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';

type Waiting = {
  readonly kind: string;
  readonly measure: { readonly code: string };
  readonly milestone: {
    readonly key: string;
    readonly status: string;
    readonly figures: readonly { readonly short: boolean }[];
  } | null;
};

const waiting = async (kind: string): Promise<readonly Waiting[]> => {
  const { plan } = await ask<{ plan: { waiting: { nodes: readonly Waiting[] } } }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { waiting(first: 50, kinds: [${kind}]) {
      nodes { kind measure { code } milestone { key status figures { short } } } } } }`,
  );
  return plan.waiting.nodes;
};

const milestoneOf = async ({ measure, milestone }: Waiting) => {
  const { plan } = await ask<{
    plan: { measure: { milestones: readonly { key: string; status: string; request: object | null }[] } };
  }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { measure(code: "${measure.code}") { milestones { key status request { due } } } } }`,
  );
  return plan.measure.milestones.find(({ key }) => key === milestone?.key);
};

const addressOf = ({ kind, measure, milestone }: Waiting): string =>
  `/desk?plan=${PLAN}&kind=${kind}&item=${kind.toLowerCase()}/${measure.code}/${milestone?.key}`;

describe('the desk of the office', () => {
  test('counts what waits, with each kind behind its tab', async () => {
    const { page, look } = await logIn('office', { at: `/desk?plan=${PLAN}` });
    const { plan } = await ask<{ plan: { waitingCounts: readonly { count: number }[] } }>(
      'supervisor',
      `{ plan(id: "${PLAN}") { waitingCounts { count } } }`,
    );
    const all = plan.waitingCounts.reduce((sum, { count }) => sum + count, 0);
    expect(await page.textContent('h1')).toBe(`${all}件等待督查室办理`);
    expect(await page.locator('.desk-row').count()).toBe(all);
    await look('desk');
  });

  test('verifies one, and goes on with the next', async () => {
    const matter = (await waiting('VERIFY')).find(({ milestone }) => milestone?.figures.every(({ short }) => !short));
    if (!matter) throw new Error('nothing waits to be verified');
    const { page } = await logIn('office', { at: addressOf(matter) });
    // Neither of the two is chosen beforehand.
    expect(await page.locator('.desk-matter form').count()).toBe(0);
    await page.getByRole('radio', { name: '核实', exact: true }).check();
    await page.getByRole('button', { name: '核实', exact: true }).click();
    await page.locator('.done-line', { hasText: matter.measure.code }).waitFor();
    await settled(page);
    expect((await milestoneOf(matter))?.status).toBe('VERIFIED');
    expect(new URL(page.url()).searchParams.get('item')).not.toContain(
      `${matter.measure.code}/${matter.milestone?.key}`,
    );
  });

  test('returns one with the reason', async () => {
    const [matter] = await waiting('VERIFY');
    if (!matter) throw new Error('nothing waits to be verified');
    const { page } = await logIn('office', { at: addressOf(matter) });
    await page.getByRole('radio', { name: '退回' }).check();
    await page.getByLabel('退回原因').fill('材料不全，请补充验收单');
    await page.locator('input[name=limit]').fill('2023-07-20');
    // Left and opened again, what was begun is offered.
    await page.reload();
    expect(await page.getByLabel('退回原因').inputValue()).toBe('材料不全，请补充验收单');
    await page.getByRole('button', { name: '退回', exact: true }).click();
    await page.locator('.done-line', { hasText: matter.measure.code }).waitFor();
    expect((await milestoneOf(matter))?.status).toBe('RETURNED');
  });

  test('decides on an extension, and says what is missing', async () => {
    const [matter] = await waiting('EXTENSION');
    if (!matter) throw new Error('no extension was asked for');
    const { page } = await logIn('office', { at: addressOf(matter) });
    await page.getByRole('radio', { name: '不同意' }).check();
    await page.getByRole('button', { name: '决定', exact: true }).click();
    await page.locator('.field-fault, .form-fault').first().waitFor();
    await page.getByLabel('意见').fill('该事项已列入民生实事，不同意延期');
    await page.locator('input[name=limit]').fill('2023-07-20');
    await page.getByRole('button', { name: '决定', exact: true }).click();
    await page.locator('.done-line', { hasText: matter.measure.code }).waitFor();
    expect((await milestoneOf(matter))?.request).toBeNull();
  });
});

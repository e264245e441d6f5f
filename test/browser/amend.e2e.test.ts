import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn } from './visitor.ts';

/** The plan that was lived up to 30 June. */
const PLAN = 'zhongyuan-2023-demo';

type Amendable = { readonly code: string; readonly commands: readonly string[]; readonly amendment: object | null };

/** A measure of the last section, which no other test opens. */
const amendable = async (): Promise<string> => {
  const { plan } = await ask<{ readonly plan: { readonly measures: { readonly nodes: readonly Amendable[] } } }>(
    'supervisor',
    `{ plan(id: "${PLAN}") { measures(filter: { sections: ["4-7"] }, first: 50) {
      nodes { code commands amendment { id } } } } }`,
  );
  const found = plan.measures.nodes.find(
    ({ commands, amendment }) => commands.includes('PROPOSE_AMENDMENT') && !amendment,
  );
  if (!found) throw new Error('No measure of the section can be amended');
  return found.code;
};

const pending = (code: string): string =>
  `{ amendments: plan(id: "${PLAN}") { measure(code: "${code}") { amendment { id } } } }`;

describe('an amendment', () => {
  test('gives a measure to another unit and confirms what was proposed, once a leader has agreed', async () => {
    const code = await amendable();
    const at = `/measures/${code}?plan=${PLAN}`;
    const office = await logIn('office', { at });
    const { page, look } = office;
    await page.locator('.acts-menu > summary').click();
    await page.getByRole('button', { name: '申请调整' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('名称和责任').click();
    await dialog.getByRole('combobox', { name: /^牵头单位/ }).selectOption({ label: '区住建局' });
    // The first post of the unit that is to lead, without a further choice.
    const posts = dialog.getByRole('combobox', { name: /^责任人/ }).locator('option');
    expect((await posts.allTextContents()).filter((title) => !title.includes('住建局'))).toEqual([]);
    await dialog
      .getByRole('group', { name: /^确认拟定的内容/ })
      .getByLabel('分管领导')
      .check();
    await look('amend-responsibilities');
    await dialog.getByRole('textbox', { name: '标题' }).fill('');
    await dialog.getByRole('textbox', { name: '申请理由' }).fill('机构职能调整');
    await dialog.getByRole('button', { name: '申请调整' }).click();
    await dialog.locator('input:invalid').waitFor();
    expect(await dialog.locator('input:invalid').getAttribute('name')).toBe('change.definition.title');
    const { amendments } = await ask<{ readonly amendments: object }>('supervisor', pending(code));
    expect(amendments).toEqual({ measure: { amendment: null } });
    await dialog.getByRole('textbox', { name: '标题' }).fill('调整后的举措');
    await dialog.getByRole('button', { name: '申请调整' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: '审批调整' }).click();
    await dialog.getByText(/改为“.*住房和城乡建设局”$/).waitFor();
    await dialog.getByText(/改为“区住建局局长”$/).waitFor();
    await look('amend-decide');
    await dialog.getByLabel('同意', { exact: true }).check();
    await dialog.getByRole('button', { name: '决定', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });

    const { plan } = await ask<{ readonly plan: { readonly measure: { readonly id: string } } }>(
      'supervisor',
      `{ plan(id: "${PLAN}") { measure(code: "${code}") { id } } }`,
    );
    const granted = await ask<object>(
      'leader',
      `mutation { decideAmendment(input: { measure: "${plan.measure.id}", granted: true, note: "同意" }) { refusal { code }
        measure { title { zh } leadUnit { shortName } responsible { key } origins { leadUnit { proposed } supervisingLeader { proposed } } } } }`,
    );
    expect(granted).toEqual({
      decideAmendment: {
        refusal: null,
        measure: {
          title: { zh: '调整后的举措' },
          leadUnit: { shortName: '区住建局' },
          responsible: { key: 'housing-construction-head' },
          origins: { leadUnit: { proposed: false }, supervisingLeader: { proposed: false } },
        },
      },
    });
    await page.reload();
    await page.locator('h1', { hasText: '调整后的举措' }).waitFor();
    expect(await page.locator('.who-panel').textContent()).toContain('区住建局');
  });
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';
import { TEMPLATE, TEMPLATE_WITHOUT_TEXT } from './small-template.ts';
import { BOTH_SCHEMES, logIn } from './visitor.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const CLI = join(import.meta.dirname, '../../infra/cli/main.ts');

/** `duban backup`, as an operator runs it. Returns the file. */
const backUp = async (): Promise<string> => {
  const dataDir = inject('dataDir');
  const file = join(dataDir, `backup-${Date.now()}.gz`);
  await promisify(execFile)(process.execPath, [CLI, 'backup', file], {
    env: { ...process.env, DUBAN_DATA_DIR: dataDir },
  });
  return file;
};

describe('the settings', () => {
  test('say in words by which rules the plan is run, and who answers for what', async () => {
    const { page, look } = await logIn('office', { at: '/settings' });
    const rules = await page.textContent('#content');
    for (const part of [
      '亮灯规则',
      '现行',
      '督办阶梯',
      '到期前3个工作日',
      '时限与审批',
      '工作日内',
      '工作日历',
      '国庆节',
    ])
      expect(rules).toContain(part);
    await look('settings', { schemes: BOTH_SCHEMES });
    await page.click('.tab:has-text("单位与领导")');
    await page.waitForSelector('table[aria-label="领导"]');
    expect(new URL(page.url()).searchParams.get('part')).toBe('people');
    await look('settings-people');
  });

  test('tell an administrator whether everything works', async () => {
    const { page, look } = await logIn('admin');
    await page.waitForURL(/\/settings/);
    await page.click('.tab:has-text("运行")');
    await page.waitForSelector('dd:has-text("正常")');
    await page.waitForSelector('text=查询结果落后日志');
    await page.waitForSelector('h2:has-text("与日志核对")');
    await look('settings-health');
  });

  test('show an administrator the last backup, once one was made', async () => {
    const file = await backUp();
    const { page, look } = await logIn('admin', { at: '/settings?part=health' });
    await page.waitForSelector(`code:has-text("${file}")`);
    const backup = await page.textContent('section:has(h2:text-is("备份"))');
    expect(backup).toContain('完整');
    await look('settings-backup');
  });

  test('tell a security officer what each role may do, and which accounts have it', async () => {
    const { page, look } = await logIn('security', { at: '/settings?part=roles' });
    const leader = page.locator('table[aria-label="角色与权限"] tr:has-text("批准立项")');
    await leader.waitFor();
    expect(await leader.textContent()).toMatch(/领导.*区长/);
    await look('settings-roles');
  });

  test('can be read on a phone, in the light and in the dark', async () => {
    const { look } = await logIn('office', { phone: true, at: '/settings' });
    await look('settings', { schemes: BOTH_SCHEMES });
  });

  test('take the office’s own template for the head, say what one lacks, and go back to the built-in head', async () => {
    const { page, look, forgive } = await logIn('office', { at: '/settings?part=papers' });
    forgive(/422/);
    const minutes = page.locator('dl > div', { hasText: '纪要格式' });
    await minutes.waitFor();
    expect(await minutes.textContent()).toContain('系统版头');
    const upload = (name: string, buffer: Buffer) =>
      minutes.locator('input[type=file]').setInputFiles({ name, mimeType: WORD, buffer });
    await upload('缺标记.docx', TEMPLATE_WITHOUT_TEXT);
    await page.locator('[role=alert]', { hasText: '缺少标记{{发文字号}}、{{正文}}' }).waitFor();
    await upload('本单位纪要版头.docx', TEMPLATE);
    await minutes.getByText('本单位纪要版头.docx').waitFor();
    await look('settings-heads');
    await minutes.getByRole('button', { name: '恢复系统版头' }).click();
    await minutes.getByText('系统版头', { exact: true }).waitFor();
  });
});

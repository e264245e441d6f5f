import { readFileSync } from 'node:fs';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { factsOf, figure, message, press, send } from './report-grid.ts';
import { logIn } from './visitor.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const UPLOAD = 'input[type=file]';

const downloaded = async (page: Page, name: string): Promise<Uint8Array> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
  return new Uint8Array(readFileSync(await file.path()));
};

/** `last`: in the last row of the measure, instead of the first. */
type Entry = { readonly last?: boolean; readonly code: string; readonly head: string; readonly value: string | number };

/** As somebody at a spreadsheet would: the first row of a measure is found by its code. */
const filledIn = async (form: Uint8Array, entries: readonly Entry[]): Promise<Buffer> => {
  const workbook = await openXlsx(form);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('The form has no sheet');
  const heads = sheet.rows.findIndex((row) => entries.every(({ head }) => row.includes(head)));
  const columnOf = (head: string) => sheet.rows[heads]?.indexOf(head) ?? -1;
  for (const { code, head, value, last = false } of entries) {
    const isOfMeasure = (row: (typeof sheet.rows)[number], index: number) =>
      index > heads && row[columnOf('编号')] === code;
    const at = last ? sheet.rows.findLastIndex(isOfMeasure) : sheet.rows.findIndex(isOfMeasure);
    const row = sheet.rows[at];
    if (!row) throw new Error(`The form has no row ${code}`);
    row[columnOf(head)] = value;
    const key = `${at},${columnOf(head)}`;
    sheet.cells?.set(key, {
      ...sheet.cells.get(key),
      value,
      type: typeof value === 'number' ? 'number' : 'string',
    });
  }
  return Buffer.from(await saveXlsx(workbook));
};

const upload = (page: Page, buffer: Buffer, name = '月报表.xlsx') =>
  page.setInputFiles(UPLOAD, { name, mimeType: XLSX, buffer });

describe('tables', () => {
  test('the list of measures is exported to Excel as filtered, and the ledger with all that is known', async () => {
    const { page } = await logIn('office', { at: '/measures?unit=technology-industry' });
    await page.locator('tbody tr[data-row]').first().waitFor();
    await page.locator('.filter summary', { hasText: '导出' }).click();
    await page.getByText(/^按当前筛选，共\d+项$/).waitFor();
    const note = (await page.getByText(/^按当前筛选，共\d+项$/).textContent()) ?? '';
    const shown = Number(/\d+/.exec(note)?.[0]);
    for (const name of ['Excel清单', 'Excel台账']) {
      const { sheets } = await readXlsx(await downloaded(page, name));
      const [heads = [], ...rows] = sheets[0]?.rows ?? [];
      expect(heads.slice(0, 2)).toEqual(['编号', '举措']);
      expect(rows.length).toBeGreaterThan(1);
      expect(rows).toHaveLength(shown);
      expect(new Set(rows.map((row) => row[heads.indexOf('牵头单位')])).size).toBe(1);
    }
  });

  test('a unit’s form is filled in, uploaded into the grid, looked at and sent by one press', async () => {
    const { page, open, look } = await logIn('reporter');
    // No other test reports on it.
    const before = await factsOf('4.2-05');
    const value = (before.targets[0]?.current?.value ?? 0) + 1;
    await open('/report');
    const form = await downloaded(page, '下载月报表');
    const file = await filledIn(form, [
      { code: '4.2-05', head: '本期数值', value },
      { code: '4.2-05', head: '情况说明', value: '由月报表上传' },
      { code: '4.4-02', head: '本期数值', value: '约两千' },
    ]);
    await upload(page, file);
    await page.locator('.report-pasted').waitFor();
    expect(await figure(page, '4.2-05').inputValue()).toBe(String(value));
    expect(await page.locator('.report-files [role=alert]').textContent()).toMatch(/K\d+：“约两千”不是数字/);
    await look('report-uploaded');
    expect(await send(page).textContent()).toBe('上报1项');
    await press(page);
    await figure(page, '4.2-05').waitFor({ state: 'detached' });
    const sent = await factsOf('4.2-05');
    expect(sent.reportCount).toBe(before.reportCount + 1);
    expect(sent.reports.nodes[0]?.text).toBe('由月报表上传');

    // The same form once more: its row is reported already, so nothing is left to send.
    await upload(page, file);
    await page.locator('.report-pasted', { hasText: '4.2-05' }).waitFor();
    expect(await send(page).isDisabled()).toBe(true);
    expect((await factsOf('4.2-05')).reportCount).toBe(before.reportCount + 1);
  });

  test('a file that is no form is refused in words, and the grid stays as it was', async () => {
    const { page, open, forgive } = await logIn('reporter');
    forgive(/422/);
    await open('/report');
    await upload(page, Buffer.from('%PDF-1.7'), '月报表.pdf');
    const alert = page.locator('.report-files [role=alert]');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('不是Excel（.xlsx）或CSV文件');
    await upload(page, Buffer.from('编号,数值\r\n1,2\r\n'), '月报表.csv');
    await page.getByText('不是本系统发出的月报表').waitFor();
    expect(await message(page, '4.4-02').count()).toBe(0);
  });
});

describe('the table for amending many measures', () => {
  test('is downloaded as filtered, shown as what it would change, and proposed once', async () => {
    // No other test amends it.
    const code = '4.2-11';
    const { page, look } = await logIn('office', { at: `/measures?q=${code}` });
    await page.locator('tbody tr[data-row]').first().waitFor();
    await page.getByRole('button', { name: '批量调整' }).click();
    const file = await filledIn(await downloaded(page, '下载调整表'), [
      { code, head: '调整后完成日期', value: '2023-12-30', last: true },
      { code, head: '理由', value: '由调整表申请', last: true },
    ]);
    await page.setInputFiles(UPLOAD, { name: '调整表.xlsx', mimeType: XLSX, buffer: file });
    const dialog = page.locator('dialog[open]');
    await dialog.getByText('将申请调整1项举措').first().waitFor();
    expect(await dialog.locator('tbody').textContent()).toMatch(/4\.2-11.*调整为2023-12-30.*由调整表申请/);
    await look('amendment-table');
    await dialog.getByRole('button', { name: '提交1项申请' }).click();
    await dialog.getByText('已提交1项申请').waitFor();

    const asked = `{ plan(id: "zhongyuan-2023-demo") { measure(code: "${code}") { amendment { reason } } } }`;
    type Asked = { plan: { measure: { amendment: { reason: string } | null } } };
    const reason = async () => (await ask<Asked>('supervisor', asked)).plan.measure.amendment?.reason;
    await expect.poll(reason).toBe('由调整表申请');

    // The same file once more is answered as the first time.
    await page.setInputFiles(UPLOAD, { name: '调整表.xlsx', mimeType: XLSX, buffer: file });
    await dialog.getByRole('button', { name: '提交1项申请' }).click();
    await dialog.getByText('已提交1项申请').waitFor();
  });
});

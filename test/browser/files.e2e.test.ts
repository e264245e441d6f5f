import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pdf, photograph } from '@duban/files/testing/examples';
import { expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn, settled } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';
/** No other test reports on it. */
const MEASURE = '4.2-17';
/** A part of the console is loaded for it. */
const POLL = { timeout: 30_000 };
const UPLOADS = /\/plans\/[^/]+\/files\?/;

type Attached = { readonly name: string; readonly sha256: string; readonly type: string; readonly size: number };

const attached = async (): Promise<readonly Attached[]> => {
  const { plan } = await ask<{ plan: { measure: { files: readonly Attached[] } } }>(
    'unit-reporter',
    `{ plan(id: "${PLAN}") { measure(code: "${MEASURE}") { files { name sha256 type size } } } }`,
  );
  return plan.measure.files;
};

test('a picture taken with a phone goes on after a broken line, is kept over a reload, and is seen, opened and downloaded', async () => {
  const before = (await attached()).length;
  const reporter = await logIn('reporter', { phone: true });
  const { page } = reporter;
  reporter.forgive(/net::ERR|Failed to load resource/);
  await reporter.open(`/measures/${MEASURE}?plan=${PLAN}`);
  await page.getByRole('button', { name: '上报数据' }).first().click();
  const dialog = page.locator('dialog[open]');
  await dialog.getByText('本系统为非涉密系统，严禁上传涉密信息').waitFor();
  await dialog.locator('textarea[name=text]').fill('现场已开工，附照片和批复。');

  // The line breaks once in the middle of the picture.
  const { bytes, place } = await photograph();
  const offsets: number[] = [];
  await page.route(UPLOADS, async (route) => {
    offsets.push(Number(new URL(route.request().url()).searchParams.get('offset')));
    if (offsets.length === 3) await route.abort('connectionreset');
    else await route.continue();
  });
  const camera = dialog.locator('input[type=file][capture]');
  await camera.setInputFiles({ name: '现场.jpg', mimeType: 'image/jpeg', buffer: bytes });
  const rows = dialog.locator('.file-row');
  await rows.filter({ hasText: '已上传' }).waitFor();
  await page.unroute(UPLOADS);
  // The part that was lost is sent again, and nothing before it.
  expect(offsets[3]).toBe(offsets[2]);
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));

  // What is not taken says why, at the file, and is removed.
  const picker = dialog.locator('input[type=file][multiple]');
  await picker.setInputFiles({
    name: '说明.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('<script>1</script>'),
  });
  const refused = rows.filter({ hasText: '说明.pdf' });
  await refused.getByText('只接收PDF、JPEG、PNG').waitFor();
  await reporter.look('files-choosing');
  // A file that is dropped beside the box does not take the place of the console.
  const dropped = await page.locator('h1').evaluate((beside) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], '旁边.pdf'));
    const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
    beside.dispatchEvent(drop);
    return drop.defaultPrevented;
  });
  expect(dropped).toBe(true);
  expect(await rows.filter({ hasText: '旁边.pdf' }).count()).toBe(0);
  await dialog.getByRole('button', { name: '上报数据', exact: true }).click();
  await dialog.getByText('有附件未上传完').waitFor();
  await refused.getByRole('button', { name: /^移除/ }).click();
  await picker.setInputFiles({ name: '批复.pdf', mimeType: 'application/pdf', buffer: pdf('批复') });
  await rows.filter({ hasText: '批复.pdf' }).getByText('已上传').waitFor();

  await page.reload();
  await settled(page);
  await page.getByRole('button', { name: '上报数据' }).first().click();
  await expect.poll(() => rows.getByText('已上传').count(), { timeout: 15_000 }).toBe(2);
  await dialog.getByRole('button', { name: '上报数据', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  await expect
    .poll(async () => (await attached()).slice(before).map(({ name }) => name), { timeout: 30_000 })
    .toEqual(['现场.jpg', '批复.pdf']);
  const [picture] = (await attached()).slice(before);
  expect(picture?.size).toBeLessThan(bytes.length);

  // In the month's report they stand beside what was reported.
  await reporter.open(`/report?plan=${PLAN}`);
  await page.locator('tbody', { hasText: MEASURE }).getByRole('button', { name: '批复.pdf', exact: true }).waitFor();

  // The office sees them where the report stands, and what it keeps is what the log names.
  const office = await logIn('office');
  await office.open(`/measures/${MEASURE}?plan=${PLAN}`);
  const entry = office.page.locator('.entry', { hasText: '现场已开工' }).first();
  await entry.getByRole('button', { name: '现场.jpg', exact: true }).click();
  const shown = office.page.locator('dialog[open] img');
  await shown.waitFor();
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth), POLL).toBeGreaterThan(0);
  await office.look('file-picture', { windowOnly: true });
  await office.page.locator('dialog[open]').getByRole('button', { name: '关闭' }).click();
  await entry.getByRole('button', { name: '批复.pdf', exact: true }).click();
  const drawn = office.page.locator('dialog[open] canvas');
  await expect.poll(() => drawn.evaluate((canvas: HTMLCanvasElement) => canvas.width), POLL).toBe(1_400);
  await office.look('file-pdf', { windowOnly: true });
  await office.page.locator('dialog[open]').getByRole('button', { name: '关闭' }).click();
  const [download] = await Promise.all([
    office.page.waitForEvent('download'),
    entry.getByRole('button', { name: '下载 现场.jpg' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('现场.jpg');
  const kept = await readFile(join(await download.path()));
  expect(createHash('sha256').update(kept).digest('hex')).toBe(picture?.sha256);
  expect(kept.includes(place)).toBe(false);
  await office.look('measure-files');

  // What was attached by mistake is withdrawn: its name and the reason stay, and nobody can open it.
  await entry.getByRole('button', { name: '撤回附件 批复.pdf' }).click();
  const withdrawal = office.page.locator('dialog[open]');
  await withdrawal.getByLabel('撤回理由').fill('误传，另行上报');
  await withdrawal.getByRole('button', { name: '撤回附件', exact: true }).click();
  await entry.locator('s', { hasText: '批复.pdf' }).waitFor();
  await entry.getByText('误传，另行上报').waitFor();
  expect(await entry.getByRole('button', { name: '批复.pdf', exact: true }).count()).toBe(0);
  await office.look('file-withdrawn');

  // On a day before, it was not there.
  await office.open(`/measures/${MEASURE}?plan=${PLAN}&asOf=2023-05-31`);
  expect(await office.page.getByText('现场.jpg').count()).toBe(0);
});

import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { BOTH_SCHEMES, logIn, settled } from './visitor.ts';

describe('the audit', () => {
  test('checks the whole log when asked to, and says that nothing was altered', async () => {
    const { page, look } = await logIn('auditor');
    await page.waitForURL(/\/audit/);
    expect(await page.textContent('.hash')).toMatch(/^[0-9a-f]{64}$/);
    await page.click('button:has-text("现在核验")');
    await page.waitForSelector('.proved');
    expect(await page.textContent('.proved')).toMatch(/^全部[\d,]+条与哈希链相符/);
    await look('audit', { schemes: BOTH_SCHEMES });
    await page.reload();
    const last = page.locator('.facts', { hasText: '最近一次核验' });
    await expect.poll(() => last.textContent()).toMatch(/审计员，全部[\d,]+条未被改动/);
    const head = await page.textContent('.hash');
    const [, position = ''] = /日志共([\d,]+)条/.exec((await page.textContent('main')) ?? '') ?? [];
    await page.fill('.find-hash input[name=position]', position.replaceAll(',', ''));
    await page.click('.find-hash button[type=submit]');
    expect(await page.textContent('.found-hash')).toBe(head);
  });

  test('finds who opened a measure by its code, as one row in plain words', async () => {
    const { page, open } = await logIn('auditor');
    await page.waitForSelector('.access');
    await open('/measures/4.2-16');
    await page.waitForSelector('h1:has-text("互联网")');
    await open('/audit?measure=4.2-16&subject=auditor');
    const acts = page.locator('table[aria-label="谁看过什么"] summary');
    // Its record below is read on its own, and may fall into the next minute.
    await expect.poll(() => acts.filter({ hasText: /^查看 4\.2-16 / }).count()).toBe(1);
    expect(await page.textContent('.access-total')).toMatch(/共[\d,]+条，\d+页/);
    await open('/audit?kind=LOGIN&subject=auditor');
    await expect.poll(() => acts.first().textContent()).toBe('登录');
  });

  test('tells who looked at what, filtered by the address', async () => {
    const { page, open } = await logIn('auditor');
    await page.waitForSelector('.access');
    await page.selectOption('select[name=role]', 'AUDITOR');
    await page.click('.access-filter button[type=submit]');
    await page.waitForURL(/role=AUDITOR/);
    await settled(page);
    const heads = page.locator('table[aria-label="谁看过什么"] tbody tr td.is-head');
    const others = async () => (await heads.allTextContents()).filter((head) => !head.includes('审计员'));
    await expect.poll(others).toEqual([]);
    expect(await heads.count()).toBeGreaterThan(0);
    await open('/audit?subject=nobody-of-this-name');
    await page.waitForSelector('text=没有符合条件的访问记录');
  });

  test('is taken as a file and on paper, whole and filtered, and says that it was taken', async () => {
    const { page, open, look } = await logIn('auditor', { at: '/audit?role=AUDITOR' });
    await page.waitForSelector('.access');
    const downloading = page.waitForEvent('download');
    await page.click('button:has-text("导出CSV")');
    const content = await readFile(await (await downloading).path());
    expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head = '', ...rows] = content.toString('utf8').trim().split('\r\n');
    expect(head).toContain('看了或做了什么');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !row.includes('审计员'))).toEqual([]);
    await page.evaluate(() => {
      window.print = () => {};
    });
    await page.click('button:has-text("打印")');
    await page.waitForSelector('.printed-accesses', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-accesses').isVisible()).toBe(true);
    expect(await page.locator('.masthead').isVisible()).toBe(false);
    await look('audit-printed', { windowOnly: true });
    await page.emulateMedia({ media: 'screen' });
    await open('/audit?role=AUDITOR&field=Query.accessExport');
    const acts = page.locator('table[aria-label="谁看过什么"] summary');
    await expect
      .poll(async () => {
        await page.reload();
        await page.waitForSelector('.access-total');
        // One act where both fell into the same minutes, or two.
        return (await acts.allTextContents()).join('；');
      })
      .toMatch(/^(?=.*导出访问记录（[\d,]+条）)(?=.*打印访问记录（[\d,]+条）)/);
  });

  test('can be read on a phone, in the light and in the dark', async () => {
    const { page, look } = await logIn('auditor', { phone: true });
    await page.waitForSelector('.access');
    await look('audit', { windowOnly: true, schemes: BOTH_SCHEMES });
  });
});

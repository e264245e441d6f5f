import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { factsOf, figure, message, press, send } from './report-grid.ts';
import { fillLogin, logIn, OTHER_LOOKS, settled } from './visitor.ts';

const reportedValue = async (code: string) => (await factsOf(code)).targets[0]?.current?.value ?? 0;

/** Pastes as the browser does after a copy in a spreadsheet. */
const paste = async (page: Page, code: string, text: string) =>
  figure(page, code).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const isReportCommand = (body: string | null) => body?.includes('ReportMany') === true;

describe('the report of the month', () => {
  test('is pasted from a spreadsheet, sent by one press, and answered row by row', async () => {
    const { page, open, look } = await logIn('reporter');
    const before = {
      sent: await factsOf('4.2-02'),
      asked: await factsOf('4.4-02'),
      refused: await factsOf('4.2-03'),
    };
    const value = (before.sent.targets[0]?.current?.value ?? 0) + 1;
    await open('/report');
    await look('report');
    // With their codes the rows find their measures; the last is no measure of this unit.
    await paste(page, '3-03', `4.2-02\t${value}%\t月度例会已召开\n4.2-03\t1000\n4.4-02\t２，０００\n9-99\t1`);
    expect(await page.locator('.report-pasted').textContent()).toContain('已粘贴4格1行没有可填的举措：9-99');
    expect(await figure(page, '4.4-02').inputValue()).toBe('2000');
    expect(await send(page).textContent()).toBe('上报3项');
    await send(page).click();
    expect(await page.locator('dialog[open]').textContent()).toContain('将上报3项，确认？');
    await page.locator('dialog[open] button.is-main').click();
    await message(page, '4.4-02').waitFor();
    await message(page, '4.2-03').waitFor();
    expect(await figure(page, '4.2-03').getAttribute('aria-invalid')).toBe('true');
    await figure(page, '4.2-02').waitFor({ state: 'detached' });
    await look('report-answered');
    expect(await factsOf('4.4-02')).toEqual(before.asked);
    expect(await factsOf('4.2-03')).toEqual(before.refused);
    // Nothing is left to send until the figure is confirmed or corrected.
    await message(page, '4.4-02').getByRole('button', { name: '经核对属实' }).click();
    await figure(page, '4.2-03').fill('');
    expect(await send(page).textContent()).toBe('上报1项');
    await press(page);
    await figure(page, '4.4-02').waitFor({ state: 'detached' });
    const [sent, confirmed] = [await factsOf('4.2-02'), await factsOf('4.4-02')];
    expect(sent.reportCount).toBe(before.sent.reportCount + 1);
    expect(sent.targets[0]?.current?.value).toBe(value);
    expect(sent.reports.nodes[0]?.text).toBe('月度例会已召开');
    expect(confirmed.targets[0]?.current?.value).toBe(2000);
    expect(confirmed.reports.nodes[0]?.confirmed.map(({ figure: doubted }) => doubted)).toContain(2000);
    // What was reported by mistake is corrected from its line.
    await page.getByRole('button', { name: /^更正 4\.4-02/ }).click();
    await page.locator('dialog[open] input[inputmode=decimal]').fill('30');
    await page.locator('dialog[open] textarea[name=reason]').fill('多填了两位');
    await page.locator('dialog[open] button.is-main').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await reportedValue('4.4-02')).toBe(30);
    expect(await page.locator('.done-line').textContent()).toContain('已更正');
    await page.locator('tbody', { hasText: '4.4-02' }).getByText('已更正').waitFor();
    // A second report is opened and taken back: what was reported stands there again.
    await page.getByRole('button', { name: /^再报一次 4\.4-02/ }).click();
    await figure(page, '4.4-02').fill('31');
    await page.getByRole('button', { name: '取消 4.4-02' }).click();
    await figure(page, '4.4-02').waitFor({ state: 'detached' });
    expect(await reportedValue('4.4-02')).toBe(30);
  });

  test('says before and after it that a late report makes good the date that was missed', async () => {
    const { page, open } = await logIn('reporter');
    const before = await factsOf('4.4-06');
    await open('/report');
    expect(await message(page, '4.4-06').textContent()).toContain('6月25日一期应报未报，现在上报即补报该期，本期另报');
    await figure(page, '4.4-06').fill('4');
    await send(page).click();
    expect(await page.locator('dialog[open]').textContent()).toContain('计入上一期（补报），本期另报：4.4-06');
    await page.locator('dialog[open] button.is-main').click();
    await figure(page, '4.4-06').waitFor({ state: 'detached' });
    const row = page.locator('tbody', { has: page.locator('.report-code:text-is("4.4-06")') });
    await row.getByText('计入6月25日一期（补报），本期另报').waitFor();
    expect(await row.locator('.is-figure b').textContent()).toBe('4%');
    expect((await factsOf('4.4-06')).reportCount).toBe(before.reportCount + 1);
  });

  test('says of a figure while it is typed that it is far off or cannot be', async () => {
    const { page } = await logIn('reporter', { at: '/report' });
    await figure(page, '4.2-06').fill('1');
    const finding = page.locator('tbody', { has: figure(page, '4.2-06') }).locator('.report-finding');
    expect(await finding.textContent()).toContain('请核对');
    await figure(page, '4.2-06').fill('120');
    expect(await finding.textContent()).toBe('须在0%至100%之间');
    await figure(page, '4.2-06').fill('');
  });

  test('goes through a column by Enter and arrows, and undoes what was pasted', async () => {
    const { page } = await logIn('reporter', { at: '/report' });
    await figure(page, '4.2-05').fill('41');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^4\.2-06 /);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/^4\.2-05 /);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
      /^4\.2-05 .* 文字说明$/,
    );
    await paste(page, '4.2-05', '42\n十\n');
    expect(await figure(page, '4.2-06').inputValue()).toBe('十');
    await message(page, '4.2-06').waitFor();
    await page.getByRole('button', { name: '撤销粘贴' }).click();
    expect(await figure(page, '4.2-05').inputValue()).toBe('41');
    await figure(page, '4.2-05').fill('');
  });

  test('is sent once when the answer is lost on the way', async () => {
    const { page, open, forgive } = await logIn('reporter');
    forgive(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
    const before = await factsOf('4.2-10');
    await open('/report');
    let lost = 0;
    await page.route('**/graphql', async (route) => {
      if (!isReportCommand(route.request().postData()) || lost > 0) return route.fallback();
      lost += 1;
      // The server carries it out; its answer never arrives.
      await route.fetch();
      await route.abort();
    });
    await figure(page, '4.2-10').fill('48');
    await press(page);
    await figure(page, '4.2-10').waitFor({ state: 'detached' });
    expect(lost).toBe(1);
    expect((await factsOf('4.2-10')).reportCount).toBe(before.reportCount + 1);
  });

  test('waits while there is no line, and is sent once the line is back', async () => {
    const { page, context, open, forgive, look } = await logIn('reporter');
    forgive(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
    const before = await factsOf('4.3-17');
    await open('/report');
    await figure(page, '4.3-17').fill('50');
    await context.setOffline(true);
    await press(page);
    await page.locator('.report-send :text("连接中断")').waitFor();
    await look('report-away', { windowOnly: true });
    expect((await factsOf('4.3-17')).reportCount).toBe(before.reportCount);
    await context.setOffline(false);
    await figure(page, '4.3-17').waitFor({ state: 'detached' });
    expect((await factsOf('4.3-17')).reportCount).toBe(before.reportCount + 1);
  });

  test('is there again after the tab was closed, is sent once, and is not shown to another account', async () => {
    const { page, context, open, forgive } = await logIn('reporter');
    forgive(/ERR_FAILED/);
    const before = await factsOf('4.2-12');
    await open('/report');
    await figure(page, '4.2-12').fill('48');
    await figure(page, '4.2-15').fill('47');
    await context.route('**/graphql', async (route) => {
      if (!isReportCommand(route.request().postData())) return route.fallback();
      await route.fetch();
      await route.abort();
    });
    await figure(page, '4.2-15').fill('');
    await press(page);
    await page.locator('.report-send :text("连接中断")').waitFor();
    await figure(page, '4.2-15').fill('47');
    await page.close();
    await context.unroute('**/graphql');
    expect((await factsOf('4.2-12')).reportCount).toBe(before.reportCount + 1);

    const other = await context.newPage();
    await other.goto('/');
    await other.click('.account-menu summary');
    await other.click('.menu-item:has-text("负责人")');
    await other.waitForFunction(() => document.querySelector('.account-menu summary')?.textContent?.includes('负责人'));
    await other.goto('/report');
    await settled(other);
    expect(await figure(other, '4.2-15').inputValue()).toBe('');
    await other.click('.account-menu summary');
    await other.click('.menu-item:has-text("填报人")');
    await other.waitForFunction(() => document.querySelector('.account-menu summary')?.textContent?.includes('填报人'));
    await other.goto('/report');
    await settled(other);
    await figure(other, '4.2-12').waitFor({ state: 'detached' });
    expect(await figure(other, '4.2-15').inputValue()).toBe('47');
    expect((await factsOf('4.2-12')).reportCount).toBe(before.reportCount + 1);
    await figure(other, '4.2-15').fill('');
  });

  test('survives a login that ends in the middle of it', async () => {
    const { page, context, open, forgive } = await logIn('reporter');
    forgive(/status of 40[01]/);
    const before = await factsOf('4.3-12');
    await open('/report');
    await figure(page, '4.3-12').fill('56');
    // Not ready to be sent: it stays in the grid.
    await figure(page, '4.2-15').fill('四十');
    const elsewhere = await context.newPage();
    await elsewhere.goto('/');
    await elsewhere.click('.account-menu summary');
    await elsewhere.click('.menu-item:has-text("退出登录")');
    await elsewhere.waitForURL('**/logged-out');
    await page.clock.install();
    await page.clock.fastForward('02:00:00');
    await press(page);
    await page.waitForSelector('dialog[open]:has-text("登录已失效")');
    await page.clock.setSystemTime(new Date());
    await page.click('dialog button.is-main');
    await fillLogin(page, 'reporter');
    // What was pressed before the login ended is asked by itself under its id.
    await page.waitForSelector('.report-grid');
    await figure(page, '4.3-12').waitFor({ state: 'detached' });
    const after = await factsOf('4.3-12');
    expect(after.reportCount).toBe(before.reportCount + 1);
    expect(after.targets[0]?.current?.value).toBe(56);
    expect(await figure(page, '4.2-15').inputValue()).toBe('四十');
    await figure(page, '4.2-15').fill('');
  });

  test('cannot be written in the past', async () => {
    const { page } = await logIn('reporter', { at: '/report?asOf=2023-05-20' });
    expect(await page.locator('.report-grid input').count()).toBe(0);
    expect(await page.locator('.report-send').count()).toBe(0);
  });

  test.each(OTHER_LOOKS)('can be filled in on $on', async ({ phone, schemes }) => {
    const { page, look } = await logIn('reporter', { phone, at: '/report' });
    await figure(page, '4.4-13').fill('1.5个');
    await look('report', { windowOnly: true, schemes });
    await figure(page, '4.4-13').fill('');
  });
});

import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { logIn } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';
const DEMONSTRATION = `/?plan=${PLAN}`;

type Answer = { readonly plan: { readonly clock: { readonly rate: number; readonly today: string } } };

const clock = async (): Promise<Answer['plan']['clock']> => {
  const { plan } = await ask<Answer>('auditor', `{ plan(id: "${PLAN}") { clock { rate today } } }`);
  return plan.clock;
};

describe('the rehearsal clock', () => {
  // The other tests look at the plan as it stands on its day: none of these moves it on.
  test('says what a week would bring before it is moved, and stays where it was when that is cancelled', async () => {
    const { page, look } = await logIn('office', { at: DEMONSTRATION });
    const { today } = await clock();
    await page.click('.rehearsal-clock summary');
    await look('rehearsal-menu', { windowOnly: true });
    await page.click('.menu-item:has-text("一周后")');
    await page.waitForSelector('dialog[open] dl', { timeout: 60_000 });
    expect(await page.textContent('dialog[open] dl')).toMatch(/节点逾期\d+项/);
    await look('rehearsal-ahead', { windowOnly: true });
    await page.click('dialog[open] button:has-text("取消")');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    expect((await clock()).today).toBe(today);
  });

  test('is let go as real time from the frame, and stopped again', async () => {
    const { page } = await logIn('office', { at: DEMONSTRATION });
    const move = async (choice: string, rate: number) => {
      await page.click('.rehearsal-clock summary');
      await page.click(`.menu-item:has-text("${choice}")`);
      await page.click('dialog[open] .is-main');
      await page.waitForSelector('dialog[open]', { state: 'detached', timeout: 60_000 });
      expect((await clock()).rate).toBe(rate);
    };
    await move('与真实时间同步', 1);
    await move('停住', 0.001);
  });

  test('is shown to a leader, who cannot move it', async () => {
    const { page } = await logIn('mayor', { at: DEMONSTRATION });
    await page.click('.rehearsal-clock summary');
    await page.waitForSelector('text=由督查室或系统管理员拨动');
    expect(await page.locator('.rehearsal-clock .menu-item').count()).toBe(0);
  });

  test('is not moved from the frame in a plan that is no demonstration', async () => {
    const { page } = await logIn('office', { at: '/?plan=zhongyuan-2023' });
    await page.click('.rehearsal-clock summary');
    await page.waitForSelector('text=本计划的时钟由系统管理员在服务器上设定');
    expect(await page.locator('.rehearsal-clock .menu-item').count()).toBe(0);
  });
});

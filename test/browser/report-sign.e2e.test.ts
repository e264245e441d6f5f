import { describe, expect, test } from 'vitest';
import { ask } from './graph.ts';
import { factsOf, figure, message, press } from './report-grid.ts';
import { logIn } from './visitor.ts';

/** The plan of the tests in which the head signs: what they set in it concerns no other test. */
const SIGNED_PLAN = 'zhongyuan-2023';

/** A command states all settings; here only the signature differs from those that the plan began with. */
const SIGNED_SETTINGS = `{
  acknowledgeWithin: { days: 5, kind: WORKING }
  amendments: { chain: [UNIT_HEAD, SUPERVISOR] }
  cadence: { kind: MONTHLY, day: 25 }
  extensions: { chain: [UNIT_HEAD, SUPERVISOR], most: 2 }
  instructions: {
    urgent: { days: 1, kind: WORKING }
    fifteenDays: { days: 15, kind: CALENDAR }
    thirtyDays: { days: 30, kind: CALENDAR }
  }
  ranking: false
  rhythm: { weeklyMeeting: { weekday: 1, at: "08:30" }, monthlyBulletin: { at: "09:00" }, quarterlyReview: { at: "09:00" } }
  signOff: true
}`;

describe('a report that the head has to sign', () => {
  test('counts once the head has signed it, several at once', async () => {
    const { settings } = (
      await ask<{ plan: { settings: { signOff: boolean } } }>(
        'supervisor',
        `{ plan(id: "${SIGNED_PLAN}") { settings { signOff } } }`,
      )
    ).plan;
    if (!settings.signOff) {
      const { changePlanSettings } = await ask<{ changePlanSettings: { refusal: unknown } }>(
        'supervisor',
        `mutation { changePlanSettings(input: { plan: "${SIGNED_PLAN}", settings: ${SIGNED_SETTINGS} }) { refusal { code } } }`,
      );
      expect(changePlanSettings.refusal).toBeNull();
    }
    const codes = ['4.4-07', '4.4-08', '4.4-09'] as const;
    const before = await Promise.all(codes.map((code) => factsOf(code, SIGNED_PLAN)));
    const reporter = await logIn('reporter', { at: `/report?plan=${SIGNED_PLAN}` });
    for (const code of codes) await figure(reporter.page, code).fill('1');
    await press(reporter.page);
    for (const code of codes) await figure(reporter.page, code).waitFor({ state: 'detached' });
    await reporter.look('report-to-be-signed', { windowOnly: true });
    expect((await factsOf('4.4-07', SIGNED_PLAN)).reportCount).toBe(before[0]?.reportCount);

    const head = await logIn('head', { at: `/report?plan=${SIGNED_PLAN}` });
    await head.page.locator('.sign-item').nth(2).waitFor();
    await head.look('report-sign');
    await head.page.getByRole('button', { name: /^退改 4\.4-09/ }).click();
    await head.page.locator('dialog[open] textarea').fill('请附名单');
    await head.page.locator('dialog[open] button.is-main').click();
    await head.page.locator('.sign-item').nth(2).waitFor({ state: 'detached' });
    await head.page.getByRole('button', { name: /^审签2项/ }).click();
    await head.page.locator('.sign-item').first().waitFor({ state: 'detached' });
    const after = await Promise.all(codes.map((code) => factsOf(code, SIGNED_PLAN)));
    expect(after.map(({ reportCount }) => reportCount)).toEqual([
      (before[0]?.reportCount ?? 0) + 1,
      (before[1]?.reportCount ?? 0) + 1,
      before[2]?.reportCount,
    ]);
    await reporter.open(`/report?plan=${SIGNED_PLAN}`);
    expect(await message(reporter.page, '4.4-09').textContent()).toContain('请附名单');
  });
});

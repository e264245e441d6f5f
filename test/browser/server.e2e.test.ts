import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, freePort, startProcess } from '@duban/testing/service-process';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { environmentOf } from './large-plan.ts';
import { type Account, logIn, settled } from './visitor.ts';

const PLAN = 'zhongyuan-2023-demo';

/** What the screens ask, each visited by an account that sees it. */
const SCREENS: readonly (readonly [Account, readonly string[]])[] = [
  ['mayor', ['/', '/chart', '/measures', '/measures/4.4-03', '/instructions', '/meetings', '/inbox']],
  ['office', ['/desk', '/to-do', '/settings', '/settings/lamps']],
  ['reporter', ['/to-do', '/report']],
  ['auditor', ['/audit']],
];

const state = (): { readonly processes: Readonly<Record<string, { readonly pid: number }>> } =>
  JSON.parse(readFileSync(join(inject('dataDir'), 'state.json'), 'utf8'));

describe('the console', () => {
  test('works with a gateway that answers only registered operations', async () => {
    const port = await freePort();
    const strict = await startProcess('graphql/gateway/main.ts', {
      ...environmentOf(),
      DUBAN_HTTP_PORT: String(port),
      DUBAN_DOCUMENTS_ONLY: 'on',
    });
    onTestFinished(() => endProcess(strict));
    const url = `http://127.0.0.1:${port}/graphql`;
    const other = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await other.text()).toMatch(/DOCUMENT_/);
    for (const [account, paths] of SCREENS) {
      const { page, context, open } = await logIn(account);
      const answers: Promise<string>[] = [];
      // The login knows only the address of the other gateway, so the questions are sent on from there.
      await context.route('**/graphql', (route) => route.continue({ url }));
      page.on('response', (response) => {
        if (/json/.test(response.headers()['content-type'] ?? '')) answers.push(response.text().catch(() => ''));
      });
      for (const path of paths) {
        await open(`${path}?plan=${PLAN}`);
        expect(await page.locator('h1').count(), path).toBe(1);
      }
      const texts = await Promise.all(answers);
      expect(texts.filter((text) => text.includes('"data"')).length).toBeGreaterThanOrEqual(paths.length);
      for (const text of texts) expect(text).not.toMatch(/"errors"/);
      await context.unrouteAll({ behavior: 'ignoreErrors' });
    }
  });

  test('goes on by itself after the gateway was killed, and shows the present state', async () => {
    const { page, open, forgive } = await logIn('mayor');
    forgive(/ERR_(CONNECTION_REFUSED|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET)/);
    await open(`/?plan=${PLAN}`);
    process.kill(state().processes.gateway?.pid ?? 0, 'SIGKILL');
    await page.waitForSelector('.status-line.is-away');
    await page.waitForSelector('.status-line.is-away', { state: 'detached' });
    await page.click('.lamp-figure');
    await page.waitForSelector('.long-table');
    await settled(page);
  });
});

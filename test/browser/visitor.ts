/** A person at a browser: logs in as an account, and every fault that the page reports fails the test. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContext, Cookie, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';

export type Account = 'reporter' | 'head' | 'office' | 'mayor' | 'deputy' | 'auditor' | 'admin' | 'security';

export type Look = {
  readonly phone?: boolean;
  readonly dark?: boolean;
};

export type Scheme = 'light' | 'dark';

export const BOTH_SCHEMES: readonly Scheme[] = ['light', 'dark'];

/** Beside the desk in the light, which the other tests of a screen look at. */
export const OTHER_LOOKS: readonly {
  /** Of the test's title. */
  readonly on: string;
  readonly phone: boolean;
  readonly schemes: readonly Scheme[];
}[] = [
  { on: 'a phone, in the light and in the dark', phone: true, schemes: BOTH_SCHEMES },
  { on: 'a desk in the dark', phone: false, schemes: ['dark'] },
];

export type LookOptions = {
  /** Of a long page, a picture of the window alone. */
  readonly windowOnly?: boolean;
  /** By itself as the window was opened. The page changes its colours where it stands, as at sunset. */
  readonly schemes?: readonly Scheme[] | undefined;
};

export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Opens a path of the console, `/measures?lamp=red`. */
  open(path: string): Promise<void>;
  /** Keeps a picture under `pictures/`, and checks the screen with axe. */
  look(name: string, options?: LookOptions): Promise<void>;
  /** What the page reported so far: errors of scripts, of the console, of the content security policy. */
  readonly faults: readonly string[];
  /** Faults that the test itself brings about, such as a broken line, do not fail it. */
  forgive(pattern: RegExp): void;
};

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const PICTURES = join(import.meta.dirname, 'pictures');

let browser: Promise<Browser> | undefined;

/** Closed with the process of the tests. */
const sharedBrowser = (): Promise<Browser> => {
  browser ??= launchBrowser();
  return browser;
};

/** A browser window of its own in which nobody is logged in. */
export const visit = async ({ phone = false, dark = false }: Look = {}): Promise<Visitor> => {
  const opened: Scheme = dark ? 'dark' : 'light';
  const context = await (await sharedBrowser()).newContext({
    baseURL: inject('consoleUrl'),
    viewport: phone ? PHONE : DESK,
    isMobile: phone,
    hasTouch: phone,
    colorScheme: opened,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const forgiven: RegExp[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  await context.exposeBinding('reportViolation', (_source, text: string) => faults.push(`policy: ${text}`));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
      const report = (window as unknown as { reportViolation(text: string): void }).reportViolation;
      report(`${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
    });
  });
  onTestFinished(async () => {
    await context.close();
    expect(faults.filter((fault) => !forgiven.some((pattern) => pattern.test(fault)))).toEqual([]);
  });
  return {
    page,
    context,
    faults,
    forgive: (pattern) => void forgiven.push(pattern),
    open: async (path) => {
      await page.goto(path);
      await settled(page);
    },
    look: async (name, { windowOnly = false, schemes = [opened] } = {}) => {
      await settled(page);
      mkdirSync(PICTURES, { recursive: true });
      const keep = async (size: string, colorScheme: Scheme): Promise<string> => {
        await page.emulateMedia({ colorScheme });
        const picture = `${name}-${size}-${colorScheme}`;
        await page.screenshot({ path: join(PICTURES, `${picture}.png`), fullPage: !windowOnly });
        return picture;
      };
      for (const colorScheme of schemes) {
        const picture = await keep(phone ? 'phone' : 'desk', colorScheme);
        expect(await seriousFaults(page), picture).toEqual([]);
      }
      if (inject('everyPicture')) {
        for (const size of [PHONE, DESK]) {
          await page.setViewportSize(size);
          for (const colorScheme of BOTH_SCHEMES) await keep(size === PHONE ? 'phone' : 'desk', colorScheme);
        }
        await page.setViewportSize(phone ? PHONE : DESK);
      }
      await page.emulateMedia({ colorScheme: opened });
    },
  };
};

/** The issuer's cookies by account, as a machine keeps them on which the account has logged in before. */
const cookies = new Map<Account, readonly Cookie[]>();

/**
 * A window in which the account has logged in and landed on its first screen, or at the path. The password is asked for
 * once an account, and once more where the login was ended at the issuer.
 */
export const logIn = async (account: Account, { at = '/', ...look }: Look & { at?: string } = {}): Promise<Visitor> => {
  const visitor = await visit(look);
  const { page, context } = visitor;
  await context.addCookies(cookies.get(account) ?? []);
  await page.goto(at);
  await page.waitForSelector('.masthead, input[name=password]');
  if ((await page.locator('input[name=password]').count()) > 0) {
    await fillLogin(page, account);
    await page.waitForSelector('.masthead');
    cookies.set(account, await context.cookies());
  }
  await settled(page);
  return visitor;
};

/** Fills the page of the local login. */
export const fillLogin = async (page: Page, account: Account): Promise<void> => {
  await page.check(`input[name=account][value=${account}]`);
  await page.fill('input[name=password]', inject('password'));
  await page.click('button');
};

/** Waits until the page is drawn, the fonts are there and no skeleton stands where an answer is to come. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => document.querySelector('main') !== null && document.querySelector('.skeleton, .is-busy') === null,
  );
  await page.evaluate(() => document.fonts.ready);
};

/**
 * What axe finds serious or critical on the page, one line each. It runs in the page itself, which has no frames:
 * `@axe-core/playwright` carries all that it finds, good and bad, to another page and back, and takes four times as long.
 */
export const seriousFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const inPage = (window as unknown as { axe: typeof axe }).axe;
    const results = await inPage.run(document, { resultTypes: ['violations'] });
    return results.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
};

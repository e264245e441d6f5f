import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Account, BOTH_SCHEMES, logIn, type Visitor } from './visitor.ts';

const DEMONSTRATION = 'plan=zhongyuan-2023-demo';

/** Accounts of every role; the two of a unit see the same screens. */
const ACCOUNTS: readonly Account[] = ['reporter', 'office', 'mayor', 'auditor', 'admin', 'security'];

/** The screens looked at on a phone and in the dark, each once: what the other roles see is among these. */
const ONCE: readonly (readonly [Account, RegExp])[] = [
  ['office', /./],
  ['reporter', /^\/(to-do|report)\?/],
  ['auditor', /^\/audit\?/],
];

const isOnce = (account: Account, address: string): boolean =>
  ONCE.some(([sees, only]) => sees === account && only.test(address));

/** The addresses of the navigation, with plan and day. */
const screensOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.main-nav a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** `/settings/lamps?plan=…` is `settings-lamps`. */
const nameOf = (address: string): string => address.split('?')[0]?.slice(1).replaceAll('/', '-') || 'overview';

/** What reaches beyond the right edge of the window, the widest first. */
const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .map((element) => ({ element, right: element.getBoundingClientRect().right + scrollX }))
      .filter(({ right }) => right > width + 1)
      .sort((one, other) => other.right - one.right)
      .slice(0, 8)
      .map(({ element, right }) => `${element.tagName}.${element.getAttribute('class')} ends at ${Math.round(right)}`);
  });

/** Goes through the addresses, and asks axe on each. */
const walk = async ({ page, open, look }: Visitor, account: Account, addresses: readonly string[]): Promise<void> => {
  expect(addresses).not.toEqual([]);
  for (const address of addresses) {
    await open(address);
    expect(await page.locator('h1').count(), address).toBe(1);
    expect(await tooWide(page), address).toEqual([]);
    const schemes = isOnce(account, address) ? BOTH_SCHEMES : undefined;
    await look(`screen-${account}-${nameOf(address)}`, { windowOnly: true, schemes });
  }
};

describe('every screen of the navigation', () => {
  test.each(ACCOUNTS)('opens for %s with one heading, no wider than the window, without a fault', async (account) => {
    const visitor = await logIn(account, { at: `/?${DEMONSTRATION}` });
    await walk(visitor, account, await screensOf(visitor.page));
  });

  test.each(ONCE.map(([account]) => account))('can be read by %s on a phone', async (account) => {
    const visitor = await logIn(account, { phone: true, at: `/?${DEMONSTRATION}` });
    const addresses = await screensOf(visitor.page);
    await walk(
      visitor,
      account,
      addresses.filter((address) => isOnce(account, address)),
    );
  });
});

import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Account, logIn, settled } from './visitor.ts';

/** Where an account lands: on the question that is its own. */
const LANDINGS: readonly (readonly [Account, string])[] = [
  ['reporter', '/to-do'],
  ['head', '/to-do'],
  ['office', '/desk'],
  ['mayor', '/'],
  ['deputy', '/'],
  ['auditor', '/audit'],
  ['admin', '/settings'],
  ['security', '/settings'],
];

/** Bytes that the gateway sends for the file to a browser that takes gzip. */
const gzipBytes = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });

/** What a landing screen may weigh on a cold cache, in bytes of scripts, styles and the page itself. */
const LANDING_BYTES = 300_000;
/** For so long nothing more is asked for once a screen is whole. */
const QUIET_MS = 500;

/** Loads the present screen with an empty cache; answers with the gzip bytes of page, scripts and styles. */
const weigh = async (page: Page): Promise<number> => {
  const loaded = new Set<string>();
  let lastAsked = performance.now();
  page.on('request', (request) => {
    if (!['document', 'script', 'stylesheet'].includes(request.resourceType())) return;
    loaded.add(request.url());
    lastAsked = performance.now();
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.reload();
  await settled(page);
  lastAsked = performance.now();
  // As `networkidle` waits, which the open line to the server never lets come.
  while (performance.now() - lastAsked < QUIET_MS) await sleep(50);
  const sizes = await Promise.all([...loaded].map(gzipBytes));
  return sizes.reduce((sum, size) => sum + size, 0);
};

describe('an account', () => {
  test.each(LANDINGS)('%s lands on its own question, %s, and loads at most 300 kB for it', async (account, path) => {
    const { page } = await logIn(account);
    expect(new URL(page.url()).pathname).toBe(path);
    expect((await page.textContent('h1'))?.trim()).not.toBe('');
    const bytes = await weigh(page);
    process.stdout.write(`${account}, ${path}: ${Math.round(bytes / 1_000)} kB gzip\n`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(LANDING_BYTES);
  });

  test.each([
    ['reporter', '/report'],
    ['office', '/to-do'],
  ] as const)('%s loads at most 300 kB for %s when it comes there first', async (account, path) => {
    const { page } = await logIn(account, { at: path });
    const bytes = await weigh(page);
    process.stdout.write(`${account}, ${path}: ${Math.round(bytes / 1_000)} kB gzip\n`);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(LANDING_BYTES);
  });
});

/**
 * `pnpm bench console`: sizes and times of the list of measures beside a bare React and antd table of the same rows, in
 * one browser on one machine; only the ratios are meaningful.
 */

import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { newPlace, start } from '@duban/testing/installation';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { startBareSite } from './bare-site.ts';

/** Each contender comes first in turn. */
const ROUNDS = 9;

type Contender = {
  readonly name: string;
  readonly page: Page;
  /** A row of the table that is drawn. */
  readonly row: string;
  /** Asks the server for the rows in another order. */
  reorder(): Promise<void>;
};
type Times = Readonly<Record<'cold' | 'warm' | 'later', number[]>>;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

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

/** Logs in and opens the list; answers with what the list asked the gateway for. */
const openConsole = async (page: Page, origin: string, password: string): Promise<unknown> => {
  const asked = new Promise<unknown>((resolve) => {
    page.on('request', (request) => {
      const body = request.postData();
      if (body?.includes('"Measures"') || body?.includes('query Measures(')) resolve(JSON.parse(body));
    });
  });
  await page.goto(`${origin}/measures`);
  await page.check('input[name=account][value=mayor]');
  await page.fill('input[name=password]', password);
  await page.click('button');
  await page.waitForSelector('tbody tr[data-row]');
  return asked;
};

/** Gzip bytes of page, scripts and styles on an empty cache. */
const weigh = async ({ page, row }: Contender): Promise<number> => {
  const loaded = new Set<string>();
  page.on('response', (response) => {
    if (['document', 'script', 'stylesheet'].includes(response.request().resourceType())) loaded.add(response.url());
  });
  await page.reload();
  await page.waitForSelector(row);
  page.removeAllListeners('response');
  const sizes = await Promise.all([...loaded].map((url) => gzipBytes(url.split('#')[0] ?? url)));
  return sizes.reduce((sum, size) => sum + size, 0);
};

const runOnce = async ({ page, row, reorder }: Contender, context: BrowserContext, times: Times): Promise<void> => {
  await page.bringToFront();
  const session = await context.newCDPSession(page);
  const reload = () =>
    timed(async () => {
      await page.reload({ waitUntil: 'commit' });
      await page.waitForSelector(row);
    });
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  times.cold.push(await reload());
  await session.send('Network.setCacheDisabled', { cacheDisabled: false });
  await session.detach();
  await reload();
  times.warm.push(await reload());
  const before = await page.textContent(row);
  times.later.push(
    await timed(async () => {
      await reorder();
      await page.waitForFunction(
        ([selector, text]) => {
          const first = document.querySelector(selector ?? '')?.textContent;
          return first !== undefined && first !== text;
        },
        [row, before ?? ''] as const,
      );
    }),
  );
};

const write = (line = '') => process.stdout.write(`${line}\n`);

type Installation = {
  readonly origin: string;
  readonly password: string;
  readonly dataDir: string;
  end(): Promise<void>;
};

/** One of its own, unless the same variables as for the tests name a running one. */
const installation = async (): Promise<Installation> => {
  const {
    DUBAN_BROWSER_URL: origin,
    DUBAN_BROWSER_PASSWORD: password = '',
    DUBAN_DATA_DIR: dataDir = '',
  } = process.env;
  if (origin !== undefined) return { origin, password, dataDir, end: async () => {} };
  const place = await newPlace();
  const running = await start(place);
  return {
    origin: new URL(running.url).origin,
    password: /密码（各账号相同）: +(\S+)/.exec(running.output())?.[1] ?? '',
    dataDir: place.directory,
    end: async () => {
      await running.stop();
      await place.remove();
    },
  };
};

const { origin, password, dataDir, end } = await installation();
const browser = await launchBrowser();
const bareSite = await startBareSite();
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const [ours, bare] = [await context.newPage(), await context.newPage()];
  const body = await openConsole(ours, origin, password);
  const token = readFileSync(join(dataDir, 'tokens/leader'), 'utf8').trim();
  const told = encodeURIComponent(JSON.stringify({ url: `${origin}/graphql`, token, body }));
  await bare.goto(`${bareSite.url}#${told}`);
  const bareRow = 'tbody tr.ant-table-row';
  await bare.waitForSelector(bareRow);
  const contenders: readonly Contender[] = [
    {
      name: 'console: the list of measures, logged in, in its frame',
      page: ours,
      row: 'tbody tr[data-row]',
      reorder: () => ours.click('th button:has-text("编号")'),
    },
    { name: 'bare: React + antd Table', page: bare, row: bareRow, reorder: () => bare.click('button') },
  ];
  const bytes: number[] = [];
  for (const contender of contenders) bytes.push(await weigh(contender));
  const times = contenders.map((): Times => ({ cold: [], warm: [], later: [] }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const offset of contenders.keys()) {
      const at = (round + offset) % contenders.length;
      const [contender, noted] = [contenders[at], times[at]];
      if (contender && noted) await runOnce(contender, context, noted);
    }
  write('## The console, against a bare React and antd table of the same rows');
  write('\n| | kB gzip | empty cache ms | cache ms | another order ms |\n|---|---:|---:|---:|---:|');
  const figures = contenders.map((_, at) => [
    (bytes[at] ?? Number.NaN) / 1_000,
    ...(['cold', 'warm', 'later'] as const).map((kind) => median(times[at]?.[kind] ?? [])),
  ]);
  for (const [at, { name }] of contenders.entries())
    write(`| ${name} | ${figures[at]?.map((value) => value.toFixed(0)).join(' | ')} |`);
  const ratios = figures[0]?.map((value, at) => (value / (figures[1]?.[at] ?? Number.NaN)).toFixed(2));
  write(`| ours/bare | ${ratios?.join(' | ')} |`);
} finally {
  await bareSite.end();
  await browser.close();
  await end();
}

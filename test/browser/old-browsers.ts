/**
 * Opens the console in Chromium 88 and 110, which Playwright cannot drive, and says what failed there; not part of the tests.
 * `node test/browser/old-browsers.ts [VERSION…]` beside a running instance named by DUBAN_BROWSER_URL and
 * DUBAN_BROWSER_PASSWORD.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { type OldPage, openOldBrowser } from './old-browser.ts';

const { DUBAN_BROWSER_URL: url = 'http://127.0.0.1:4000', DUBAN_BROWSER_PASSWORD: password = '' } = process.env;
const { DUBAN_OLD_BROWSERS_DIR: CACHE = join(tmpdir(), 'duban-old-browsers') } = process.env;

/** npm packages that hold the browsers, with the version of Chromium. */
const BROWSERS = [
  { version: '88', name: 'chrome-aws-lambda', spec: 'chrome-aws-lambda@5.5.0' },
  { version: '110', name: '@sparticuz/chromium', spec: '@sparticuz/chromium@110.0.1' },
];
const ACCOUNTS = ['office', 'reporter', 'mayor', 'auditor'];
const DEMONSTRATION = 'plan=zhongyuan-2023-demo';
const SCREEN_LIMIT_MS = 60_000;

const FONTS = '<fontconfig><dir>/usr/share/fonts</dir><cachedir>/tmp/duban-fonts</cachedir></fontconfig>';

/** Installs and unpacks a browser once; returns its directory. */
const unpacked = ({ version, name, spec }: (typeof BROWSERS)[number]): string => {
  const directory = join(CACHE, version);
  if (existsSync(join(directory, 'chromium'))) return directory;
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{"private":true}');
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  execFileSync('npm', ['install', ...flags, spec], { cwd: directory, stdio: 'inherit' });
  const packed = join(directory, 'node_modules', name, 'bin');
  mkdirSync(join(directory, 'swiftshader'));
  for (const [part, into] of [
    ['aws', '.'],
    ['swiftshader', 'swiftshader'],
  ] as const) {
    writeFileSync(join(directory, `${part}.tar`), brotliDecompressSync(readFileSync(join(packed, `${part}.tar.br`))));
    execFileSync('tar', ['xf', `${part}.tar`, '-C', into], { cwd: directory });
  }
  // Without any font it ends at once; the page brings its own for Chinese.
  writeFileSync(join(directory, 'fonts.conf'), FONTS);
  const browser = brotliDecompressSync(readFileSync(join(packed, 'chromium.br')));
  writeFileSync(join(directory, 'chromium'), browser, { mode: 0o755 });
  return directory;
};

const until = async (page: OldPage, condition: string): Promise<void> => {
  const deadline = Date.now() + SCREEN_LIMIT_MS;
  while ((await page.evaluate(condition).catch(() => false)) !== true) {
    if (Date.now() > deadline) throw new Error(`${condition} did not become true in ${SCREEN_LIMIT_MS} ms`);
    await sleep(100);
  }
};

const SETTLED = `document.querySelector('#content h1') !== null && document.querySelector('.skeleton, .is-busy') === null`;

const visitScreens = async (page: OldPage, account: string, keep: (name: string) => Promise<void>): Promise<number> => {
  await page.open(`${url}/?${DEMONSTRATION}`);
  await until(page, `document.querySelector('input[name=password]') !== null`);
  await page.evaluate(
    `document.querySelector('input[name=account][value=${account}]').checked = true;
     document.querySelector('input[name=password]').value = ${JSON.stringify(password)};
     document.querySelector('button').click()`,
  );
  await until(page, SETTLED);
  const links = await page.evaluate(`[...document.querySelectorAll('.main-nav a')].map(({ href }) => href)`);
  if (!Array.isArray(links)) return 0;
  const measure = `${url}/measures/4.4-03?${DEMONSTRATION}`;
  for (const link of [...links.map(String), measure]) {
    await page.open(link);
    await until(page, SETTLED);
    await keep(`${account}${new URL(link).pathname.replaceAll('/', '-')}`);
  }
  return links.length + 1;
};

const versions = process.argv.slice(2);
for (const browser of BROWSERS.filter(({ version }) => versions.length === 0 || versions.includes(version))) {
  const directory = unpacked(browser);
  for (const account of ACCOUNTS) {
    // A browser of its own: nobody is logged in.
    const page = await openOldBrowser(directory);
    const keep = async (name: string): Promise<void> => {
      writeFileSync(join(directory, `${name}.png`), await page.picture());
    };
    try {
      const count = await visitScreens(page, account, keep);
      const { faults } = page;
      process.stdout.write(`${await page.version()}, ${account}: ${count} screens, ${faults.length} faults\n`);
      for (const fault of faults) process.stdout.write(`  ${fault}\n`);
      if (faults.length > 0) process.exitCode = 1;
    } finally {
      await page.close();
    }
  }
  process.stdout.write(`pictures: ${directory}\n`);
}

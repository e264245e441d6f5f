import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DataDir, openDataDir } from './data-dir.ts';
import { anyFreePort, choosePort } from './ports.ts';
import { StartError } from './start-error.ts';

let path: string;
let dir: DataDir;
let said: string[];
const servers: Server[] = [];

beforeEach(async () => {
  path = mkdtempSync(join(tmpdir(), 'duban-ports-'));
  said = [];
  dir = await openDataDir(path, (line) => said.push(line));
});
afterEach(async () => {
  await dir.close();
  for (const server of servers.splice(0)) server.close();
  rmSync(path, { recursive: true });
});

const occupy = async (port: number): Promise<void> => {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
};

test('a configured port that is in use is refused, with its number and the variable that changes it', async () => {
  const port = await anyFreePort();
  await occupy(port);
  const error: unknown = await choosePort(dir, 'gateway', port).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StartError);
  expect(String(error)).toContain(`Port ${port} (DUBAN_HTTP_PORT) is taken`);
  expect(String(error)).toContain(`DUBAN_HTTP_PORT=${port + 1}`);
});

test('a default port that is in use is replaced by the next free one, which is reported and kept', async () => {
  const first = await choosePort(dir, 'postgres');
  await occupy(first);
  const second = await choosePort(dir, 'postgres');
  expect(second).toBeGreaterThan(first);
  expect(said.at(-1)).toContain(`port ${first} is taken by another process: using ${second}`);
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve));
  expect(await choosePort(dir, 'postgres')).toBe(second);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holderOf, openDataDir } from './data-dir.ts';
import { identityOf, isAlive } from './process-identity.ts';
import { StartError } from './start-error.ts';
import { probe, recordProcess } from './state.ts';

let path: string;
const say = () => {};

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'duban-data-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

test('a second start on the same directory is refused and names the process that holds it', async () => {
  const dir = await openDataDir(path, say);
  const second: unknown = await openDataDir(path, say).catch((error: unknown) => error);
  expect(second).toBeInstanceOf(StartError);
  expect(String(second)).toContain(`Duban already runs here: process ${process.pid}`);
  await dir.close();
  expect(holderOf(path)).toBeUndefined();
});

test('the lock of a process that ended is ignored, also when its process id was given out again', async () => {
  const since = '2026-01-01T00:00:00Z';
  writeFileSync(join(path, 'start.lock'), JSON.stringify({ pid: process.pid, identity: 'an earlier process', since }));
  const dir = await openDataDir(path, say);
  expect(holderOf(path)?.pid).toBe(process.pid);
  await dir.close();
});

test('of many concurrent starts exactly one succeeds, also over the lock of a process that ended', async () => {
  const since = '2026-01-01T00:00:00Z';
  writeFileSync(join(path, 'start.lock'), JSON.stringify({ pid: 2 ** 22, identity: 'gone', since }));
  const program = `
    import { openDataDir } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'data-dir.ts')).href)};
    try {
      await openDataDir(${JSON.stringify(path)}, () => {});
      console.log('won');
      setInterval(() => {}, 1_000);
    } catch (error) {
      console.log(error.message.includes('already runs here') ? 'told' : error);
      process.exit(0);
    }`;
  const starts = Array.from({ length: 6 }, () =>
    spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: ['ignore', 'pipe', 'inherit'] }),
  );
  try {
    const answers = await Promise.all(
      starts.map(
        (start) =>
          new Promise<string>((answered) => start.stdout.once('data', (said) => answered(String(said).trim()))),
      ),
    );
    expect(answers.toSorted()).toEqual(['told', 'told', 'told', 'told', 'told', 'won']);
  } finally {
    const ended = starts.map((start) => start.exitCode ?? once(start, 'exit'));
    for (const start of starts) start.kill('SIGKILL');
    await Promise.all(ended);
  }
  const after = await openDataDir(path, say);
  expect(holderOf(path)?.pid).toBe(process.pid);
  await after.close();
});

test('a process that an earlier start left running is stopped, and another with a reused process id is not', async () => {
  const [orphan, unrelated] = [spawn('sleep', ['60']), spawn('sleep', ['60'])];
  const pids = [orphan.pid ?? 0, unrelated.pid ?? 0];
  const [left, other] = pids.map((pid) => ({ pid, identity: identityOf(pid) ?? '' }));
  if (!left || !other) throw new Error('no process');
  const record = { stopSignal: 'SIGTERM', since: '2026-01-01T00:00:00Z', ready: true, restarts: 0, facts: {} } as const;
  recordProcess(path, 'left', { ...record, ...left });
  recordProcess(path, 'other', { ...record, pid: other.pid, identity: 'an earlier process' });
  expect(probe(path).map(({ name, alive }) => [name, alive])).toEqual([
    ['left', true],
    ['other', false],
  ]);
  const said: string[] = [];
  const dir = await openDataDir(path, (line) => said.push(line));
  expect(isAlive(left)).toBe(false);
  expect(isAlive(other)).toBe(true);
  expect(said).toEqual([`  · left (process ${left.pid}) was left by an earlier start: stopping it`]);
  expect(probe(path)).toEqual([]);
  unrelated.kill();
  await dir.close();
});

test('only the owner can read the data directory', async () => {
  const dir = await openDataDir(path, say);
  expect(statSync(join(path, 'start.lock')).mode & 0o077).toBe(0);
  expect(statSync(join(path, 'logs')).mode & 0o077).toBe(0);
  expect(statSync(path).mode & 0o066).toBe(0);
  await dir.close();
});

test('a temporary directory is removed when it is closed', async () => {
  const dir = await openDataDir(path, say, true);
  await dir.close();
  expect(() => readFileSync(path)).toThrow('ENOENT');
});

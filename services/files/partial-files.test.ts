import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openPartialFiles, type PartialFiles } from './partial-files.ts';

let directory: string;
let partials: PartialFiles;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'duban-partial-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  partials = openPartialFiles(directory);
});

const FILE = { owner: '../../somebody', upload: '../upload' };
/** Byte `n` of the file that the tests upload. */
const byteAt = (index: number): number => (index * 7) % 251;
const bytesFrom = (offset: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => byteAt(offset + index));

test('parts are added only where the file ends, and names from outside stay within the directory', async () => {
  expect(await partials.append(FILE, 0, bytesFrom(0, 10))).toBe(true);
  expect(await partials.append(FILE, 0, bytesFrom(0, 10))).toBe(false);
  expect(await partials.append(FILE, 11, bytesFrom(11, 10))).toBe(false);
  expect(await partials.append(FILE, 10, bytesFrom(10, 10))).toBe(true);
  expect(Buffer.compare((await partials.read(FILE)) ?? Buffer.of(), bytesFrom(0, 20))).toBe(0);
  expect(await partials.count(FILE.owner)).toBe(1);
  await partials.remove(FILE);
  expect(await readdir(directory)).toEqual([]);
});

test('an upload that a killed process was writing goes on where its bytes end', async () => {
  const script = `
    const { openPartialFiles } = await import(${JSON.stringify(join(import.meta.dirname, 'partial-files.ts'))});
    const partials = openPartialFiles(${JSON.stringify(directory)});
    for (let offset = 0; ; offset += 300_000) {
      const part = Uint8Array.from({ length: 300_000 }, (_, index) => ((offset + index) * 7) % 251);
      await partials.append(${JSON.stringify(FILE)}, offset, part);
      if (offset === 600_000) process.stdout.write('writing');
    }`;
  const writer = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => writer.once('exit', resolve));
  await new Promise((resolve) => writer.stdout.once('data', resolve));
  writer.kill('SIGKILL');
  await ended;
  const arrived = await partials.size(FILE);
  expect(arrived).toBeGreaterThanOrEqual(900_000);
  expect(await partials.append(FILE, arrived, bytesFrom(arrived, 1_000))).toBe(true);
  expect(Buffer.compare((await partials.read(FILE)) ?? Buffer.of(), bytesFrom(0, arrived + 1_000))).toBe(0);
});

test('what got no part for a day is removed, younger uploads are left', async () => {
  await partials.append(FILE, 0, bytesFrom(0, 10));
  expect(await partials.sweep(86_400_000)).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await partials.sweep(1)).toBe(1);
  expect(await partials.size(FILE)).toBe(0);
});

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { DamagedFileError, type FileStore, openFileStore } from './file-store.ts';

let directory: string;
let store: FileStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'duban-files-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  store = await openFileStore(directory);
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256);
const storedNames = async (): Promise<readonly string[]> =>
  (await readdir(directory, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));

describe('a stored file', () => {
  test('is found under the SHA-256 of its bytes, by another process too', async () => {
    const bytes = bytesOf('关于6月份执行情况的督办通报');
    const file = await store.put(bytes);
    expect(file).toEqual({ sha256: hashOf(bytes), size: bytes.length });
    const found = await (await openFileStore(directory)).get(file.sha256);
    expect(found && Buffer.compare(found, bytes)).toBe(0);
    expect(await store.verify(file.sha256)).toBe('whole');
  });

  test('is stored once, however often and by however many at once it is put', async () => {
    const bytes = bytesOf('the same');
    await Promise.all(Array.from({ length: 20 }, () => store.put(bytes)));
    expect(await storedNames()).toHaveLength(1);
    expect(await readdir(join(directory, 'incoming'))).toEqual([]);
  });

  test('cannot be written to', async () => {
    const { sha256 } = await store.put(bytesOf('issued'));
    const { mode } = await stat(pathOf(sha256));
    expect(mode & 0o222).toBe(0);
  });

  test('is not given out once it was altered, and is whole again when its bytes are put again', async () => {
    const { sha256 } = await store.put(bytesOf('issued'));
    await chmod(pathOf(sha256), 0o644);
    await writeFile(pathOf(sha256), 'forged');
    expect(await store.verify(sha256)).toBe('altered');
    await expect(store.get(sha256)).rejects.toThrow(DamagedFileError);
    await store.put(bytesOf('issued'));
    expect(await store.verify(sha256)).toBe('whole');
  });

  test('is missing where it was never put or was deleted', async () => {
    const { sha256 } = await store.put(bytesOf('issued'));
    await rm(pathOf(sha256), { force: true });
    expect(await store.get(sha256)).toBeNull();
    expect(await store.verify(sha256)).toBe('missing');
  });
});

test.each(['', '../../etc/passwd', 'AB'.repeat(32), `${'ab'.repeat(31)}/.`])(
  'the name %j is refused, because it is no SHA-256',
  async (name) => {
    await expect(store.get(name)).rejects.toThrow(TypeError);
    await expect(store.verify(name)).rejects.toThrow(TypeError);
  },
);

test('an unfinished file of yesterday is removed when the store is opened, a younger one is left to its writer', async () => {
  const [old, young] = ['old', 'young'].map((name) => join(directory, 'incoming', name));
  for (const path of [old, young]) await writeFile(path ?? '', 'unfinished');
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  await utimes(old ?? '', yesterday, yesterday);
  await openFileStore(directory);
  expect(await readdir(join(directory, 'incoming'))).toEqual(['young']);
});

test('a writer that is killed leaves whole files only', async () => {
  const script = `
    const { openFileStore } = await import(${JSON.stringify(join(import.meta.dirname, 'file-store.ts'))});
    const store = await openFileStore(${JSON.stringify(directory)});
    for (let n = 0; ; n += 1) {
      await store.put(new Uint8Array(200_000).fill(n % 251).fill(n >> 8, 0, 4));
      if (n === 5) process.stdout.write('writing');
    }`;
  const writer = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => writer.once('exit', resolve));
  await new Promise((resolve) => writer.stdout.once('data', resolve));
  writer.kill('SIGKILL');
  await ended;
  const names = await storedNames();
  expect(names.length).toBeGreaterThanOrEqual(5);
  for (const name of names) expect(hashOf(await readFile(join(directory, name)))).toBe(name.slice(-64));
});

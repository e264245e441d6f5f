/** Needs `clamd` (Debian: clamav-daemon) on PATH. The signatures are its own: those of ClamAV need not be downloaded. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAttachedFiles, openFileStores } from '@duban/files';
import { openDatabase } from '@duban/runtime';
import { freshDatabase } from '@duban/testing/database';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

/** The harmless file that every scanner takes for a virus, in two parts so that none takes this one for it. */
const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const pdf = (content: string): Buffer => Buffer.from(`%PDF-1.4\n% ${content}\n%%EOF\n`);
const BY = { plan: 'scanned', subject: 'li', unit: 'science' };

let directory: string;
let clamd: ChildProcess;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let gateway: Awaited<ReturnType<typeof openDatabase<unknown>>>;
let files: ReturnType<typeof openAttachedFiles>;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'duban-clamd-'));
  const signatures = join(directory, 'signatures');
  await mkdir(signatures);
  await writeFile(join(signatures, 'own.ndb'), `Test.Eicar:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
  const socket = join(directory, 'clamd.sock');
  const settings = {
    DatabaseDirectory: signatures,
    LocalSocket: socket,
    Foreground: 'yes',
    LogFile: `${directory}/log`,
  };
  const config = join(directory, 'clamd.conf');
  await writeFile(
    config,
    Object.entries(settings)
      .map((pair) => pair.join(' '))
      .join('\n'),
  );
  clamd = spawn('clamd', ['--config-file', config], { stdio: 'inherit' });
  await vi.waitFor(() => stat(socket), { timeout: 60_000, interval: 200 });
  database = await freshDatabase();
  gateway = await openDatabase<unknown>(database.url, { role: 'duban_gateway', poolSize: 2 });
  files = openAttachedFiles({
    stores: await openFileStores({ dir: join(directory, 'files') }),
    pool: gateway.pool,
    limits: { fileBytes: 30_000_000, dayBytes: 100_000_000 },
    scanner: socket,
    log: pino({ level: 'silent' }),
  });
});
afterAll(async () => {
  files?.close();
  await gateway?.close();
  await database?.drop();
  const ended = new Promise((resolve) => clamd.once('exit', resolve));
  clamd.kill('SIGTERM');
  await ended;
  await rm(directory, { recursive: true, force: true });
});

let uploads = 0;
const take = (bytes: Buffer, name: string) => {
  uploads += 1;
  return files.intake.take(BY, { upload: `upload-${uploads}`, offset: 0, size: bytes.length, name, part: bytes });
};

test('a file that the scanner refuses is told to who uploads it, kept in quarantine and in no store', async () => {
  const infected = pdf(EICAR);
  expect(await take(infected, '方案.pdf')).toMatchObject({
    kind: 'refused',
    fault: { code: 'INFECTED', zh: expect.stringContaining('Test.Eicar'), en: expect.stringContaining('quarantine') },
  });
  const quarantine = join(directory, 'files', 'quarantine');
  const [kept = '', note = ''] = (await readdir(quarantine)).toSorted();
  const sha256 = files.store.hashOf(infected);
  expect([kept, note]).toEqual([`${sha256}.infected`, `${sha256}.json`]);
  expect(await readFile(join(quarantine, kept))).toEqual(infected);
  expect((await stat(join(quarantine, kept))).mode & 0o777).toBe(0o400);
  expect(JSON.parse(await readFile(join(quarantine, note), 'utf8'))).toMatchObject({ ...BY, name: '方案.pdf' });
  expect(await files.store.verify(sha256)).toBe('missing');
  expect(await files.uploads.claim(BY, [sha256])).toEqual([null]);
});

test('a clean file is taken, also one of many megabytes', async () => {
  expect(await take(pdf('clean'), '方案.pdf')).toMatchObject({ kind: 'complete' });
  const large = Buffer.concat([pdf('large'), Buffer.alloc(20_000_000, 'a')]);
  expect(await take(large, '汇编.pdf')).toMatchObject({ kind: 'complete', file: { size: large.length } });
});

test('while the scanner is gone no file is taken, and the same upload goes on when it answers again', async () => {
  clamd.kill('SIGSTOP');
  const bytes = pdf('waiting');
  const part = { upload: 'waiting', offset: 0, size: bytes.length, name: 'a.pdf', part: bytes };
  const refused = files.intake.take(BY, part);
  expect(await refused).toMatchObject({ kind: 'refused', fault: { code: 'SCANNER_UNAVAILABLE' } });
  clamd.kill('SIGCONT');
  const again = { ...part, offset: bytes.length, part: Buffer.alloc(0) };
  expect(await files.intake.take(BY, again)).toMatchObject({ kind: 'complete' });
});

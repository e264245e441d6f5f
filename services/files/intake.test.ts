import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AttachedFile } from '@duban/domain';
import { createLogger } from '@duban/runtime';
import { expect, onTestFinished, test, vi } from 'vitest';
import { hashOf } from './file-store.ts';
import { createIntake } from './intake.ts';
import { openPartialFiles, type PartialFiles } from './partial-files.ts';
import type { Quarantine } from './quarantine.ts';
import { openS3PartialFiles } from './s3/s3-partial-files.ts';
import { pdf } from './testing/examples.ts';
import { openMemoryBucket } from './testing/memory-bucket.ts';
import type { Uploads } from './uploads.ts';

const BY = { plan: 'p', subject: 'li', unit: 'science' };
const LIMITS = { fileBytes: 1_000_000, dayBytes: 10_000_000 };

/** Keeps what is stored in a list; the intake asks nothing else of it. */
const openUploads = () => {
  const stored: AttachedFile[] = [];
  const unused = () => Promise.reject(new Error('The intake does not need this'));
  const uploads: Uploads = {
    bytesOfDay: async () => 0,
    async add(_by, { name, type }, bytes) {
      const file = { sha256: hashOf(bytes), size: bytes.length, type, name };
      stored.push(file);
      return file;
    },
    claim: unused,
    removeWithdrawn: unused,
    sweep: unused,
  };
  return { uploads, stored };
};

/** Both checks at once are held until they are let go, by the mark in their file. */
const openScan = () => {
  const waiting = new Map<string, () => void>();
  return {
    waiting,
    scan: async (bytes: Uint8Array) => {
      const mark = /% (\S+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
      await new Promise<void>((resolve) => waiting.set(mark, resolve));
      return { virus: null };
    },
  };
};
const quarantine: Quarantine = { keep: async (bytes) => hashOf(bytes), sweep: async () => 0 };

type Opened = { readonly partials: PartialFiles; readonly whileRemoving: Promise<void>; readonly goOn: () => void };

/** Its removal stops after the first object, until it is told to go on. */
const onS3 = async (): Promise<Opened> => {
  const { bucket } = openMemoryBucket();
  const [removing, told] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const remove = async (key: string): Promise<void> => {
    await bucket.remove(key);
    removing.resolve();
    await told.promise;
  };
  const partials = openS3PartialFiles({ ...bucket, remove }, 'partial/');
  return { partials, whileRemoving: removing.promise, goOn: () => told.resolve() };
};
const onDisk = async (): Promise<Opened> => {
  const directory = await mkdtemp(join(tmpdir(), 'duban-intake-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const partials = openPartialFiles(directory);
  const removing = Promise.withResolvers<void>();
  const remove: PartialFiles['remove'] = async (file) => {
    await partials.remove(file);
    removing.resolve();
  };
  return { partials: { ...partials, remove }, whileRemoving: removing.promise, goOn: () => {} };
};

test.each([
  ['on disk', onDisk],
  ['in a bucket', onS3],
])(
  'a last part sent again while the first request completes is neither lost nor stored cut short, %s',
  async (_, open) => {
    const { partials, whileRemoving, goOn } = await open();
    const { uploads, stored } = openUploads();
    const { scan, waiting } = openScan();
    const log = createLogger('intake', 'silent');
    const intake = createIntake({ partials, uploads, scan, quarantine, limits: LIMITS, log });
    const send = (mark: string, offset = 0, part = pdf(mark)) =>
      intake.take(BY, { upload: mark, offset, size: pdf(mark).length, name: `${mark}.pdf`, part });

    const bytes = pdf('first');
    expect(await send('first', 0, bytes.subarray(0, 40))).toEqual({ kind: 'partial', offset: 40 });
    const first = send('first', 40, bytes.subarray(40));
    const second = send('second');
    await vi.waitFor(() => expect([...waiting.keys()].sort()).toEqual(['first', 'second']));
    // Both checks are busy: the third upload waits, and behind it the first one, sent again.
    const third = send('third');
    await sleep(50);
    const again = send('first', bytes.length, Buffer.alloc(0));
    await sleep(50);
    waiting.get('first')?.();
    await whileRemoving;
    await vi.waitFor(() => expect([...waiting.keys()]).toContain('third'));
    waiting.get('second')?.();
    expect(await again).toMatchObject({ kind: 'elsewhere' });
    goOn();
    waiting.get('third')?.();
    expect(await first).toMatchObject({ kind: 'complete', file: { sha256: hashOf(bytes) } });
    await Promise.all([second, third]);
    expect(stored.map(({ name, size }) => [name, size]).toSorted()).toEqual(
      ['first', 'second', 'third'].map((mark) => [`${mark}.pdf`, pdf(mark).length]),
    );
  },
);

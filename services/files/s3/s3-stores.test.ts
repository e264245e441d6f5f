import { describe, expect, it } from 'vitest';
import { DamagedFileError, hashOf } from '../file-store.ts';
import { openMemoryBucket } from '../testing/memory-bucket.ts';
import { openS3FileStore } from './s3-file-store.ts';
import { openS3PartialFiles } from './s3-partial-files.ts';
import { openS3Quarantine } from './s3-quarantine.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder().decode(bytes);

describe('a file in a bucket', () => {
  it('is stored once under its hash, found, and gone when it is removed', async () => {
    const { bucket, objects } = openMemoryBucket();
    const store = openS3FileStore(bucket, 'papers/');
    const bytes = bytesOf('issued');
    const stored = await Promise.all(Array.from({ length: 5 }, () => store.put(bytes)));
    const sha256 = hashOf(bytes);
    expect(new Set(stored.map((file) => file.sha256))).toEqual(new Set([sha256]));
    expect([...objects.keys()]).toEqual([`papers/${sha256}`]);
    expect([await store.has(sha256), textOf(await store.get(sha256)), await store.verify(sha256)]).toEqual([
      true,
      'issued',
      'whole',
    ]);
    await store.remove(sha256);
    expect([await store.has(sha256), await store.get(sha256), await store.verify(sha256)]).toEqual([
      false,
      null,
      'missing',
    ]);
  });

  it('is not given out once it was altered, and is whole again when its bytes are put again', async () => {
    const { bucket } = openMemoryBucket();
    const store = openS3FileStore(bucket, 'papers/');
    const { sha256 } = await store.put(bytesOf('issued'));
    await bucket.put(`papers/${sha256}`, bytesOf('forged'));
    await expect(store.get(sha256)).rejects.toThrow(DamagedFileError);
    await store.put(bytesOf('issued'));
    expect(await store.verify(sha256)).toBe('whole');
  });

  it('has no name but a SHA-256', async () => {
    const store = openS3FileStore(openMemoryBucket().bucket, 'papers/');
    await expect(store.get('../evidence/x')).rejects.toThrow(TypeError);
    await expect(store.remove('')).rejects.toThrow(TypeError);
  });
});

describe('an upload in parts to a bucket', () => {
  const FILE = { owner: '../owner', upload: 'upload/1' };

  it('takes each part once where the file ends, at any gateway, and is read whole', async () => {
    const { bucket, objects } = openMemoryBucket();
    const [one, other] = [openS3PartialFiles(bucket, 'partial/'), openS3PartialFiles(bucket, 'partial/')];
    expect(await one.read(FILE)).toBeNull();
    const taken = await Promise.all([one, other].map((partials) => partials.append(FILE, 0, bytesOf('督办'))));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await other.append(FILE, 5, bytesOf('x'))).toBe(false);
    expect(await other.append(FILE, 6, bytesOf('通报'))).toBe(true);
    expect([await one.size(FILE), await one.count(FILE.owner), textOf(await one.read(FILE))]).toEqual([
      12,
      1,
      '督办通报',
    ]);
    await one.remove(FILE);
    expect([objects.size, await other.size(FILE)]).toEqual([0, 0]);
  });

  it('ends before a part that is missing', async () => {
    const { bucket, objects } = openMemoryBucket();
    const partials = openS3PartialFiles(bucket, 'partial/');
    for (const offset of [0, 2, 4]) await partials.append(FILE, offset, bytesOf('ab'));
    const [, second = ''] = [...objects.keys()].sort();
    objects.delete(second);
    expect([await partials.size(FILE), textOf(await partials.read(FILE))]).toEqual([2, 'ab']);
  });

  it('is refused when it comes in too many parts', async () => {
    const { bucket, objects } = openMemoryBucket();
    const partials = openS3PartialFiles(bucket, 'partial/');
    await partials.append(FILE, 0, bytesOf('a'));
    const [first = ''] = objects.keys();
    for (let offset = 1; offset < 1_000; offset += 1)
      await bucket.put(`${first.slice(0, -4)}${String(offset).padStart(4, '0')}`, bytesOf('a'));
    expect(await partials.size(FILE)).toBe(1_000);
    await expect(partials.append(FILE, 1_000, bytesOf('a'))).rejects.toThrow('at most 1000 parts');
  });

  it('is removed when it got no part for as long as that, and left while it does', async () => {
    let now = Date.now() - 60_000;
    const { bucket } = openMemoryBucket(() => now);
    const partials = openS3PartialFiles(bucket, 'partial/');
    await partials.append(FILE, 0, bytesOf('ab'));
    await partials.append({ ...FILE, upload: 'fresh' }, 0, bytesOf('ab'));
    now = Date.now();
    await partials.append({ ...FILE, upload: 'fresh' }, 2, bytesOf('cd'));
    expect(await partials.sweep(30_000)).toBe(1);
    expect([await partials.size(FILE), await partials.size({ ...FILE, upload: 'fresh' })]).toEqual([0, 4]);
  });
});

it('an infected file is kept in a bucket beside a note of who uploaded it, and removed after its time', async () => {
  const { bucket, objects } = openMemoryBucket(() => Date.now() - 60_000);
  const quarantine = openS3Quarantine(bucket, 'quarantine/');
  const by = { plan: 'p', subject: 'li', unit: null, name: 'a.pdf', virus: 'Eicar' };
  const sha256 = await quarantine.keep(bytesOf('infected'), by);
  expect([...objects.keys()]).toEqual([`quarantine/${sha256}.infected`, `quarantine/${sha256}.json`]);
  expect(JSON.parse(textOf(await bucket.get(`quarantine/${sha256}.json`)) ?? '')).toMatchObject(by);
  expect([await quarantine.sweep(90_000), objects.size]).toEqual([0, 2]);
  expect([await quarantine.sweep(30_000), objects.size]).toEqual([1, 0]);
});

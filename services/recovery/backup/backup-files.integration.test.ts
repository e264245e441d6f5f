import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createEventStore } from '@duban/event-store';
import { openFileStores } from '@duban/files';
import { appendRaw } from '@duban/projector/testing/poison';
import { lifeOf, openProjection, type TestProjection } from '@duban/projector/testing/projection';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { restoreFiles } from '../files/restore-files.ts';
import { verifyFiles } from '../verify/verify-files.ts';
import { RestoreRefusedError } from './backup-lines.ts';
import { createChecksum } from './format.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';

let test: TestProjection;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());

const openStores = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'duban-backed-up-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return { dir, ...(await openFileStores({ dir })) };
};
type Stores = Awaited<ReturnType<typeof openStores>>;

const attach = async (plan: string, { attached }: Stores, bytes: Uint8Array, name: string) => {
  const { sha256, size } = await attached.put(bytes);
  const data = { instruction: 'i1', text: '已整改', files: [{ sha256, size, type: 'application/pdf', name }] };
  const position = await appendRaw(test, { plan, stream: 'measure/a', type: 'InstructionAnswered', data });
  return { sha256, position };
};

const backUp = async (files: Stores) => {
  const out = new PassThrough();
  const bytes = buffer(out);
  const written = await writeBackup({ pool: test.owner, out, migrations: [], keys: {}, files });
  return { ...written, bytes: await bytes };
};
const read = (bytes: Buffer): Readable => Readable.from([bytes]);

describe('the files of a backup', () => {
  it('are put back into empty directories: each whole, in the store that it came from, and none that the log does not name', async () => {
    const from = await openStores();
    await test.append(lifeOf('filed', 20));
    // Larger than a line of the backup, empty lines and line ends within.
    const large = randomBytes(1_000_003);
    const { sha256 } = await attach('filed', from, large, '方案.pdf');
    await attach('filed', from, large, '同一份.pdf');
    const paper = await from.papers.put(Buffer.from('通报'));
    const issued = { paper: 'p1', sha256: paper.sha256, size: paper.size };
    await appendRaw(test, { plan: 'filed', stream: 'plan', type: 'PaperIssued', data: issued });
    const head = await from.papers.put(Buffer.from('template of a head'));
    const heads = [{ form: 'document', sha256: head.sha256, name: '红头.docx' }];
    const settings = { issuer: null, code: null, signatory: null, addressees: null, copies: null, heads };
    await appendRaw(test, { plan: 'filed', stream: 'plan', type: 'PaperSettingsChanged', data: { settings } });
    await from.attached.put(Buffer.from('never named'));
    const { bytes, files, lost } = await backUp(from);
    expect({ files, lost }).toEqual({ files: 3, lost: [] });
    await verifyBackup(read(bytes));

    const to = await openStores();
    expect(await restoreFiles(read(bytes), to)).toBe(3);
    expect(Buffer.compare((await to.attached.get(sha256)) ?? Buffer.of(), large)).toBe(0);
    expect(await to.papers.verify(paper.sha256)).toBe('whole');
    expect(await to.papers.verify(head.sha256)).toBe('whole');
    const kept = (await readdir(to.dir, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name));
    expect(kept).toHaveLength(3);
    expect(await verifyFiles(createEventStore(test.owner), 'filed', to, test.owner)).toEqual([]);
    // Interrupted, it is begun again.
    expect(await restoreFiles(read(bytes), to)).toBe(3);
  });

  it('that are missing or altered are told by name, and the backup holds all others', async () => {
    const from = await openStores();
    await test.append(lifeOf('lossy', 10));
    const gone = await attach('lossy', from, Buffer.from('gone'), '丢失.pdf');
    const forged = await attach('lossy', from, Buffer.from('altered'), '改动.pdf');
    const whole = await attach('lossy', from, Buffer.from('whole'), '完好.pdf');
    await from.attached.remove(gone.sha256);
    const path = join(from.dir, 'evidence', forged.sha256.slice(0, 2), forged.sha256);
    await chmod(path, 0o644);
    await writeFile(path, 'forged');
    const { bytes, lost } = await backUp(from);
    expect(lost.filter(({ file }) => file.plan === 'lossy')).toEqual([
      { state: 'missing', file: expect.objectContaining({ name: '丢失.pdf', ...gone }) },
      { state: 'altered', file: expect.objectContaining({ name: '改动.pdf', ...forged }) },
    ]);
    const to = await openStores();
    await restoreFiles(read(bytes), to);
    expect(await to.attached.verify(whole.sha256)).toBe('whole');
  });

  it('are refused where their bytes are not those of their hash, even under a valid checksum', async () => {
    const from = await openStores();
    await test.append(lifeOf('forged', 10));
    await attach('forged', from, Buffer.from('evidence'), '证据.pdf');
    const lines = gunzipSync((await backUp(from)).bytes)
      .toString()
      .trimEnd()
      .split('\n')
      .slice(0, -1);
    const packed = (some: readonly string[]) => {
      const checksum = createChecksum();
      for (const line of some) checksum.add(line);
      return gzipSync(`${[...some, JSON.stringify({ end: checksum.end() })].join('\n')}\n`);
    };
    const evidence = Buffer.from('evidence').toString('base64');
    const forgery = lines.map((line) => line.replace(evidence, Buffer.from('forgery!').toString('base64')));
    const unfinished = lines.map((line) => line.replace('"isLast":true', '"isLast":false'));
    for (const bad of [forgery, unfinished].map(packed))
      await expect(verifyBackup(read(bad))).rejects.toThrow(RestoreRefusedError);
    const to = await openStores();
    await expect(restoreFiles(read(packed(forgery)), to)).rejects.toThrow(RestoreRefusedError);
  });
});

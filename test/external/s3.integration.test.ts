/** Needs the S3 server of `s3-server.ts` on PATH. */

import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createEventStore } from '@duban/event-store';
import { openAttachedFiles, openFileStores } from '@duban/files';
import { pdf } from '@duban/files/testing/examples';
import { appendRaw } from '@duban/projector/testing/poison';
import { lifeOf, openProjection } from '@duban/projector/testing/projection';
import { restoreFiles, verifyBackup, verifyFiles, writeBackup } from '@duban/recovery';
import { openDatabase } from '@duban/runtime';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { numbered, PLAN } from '@duban/schema/testing/plan';
import { endProcess, freePort, newIssuer, startProcess } from '@duban/testing/service-process';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { missingOnPath } from './on-path.ts';
import { KEYS, killServer, S3_SERVER, startServer } from './s3-server.ts';

const isThere = missingOnPath(S3_SERVER).length === 0;
const BUCKET = 'files';

let directory: string;
let server: ChildProcess;
let endpoint: string;
let port: string;
beforeAll(async () => {
  if (!isThere) return;
  directory = await mkdtemp(join(tmpdir(), 'duban-s3-'));
  await mkdir(join(directory, 's3', BUCKET), { recursive: true });
  port = String(await freePort());
  endpoint = `http://127.0.0.1:${port}`;
  server = await startServer(port, join(directory, 's3'));
});
afterAll(async () => {
  if (!isThere) return;
  await killServer(server);
  await rm(directory, { recursive: true, force: true });
});

/** As each process of an installation opens them. */
const openStores = (bucket = BUCKET, at = endpoint) =>
  openFileStores({ dir: '/nowhere', s3: { endpoint: at, bucket, region: 'us-east-1', ...KEYS } });
/** Of the objects that the server keeps. */
const keysOf = async (bucket = BUCKET): Promise<readonly string[]> =>
  (await readdir(join(directory, 's3', bucket), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.sgwtmp'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(directory, 's3', bucket).length + 1));

describe.skipIf(!isThere)('files in a bucket', () => {
  test('are stored once however many put them, found by another process, and gone when they are removed', async () => {
    const { attached, papers } = await openStores();
    const bytes = pdf('once');
    const stored = await Promise.all(Array.from({ length: 10 }, () => attached.put(bytes)));
    const sha256 = attached.hashOf(bytes);
    expect(new Set(stored.map((one) => one.sha256))).toEqual(new Set([sha256]));
    expect(await keysOf()).toEqual([`evidence/${sha256}`]);
    const other = await openStores();
    expect(Buffer.compare((await other.attached.get(sha256)) ?? Buffer.of(), bytes)).toBe(0);
    expect(await papers.has(sha256)).toBe(false);
    await other.attached.remove(sha256);
    await other.attached.remove(sha256);
    expect([await attached.has(sha256), await attached.get(sha256), await attached.verify(sha256)]).toEqual([
      false,
      null,
      'missing',
    ]);
    await expect(attached.get('../papers/x')).rejects.toThrow(TypeError);
  });

  test('are not given out once they were altered, and are whole when they are put again', async () => {
    const { papers } = await openStores();
    const { sha256 } = await papers.put(pdf('issued'));
    await writeFile(join(directory, 's3', BUCKET, 'papers', sha256), 'forged');
    await expect(papers.get(sha256)).rejects.toThrow('altered');
    expect(await papers.verify(sha256)).toBe('altered');
    await papers.put(pdf('issued'));
    expect(await papers.verify(sha256)).toBe('whole');
    await papers.remove(sha256);
  });

  test('that come in parts go on at any gateway, each part once, and abandoned ones are swept', async () => {
    const [one, other] = await Promise.all([openStores(), openStores()]);
    const file = { owner: '../owner', upload: 'upload/1' };
    const bytes = randomBytes(30_000);
    const first = bytes.subarray(0, 10_000);
    const taken = await Promise.all([one, other].map(({ partials }) => partials.append(file, 0, first)));
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await other.partials.append(file, 10_000, bytes.subarray(10_000))).toBe(true);
    expect(await one.partials.append(file, 10_000, first)).toBe(false);
    expect([await one.partials.size(file), await one.partials.count(file.owner)]).toEqual([30_000, 1]);
    expect(Buffer.compare((await one.partials.read(file)) ?? Buffer.of(), bytes)).toBe(0);
    expect(await one.partials.sweep(60_000)).toBe(0);
    expect(await one.partials.sweep(-60_000)).toBe(1);
    expect([await keysOf(), await one.partials.size(file)]).toEqual([[], 0]);
  });

  test('are kept apart where the virus scanner refused them, and removed after their time', async () => {
    const { quarantine, attached } = await openStores();
    const by = { plan: 'p', subject: 'li', unit: null, name: 'a.pdf', virus: 'Eicar' };
    const sha256 = await quarantine.keep(pdf('infected'), by);
    expect((await keysOf()).toSorted()).toEqual([`quarantine/${sha256}.infected`, `quarantine/${sha256}.json`]);
    expect(await attached.has(sha256)).toBe(false);
    expect([await quarantine.sweep(60_000), await quarantine.sweep(-60_000)]).toEqual([0, 1]);
    expect(await keysOf()).toEqual([]);
  });

  test('are asked for again when a connection breaks', async () => {
    let toBreak = 0;
    let broken = 0;
    const front = createServer((socket) => {
      const behind = connect(Number(port), '127.0.0.1');
      for (const one of [socket, behind]) one.on('error', () => behind.destroy());
      if (toBreak === 0) return void socket.pipe(behind).pipe(socket);
      toBreak -= 1;
      broken += 1;
      socket.once('data', () => socket.destroy());
    }).listen(0, '127.0.0.1');
    await once(front, 'listening');
    onTestFinished(() => void front.close());
    const { port: frontPort } = front.address() as AddressInfo;
    const { attached } = await openStores(BUCKET, `http://127.0.0.1:${frontPort}`);
    toBreak = 2;
    const { sha256 } = await attached.put(pdf('patient'));
    expect(await attached.verify(sha256)).toBe('whole');
    await attached.remove(sha256);
    expect(broken).toBeGreaterThan(0);
  });

  test('are not kept where there is no bucket: no process starts with such a setting', async () => {
    await expect(openStores('no-such-bucket')).rejects.toThrow('There is no bucket no-such-bucket');
  });

  test('are in a backup, put back by a restore and found by verify when one is missing', async () => {
    const projection = await openProjection();
    onTestFinished(() => projection.close());
    const from = await openStores();
    await projection.append(lifeOf('filed', 10));
    const large = Buffer.concat([pdf('large'), randomBytes(3_000_000)]);
    const { sha256, size } = await from.attached.put(large);
    const files = [{ sha256, size, type: 'application/pdf', name: '方案.pdf' }];
    const data = { instruction: 'i1', text: '已整改', files };
    await appendRaw(projection, { plan: 'filed', stream: 'measure/a', type: 'InstructionAnswered', data });
    const out = new PassThrough();
    const written = buffer(out);
    await writeBackup({ pool: projection.owner, out, migrations: [], keys: {}, files: from });
    const backup = await written;
    await verifyBackup(Readable.from([backup]));
    await from.attached.remove(sha256);
    const verify = () => verifyFiles(createEventStore(projection.owner), 'filed', from, projection.owner);
    expect(await verify()).toMatchObject([{ code: 'missing', what: sha256 }]);
    expect(await restoreFiles(Readable.from([backup]), from)).toBe(1);
    expect([await verify(), await from.attached.verify(sha256)]).toEqual([[], 'whole']);
    await from.attached.remove(sha256);
  });
});

describe.skipIf(!isThere)('two gateways that share a bucket', () => {
  const bytes = Buffer.concat([pdf('fifty megabytes'), Buffer.alloc(50_000_000, 'a')]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const PART = 1_000_000;
  let graph: TestEnvironment;
  const processes: ChildProcess[] = [];
  afterAll(async () => {
    for (const child of processes) await endProcess(child);
    await graph?.close();
  });

  test('take one upload of 50 MB over a broken connection and the death of one of them', async () => {
    graph = await openTestEnvironment();
    await graph.issue(numbered(1));
    const issuer = await newIssuer(directory);
    const token = await issuer.tokenFor({ subject: 'li', role: 'unit-reporter', unit: 'science' });
    const startGateway = async () => {
      const gatewayPort = String(await freePort());
      const child = await startProcess('graphql/gateway/main.ts', {
        DATABASE_URL: graph.url,
        TEMPORAL_ADDRESS: '127.0.0.1:1',
        DUBAN_HTTP_PORT: gatewayPort,
        DUBAN_JWKS_FILE: issuer.jwksFile,
        DUBAN_FILE_MEGABYTES: '60',
        DUBAN_FILES_DIR: join(directory, 'unused'),
        DUBAN_S3_ENDPOINT: endpoint,
        DUBAN_S3_BUCKET: BUCKET,
        DUBAN_S3_ACCESS_KEY_ID: KEYS.accessKeyId,
        DUBAN_S3_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
        LOG_LEVEL: 'error',
      });
      processes.push(child);
      return { child, url: `http://127.0.0.1:${gatewayPort}` };
    };
    const [first, second] = await Promise.all([startGateway(), startGateway()]);
    const addressAt = (url: string, offset: number) =>
      `${url}/plans/${PLAN}/files?${new URLSearchParams({ upload: 'fifty-megabytes', offset: String(offset), size: String(bytes.length), name: '汇编.pdf' })}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
    const send = (url: string, offset: number) =>
      fetch(addressAt(url, offset), {
        method: 'POST',
        headers,
        body: new Uint8Array(bytes.subarray(offset, offset + PART)),
      });
    const begun = performance.now();
    let offset = 0;
    for (let part = 0; offset < 20 * PART; part += 1) {
      const answer = await send(part % 2 === 0 ? first.url : second.url, offset);
      expect(answer.status).toBe(202);
      ({ offset } = (await answer.json()) as { offset: number });
    }
    // The line breaks in the middle of a part, and the gateway dies.
    const cut = request(addressAt(first.url, offset), {
      method: 'POST',
      headers: { ...headers, 'content-length': PART },
    });
    const broken = once(cut, 'error');
    cut.write(bytes.subarray(offset, offset + PART / 2));
    await vi.waitFor(() => expect(cut.writableLength).toBe(0), { timeout: 30_000 });
    first.child.kill('SIGKILL');
    await broken;
    // Who lost the answer asks where to go on by sending anything at all.
    expect(await (await send(second.url, offset + PART)).json()).toEqual({ offset: 20 * PART });
    let answer = await send(second.url, offset);
    while (answer.status === 202) {
      ({ offset } = (await answer.json()) as { offset: number });
      answer = await send(second.url, offset);
    }
    expect([answer.status, await answer.json()]).toEqual([
      201,
      expect.objectContaining({ sha256, size: bytes.length }),
    ]);
    const seconds = (performance.now() - begun) / 1_000;
    process.stdout.write(`50 MB in 51 parts through two gateways and S3: ${seconds.toFixed(1)} s\n`);

    expect(await keysOf()).toEqual([`evidence/${sha256}`]);
    const stores = await openStores();
    expect(await stores.attached.verify(sha256)).toBe('whole');
    const database = await openDatabase<unknown>(graph.url, { role: 'duban_gateway', poolSize: 1 });
    const limits = { fileBytes: 1, dayBytes: 1 };
    const options = { stores, pool: database.pool, limits, scanner: null, log: pino({ level: 'silent' }) };
    const { uploads, close } = openAttachedFiles(options);
    expect(await uploads.sweep(-60_000)).toBe(1);
    close();
    await database.close();
    expect(await keysOf()).toEqual([]);
  });
});

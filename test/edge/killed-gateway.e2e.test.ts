import type { ChildProcess } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAttachedFiles, openFileStores } from '@duban/files';
import { pdf } from '@duban/files/testing/examples';
import { openDatabase } from '@duban/runtime';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { numbered, PLAN } from '@duban/schema/testing/plan';
import { endProcess, freePort, newIssuer, startProcess } from '@duban/testing/service-process';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
let filesDirectory: string;
let graphEnvironment: TestEnvironment;
let environment: Record<string, string>;
let url: string;
let issuer: Awaited<ReturnType<typeof newIssuer>>;
/** Accepts connections and answers nothing, so that a command stays in flight. */
const silent = createServer((socket) => {
  connections.add(socket);
  socket.on('error', () => {});
});
const connections = new Set<Socket>();
const processes: ChildProcess[] = [];
const startGateway = async () => {
  const child = await startProcess('graphql/gateway/main.ts', environment);
  processes.push(child);
  return child;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-killed-'));
  filesDirectory = join(folder, 'files');
  graphEnvironment = await openTestEnvironment();
  await graphEnvironment.issue(numbered(1));
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  issuer = await newIssuer(folder);
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}/graphql`;
  environment = {
    DATABASE_URL: graphEnvironment.url,
    TEMPORAL_ADDRESS: `127.0.0.1:${(silent.address() as AddressInfo).port}`,
    DUBAN_HTTP_PORT: port,
    DUBAN_JWKS_FILE: issuer.jwksFile,
    DUBAN_FILES_DIR: filesDirectory,
    LOG_LEVEL: 'error',
  };
});
afterAll(async () => {
  for (const child of processes) await endProcess(child);
  for (const socket of connections) socket.destroy();
  silent.close();
  await graphEnvironment.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = async (token: string, query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as unknown;
};

it('a command whose gateway is killed while it is carried out is on record, without an outcome', async () => {
  const reporter = await issuer.tokenFor({ subject: 'li', role: 'unit-reporter', unit: 'science' });
  const auditor = await issuer.tokenFor({ subject: 'zhou', role: 'auditor' });
  const first = await startGateway();
  const command = `mutation { reportProgress(input: { measure: "Measure:${PLAN}/measure-1", text: "进展", commandId: "killed-1" }) { receipt { position } } }`;
  const given = ask(reporter, command, { 'x-request-id': 'killed' }).then(
    () => 'answered',
    () => 'cut off',
  );
  const owner = await openDatabase<unknown>(graphEnvironment.url, { poolSize: 1 });
  const rows = async () => (await owner.pool.query(`select from duban.access where request_id = 'killed'`)).rowCount;
  await expect.poll(rows, { timeout: 30_000, interval: 5 }).toBe(1);
  first.kill('SIGKILL');
  expect(await given).toBe('cut off');
  await owner.close();

  await startGateway();
  const list = `accesses(filter: { outcome: UNKNOWN }) { nodes { requestId subject kind targets plans outcome endedAt } }`;
  expect(await ask(auditor, `{ ${list} }`)).toMatchObject({
    data: {
      accesses: {
        nodes: [
          {
            requestId: 'killed',
            subject: 'li',
            kind: 'MUTATION',
            targets: [`Measure:${PLAN}/measure-1`, 'killed-1'],
            plans: [PLAN],
            outcome: 'UNKNOWN',
            endedAt: null,
          },
        ],
      },
    },
  });
});

describe('a file whose gateway is killed', () => {
  const bytes = Buffer.concat([pdf('killed'), Buffer.alloc(2_000_000, 'a')]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  let token: string;
  beforeAll(async () => {
    token = await issuer.tokenFor({ subject: 'li', role: 'unit-reporter', unit: 'science' });
  });
  const partAt = (upload: string, offset: number) => {
    const query = new URLSearchParams({ upload, offset: String(offset), size: String(bytes.length), name: '认定.pdf' });
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
    return { address: `${new URL(url).origin}/plans/${PLAN}/files?${query}`, headers };
  };
  const send = (upload: string, from: number, to: number): Promise<Response> => {
    const { address, headers } = partAt(upload, from);
    return fetch(address, { method: 'POST', headers, body: new Uint8Array(bytes.subarray(from, to)) });
  };
  /** As the gateway's next sweep finds them a day later. */
  const sweepUploads = async () => {
    const database = await openDatabase<unknown>(graphEnvironment.url, { role: 'duban_gateway', poolSize: 1 });
    const stores = await openFileStores({ dir: filesDirectory });
    const limits = { fileBytes: 1, dayBytes: 1 };
    const log = pino({ level: 'silent' });
    const { uploads, close } = openAttachedFiles({ stores, pool: database.pool, limits, scanner: null, log });
    // Older than now.
    await uploads.sweep(-60_000);
    close();
    await database.close();
  };
  const storedNames = (): readonly string[] =>
    readdirSync(filesDirectory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);

  it('in the middle of a part goes on where the last whole part ends, and is stored once, whole', async () => {
    const gateway = processes.at(-1);
    expect((await send('killed-part', 0, 700_000)).status).toBe(202);
    const { address, headers } = partAt('killed-part', 700_000);
    const half = request(address, { method: 'POST', headers: { ...headers, 'content-length': 700_000 } });
    const cut = once(half, 'error');
    half.write(bytes.subarray(700_000, 1_000_000));
    await expect.poll(() => half.writableLength, { timeout: 30_000 }).toBe(0);
    gateway?.kill('SIGKILL');
    await cut;
    expect(storedNames()).not.toContain(sha256);

    await startGateway();
    expect(await (await send('killed-part', 1_000_000, 1_700_000)).json()).toEqual({ offset: 700_000 });
    expect((await send('killed-part', 700_000, 1_600_000)).status).toBe(202);
    const complete = await send('killed-part', 1_600_000, bytes.length);
    expect([complete.status, await complete.json()]).toEqual([201, expect.objectContaining({ sha256 })]);
    expect(storedNames()).toEqual([sha256]);
    const { attached } = await openFileStores({ dir: filesDirectory });
    expect(await attached.verify(sha256)).toBe('whole');
    await sweepUploads();
    expect(storedNames()).toEqual([]);
  });

  it.each([
    ['who uploads it is noted', 'lock table duban.upload in share row exclusive mode'],
    ['its bytes are stored', `select pg_advisory_xact_lock(hashtextextended('duban file ${sha256}', 0))`],
  ])('before %s leaves no bytes that no sweep finds, and is whole when its end is sent again', async (_, hold) => {
    const upload = `killed-${randomUUID()}`;
    const owner = await openDatabase<unknown>(graphEnvironment.url, { poolSize: 2 });
    const holder = await owner.pool.connect();
    await holder.query('begin');
    await holder.query(hold);
    await send(upload, 0, 1_000_000);
    await send(upload, 1_000_000, 2_000_000);
    const cut = expect(send(upload, 2_000_000, bytes.length)).rejects.toThrow();
    const waiting = async () =>
      (
        await owner.pool.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        )
      ).rowCount;
    await expect.poll(waiting, { timeout: 30_000 }).toBeGreaterThan(0);
    processes.at(-1)?.kill('SIGKILL');
    await cut;
    await holder.query('rollback');
    holder.release();
    await owner.close();
    await sweepUploads();
    expect(storedNames()).not.toContain(sha256);

    await startGateway();
    const complete = await send(upload, bytes.length, bytes.length);
    expect([complete.status, await complete.json()]).toEqual([201, expect.objectContaining({ sha256 })]);
    expect(storedNames()).toEqual([sha256]);
    await sweepUploads();
    expect(storedNames()).toEqual([]);
  });
});

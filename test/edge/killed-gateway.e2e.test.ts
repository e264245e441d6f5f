import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@duban/runtime';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { numbered, PLAN } from '@duban/schema/testing/plan';
import { endProcess, freePort, newIssuer, startProcess } from '@duban/testing/service-process';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder: string;
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

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment } from '@duban/runtime';
import { freePort } from '@duban/testing/service-process';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { appendRaw } from './testing/poison.ts';
import { continueLife, lifeOf, openProjection, type TestProjection } from './testing/projection.ts';

let test: TestProjection;
let proxy: Awaited<ReturnType<typeof openProxy>>;
beforeAll(async () => {
  test = await openProjection();
});
afterAll(() => test.close());
beforeEach(async () => {
  proxy = await openProxy(test.url);
});
afterEach(() => proxy.shut());

/** A TCP proxy to the database that can be shut, as if the server were down, and opened again on the same port. */
const openProxy = async (databaseUrl: string) => {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let port = 0;
  let server: Server;
  const open = async () => {
    server = createServer((client) => {
      const onward = connect(Number(target.port), target.hostname);
      for (const socket of [client, onward]) {
        sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          sockets.delete(socket);
          client.destroy();
          onward.destroy();
        });
      }
      client.pipe(onward).pipe(client);
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address && typeof address === 'object') port = address.port;
  };
  const shut = async () => {
    const closed = server.listening ? once(server, 'close') : Promise.resolve();
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await open();
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { url: url.href, open, shut };
};

const start = async (more: Record<string, string> = {}) => {
  const child = fork(new URL('./main.ts', import.meta.url), {
    env: childEnvironment({ DATABASE_URL: proxy.url, LOG_LEVEL: 'info', ...more }),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const log = { text: '' };
  child.stdout?.on('data', (chunk) => {
    log.text += chunk;
  });
  const [message] = await once(child, 'message');
  expect(message).toEqual({ type: 'ready', service: 'projector' });
  return { child, log };
};
const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
  const exit = once(child, 'exit');
  child.kill(signal);
  return exit;
};
const shown = (plan: string, position: number) =>
  vi.waitFor(async () => expect(await test.reads.positionOf(plan)).toBe(position), { timeout: 30_000, interval: 20 });

describe('the projector process', () => {
  it('survives an outage of the database, logs it, and shuts down in order', async () => {
    const { child, log } = await start();
    const life = lifeOf('away', 20);
    await test.append(life);
    await shown('away', life.events.length);
    await proxy.shut();
    const before = life.events.length;
    continueLife(life, before + 20);
    await test.append(life, before);
    await sleep(600);
    expect(await test.reads.positionOf('away')).toBe(before);
    await proxy.open();
    await shown('away', life.events.length);
    expect(log.text).toContain('the database is not available; retrying');
    await expect.poll(() => log.text).toContain('projection resumed');
    expect(await end(child, 'SIGTERM')).toEqual([0, null]);
  });

  it('applies every event exactly once though it is killed and restarted at arbitrary moments', async () => {
    const life = lifeOf('killed', 10);
    await test.append(life);
    for (let turn = 0; turn < 3; turn += 1) {
      const { child } = await start();
      const from = life.events.length;
      continueLife(life, from + 150);
      const appended = test.append(life, from);
      await sleep(40 + turn * 60);
      await end(child, 'SIGKILL');
      await appended;
    }
    const { child } = await start();
    await shown('killed', life.events.length);
    await end(child, 'SIGTERM');
    const { rows } = await test.reads.planTimeline({ plan: 'killed', at: null }, { page: { first: 1_000 } });
    expect(rows.map(({ row }) => row.position)).toEqual(life.events.map(({ position }) => position).toReversed());
  });

  it('keeps running when one plan is halted, projects the others, and answers probes', async () => {
    const port = await freePort();
    const life = lifeOf('well', 10);
    await test.append(life);
    await test.append(lifeOf('ill', 10));
    const ill = { plan: 'ill', stream: 'measure/a', type: 'MeasurePainted', data: {} };
    const position = await appendRaw(test, ill);
    const { child, log } = await start({ DUBAN_PROJECTOR_PROBE: `127.0.0.1:${port}` });
    const asked = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return [response.status, await response.json()];
    };
    await shown('well', life.events.length);
    await shown('ill', position - 1);
    await vi.waitFor(
      async () =>
        expect(await asked('/ready')).toEqual([
          200,
          { ready: true, parts: { loop: true, postgres: true, projecting: true }, halted: ['ill'] },
        ]),
      { timeout: 30_000, interval: 50 },
    );
    await proxy.shut();
    expect(await asked('/ready')).toMatchObject([503, { ready: false, parts: { postgres: false } }]);
    expect(await asked('/health')).toEqual([200, { live: true, parts: { loop: true } }]);
    await proxy.open();
    const before = life.events.length;
    continueLife(life, before + 10);
    await test.append(life, before);
    await shown('well', life.events.length);
    expect(child.exitCode).toBeNull();
    expect(log.text.match(/the projection of the plan is halted/g)).toHaveLength(1);
    expect(await end(child, 'SIGTERM')).toEqual([0, null]);
  });

  it('names the missing setting when it cannot start', async () => {
    const child = fork(new URL('./main.ts', import.meta.url), {
      env: childEnvironment({ DATABASE_URL: undefined }),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(stderr).toContain('DATABASE_URL is missing');
  });
});

import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { CALLERS } from '@duban/schema/testing/restricted-plan';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { authenticateAs, openGateway } from '../testing/open-gateway.ts';
import type { Edge } from './edge.ts';

type Gateway = Awaited<ReturnType<typeof openGateway>>;
const AUDITOR = { authorization: 'Bearer auditor' };
const ROLE = { query: '{ viewer { role } }' };

const open = (edge: Partial<Edge> = {}) => openGateway({ authenticate: authenticateAs(CALLERS), edge });
let gateway: Gateway;
beforeAll(async () => {
  gateway = await open();
});
afterAll(() => gateway.close());

const portOf = ({ url }: Gateway): number => Number(new URL(url).port);
const half = (headers: string, body = '{'): string =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${headers}content-length: 100\r\n\r\n${body}`;
/** The answer on a raw connection, and whether the server closed it. */
type Heard = { readonly socket: Socket; said: string; ended: boolean };
const say = (to: Gateway, text: string): Heard => {
  const socket = connect(portOf(to), '127.0.0.1');
  const heard: Heard = { socket, said: '', ended: false };
  socket.on('data', (data) => {
    heard.said += data;
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    heard.ended = true;
  });
  if (text !== '') socket.write(text);
  return heard;
};

describe('incomplete requests', () => {
  test('without a token leave the slots to authenticated callers, and few of them may wait', async () => {
    const unauthenticated = Array.from({ length: 485 }, () => say(gateway, half('')));
    onTestFinished(() => {
      for (const { socket } of unauthenticated) socket.destroy();
    });
    await expect
      .poll(() => unauthenticated.filter(({ said }) => said.includes('OVERLOADED')).length)
      .toBeGreaterThan(400);
    const began = performance.now();
    for (let time = 0; time < 20; time += 1) {
      const response = await gateway.post(ROLE, AUDITOR);
      expect(await response.json()).toMatchObject({ data: { viewer: { role: 'AUDITOR' } } });
    }
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(unauthenticated.filter(({ ended }) => !ended).length).toBeLessThanOrEqual(32);
    // Complete requests without a token are still answered.
    expect((await fetch(`${gateway.url}?query=${encodeURIComponent('{ __typename }')}`)).status).toBe(200);
  });

  test('with a token take no slot until they are complete', async () => {
    const small = await open({ queriesAtOnce: 1, commandsAtOnce: 1 });
    const arriving = Array.from({ length: 30 }, () => say(small, half('authorization: Bearer supervisor\r\n')));
    onTestFinished(async () => {
      for (const { socket } of arriving) socket.destroy();
      await small.close();
    });
    await sleep(300);
    expect((await small.post(ROLE, AUDITOR)).status).toBe(200);
  });

  test('whose client leaves before the token is verified hold no slot', async () => {
    const judge = authenticateAs(CALLERS);
    const slow = await openGateway({
      edge: { queriesAtOnce: 1, commandsAtOnce: 1 },
      authenticate: async (authorization) => {
        await sleep(200);
        return judge(authorization);
      },
    });
    onTestFinished(() => slow.close());
    const left = Array.from({ length: 30 }, () =>
      say(slow, 'GET /graphql?query=%7Bviewer%7Brole%7D%7D HTTP/1.1\r\nhost: x\r\n\r\n'),
    );
    await sleep(50);
    for (const { socket } of left) socket.destroy();
    await sleep(400);
    expect((await slow.post(ROLE, AUDITOR)).status).toBe(200);
  });

  test('are closed after a timeout, as are incomplete headers and idle connections', async () => {
    const strict = await openGateway({ arrival: { headersMs: 500, requestMs: 1_000 } });
    onTestFinished(() => strict.close());
    const late = [say(strict, half('')), say(strict, 'POST /graphql HTTP/1.1\r\nhost: x\r\n'), say(strict, '')];
    await expect.poll(() => late.map(({ ended }) => ended)).toEqual([true, true, true]);
  });
});

describe('connections without a valid token', () => {
  test('are closed oldest first to make room for new ones, while authenticated ones stay', async () => {
    const known = say(
      gateway,
      `GET /graphql?query=%7Bviewer%7Brole%7D%7D HTTP/1.1\r\nhost: x\r\nauthorization: Bearer auditor\r\n\r\n`,
    );
    await expect.poll(() => known.said).toContain('AUDITOR');
    const unauthenticated: Heard[] = [];
    onTestFinished(() => {
      for (const { socket } of [known, ...unauthenticated]) socket.destroy();
    });
    for (let batch = 0; batch < 11; batch += 1) {
      unauthenticated.push(...Array.from({ length: 100 }, () => say(gateway, '')));
      await sleep(50);
    }
    await expect.poll(() => unauthenticated.filter(({ ended }) => ended).length).toBeGreaterThanOrEqual(100);
    expect(unauthenticated.slice(-900).filter(({ ended }) => ended)).toEqual([]);
    expect(known.ended).toBe(false);
    expect((await gateway.post(ROLE, AUDITOR)).status).toBe(200);
  });
});

describe('a WebSocket', () => {
  const socketTo = (to: Gateway, options: object = {}) => {
    const socket = new WebSocket(to.url.replace('http', 'ws'), 'graphql-transport-ws', options);
    socket.on('error', () => {});
    onTestFinished(() => socket.terminate());
    return socket;
  };
  const outcomeOf = (socket: WebSocket) =>
    new Promise<number | 'open'>((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    });
  const closeCodeOf = (socket: WebSocket) =>
    new Promise<number>((resolve) => {
      socket.on('close', resolve);
    });

  test('opens for pages of the origins that HTTP allows', async () => {
    const strict = await open({ corsOrigins: ['https://a.example'] });
    onTestFinished(() => strict.close());
    const outcome = (origin?: string) => outcomeOf(socketTo(strict, origin === undefined ? {} : { origin }));
    expect(await outcome('https://evil.example')).toBe(403);
    expect(await outcome('null')).toBe(403);
    expect(await outcome('https://a.example')).toBe('open');
    expect(await outcome(new URL(strict.url).origin)).toBe('open');
    expect(await outcome()).toBe('open');
  });

  test('without a token is closed within seconds', { timeout: 10_000 }, async () => {
    const socket = socketTo(gateway);
    expect(await closeCodeOf(socket)).toBe(4408);
  });

  test('without a token is closed when too many newer ones come, and an authenticated caller is served', async () => {
    const idle = Array.from({ length: 40 }, () => socketTo(gateway));
    await Promise.all(idle.map(outcomeOf));
    await expect.poll(() => idle.filter(({ readyState }) => readyState === WebSocket.CLOSED).length).toBe(24);
    const caller = socketTo(gateway);
    const answers: string[] = [];
    caller.on('message', (data) => answers.push(JSON.parse(String(data)).type));
    caller.on('open', () => caller.send(JSON.stringify({ type: 'connection_init', payload: AUDITOR })));
    await expect.poll(() => answers).toEqual(['connection_ack']);
  });

  test('whose upgrade is refused is closed by the server', async () => {
    const refused = say(
      gateway,
      'GET /elsewhere HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
    );
    await expect.poll(() => [refused.said.slice(0, 12), refused.ended]).toEqual(['HTTP/1.1 404', true]);
  });
});

test('behind a proxy the client address is the last entry of the configured header alone', async () => {
  const proxied = await open({ clientAddressHeader: 'x-forwarded-for' });
  const from = (address: string) =>
    say(proxied, half(`x-forwarded-for: 192.0.2.1, ${address}\r\nx-real-ip: 192.0.2.2\r\n`));
  const one = Array.from({ length: 40 }, () => from('198.51.100.1'));
  const other = from('198.51.100.2');
  onTestFinished(async () => {
    for (const { socket } of [...one, other]) socket.destroy();
    await proxied.close();
  });
  await expect.poll(() => one.filter(({ said }) => said.includes('OVERLOADED')).length).toBe(8);
  await sleep(100);
  expect(other.said).toBe('');
});

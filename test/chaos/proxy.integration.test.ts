import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaultProxy, startProxy } from './proxy.ts';

let echo: Server;
let proxy: FaultProxy;
beforeEach(async () => {
  echo = createServer((socket) => socket.on('error', () => {}).pipe(socket));
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  proxy = await startProxy((echo.address() as AddressInfo).port);
});
afterEach(async () => {
  await proxy.close();
  echo.close();
});

const dial = async (): Promise<Socket> => {
  const socket = connect(proxy.port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
};
const answerTo = async (socket: Socket, word: string): Promise<string> => {
  socket.write(word);
  const [answer] = await once(socket, 'data');
  return String(answer);
};

describe('the fault-injecting proxy', () => {
  it('forwards data and the end of the connection both ways', async () => {
    const socket = await dial();
    expect(await answerTo(socket, 'yes')).toBe('yes');
    socket.end();
    await once(socket, 'close');
  });

  it('resets open connections and refuses new ones after a disconnect, until it is restored', async () => {
    const socket = await dial();
    expect(await answerTo(socket, 'yes')).toBe('yes');
    proxy.disconnect();
    expect(await once(socket, 'error')).toMatchObject([{ code: 'ECONNRESET' }]);
    const refused = connect(proxy.port, '127.0.0.1');
    expect(await once(refused, 'error')).toMatchObject([{ code: 'ECONNRESET' }]);
    proxy.restore();
    const again = await dial();
    expect(await answerTo(again, 'yes')).toBe('yes');
    again.destroy();
  });

  it('holds all data back while it is stalled, and then delivers it in order', async () => {
    const socket = await dial();
    expect(await answerTo(socket, 'yes')).toBe('yes');
    proxy.stall();
    let heard = '';
    socket.on('data', (piece) => {
      heard += String(piece);
    });
    for (const word of ['one ', 'two ', 'three']) socket.write(word);
    await sleep(150);
    expect(heard).toBe('');
    proxy.restore();
    await expect.poll(() => heard).toBe('one two three');
    socket.destroy();
  });

  it('delays data both ways', async () => {
    const socket = await dial();
    proxy.delay(60);
    const began = performance.now();
    expect(await answerTo(socket, 'yes')).toBe('yes');
    expect(performance.now() - began).toBeGreaterThan(110);
    socket.destroy();
  });
});

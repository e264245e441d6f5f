/** A TCP proxy that can reset, delay and stall the connections between one service and one server. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

export type FaultProxy = {
  readonly port: number;
  /** Resets every connection, and refuses new ones until `restore`. */
  disconnect(): void;
  /** Delays each chunk of data by so many milliseconds, both ways. */
  delay(ms: number): void;
  /** Keeps connections open and passes nothing until `restore`; `disconnect` then loses the data in flight. */
  stall(): void;
  restore(): void;
  close(): Promise<void>;
};

export const startProxy = async (port: number): Promise<FaultProxy> => {
  const sockets = new Set<Socket>();
  let refuses = false;
  let delayMs = 0;
  let stalled: PromiseWithResolvers<void> | null = null;

  const release = (): void => {
    stalled?.resolve();
    stalled = null;
  };
  const reset = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  async function* passing(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      if (delayMs > 0) await sleep(delayMs);
      while (stalled) await stalled.promise;
      yield piece;
    }
  }
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    if (refuses) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    const both = [pipeline(near, passing, far), pipeline(far, passing, near)];
    // An error on one side resets the other side too.
    for (const direction of both)
      direction.catch(() => {
        near.resetAndDestroy();
        far.resetAndDestroy();
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    disconnect() {
      refuses = true;
      reset();
      release();
    },
    delay(ms) {
      delayMs = ms;
    },
    stall() {
      stalled ??= Promise.withResolvers();
    },
    restore() {
      refuses = false;
      delayMs = 0;
      release();
    },
    async close() {
      refuses = true;
      reset();
      release();
      server.close();
      await once(server, 'close');
    },
  };
};

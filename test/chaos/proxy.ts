/** A wire that can be cut, slowed down and held up: one TCP proxy between one service and what it talks to. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';

export type Tunnel = {
  readonly port: number;
  /** Every connection is reset, and new ones are refused until `mend`. */
  cut(): void;
  /** Every piece of data, either way, waits so many milliseconds. */
  slow(ms: number): void;
  /** Connections stay, and nothing passes until `mend` or `cut`; what was on its way is then lost by a cut. */
  hold(): void;
  mend(): void;
  close(): Promise<void>;
};

export const startProxy = async (target: number): Promise<Tunnel> => {
  const sockets = new Set<Socket>();
  let refuses = false;
  let delay = 0;
  let held: PromiseWithResolvers<void> | null = null;

  const release = (): void => {
    held?.resolve();
    held = null;
  };
  const reset = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  async function* passing(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      if (delay > 0) await sleep(delay);
      while (held) await held.promise;
      yield piece;
    }
  }
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
    if (refuses) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ port: target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    const both = [pipeline(near, passing, far), pipeline(far, passing, near)];
    // What breaks on one side breaks on the other, as loudly.
    for (const way of both)
      way.catch(() => {
        near.resetAndDestroy();
        far.resetAndDestroy();
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      refuses = true;
      reset();
      release();
    },
    slow(ms) {
      delay = ms;
    },
    hold() {
      held ??= Promise.withResolvers();
    },
    mend() {
      refuses = false;
      delay = 0;
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

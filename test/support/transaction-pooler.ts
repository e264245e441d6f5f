/** A pooler between a client and Postgres, over the real protocol: each transaction may run on another server connection. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type PoolingOptions = {
  /** `session` keeps a server connection for each client, as such a pooler does (default `transaction`). */
  readonly mode?: 'transaction' | 'session';
  /** Which idle server connection is taken: the one used last (default) or the one idle longest. */
  readonly order?: 'last' | 'longest';
  /** Drops the startup parameter `options`, as PgBouncer does with `ignore_startup_parameters` (default false). */
  readonly dropsOptions?: boolean;
};

type ServerConnection = { readonly socket: Socket; client: Socket | null };

/** Byte of a message that says that the server waits for the next statement, and its state outside of a transaction. */
const READY_FOR_QUERY = 'Z'.charCodeAt(0);
const IDLE = 'I'.charCodeAt(0);
const TERMINATE = 'X'.charCodeAt(0);

/** Each client is authenticated by the server itself; the server connection then serves any client. */
export const openPooler = async (
  databaseUrl: string,
  { mode = 'transaction', order = 'last', dropsOptions = false }: PoolingOptions = {},
) => {
  const target = new URL(databaseUrl);
  const idle: ServerConnection[] = [];
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  const track = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  };

  const serverFor = async (client: Socket): Promise<ServerConnection> => {
    while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    const server = (order === 'last' ? idle.pop() : idle.shift()) as ServerConnection;
    server.client = client;
    return server;
  };
  const giveBack = (server: ServerConnection): void => {
    server.client = null;
    idle.push(server);
    waiting.shift()?.();
  };

  const listener = createServer((client) => {
    track(client);
    const socket = track(connect(Number(target.port || 5432), target.hostname));
    const own: ServerConnection = { socket, client };
    let serving: ServerConnection | null = own;
    let started = false;
    let queue: Promise<void> = Promise.resolve();
    forwardMessages(own, (server) => {
      if (mode === 'transaction') giveBack(server);
    });
    client.on('data', (data: Buffer) => {
      queue = queue.then(async () => {
        if (!started) {
          started = true;
          own.socket.write(dropsOptions ? withoutOptions(data) : data);
          return;
        }
        if (data[0] === TERMINATE) return;
        if (!serving || serving.client !== client) serving = await serverFor(client);
        serving.socket.write(data);
      });
    });
    client.on('close', () => {
      if (mode === 'session') own.socket.destroy();
      // A transaction that was left open must not reach another client.
      else if (serving?.client === client) serving.socket.destroy();
    });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((listener.address() as AddressInfo).port);
  return {
    url: url.href,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
};

/** Forwards the server's messages to the client it serves; calls `onIdle` when it is ready and in no transaction. */
const forwardMessages = (server: ServerConnection, onIdle: (server: ServerConnection) => void): void => {
  let rest = Buffer.alloc(0);
  server.socket.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    while (rest.length >= 5) {
      const length = 1 + rest.readInt32BE(1);
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      server.client?.write(message);
      if (message[0] === READY_FOR_QUERY && message[5] === IDLE) onIdle(server);
    }
  });
  server.socket.on('close', () => server.client?.destroy());
};

/** A startup message is its length, the version, and pairs of texts that end in a zero byte. */
const withoutOptions = (startup: Buffer): Buffer => {
  const words = startup.subarray(8, -2).toString().split('\0');
  const pairs = Array.from({ length: words.length / 2 }, (_, index) => words.slice(2 * index, 2 * index + 2));
  const kept = pairs.filter(([name]) => name !== 'options').flat();
  const body = Buffer.from(`${kept.join('\0')}\0\0`);
  const head = Buffer.from(startup.subarray(0, 8));
  head.writeInt32BE(8 + body.length, 0);
  return Buffer.concat([head, body]);
};

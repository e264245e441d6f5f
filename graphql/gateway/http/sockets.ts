/** Connections over WebSocket: whose pages may open one, how many there may be, and how each ends. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from '@duban/runtime';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { mayUpgrade } from '../guard/csrf-guard.ts';
import { createStrangers, type Strangers } from '../load/strangers.ts';
import { clientAddress } from './client-address.ts';
import { closeSoon, type Extra, type ProtocolOptions, protocolOf } from './socket-protocol.ts';

export type SocketOptions = ProtocolOptions & {
  readonly log: Logger;
  /** Real milliseconds since 1970. */
  readonly now: () => number;
  /** As over HTTP: whose pages may connect, and in which header a proxy says who does. */
  readonly corsOrigins: readonly string[];
  readonly clientAddressHeader: string | null;
  /** Those of the server, among which a socket is no more once it is one. */
  readonly connections: Strangers<Socket>;
  /** Milliseconds after which a peer that does not answer a ping is cut off. */
  readonly heartbeat?: number;
};

const HEARTBEAT_MS = 12_000;
/** Connections whose token has not come yet: in all, and from one address. */
const MAX_STRANGERS = 64;
const MAX_STRANGERS_FROM_ADDRESS = 16;
/** Bytes of a message. */
const LARGEST_MESSAGE = 200_000;
/** Bytes that wait for a peer who goes on asking without reading. */
const MOST_WAITING = 8_000_000;

export type Sockets = { close(): Promise<void> };

/** Takes the upgrades of `server` to a WebSocket at /graphql. */
export const openSockets = (server: Server, options: SocketOptions): Sockets => {
  const { log, now, connections, corsOrigins, clientAddressHeader, heartbeat = HEARTBEAT_MS } = options;
  const limits = { total: MAX_STRANGERS, perAddress: MAX_STRANGERS_FROM_ADDRESS };
  const strangers = createStrangers<WebSocket>(limits, (socket) => socket.terminate());
  const protocol = protocolOf(options);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, handleProtocols });

  const serve = (socket: WebSocket, request: IncomingMessage, address: string): void => {
    const extra: Extra = {
      requestId: randomUUID(),
      request,
      socket,
      address,
      gone: new AbortController(),
      release: () => strangers.forget(socket),
      expiresAt: Number.POSITIVE_INFINITY,
      operations: () => 0,
    };
    const { requestId } = extra;
    const started = performance.now();
    let answered = true;
    const beat = setInterval(() => {
      // Whoever does not read does not answer either, and comes back at the position that it saw last.
      if (!answered) return socket.terminate();
      // Nothing more can be asked over it; what is under way ends by itself, and says why.
      if (now() >= extra.expiresAt && extra.operations() === 0)
        return closeSoon(socket, CloseCode.Unauthorized, 'Unauthorized: the token has expired');
      answered = false;
      socket.ping();
    }, heartbeat);
    socket.on('pong', () => {
      answered = true;
    });
    socket.on('error', (err) => log.debug({ err, requestId }, 'a socket broke'));
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves when the system has taken it: the next change is fetched no earlier.
        send: (text) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
            else resolve();
          }),
        close: (code = CloseCode.BadRequest, reason = '') => closeSoon(socket, code, reason),
        onMessage: (take) => {
          socket.on('message', (data) => {
            if (socket.bufferedAmount > MOST_WAITING) return socket.terminate();
            take(String(data)).catch((err: unknown) => {
              log.warn({ err, requestId }, 'a message over a socket could not be taken');
              closeSoon(socket, CloseCode.BadRequest, 'Invalid message');
            });
          });
        },
      },
      extra,
    );
    socket.once('close', (code) => {
      clearInterval(beat);
      extra.release();
      const ms = Math.round(performance.now() - started);
      log.info({ requestId, path: '/graphql', code, ms }, 'socket');
      closed(code, '').catch((err: unknown) => log.error({ err, requestId }, 'a socket could not be closed in order'));
    });
  };

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (!/^\/graphql\/?$/.test(path)) return refuse(stream, '404 Not Found');
    if (!mayUpgrade(corsOrigins, request.headers)) return refuse(stream, '403 Forbidden');
    const address = clientAddress(request, clientAddressHeader);
    sockets.handleUpgrade(request, stream, head, (socket) => {
      connections.forget(request.socket);
      strangers.add(socket, address);
      serve(socket, request, address);
    });
  });

  return {
    close: async () => {
      for (const socket of sockets.clients) closeSoon(socket, 1001, 'The server stops');
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
};

const refuse = (stream: Duplex, status: string, ...headers: readonly string[]): void => {
  const head = [`HTTP/1.1 ${status}`, ...headers, 'connection: close', 'content-length: 0'];
  // A peer that never ends its half would keep the connection.
  stream.once('finish', () => stream.destroy());
  stream.end(`${head.join('\r\n')}\r\n\r\n`);
};

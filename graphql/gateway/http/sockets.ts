/** Manages WebSocket connections: the origin check, the limits on them, the heartbeat and how each closes. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from '@duban/runtime';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { mayUpgrade } from '../guard/csrf-guard.ts';
import { createUnauthenticatedLimit, type UnauthenticatedLimit } from '../load/unauthenticated-limit.ts';
import { clientAddress } from './client-address.ts';
import { closeSoon, type Extra, type ProtocolOptions, protocolOf } from './socket-protocol.ts';

export type SocketOptions = ProtocolOptions & {
  readonly log: Logger;
  /** Real milliseconds since 1970. */
  readonly now: () => number;
  /** The origins that may connect and the proxy's address header; as over HTTP. */
  readonly corsOrigins: readonly string[];
  readonly clientAddressHeader: string | null;
  /** The server's unauthenticated connections; an upgraded one is counted here instead. */
  readonly connections: UnauthenticatedLimit<Socket>;
  /** Milliseconds between pings; a peer that has not answered the last one is disconnected. */
  readonly heartbeat?: number;
};

const HEARTBEAT_MS = 12_000;
/** Unauthenticated sockets: in all, and from one address. */
const MAX_UNAUTHENTICATED_SOCKETS = 64;
const MAX_UNAUTHENTICATED_SOCKETS_PER_ADDRESS = 16;
/** Of one message from a client. */
const MAX_MESSAGE_BYTES = 200_000;
/** Unsent bytes for a peer that keeps sending without reading. */
const MAX_BUFFERED_BYTES = 8_000_000;

export type Sockets = { close(): Promise<void> };

/** Handles upgrades of `server` to a WebSocket at /graphql. */
export const openSockets = (server: Server, options: SocketOptions): Sockets => {
  const { log, now, connections, corsOrigins, clientAddressHeader, heartbeat = HEARTBEAT_MS } = options;
  const limits = { total: MAX_UNAUTHENTICATED_SOCKETS, perAddress: MAX_UNAUTHENTICATED_SOCKETS_PER_ADDRESS };
  const unauthenticated = createUnauthenticatedLimit<WebSocket>(limits, (socket) => socket.terminate());
  const protocol = protocolOf(options);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, handleProtocols });

  const serve = (socket: WebSocket, request: IncomingMessage, address: string): void => {
    const extra: Extra = {
      requestId: randomUUID(),
      request,
      socket,
      address,
      gone: new AbortController(),
      release: () => unauthenticated.forget(socket),
      expiresAt: Number.POSITIVE_INFINITY,
      operations: () => 0,
    };
    const { requestId } = extra;
    const started = performance.now();
    let answered = true;
    const beat = setInterval(() => {
      // A peer that does not read does not answer pings either; it can resume from the last position it saw.
      if (!answered) return socket.terminate();
      // No new operation would be accepted; subscriptions under way end by themselves with the reason.
      if (now() >= extra.expiresAt && extra.operations() === 0)
        return closeSoon(socket, CloseCode.Unauthorized, 'Unauthorized: the token has expired');
      answered = false;
      socket.ping();
    }, heartbeat);
    socket.on('pong', () => {
      answered = true;
    });
    socket.on('error', (err) => log.debug({ err, requestId }, 'WebSocket error'));
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves once the operating system has taken the message, so the next change is not fetched earlier.
        send: (text) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
            else resolve();
          }),
        close: (code = CloseCode.BadRequest, reason = '') => closeSoon(socket, code, reason),
        onMessage: (take) => {
          socket.on('message', (data) => {
            if (socket.bufferedAmount > MAX_BUFFERED_BYTES) return socket.terminate();
            take(String(data)).catch((err: unknown) => {
              log.warn({ err, requestId }, 'invalid WebSocket message: closing the connection');
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
      log.info({ requestId, path: '/graphql', code, ms }, 'WebSocket closed');
      closed(code, '').catch((err: unknown) => log.error({ err, requestId }, 'closing a WebSocket failed'));
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
      unauthenticated.add(socket, address);
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
  // A peer that never ends its side would keep the connection open.
  stream.once('finish', () => stream.destroy());
  stream.end(`${head.join('\r\n')}\r\n\r\n`);
};

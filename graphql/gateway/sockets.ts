/** GraphQL over WebSocket, many operations over one connection: checked, worded and ended as over HTTP. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from '@duban/runtime';
import { problem } from '@duban/schema';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { clientAddress } from './client-address.ts';
import { mayUpgrade } from './csrf-guard.ts';
import { documentOf } from './documents.ts';
import { toPublicError } from './faults.ts';
import type { GraphQLEndpoint } from './graphql-handler.ts';
import type { Authenticate } from './identity.ts';
import type { Incoming } from './incoming.ts';
import { createShare } from './share.ts';
import { createStrangers, type Strangers } from './strangers.ts';
import { worded } from './words.ts';

export type SocketOptions = {
  readonly enveloped: GraphQLEndpoint['enveloped'];
  readonly authenticate: Authenticate;
  readonly log: Logger;
  /** Real milliseconds since 1970. */
  readonly now: () => number;
  /** As over HTTP: whose pages may connect, and in which header a proxy says who does. */
  readonly corsOrigins: readonly string[];
  readonly clientAddressHeader: string | null;
  /** Those of the server, among which a socket is no more once it is one. */
  readonly connections: Strangers<Socket>;
  /** As over HTTP: what may be asked by its id, and whether nothing else may. */
  readonly documents?: ReadonlyMap<string, string>;
  readonly documentsOnly?: boolean;
  /** Milliseconds after which a peer that does not answer a ping is cut off. */
  readonly heartbeat?: number;
};

const HEARTBEAT_MS = 12_000;
/** Connections whose token was accepted: in all, and of one subject. */
const MAX_CONNECTIONS = 1_000;
const MAX_CONNECTIONS_OF_SUBJECT = 100;
/** Connections whose token has not come yet: in all, and from one address. */
const MAX_STRANGERS = 64;
const MAX_STRANGERS_FROM_ADDRESS = 16;
/** In which the token must have come. */
const CONNECTION_INIT_TIMEOUT_MS = 3_000;
/** Operations of one connection at a time. */
const MOST_OPERATIONS = 50;
/** Bytes of a message. */
const LARGEST_MESSAGE = 200_000;
/** Bytes that wait for a peer who goes on asking without reading. */
const MOST_WAITING = 8_000_000;
/** In which a peer may answer that its connection is closed; afterwards it is cut off. */
const CLOSING_TIMEOUT_MS = 1_000;
/** Close code: try again later. */
const TRY_AGAIN_LATER = 1013;

type Extra = {
  readonly requestId: string;
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  readonly address: string;
  /** Aborted when the connection is gone. */
  readonly gone: AbortController;
  /** Gives back the place that the connection holds, as a stranger's or as a subject's. */
  release: () => void;
  /** Milliseconds since 1970 at which its token ends; infinite before it has one. */
  expiresAt: number;
  /** Operations under way. */
  operations: () => number;
};

/** Whoever does not answer is cut off, and holds no place meanwhile. */
const closeSoon = (socket: WebSocket, code: number, reason: string): void => {
  socket.close(code, reason);
  const late = setTimeout(() => socket.terminate(), CLOSING_TIMEOUT_MS).unref();
  socket.once('close', () => clearTimeout(late));
};

/** The token travels in the payload of `connection_init`, for browsers can set no header; other clients may use the header. */
const authorizationOf = (params: Readonly<Record<string, unknown>> | undefined, { headers }: IncomingMessage) => {
  const { authorization, Authorization } = params ?? {};
  const given = authorization ?? Authorization ?? headers.authorization;
  return typeof given === 'string' ? given : null;
};

const tooMany = () =>
  problem('BAD_USER_INPUT', {
    zh: `一个连接同时至多${MOST_OPERATIONS}个操作`,
    en: `A connection may have at most ${MOST_OPERATIONS} operations at a time`,
  });

const protocolOf = ({ enveloped, authenticate, documents = new Map(), documentsOnly = false }: SocketOptions) => {
  const subjects = createShare(MAX_CONNECTIONS, MAX_CONNECTIONS_OF_SUBJECT);
  const registered = documentOf(documents, documentsOnly);
  const said = (errors: readonly GraphQLError[], { requestId }: Extra) =>
    errors.map((error) => worded(toPublicError(error.cause ?? error), requestId));
  return makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: CONNECTION_INIT_TIMEOUT_MS,
    onConnect: async ({ connectionParams, subscriptions, extra }) => {
      const { request, socket, gone } = extra;
      try {
        const { subject, expiresAt } = (await authenticate(authorizationOf(connectionParams, request)))();
        const release = gone.signal.aborted ? 'too many' : subjects.enter(subject);
        if (typeof release === 'string') {
          closeSoon(socket, TRY_AGAIN_LATER, 'Too many connections: try again later');
          return true;
        }
        extra.release();
        extra.release = release;
        extra.expiresAt = Date.parse(expiresAt);
        extra.operations = () => Object.keys(subscriptions).length;
      } catch {
        // The reason is a sentence for a person; the code is what a client acts on.
        closeSoon(socket, CloseCode.Unauthorized, 'Unauthorized: no token that is accepted');
      }
      return true;
    },
    onSubscribe: async ({ connectionParams, subscriptions, extra }, _id, params) => {
      if (Object.keys(subscriptions).length > MOST_OPERATIONS) return [tooMany()];
      const { request, requestId, address, gone } = extra;
      const authorization = authorizationOf(connectionParams, request);
      const asked = new Request('http://socket/graphql', {
        method: 'POST',
        ...(authorization !== null && { headers: { authorization } }),
      });
      const incoming: Incoming = {
        requestId,
        address,
        gone: gone.signal,
        tally: { cost: 0, bytes: 0 },
      };
      try {
        const query = registered(params) ?? params.query;
        const envelope = enveloped({ ...incoming, request: asked, params: { ...params, query } });
        const { schema, parse, validate, execute, subscribe, contextFactory } = envelope;
        const document = parse(query);
        const errors = validate(schema, document);
        if (errors.length > 0) return errors;
        return {
          schema,
          document,
          operationName: params.operationName,
          variableValues: params.variables,
          contextValue: await contextFactory(),
          rootValue: { execute, subscribe },
        };
      } catch (error) {
        return [toPublicError(error)];
      }
    },
    execute: (args: ExecutionArgs) => (args.rootValue as ReturnType<typeof enveloped>).execute(args),
    subscribe: (args: ExecutionArgs) => (args.rootValue as ReturnType<typeof enveloped>).subscribe(args),
    onNext: ({ extra }, _id, _payload, _args, result) =>
      result.errors && {
        data: result.data ?? null,
        errors: said(result.errors, extra).map((error) => error.toJSON()),
        ...(result.extensions && { extensions: result.extensions }),
      },
    onError: ({ extra }, _id, _payload, errors) => said(errors, extra).map((error) => error.toJSON()),
    onClose: ({ extra }) => extra.gone.abort(),
  });
};

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

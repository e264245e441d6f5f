/** GraphQL over WebSocket, many operations over one connection: checked, worded and ended as over HTTP. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@duban/runtime';
import { problem } from '@duban/schema';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { documentOf } from './documents.ts';
import { toPublicError } from './faults.ts';
import type { GraphQLEndpoint } from './graphql-handler.ts';
import type { Authenticate } from './identity.ts';
import type { Incoming } from './incoming.ts';
import { worded } from './words.ts';

export type SocketOptions = {
  readonly enveloped: GraphQLEndpoint['enveloped'];
  readonly authenticate: Authenticate;
  readonly log: Logger;
  /** As over HTTP: what may be asked by its id, and whether nothing else may. */
  readonly documents?: ReadonlyMap<string, string>;
  readonly documentsOnly?: boolean;
  /** Milliseconds after which a peer that does not answer a ping is cut off. */
  readonly heartbeat?: number;
};

const HEARTBEAT = 12_000;
const MOST_CONNECTIONS = 1_000;
/** Operations of one connection at a time. */
const MOST_OPERATIONS = 50;
/** Bytes of a message. */
const LARGEST_MESSAGE = 200_000;
/** Bytes that wait for a peer who goes on asking without reading. */
const MOST_WAITING = 8_000_000;
/** Seconds: a connection ends when somebody closes a page. */
const UNTIL_SOME_END = 10;
/** Milliseconds in which a peer may answer that the server stops. */
const FAREWELL = 1_000;

type Extra = {
  readonly requestId: string;
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** Aborted when the connection is gone. */
  readonly gone: AbortController;
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
  const registered = documentOf(documents, documentsOnly);
  const said = (errors: readonly GraphQLError[], { requestId }: Extra) =>
    errors.map((error) => worded(toPublicError(error.cause ?? error), requestId));
  return makeServer<Record<string, unknown>, Extra>({
    onConnect: async ({ connectionParams, extra: { request, socket } }) => {
      const identify = await authenticate(authorizationOf(connectionParams, request));
      try {
        identify();
      } catch {
        // The reason is a sentence for a person; the code is what a client acts on.
        socket.close(CloseCode.Unauthorized, 'Unauthorized: no token that is accepted');
      }
      return true;
    },
    onSubscribe: async ({ connectionParams, subscriptions, extra }, _id, params) => {
      if (Object.keys(subscriptions).length > MOST_OPERATIONS) return [tooMany()];
      const { request, requestId, gone } = extra;
      const authorization = authorizationOf(connectionParams, request);
      const asked = new Request('http://socket/graphql', {
        method: 'POST',
        ...(authorization !== null && { headers: { authorization } }),
        signal: gone.signal,
      });
      const incoming: Incoming = {
        requestId,
        address: request.socket.remoteAddress ?? '',
        gone: gone.signal,
        tally: { cost: 0 },
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
  const { log, heartbeat = HEARTBEAT } = options;
  const protocol = protocolOf(options);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, handleProtocols });

  const serve = (socket: WebSocket, request: IncomingMessage): void => {
    const extra = { requestId: randomUUID(), request, socket, gone: new AbortController() };
    const { requestId } = extra;
    const started = performance.now();
    let answered = true;
    const beat = setInterval(() => {
      // Whoever does not read does not answer either, and comes back at the position that it saw last.
      if (!answered) return socket.terminate();
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
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => {
          socket.on('message', (data) => {
            if (socket.bufferedAmount > MOST_WAITING) return socket.terminate();
            take(String(data)).catch((err: unknown) => {
              log.warn({ err, requestId }, 'a message over a socket could not be taken');
              socket.close(CloseCode.BadRequest, 'Invalid message');
            });
          });
        },
      },
      extra,
    );
    socket.once('close', (code) => {
      clearInterval(beat);
      const ms = Math.round(performance.now() - started);
      log.info({ requestId, path: '/graphql', code, ms }, 'socket');
      closed(code, '').catch((err: unknown) => log.error({ err, requestId }, 'a socket could not be closed in order'));
    });
  };

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (!/^\/graphql\/?$/.test(path)) return refuse(stream, '404 Not Found');
    if (sockets.clients.size >= MOST_CONNECTIONS)
      return refuse(stream, '503 Service Unavailable', `retry-after: ${UNTIL_SOME_END}`);
    sockets.handleUpgrade(request, stream, head, (socket) => serve(socket, request));
  });

  return {
    close: async () => {
      for (const socket of sockets.clients) socket.close(1001, 'The server stops');
      const late = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, FAREWELL);
      await new Promise((resolve) => sockets.close(resolve));
      clearTimeout(late);
    },
  };
};

const refuse = (stream: Duplex, status: string, ...headers: readonly string[]): void => {
  const head = [`HTTP/1.1 ${status}`, ...headers, 'connection: close', 'content-length: 0'];
  stream.end(`${head.join('\r\n')}\r\n\r\n`);
};

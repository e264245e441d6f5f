/** The HTTP server: three paths, a request id on everything, and an end in order. */

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraphQLHandler, type GraphQLHandler, type GraphQLOptions } from './graphql-handler.ts';
import type { Health } from './health.ts';
import { openSockets } from './sockets.ts';

export type GatewayOptions = Omit<GraphQLOptions, 'stopping'> & {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly health: () => Promise<Health>;
};

export type Gateway = {
  readonly port: number;
  /** Takes nothing new, ends subscriptions, waits for what is under way. */
  stop(): Promise<void>;
};

/** Milliseconds that requests under way have to finish once the server stops; a command may take ten seconds. */
const GRACE = 12_000;
/** What we take over as it is; anything else might be an attack on whoever reads the log. */
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Rejects when the port cannot be had. */
export const startGateway = async ({ host, port, health, log, ...options }: GatewayOptions): Promise<Gateway> => {
  const stopping = new AbortController();
  const { handle: graphql, enveloped } = await createGraphQLHandler({ ...options, log, stopping: stopping.signal });
  const server = createServer((request, response) => {
    const requestId = requestIdOf(request);
    const path = pathOf(request);
    response.setHeader('x-request-id', requestId);
    for (const [name, value] of SAFE_HEADERS) response.setHeader(name, value);
    const started = performance.now();
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      const level = path.startsWith('/graphql') ? 'info' : 'debug';
      log[level]({ requestId, method: request.method, path, status: response.statusCode, ms }, 'request');
    });
    route(path, { request, response, requestId, graphql, health }).catch((err: unknown) => {
      log.error({ err, requestId }, 'a request failed');
      if (response.headersSent) response.destroy();
      else answer(response, 500, { error: 'INTERNAL', requestId });
    });
  });
  const sockets = openSockets(server, { ...options, enveloped, log });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      stopping.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      // A connection that has given its last answer would be kept open for the next question.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), GRACE);
      await sockets.close();
      await closed;
      clearInterval(sweep);
      clearTimeout(late);
    },
  };
};

/** For pages and answers alike: nothing of ours belongs into another's frame, a cache, or a guess at its type. */
const SAFE_HEADERS = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cache-control', 'no-store'],
] as const;

type Routed = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly graphql: GraphQLHandler;
  readonly health: () => Promise<Health>;
};

const route = async (path: string, { request, response, requestId, graphql, health }: Routed): Promise<void> => {
  switch (path) {
    case '/graphql':
    case '/graphql/':
      return graphql(request, response, { requestId });
    case '/health':
      return answer(response, 200, { up: true });
    case '/ready': {
      const found = await health();
      return answer(response, found.reads ? 200 : 503, found);
    }
    case '/':
      response.setHeader('location', '/graphql');
      return answer(response, 302, { graphql: '/graphql' });
    default:
      return answer(response, 404, { error: 'NOT_FOUND', paths: ['/graphql', '/health', '/ready'] });
  }
};

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(body)}\n`);
};

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

const requestIdOf = ({ headers }: IncomingMessage): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
};

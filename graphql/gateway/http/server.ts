/** The HTTP server: its paths, a request id on everything, no more at a time than can be looked at, and an end in order. */

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cacheTokens } from '../auth/known-tokens.ts';
import { maxOpenRequests, tooManyQueries } from '../load/admission.ts';
import { createRequestSlots } from '../load/request-slots.ts';
import { limitConnections } from '../load/unauthenticated-limit.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { withinRequestSpan } from '../telemetry/spans.ts';
import { clientAddress } from './client-address.ts';
import { DEFAULT_EDGE, type Edge } from './edge.ts';
import { createGraphQLHandler, type GraphQLOptions } from './graphql-handler.ts';
import type { Health } from './health.ts';
import type { Incoming } from './incoming.ts';
import { openSockets } from './sockets.ts';

export type GatewayOptions = Omit<GraphQLOptions, 'stopping' | 'edge' | 'metrics'> & {
  /** Where nothing is chosen, what is usual holds. */
  readonly edge?: Partial<Edge>;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly health: () => Promise<Health>;
  /** Served at /metrics where they are given. */
  readonly metrics?: Metrics | null;
};

export type Gateway = {
  readonly port: number;
  /** Takes nothing new, ends subscriptions, waits for what is under way. */
  stop(): Promise<void>;
};

/** Milliseconds that requests under way have to finish once the server stops; a command may take ten seconds. */
const SHUTDOWN_GRACE_MS = 12_000;
/**
 * Longer than whatever a proxy in between keeps a connection for, and than a busy gateway needs to come to what was sent
 * over it; a connection that is closed meanwhile takes a question with it.
 */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;
/**
 * Connections that the system takes for us while we are busy. With Node's 511 a rush of callers is not answered: some
 * are never let in, and hang or are cut off.
 */
const LISTEN_BACKLOG = 4_096;
/** In which the headers of a request must have come, from the first byte or the beginning of the connection on. */
const HEADERS_TIMEOUT_MS = 10_000;
/** In which a request must have come whole. */
const REQUEST_TIMEOUT_MS = 20_000;
/** How often connections are looked through for those that are late; with Node's 30 s the timeouts would mean little. */
const TIMEOUT_CHECK_MS = 1_000;
/** Connections over which no valid token has come: of one address, and in all. */
const UNAUTHENTICATED_CONNECTIONS = { perAddress: 1_000, total: 2_000 };
/** What we take over as it is; anything else might be an attack on whoever reads the log. */
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Rejects when the port cannot be had. */
export const startGateway = async ({
  host,
  port,
  health,
  metrics = null,
  log,
  ...options
}: GatewayOptions): Promise<Gateway> => {
  const stopping = new AbortController();
  const edge = { ...DEFAULT_EDGE, ...options.edge };
  const authenticate = cacheTokens(options.authenticate, options.ports.now);
  const { handle: graphql, enveloped } = await createGraphQLHandler({
    ...options,
    authenticate,
    edge,
    metrics,
    log,
    stopping: stopping.signal,
  });
  const whenArrived = async ({ request, response, incoming }: Routed): Promise<void> => {
    const place = await places.take(request, response, incoming);
    if (place === 'gone') return;
    if (place === 'none') return refuse(response, incoming.requestId);
    await graphql(request, response, { ...incoming, streams: place });
  };

  const server = createServer({ connectionsCheckingInterval: TIMEOUT_CHECK_MS }, (request, response) => {
    const requestId = requestIdOf(request);
    const path = pathOf(request);
    response.setHeader('x-request-id', requestId);
    for (const [name, value] of SAFE_HEADERS) response.setHeader(name, value);
    const started = performance.now();
    const gone = new AbortController();
    let traceId: string | undefined;
    response.on('close', () => {
      if (!response.writableFinished) gone.abort();
      const ms = Math.round(performance.now() - started);
      metrics?.request(PATHS.includes(path) ? path : 'other', response.statusCode, ms / 1_000);
      const level = path.startsWith('/graphql') ? 'info' : 'debug';
      log[level]({ requestId, method: request.method, path, status: response.statusCode, ms, traceId }, 'request');
    });
    const incoming = {
      requestId,
      address: clientAddress(request, edge.clientAddressHeader),
      gone: gone.signal,
      tally: { cost: 0, bytes: 0 },
    };
    const answered = () =>
      void route(path, { request, response, incoming, graphql: whenArrived, health, metrics }).catch((err: unknown) => {
        log.error({ err, requestId }, 'a request failed');
        if (response.headersSent) response.destroy();
        else answer(response, 500, { error: 'INTERNAL', requestId });
      });
    // What is asked every few seconds by whoever watches us is no news, and never waits behind the others.
    if (!path.startsWith('/graphql')) return answered();
    // Before anything is read: whoever is too much must cost next to nothing, or the refusals alone would be too much.
    if (places.areFull) return refuse(response, requestId);
    traceId = withinRequestSpan(request, response, { path, requestId }, answered);
  });
  const connections = limitConnections(server, {
    ...UNAUTHENTICATED_CONNECTIONS,
    // Behind a proxy all connections come from its own address.
    ...(edge.clientAddressHeader !== null && { perAddress: undefined }),
  });
  const places = createRequestSlots({ authenticate, most: maxOpenRequests(edge), connections });
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  const { now } = options.ports;
  const sockets = openSockets(server, { ...edge, authenticate, connections, enveloped, now, log });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, backlog: LISTEN_BACKLOG }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      stopping.abort();
      const closed = new Promise((resolve) => server.close(resolve));
      // A connection that has given its last answer would be kept open for the next question.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), SHUTDOWN_GRACE_MS);
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
  ['cross-origin-resource-policy', 'same-origin'],
  ['cache-control', 'no-store'],
] as const;

type Routed = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly incoming: Incoming;
  readonly graphql: (routed: Routed) => Promise<void>;
  readonly health: () => Promise<Health>;
  readonly metrics: Metrics | null;
};

const PATHS = ['/graphql', '/health', '/ready', '/metrics'];

const route = async (path: string, routed: Routed): Promise<void> => {
  const { response, graphql, health, metrics } = routed;
  switch (path) {
    case '/graphql':
    case '/graphql/':
      return graphql(routed);
    case '/health':
      return answer(response, 200, { up: true });
    case '/ready': {
      const found = await health();
      return answer(response, found.reads ? 200 : 503, found);
    }
    case '/metrics':
      if (!metrics) break;
      response.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.text());
      return;
    case '/':
      response.setHeader('location', '/graphql');
      return answer(response, 302, { graphql: '/graphql' });
  }
  return answer(response, 404, { error: 'NOT_FOUND', paths: PATHS });
};

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(body)}\n`);
};

const refuse = (response: ServerResponse, requestId: string): void => {
  const { message, extensions } = tooManyQueries();
  const { http, ...said } = extensions as { readonly http: { readonly status: number; readonly headers: object } };
  for (const [name, value] of Object.entries(http.headers)) response.setHeader(name, value);
  answer(response, http.status, { errors: [{ message, extensions: { ...said, requestId } }] });
};

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

const requestIdOf = ({ headers }: IncomingMessage): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
};

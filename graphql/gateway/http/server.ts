/** Starts the HTTP server that passes every request through the steps of request-steps.ts, and stops it gracefully. */

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openRenderer } from '@duban/documents';
import { openTableWorkshop } from '@duban/tables';
import { cacheTokens } from '../auth/known-tokens.ts';
import { createAdmission, maxOpenRequests } from '../load/admission.ts';
import { createOverloadRefusal } from '../load/overload-refusal.ts';
import { createRequestSlots } from '../load/request-slots.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { clientAddress } from './client-address.ts';
import type { ConsolePages } from './console.ts';
import { DEFAULT_EDGE, type Edge } from './edge.ts';
import { createGraphQLHandler, type GraphQLOptions } from './graphql-handler.ts';
import type { Health } from './health.ts';
import { ARRIVAL_TIMEOUTS, type ArrivalTimeouts, guardConnections, serverSteps } from './request-steps.ts';
import { passSteps } from './server-steps.ts';
import { openSockets } from './sockets.ts';
import { createVerification, type Verify } from './verification/verification.ts';

export type GatewayOptions = Omit<
  GraphQLOptions,
  'stopping' | 'edge' | 'metrics' | 'renderer' | 'workshop' | 'admission'
> & {
  /** Missing settings take their defaults. */
  readonly edge?: Partial<Edge>;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly health: () => Promise<Health>;
  /** By when requests must have arrived (default: `ARRIVAL_TIMEOUTS`). */
  readonly arrival?: ArrivalTimeouts;
  /** Served at /metrics where they are given. */
  readonly metrics?: Metrics | null;
  /** Looks up issued papers for the public page; without it there is none. */
  readonly verify?: Verify | null;
  /** The console, where one is served. */
  readonly pages?: ConsolePages | null;
};

export type Gateway = {
  readonly port: number;
  /** Accepts no new requests, ends subscriptions, waits for requests under way. */
  stop(): Promise<void>;
};

/** How long requests under way may take once the server stops; a command may take ten seconds. */
const SHUTDOWN_GRACE_MS = 12_000;
/**
 * Connections that the operating system accepts while we are busy. With Node's default of 511, a burst of clients
 * overflows the backlog: some hang or are reset.
 */
const LISTEN_BACKLOG = 4_096;
/** How often Node checks the timeouts of connections at most; with its default of 30 s they would be imprecise. */
const MAX_TIMEOUT_CHECK_MS = 1_000;
/** Request ids accepted from clients; anything else could forge log lines. */
const REQUEST_ID = /^[\w.:-]{1,100}$/;

/** Rejects when the port cannot be opened. */
export const startGateway = async ({
  host,
  port,
  health,
  arrival = ARRIVAL_TIMEOUTS,
  metrics = null,
  pages = null,
  verify = null,
  log,
  ...options
}: GatewayOptions): Promise<Gateway> => {
  const stopping = new AbortController();
  const edge = { ...DEFAULT_EDGE, ...options.edge };
  const authenticate = cacheTokens(options.authenticate, options.ports.now);
  const renderer = openRenderer();
  const workshop = openTableWorkshop();
  const admission = createAdmission(edge);
  metrics?.watch(admission);
  const {
    handle: graphql,
    fileHandlers,
    kindOf,
    enveloped,
  } = await createGraphQLHandler({
    ...options,
    authenticate,
    edge,
    metrics,
    renderer,
    workshop,
    admission,
    log,
    stopping: stopping.signal,
  });
  const connectionsCheckingInterval = Math.min(MAX_TIMEOUT_CHECK_MS, arrival.headersMs);
  const server = createServer({ connectionsCheckingInterval }, (request, response) => {
    const gone = new AbortController();
    response.on('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const incoming = {
      requestId: requestIdOf(request),
      address: clientAddress(request, edge.clientAddressHeader),
      gone: gone.signal,
      tally: { cost: 0, bytes: 0 },
    };
    void pass({ request, response, path: pathOf(request), incoming });
  });
  const connections = guardConnections(server, edge, arrival);
  const slots = createRequestSlots({ authenticate, most: maxOpenRequests(edge), connections });
  const refuse = createOverloadRefusal(edge.corsOrigins);
  const pass = passSteps(
    serverSteps({
      log,
      metrics,
      health,
      pages,
      verification: verify && createVerification(verify),
      slots,
      admission,
      kindOf,
      refuse,
      graphql,
      fileHandlers,
    }),
  );
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
      // Keep-alive connections would otherwise stay open after their last answer.
      const sweep = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), SHUTDOWN_GRACE_MS);
      await sockets.close();
      await closed;
      await renderer.close();
      await workshop.close();
      clearInterval(sweep);
      clearTimeout(late);
    },
  };
};

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

const requestIdOf = ({ headers }: IncomingMessage): string => {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
};

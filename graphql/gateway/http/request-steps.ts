/** Lists, in order, every step from the connection to the answer; the server and Yoga run these very lists. */

import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from '@duban/runtime';
import type { Plugin } from 'graphql-yoga';
import type { AccessRecord } from '../audit/access-record.ts';
import { withAccessRecord } from '../audit/accesses.ts';
import type { Allowance } from '../guard/allowance.ts';
import { withAnswerLimit } from '../guard/answer-limit.ts';
import { withCsrfGuard } from '../guard/csrf-guard.ts';
import { withDeadline } from '../guard/deadline.ts';
import { withOperationGuard } from '../guard/operation-guard.ts';
import type { KindOf } from '../guard/operation-kind.ts';
import { withRegisteredOperations } from '../guard/registered-operations.ts';
import { type Admission, withAdmission } from '../load/admission.ts';
import type { OverloadRefusal } from '../load/overload-refusal.ts';
import type { RequestSlots } from '../load/request-slots.ts';
import { limitConnections, type UnauthenticatedLimit } from '../load/unauthenticated-limit.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { withProjectionNotes } from '../telemetry/projection-notes.ts';
import { withOperationSpans } from '../telemetry/spans.ts';
import { withBilingualErrors } from './bilingual-errors.ts';
import type { ConsolePages } from './console.ts';
import type { Edge } from './edge.ts';
import type { Health } from './health.ts';
import type { Incoming } from './incoming.ts';
import {
  addSafeHeaders,
  answerFailures,
  answerOtherPaths,
  type FileHandlers,
  type GraphQLHandler,
  recordRequest,
  refuseBrokenEscapes,
  refuseWhenFull,
  refuseWhenQueueIsFull,
  type Step,
  serveConsole,
  serveFileRoutes,
  serveGraphQL,
  serveVerification,
  takeSlot,
  traceRequest,
} from './server-steps.ts';
import type { Verification } from './verification/verification.ts';

/** Connections without a valid token: of one address, and in all. */
const UNAUTHENTICATED_CONNECTIONS = { perAddress: 1_000, total: 2_000 };
/** By when a request must have arrived, in milliseconds. */
export type ArrivalTimeouts = {
  /** Of its headers, from its first byte or the beginning of the connection on. */
  readonly headersMs: number;
  /** Of the whole request. */
  readonly requestMs: number;
};
export const ARRIVAL_TIMEOUTS: ArrivalTimeouts = { headersMs: 10_000, requestMs: 20_000 };
/**
 * Longer than any proxy in between keeps an idle connection, and than a busy gateway needs to read a request that was
 * sent over it: closing such a connection would lose the request.
 */
const KEEP_ALIVE_TIMEOUT_MS = 75_000;

/** 1. What a connection passes before a request is complete. */
export const guardConnections = (
  server: Server,
  edge: Edge,
  arrival: ArrivalTimeouts,
): UnauthenticatedLimit<Socket> => {
  // Close connections whose headers or body are late; idle ones must not hold file descriptors.
  server.headersTimeout = arrival.headersMs;
  server.requestTimeout = arrival.requestMs;
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  // Closes the oldest connections without a valid token, so that they cannot use up all connections.
  // Not per address behind a proxy, where all connections share its address.
  const perAddress = edge.clientAddressHeader === null ? UNAUTHENTICATED_CONNECTIONS.perAddress : undefined;
  return limitConnections(server, { ...UNAUTHENTICATED_CONNECTIONS, perAddress });
};

type ServerParts = {
  readonly log: Logger;
  readonly metrics: Metrics | null;
  readonly health: () => Promise<Health>;
  /** Null where no console is served. */
  readonly pages: ConsolePages | null;
  /** Null where issued papers cannot be looked up. */
  readonly verification: Verification | null;
  readonly slots: RequestSlots;
  readonly admission: Admission;
  readonly kindOf: KindOf;
  readonly refuse: OverloadRefusal;
  readonly graphql: GraphQLHandler;
  readonly fileHandlers: FileHandlers;
};

/** 2. What an HTTP request passes. */
export const serverSteps = ({
  log,
  metrics,
  health,
  pages,
  verification,
  slots,
  admission,
  kindOf,
  refuse,
  graphql,
  fileHandlers,
}: ServerParts): readonly Step[] => [
  // Logs path, status and duration and counts them; first, so that every refusal below is recorded.
  recordRequest(log, metrics),
  // Sets the request id and the security headers; before any answer is written.
  addSafeHeaders,
  // Answers 500 to an unexpected error of any step below, and logs it.
  answerFailures(log),
  // Serves the page on which anybody verifies an issued paper; bounded by itself, and before the console, which answers any page.
  serveVerification(verification),
  // Serves the files and the page of the console; before the limits, for they cost nothing and need no token.
  serveConsole(pages),
  // Answers /health, /ready, /metrics and unknown paths; before the limits, so that monitoring never waits.
  answerOtherPaths(health, metrics),
  // Refuses with 400 a path whose escapes are broken; before any of the steps below decodes it.
  refuseBrokenEscapes,
  // Refuses with 503 when all slots are taken; before the request costs anything.
  refuseWhenFull(slots, refuse),
  // Opens the trace span, under which everything below is recorded.
  traceRequest,
  // Verifies the token, reads the body, takes a slot; refuses with 503 where too many requests are incomplete.
  takeSlot(slots, refuse),
  // Refuses with 503 what the admission below would refuse at once; before the operation is checked.
  refuseWhenQueueIsFull(admission, kindOf, refuse, metrics),
  // Serves papers, tables and attached files, and takes filled forms; each passes the steps below as an operation of its own.
  serveFileRoutes(fileHandlers),
  // Serves the GraphiQL page to browsers, and everything else by Yoga with the steps below.
  serveGraphQL(graphql),
];

type OperationParts = {
  readonly metrics: Metrics | null;
  readonly edge: Edge;
  readonly allowance: Allowance;
  readonly record: AccessRecord;
  readonly admission: Admission;
};

/**
 * 3. What an operation passes, over HTTP and (from the operation guard on) over a WebSocket. Plugins that wrap the
 * execution run inside out: of those, the last in the list is the outermost.
 */
export const operationSteps = (parts: OperationParts): (Plugin | Plugin<object, Incoming>)[] => [
  // Counts operations by their first error code; first, so that refusals are counted.
  ...(parts.metrics ? [parts.metrics.plugin] : []),
  // Refuses cross-site requests; before the body is parsed.
  withCsrfGuard(parts.edge.corsOrigins),
  // Replaces the id of a registered operation by its text; refuses other texts in strict mode.
  withRegisteredOperations(parts.edge.operations, parts.edge.registeredOnly),
  // Refuses operations too long, too deep, too expensive, beyond the rate limit or with invalid arguments.
  withOperationGuard({ introspection: parts.edge.introspection, allowance: parts.allowance }),
  // Replaces an answer that is too large; after the guard, so that the refusal still carries the cost.
  withAnswerLimit(),
  // Records the access; a command's before it runs, and without a record it does not run. Inside the admission.
  withAccessRecord(parts.record, parts.edge.operations),
  // Marks answers about a plan whose projection is halted or has gaps.
  withProjectionNotes(),
  // Queues or refuses queries, commands and subscriptions beyond the concurrency limits.
  withAdmission(parts.admission),
  // Cancels a query after the time limit; around the admission, so that time in the queue counts.
  withDeadline(parts.edge.queryMs),
  // Traces the operation with everything that the wrappers above do.
  withOperationSpans(),
  // Words every error in both languages with its code and the request id; last, so that it sees all errors.
  withBilingualErrors(),
];

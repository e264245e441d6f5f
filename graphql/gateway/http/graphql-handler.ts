/** The GraphQL endpoint: who calls is settled before anything is read, and every error leaves with a code and the request's id. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@duban/runtime';
import { type Ports, requestContext, schema } from '@duban/schema';
import { createYoga, type YogaLogger } from 'graphql-yoga';
import type { AccessRecord } from '../audit/access-record.ts';
import { withAccessRecord } from '../audit/accesses.ts';
import type { GraphiqlLogin } from '../auth/graphiql-login.ts';
import type { Authenticate } from '../auth/identity.ts';
import { createAllowance } from '../guard/allowance.ts';
import { withAnswerLimit } from '../guard/answer-limit.ts';
import { withCsrfGuard } from '../guard/csrf-guard.ts';
import { withDeadline } from '../guard/deadline.ts';
import { keptQuestions, withGuard } from '../guard/guard.ts';
import { createRateLimit } from '../guard/rate-limit.ts';
import { DOCUMENT_ID, withDocuments } from '../guard/registered-operations.ts';
import { createAdmission, withAdmission } from '../load/admission.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { withProjectionNotes } from '../telemetry/projection-notes.ts';
import { withOperationSpans } from '../telemetry/spans.ts';
import type { Edge } from './edge.ts';
import { toPublicError } from './faults.ts';
import { createGraphiqlPage } from './graphiql.ts';
import type { Incoming } from './incoming.ts';
import { MAX_BODY_BYTES } from './request-body.ts';
import { whenItEnds } from './when-it-ends.ts';
import { withWords } from './words.ts';

export type GraphQLOptions = {
  readonly ports: Ports;
  readonly authenticate: Authenticate;
  readonly graphiql: boolean;
  readonly record: AccessRecord;
  /** Where people log in from the GraphiQL page; without it they paste a token. */
  readonly login?: GraphiqlLogin | null;
  readonly edge: Edge;
  readonly metrics: Metrics | null;
  /** Aborted when the server stops: subscriptions end then. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
};

/** Questions in one request; together they may cost as much as one. */
const LARGEST_BATCH = 10;
/** An answer is data: nothing in it is to be loaded, run or shown in another's frame. */
const NOTHING_ACTIVE = "default-src 'none'; frame-ancestors 'none'";
/** Writes the answer to the response; resolves when that is done, for a subscription when it has ended. */
export type GraphQLHandler = (request: IncomingMessage, response: ServerResponse, incoming: Incoming) => Promise<void>;

/** Over HTTP, and the same made ready for another transport. */
export type GraphQLEndpoint = {
  readonly handle: GraphQLHandler;
  readonly enveloped: ReturnType<typeof createYoga<Incoming>>['getEnveloped'];
};

export const createGraphQLHandler = async (options: GraphQLOptions): Promise<GraphQLEndpoint> => {
  const { ports, authenticate, record, edge, metrics, stopping, log } = options;
  const { introspection, pointsPerMinute } = edge;
  const allowance = createAllowance(pointsPerMinute, createRateLimit(pointsPerMinute));
  const admission = createAdmission(edge);
  metrics?.watch(admission);
  const current = new AsyncLocalStorage<Incoming>();
  const yoga = createYoga<Incoming>({
    schema,
    graphiql: false,
    context: async ({ request, gone }) => {
      const identify = await authenticate(request.headers.get('authorization'));
      const whenOver = (onOver: () => void) => whenItEnds({ identify, gone, stopping, now: ports.now() }, onOver);
      return requestContext(ports, { identify, whenOver });
    },
    plugins: [
      // Before the guard: what it refuses is counted, too.
      ...(metrics ? [metrics.plugin] : []),
      withCsrfGuard(edge.corsOrigins),
      withDocuments(edge.documents, edge.documentsOnly),
      withGuard({ introspection, allowance }),
      withAnswerLimit(),
      withAccessRecord(record),
      withProjectionNotes(),
      withAdmission(admission),
      withDeadline(edge.queryMs),
      withOperationSpans(),
      withWords(),
    ],
    maskedErrors: { maskError: (error) => toPublicError(error) },
    // Tokens are never sent by a browser on its own, so any page may ask with the token that its user gave it.
    cors: {
      origin: [...edge.corsOrigins],
      methods: ['GET', 'POST', 'OPTIONS'],
      allowedHeaders: ['authorization', 'content-type', 'accept', 'x-request-id', 'traceparent'],
      exposedHeaders: ['x-request-id', 'retry-after'],
      credentials: false,
      maxAge: 86_400,
    },
    parserAndValidationCache: keptQuestions(),
    maxRequestBodySize: MAX_BODY_BYTES,
    multipart: false,
    batching: { limit: LARGEST_BATCH },
    extraParamNames: [DOCUMENT_ID],
    landingPage: false,
    logging: yogaLogger(log, current),
  });
  const page = options.graphiql ? createGraphiqlPage(options.login) : null;
  return {
    handle: (request, response, incoming) => {
      if (page?.wantedBy(request)) return page.answer(request, response);
      response.setHeader('content-security-policy', NOTHING_ACTIVE);
      return current.run(incoming, () => yoga.handle(request, response, incoming));
    },
    enveloped: yoga.getEnveloped,
  };
};

/** What Yoga has to say goes to our log, an error under the id of the request that met it. */
const yogaLogger = (log: Logger, current: AsyncLocalStorage<Incoming>): YogaLogger => {
  const say = (level: 'debug' | 'warn' | 'error') => (first: unknown) => {
    const requestId = current.getStore()?.requestId;
    if (first instanceof Error) log[level]({ err: first, requestId }, first.message);
    else log[level]({ requestId }, String(first));
  };
  return { debug: say('debug'), info: say('debug'), warn: say('warn'), error: say('error') };
};

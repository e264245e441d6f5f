/** The GraphQL endpoint: who calls is settled before anything is read, and every error leaves with a code and the request's id. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@duban/runtime';
import { type Ports, requestContext, schema } from '@duban/schema';
import { createYoga, type YogaLogger } from 'graphql-yoga';
import { toPublicError } from './faults.ts';
import { createGraphiqlPage } from './graphiql.ts';
import { keptQuestions, withGuard } from './guard.ts';
import type { Authenticate, Identify } from './identity.ts';
import { withWords } from './words.ts';

/** What the HTTP server says of each request. */
export type Incoming = { readonly requestId: string };

export type GraphQLOptions = {
  readonly ports: Ports;
  readonly authenticate: Authenticate;
  readonly graphiql: boolean;
  /** Aborted when the server stops: subscriptions end then. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
};

/** Bytes; the longest text that the domain accepts is far below. */
const LARGEST_BODY = 1_000_000;
/** The longest delay of a timer, 25 days; a subscription that is older ends and is begun again. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Writes the answer to the response; resolves when that is done, for a subscription when it has ended. */
export type GraphQLHandler = (request: IncomingMessage, response: ServerResponse, incoming: Incoming) => Promise<void>;

/** Over HTTP, and the same made ready for another transport. */
export type GraphQLEndpoint = {
  readonly handle: GraphQLHandler;
  readonly enveloped: ReturnType<typeof createYoga<Incoming>>['getEnveloped'];
};

export const createGraphQLHandler = async (options: GraphQLOptions): Promise<GraphQLEndpoint> => {
  const { ports, authenticate, stopping, log } = options;
  const current = new AsyncLocalStorage<Incoming>();
  const yoga = createYoga<Incoming>({
    schema,
    graphiql: false,
    context: async ({ request }) => {
      const identify = await authenticate(request.headers.get('authorization'));
      const signal = () => AbortSignal.any([native(request.signal), stopping, whenExpired(identify, ports.now())]);
      return requestContext(ports, { identify, signal });
    },
    plugins: [withGuard(), withWords()],
    maskedErrors: { maskError: (error) => toPublicError(error) },
    // Tokens are never sent by a browser on its own, so any page may ask with the token that its user gave it.
    cors: {
      origin: '*',
      methods: ['GET', 'POST', 'OPTIONS'],
      allowedHeaders: ['authorization', 'content-type', 'accept', 'x-request-id'],
      exposedHeaders: ['x-request-id'],
      credentials: false,
      maxAge: 86_400,
    },
    parserAndValidationCache: keptQuestions(),
    maxRequestBodySize: LARGEST_BODY,
    multipart: false,
    landingPage: false,
    logging: yogaLogger(log, current),
  });
  const page = options.graphiql ? createGraphiqlPage() : null;
  return {
    handle: (request, response, incoming) =>
      page?.wantedBy(request)
        ? page.answer(request, response)
        : current.run(incoming, () => yoga.handle(request, response, incoming)),
    enveloped: yoga.getEnveloped,
  };
};

/** Yoga's requests bring a signal of their own making, which Node's functions do not take. */
const native = (signal: AbortSignal): AbortSignal => {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return controller.signal;
};

const whenExpired = (identify: Identify, now: number): AbortSignal => {
  const left = Date.parse(identify().expiresAt) - now;
  return AbortSignal.timeout(Math.min(Math.max(left, 0), LONGEST_TIMER));
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

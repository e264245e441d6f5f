/** Builds the GraphQL endpoint from the operation steps; callers are authenticated before anything is read. */

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Renderer } from '@duban/documents';
import type { AttachedFiles } from '@duban/files';
import type { Logger } from '@duban/runtime';
import { type Ports, requestContext, schema } from '@duban/schema';
import type { TableWorkshop } from '@duban/tables';
import { createYoga, type YogaLogger } from 'graphql-yoga';
import type { AccessRecord } from '../audit/access-record.ts';
import type { GraphiqlLogin } from '../auth/graphiql-login.ts';
import type { Authenticate } from '../auth/identity.ts';
import { createPlanTables, type LoadPlan } from '../commands/plan-tables.ts';
import { createAllowance } from '../guard/allowance.ts';
import { createParseCache } from '../guard/operation-guard.ts';
import { createKindOf, type KindOf } from '../guard/operation-kind.ts';
import { createRateLimit } from '../guard/rate-limit.ts';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import type { Admission } from '../load/admission.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { amendmentFormOperations } from './amendment-form-operations.ts';
import { createAmendmentForms } from './amendment-forms.ts';
import { documentOperations } from './document-operations.ts';
import { createDocuments } from './documents.ts';
import type { Edge } from './edge.ts';
import type { RunGraph } from './file-route.ts';
import { createFiles, fileOperations } from './files.ts';
import { createForms, formOperations } from './forms.ts';
import { createGraphiqlPage } from './graphiql.ts';
import type { Incoming } from './incoming.ts';
import { createPaperHeads, paperHeadOperations } from './paper-heads.ts';
import { toPublicError } from './public-errors.ts';
import { MAX_BODY_BYTES } from './request-body.ts';
import { operationSteps } from './request-steps.ts';
import type { FileHandlers, GraphQLHandler } from './server-steps.ts';
import { onSubscriptionEnd } from './subscription-end.ts';
import { createTables, tableOperations } from './tables.ts';
import { createUpload } from './uploads.ts';

export type GraphQLOptions = {
  readonly ports: Ports;
  readonly authenticate: Authenticate;
  readonly graphiql: boolean;
  readonly record: AccessRecord;
  /** The identity provider of the GraphiQL page; without it people paste a token. */
  readonly login?: GraphiqlLogin | null;
  readonly edge: Edge;
  readonly metrics: Metrics | null;
  readonly renderer: Renderer;
  readonly workshop: TableWorkshop;
  readonly admission: Admission;
  /** Loads a plan that was made of a task table; absent where none are loaded. */
  readonly loadPlan?: LoadPlan;
  /** Null where no files are taken. */
  readonly attached?: AttachedFiles | null;
  /** Aborted when the server stops, which ends subscriptions. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
};

/** Operations in one request; together they may cost as much as a single one. */
const MAX_BATCH_SIZE = 10;
/** Answers are data: a browser must not load, run or frame anything in them. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * `handle` serves GraphQL over HTTP, `fileHandlers` what is served or taken as a file; `kindOf` tells queries from commands;
 * `enveloped` runs the same plugins for another transport.
 */
export type GraphQLEndpoint = {
  readonly handle: GraphQLHandler;
  readonly fileHandlers: FileHandlers;
  readonly kindOf: KindOf;
  readonly enveloped: ReturnType<typeof createYoga<Incoming>>['getEnveloped'];
};

export const createGraphQLHandler = async (options: GraphQLOptions): Promise<GraphQLEndpoint> => {
  const { authenticate, record, metrics, renderer, workshop, attached, admission, stopping, log } = options;
  const ports = {
    ...options.ports,
    uploads: attached?.uploads,
    planTables: options.loadPlan && createPlanTables(workshop, options.loadPlan),
  };
  const operations = new Map([
    ...options.edge.operations,
    ...documentOperations,
    ...tableOperations,
    ...formOperations,
    ...amendmentFormOperations,
    ...paperHeadOperations,
    ...fileOperations,
  ]);
  const edge = { ...options.edge, operations };
  const { pointsPerMinute } = edge;
  const allowance = createAllowance(pointsPerMinute, createRateLimit(pointsPerMinute));
  const cache = createParseCache();
  const current = new AsyncLocalStorage<Incoming>();
  const yoga = createYoga<Incoming>({
    schema,
    graphiql: false,
    context: async ({ request, gone }) => {
      const identify = await authenticate(request.headers.get('authorization'));
      const whenOver = (onOver: () => void) =>
        onSubscriptionEnd({ identify, gone, stopping, now: ports.now() }, onOver);
      return requestContext(ports, { identify, whenOver });
    },
    plugins: operationSteps({ metrics, edge, allowance, record, admission }),
    maskedErrors: { maskError: (error) => toPublicError(error) },
    // A browser never sends bearer tokens by itself, so any page may call with a token that its user gave it.
    cors: {
      origin: [...edge.corsOrigins],
      methods: ['GET', 'POST', 'OPTIONS'],
      allowedHeaders: ['authorization', 'content-type', 'accept', 'x-request-id', 'traceparent'],
      exposedHeaders: ['x-request-id', 'retry-after'],
      credentials: false,
      maxAge: 86_400,
    },
    parserAndValidationCache: cache,
    maxRequestBodySize: MAX_BODY_BYTES,
    multipart: false,
    batching: { limit: MAX_BATCH_SIZE },
    extraParamNames: [DOCUMENT_ID_PARAM],
    landingPage: false,
    logging: yogaLogger(log, current),
  });
  const run: RunGraph = (request, incoming) => current.run(incoming, async () => yoga.fetch(request, incoming));
  const page = options.graphiql ? createGraphiqlPage(options.login) : null;
  return {
    handle: (request, response, incoming) => {
      if (page?.isRequestedBy(request)) return page.answer(request, response);
      response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
      return current.run(incoming, () => yoga.handle(request, response, incoming));
    },
    fileHandlers: {
      documents: createDocuments({ run, renderer, papers: ports.papers }),
      tables: createTables(run, workshop),
      forms: createForms(run, workshop),
      amendmentForms: createAmendmentForms(run, workshop),
      paperHeads: createPaperHeads({ run, workshop, papers: ports.papers }),
      files: createFiles({
        run,
        store: attached?.store ?? null,
        upload: attached ? createUpload(run, attached.intake, authenticate) : null,
        log,
      }),
    },
    kindOf: createKindOf({ ...edge, parse: cache.parse }),
    enveloped: yoga.getEnveloped,
  };
};

/** Yoga's messages go to our log, with the id of the request they belong to. */
const yogaLogger = (log: Logger, current: AsyncLocalStorage<Incoming>): YogaLogger => {
  const write = (level: 'debug' | 'warn' | 'error') => (first: unknown) => {
    const requestId = current.getStore()?.requestId;
    if (first instanceof Error) log[level]({ err: first, requestId }, first.message);
    else log[level]({ requestId }, String(first));
  };
  return { debug: write('debug'), info: write('debug'), warn: write('warn'), error: write('error') };
};

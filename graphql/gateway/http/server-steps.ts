/** The steps that an HTTP request passes before and around GraphQL; their order stands in request-steps.ts. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@duban/runtime';
import type { KindOf } from '../guard/operation-kind.ts';
import type { Admission } from '../load/admission.ts';
import type { OverloadRefusal } from '../load/overload-refusal.ts';
import type { RequestSlots } from '../load/request-slots.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { withinRequestSpan } from '../telemetry/spans.ts';
import type { ConsolePages } from './console.ts';
import { isDocumentPath } from './document-path.ts';
import { isAttachedFilePath } from './file-path.ts';
import { isAmendmentFormPath, isFormPath } from './form-path.ts';
import type { Health } from './health.ts';
import type { Incoming } from './incoming.ts';
import { isPaperHeadPath } from './paper-head-path.ts';
import { bodyOf } from './request-body.ts';
import { isTablePath } from './table-path.ts';
import { isVerificationPath, type Verification } from './verification/verification.ts';

/** Writes the answer to the response; resolves when it is written, for a subscription when it has ended. */
export type GraphQLHandler = (request: IncomingMessage, response: ServerResponse, incoming: Incoming) => Promise<void>;

/** A request on its way through the steps. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly incoming: Incoming;
  /** Set where the request is traced. */
  traceId?: string | undefined;
};

/** Answers the request, or passes it on by `next`. */
export type Step = (exchange: Exchange, next: (exchange: Exchange) => Promise<void>) => Promise<void>;

/** Runs `steps` in their order; synchronously up to the first that waits for something. */
export const passSteps = (steps: readonly Step[]): ((exchange: Exchange) => Promise<void>) =>
  steps.reduceRight<(exchange: Exchange) => Promise<void>>(
    (next, step) => (exchange) => step(exchange, next),
    async () => {},
  );

const FILE_PATHS = {
  documents: isDocumentPath,
  tables: isTablePath,
  forms: isFormPath,
  amendmentForms: isAmendmentFormPath,
  files: isAttachedFilePath,
  paperHeads: isPaperHeadPath,
} as const;
type FileKind = keyof typeof FILE_PATHS;

/** Papers, tables, filled forms and attached files, each served under addresses of its own. */
export type FileHandlers = Readonly<Record<FileKind, GraphQLHandler>>;

const fileKindOf = (path: string): FileKind | undefined =>
  (Object.keys(FILE_PATHS) as FileKind[]).find((kind) => FILE_PATHS[kind](path));

const isFilePath = (path: string): boolean => fileKindOf(path) !== undefined;

const PATHS = ['/graphql', '/health', '/ready', '/metrics'];

export const recordRequest =
  (log: Logger, metrics: Metrics | null): Step =>
  (exchange, next) => {
    const { request, response, path, incoming } = exchange;
    const started = performance.now();
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      metrics?.request(PATHS.includes(path) ? path : 'other', response.statusCode, ms / 1_000);
      const { requestId } = incoming;
      const { traceId } = exchange;
      const level = path.startsWith('/graphql') || isFilePath(path) ? 'info' : 'debug';
      log[level]({ requestId, method: request.method, path, status: response.statusCode, ms, traceId }, 'request');
    });
    return next(exchange);
  };

/** For pages and answers alike: no framing, no caching, no guessing of content types. */
const SAFE_HEADERS = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['cache-control', 'no-store'],
] as const;

export const addSafeHeaders: Step = (exchange, next) => {
  exchange.response.setHeader('x-request-id', exchange.incoming.requestId);
  for (const [name, value] of SAFE_HEADERS) exchange.response.setHeader(name, value);
  return next(exchange);
};

export const answerFailures =
  (log: Logger): Step =>
  async (exchange, next) => {
    const { response, incoming } = exchange;
    const { requestId } = incoming;
    try {
      await next(exchange);
    } catch (err) {
      log.error({ err, requestId }, 'request failed unexpectedly');
      if (response.headersSent) response.destroy();
      else answer(response, 500, { error: 'INTERNAL', requestId });
    }
  };

/** For anybody, without a token. */
export const serveVerification =
  (verification: Verification | null): Step =>
  async (exchange, next) => {
    const { request, response, path, incoming } = exchange;
    await (verification && isVerificationPath(path)
      ? verification(request, response, incoming.address ?? '')
      : next(exchange));
  };

export const serveConsole =
  (pages: ConsolePages | null): Step =>
  async (exchange, next) => {
    const { request, response, path } = exchange;
    if (isFilePath(path) || !pages?.answer(request, response, path)) await next(exchange);
  };

export const answerOtherPaths =
  (health: () => Promise<Health>, metrics: Metrics | null): Step =>
  async (exchange, next) => {
    const { response, path } = exchange;
    if (isFilePath(path)) return next(exchange);
    switch (path) {
      case '/graphql':
      case '/graphql/':
        return next(exchange);
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

export const refuseWhenFull =
  (slots: RequestSlots, refuse: OverloadRefusal): Step =>
  async (exchange, next) =>
    slots.areFull ? refuse(exchange) : next(exchange);

export const traceRequest: Step = (exchange, next) => {
  const { request, response, path, incoming } = exchange;
  let done = Promise.resolve();
  exchange.traceId = withinRequestSpan(request, response, { path, requestId: incoming.requestId }, () => {
    done = next(exchange);
  });
  return done;
};

export const takeSlot =
  (slots: RequestSlots, refuse: OverloadRefusal): Step =>
  async (exchange, next) => {
    const { request, response, incoming } = exchange;
    const slot = await slots.take(request, response, incoming);
    if (slot === 'gone') return;
    if (slot === 'none') return refuse(exchange);
    await next({ ...exchange, incoming: { ...incoming, streams: slot } });
  };

export const refuseWhenQueueIsFull =
  ({ queries, commands }: Admission, kindOf: KindOf, refuse: OverloadRefusal, metrics: Metrics | null): Step =>
  async (exchange, next) => {
    if (!queries.isFull && !commands.isFull) return next(exchange);
    const body = bodyOf(exchange.request);
    const kind = body && kindOf(body);
    const limiter = kind === 'query' ? queries : kind === 'mutation' ? commands : null;
    if (!kind || kind === 'subscription' || !limiter?.isFull) return next(exchange);
    metrics?.overloaded(kind);
    refuse(exchange, kind);
  };

export const serveFileRoutes =
  (handlers: FileHandlers): Step =>
  async (exchange, next) => {
    const { request, response, incoming, path } = exchange;
    const kind = fileKindOf(path);
    await (kind ? handlers[kind](request, response, incoming) : next(exchange));
  };

export const serveGraphQL =
  (graphql: GraphQLHandler): Step =>
  ({ request, response, incoming }) =>
    graphql(request, response, incoming);

/** %E4% is no text, so it names no plan and no file. */
export const refuseBrokenEscapes: Step = async (exchange, next) => {
  try {
    decodeURIComponent(exchange.path);
  } catch {
    return answer(exchange.response, 400, { error: 'BAD_REQUEST', field: 'path' });
  }
  await next(exchange);
};

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(body)}\n`);
};

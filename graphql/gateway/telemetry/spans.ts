/** Traces a request as a span, child of the caller's span, with a child span for each operation. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { cutText } from '@duban/domain';
import { context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Looked up each time: a tracer obtained before tracing starts would never record anything. */
const tracer = () => trace.getTracer('duban');

/** Runs `work` within the span; returns the trace id where the span is recorded. */
export const withinRequestSpan = (
  { method = '', headers }: IncomingMessage,
  response: ServerResponse,
  { path, requestId }: { readonly path: string; readonly requestId: string },
  work: () => void,
): string | undefined => {
  const parent = propagation.extract(context.active(), headers);
  const attributes = { 'http.request.method': method, 'url.path': path, 'duban.request_id': requestId };
  const span = tracer().startSpan(`${method} ${path}`, { kind: SpanKind.SERVER, attributes }, parent);
  response.on('close', () => {
    span.setAttribute('http.response.status_code', response.statusCode);
    if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  });
  context.with(trace.setSpan(parent, span), work);
  return span.isRecording() ? span.spanContext().traceId : undefined;
};

/** UTF-16 code units; names of operations are chosen by clients. */
const MAX_NAME_CHARS = 60;

export const withOperationSpans = (): Plugin => ({
  onExecute: ({ args, executeFn, setExecuteFn }) => {
    if (!trace.getActiveSpan()?.isRecording()) return;
    const operation = getOperationAST(args.document, args.operationName);
    const name = cutText(operation?.name?.value ?? '', MAX_NAME_CHARS);
    setExecuteFn((given) =>
      tracer().startActiveSpan(`${operation?.operation ?? 'operation'} ${name}`.trim(), async (span) => {
        try {
          const result = await executeFn(given);
          recordErrors(span, result);
          return result;
        } finally {
          span.end();
        }
      }),
    );
  },
});

const recordErrors = (
  span: Span,
  { errors = [] }: { readonly errors?: readonly { extensions?: { code?: unknown } }[] },
) => {
  if (errors.length === 0) return;
  const codes = errors.map(({ extensions }) => String(extensions?.code ?? 'INTERNAL'));
  span.setStatus({ code: SpanStatusCode.ERROR, message: [...new Set(codes)].join(' ') });
};

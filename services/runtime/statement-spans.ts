/** Each statement within a trace is a span of it; outside of one it costs a look and nothing more. */
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type pg from 'pg';

/** Characters of a statement that are told; they hold no values, for those are parameters. */
const LONGEST = 1_000;

type Query = (...args: unknown[]) => unknown;
type Statement = string | { readonly name?: string; readonly text?: string };

/** Makes the connection tell of its statements. */
export const traceStatements = (client: pg.PoolClient): void => {
  const query = client.query.bind(client) as Query;
  const traced: Query = (...args) => {
    if (!trace.getActiveSpan()?.isRecording()) return query(...args);
    const given = args[0] as Statement;
    const text = typeof given === 'string' ? given : (given.text ?? '');
    const name = typeof given === 'string' ? undefined : given.name;
    const span = trace.getTracer('duban').startSpan(`postgres ${name ?? 'statement'}`, {
      kind: SpanKind.CLIENT,
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': text.trim().slice(0, LONGEST) },
    });
    const answer = query(...args);
    if (!(answer instanceof Promise)) {
      span.end();
      return answer;
    }
    return answer.then(
      (rows) => {
        span.end();
        return rows;
      },
      (error) => {
        // Not its message: that may quote what is stored.
        span.setStatus({ code: SpanStatusCode.ERROR, message: String(error?.code ?? error?.name ?? '') });
        span.end();
        throw error;
      },
    );
  };
  client.query = traced as typeof client.query;
};

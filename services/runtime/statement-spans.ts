/** Records a span for each SQL statement within a trace; outside of a trace, statements are passed on unchanged. */
import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type pg from 'pg';

/** The length of the recorded SQL text, in characters. It holds no values, because those are parameters. */
const MAX_STATEMENT_CHARS = 1_000;

type Query = (...args: unknown[]) => unknown;
type Statement = string | { readonly name?: string; readonly text?: string };

/** Makes the connection record spans of its statements. */
export const traceStatements = (client: pg.PoolClient): void => {
  const query = client.query.bind(client) as Query;
  const traced: Query = (...args) => {
    if (!trace.getActiveSpan()?.isRecording()) return query(...args);
    const given = args[0] as Statement;
    const text = typeof given === 'string' ? given : (given.text ?? '');
    const name = typeof given === 'string' ? undefined : given.name;
    const span = trace.getTracer('duban').startSpan(`postgres ${name ?? 'statement'}`, {
      kind: SpanKind.CLIENT,
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': text.trim().slice(0, MAX_STATEMENT_CHARS) },
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
        // The code only, because the message may quote stored data.
        span.setStatus({ code: SpanStatusCode.ERROR, message: String(error?.code ?? error?.name ?? '') });
        span.end();
        throw error;
      },
    );
  };
  client.query = traced as typeof client.query;
};

/** Answers that too much runs at once: serialised once, because a flood of refusals must not take the time of what is served. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { isAllowedOrigin } from '../guard/csrf-guard.ts';
import type { Incoming } from '../http/incoming.ts';
import { tooManyCommands, tooManyQueries } from './admission.ts';

type Shown = { readonly http: { readonly status: number; readonly headers: Readonly<Record<string, string>> } };

/** The body without the request's id, which is different in each. */
const serialise = ({ message, extensions }: GraphQLError) => {
  const { http, ...shown } = extensions as Shown;
  const [before = '', after = ''] = JSON.stringify({
    errors: [{ message, extensions: { ...shown, requestId: 0 } }],
  }).split('"requestId":0');
  return { http, before: `${before}"requestId":`, after: `${after}\n` };
};

const REFUSALS = { query: serialise(tooManyQueries()), mutation: serialise(tooManyCommands()) };

export type OverloadRefusal = (
  exchange: { readonly request: IncomingMessage; readonly response: ServerResponse; readonly incoming: Incoming },
  kind?: keyof typeof REFUSALS,
) => void;

/** `origins` are those whose pages may read it, as they may read every other answer. */
export const createOverloadRefusal =
  (origins: readonly string[]): OverloadRefusal =>
  ({ request, response, incoming }, kind = 'query') => {
    const { origin, host } = request.headers;
    if (origin !== undefined && isAllowedOrigin(origins, origin, host ?? null)) {
      response.setHeader('access-control-allow-origin', origin);
      response.setHeader('access-control-expose-headers', 'x-request-id, retry-after');
      response.setHeader('vary', 'origin');
    }
    const { http, before, after } = REFUSALS[kind];
    const body = Buffer.from(`${before}${JSON.stringify(incoming.requestId)}${after}`);
    response.writeHead(http.status, {
      ...http.headers,
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    });
    response.end(body);
  };

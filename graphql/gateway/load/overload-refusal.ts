/** Answers that too much runs at once, so that a flood of refusals does not take the time of what is served. */

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

type Refused = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly incoming: Incoming };
type Kind = keyof typeof REFUSALS;

export type OverloadRefusal = (refused: Refused, kind?: Kind) => void;

/**
 * Milliseconds of refusals in one turn of the event loop. What is served needs many turns, one for each answer of the database; a turn in
 * which hundreds are refused would delay all of it, and a client that waits for its refusal sends nothing meanwhile.
 */
const MAX_TURN_MS = 4;

/** `origins` are those whose pages may read a refusal, as they may read every other answer. */
export const createOverloadRefusal = (origins: readonly string[]): OverloadRefusal => {
  const queue: (readonly [Refused, Kind])[] = [];
  const refuseSome = (): void => {
    const until = performance.now() + MAX_TURN_MS;
    let done = 0;
    for (const [refused, kind] of queue) {
      answer(refused, kind, origins);
      done += 1;
      if (performance.now() > until) break;
    }
    queue.splice(0, done);
    if (queue.length > 0) setImmediate(refuseSome);
  };
  return (refused, kind = 'query') => {
    if (queue.push([refused, kind]) === 1) setImmediate(refuseSome);
  };
};

const answer = ({ request, response, incoming }: Refused, kind: Kind, origins: readonly string[]): void => {
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

/** Routes that answer with files: each asks the graph, with every step and rule of an operation, and sends what it made of it. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { tooManyQueries } from '../load/admission.ts';
import type { Incoming } from './incoming.ts';

/** Executes a GraphQL request as if it had come over HTTP. */
export type RunGraph = (request: Request, incoming: Incoming) => Promise<Response>;

export type FileExchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly incoming: Incoming;
};

/** The date, the instant or the position that `asOf` names, as the graph takes it. */
export const asOfIn = (given: string | null) => {
  if (given === null || given === '') return null;
  if (/^\d{1,15}$/.test(given)) return { position: Number(given) };
  return /^\d{4}-\d{2}-\d{2}$/.test(given) ? { date: given } : { instant: given };
};

/** Passed on to the graph: who calls, and from which page. */
const HEADERS = ['authorization', 'origin', 'host', 'sec-fetch-site', 'sec-fetch-mode', 'traceparent'] as const;

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  TIMEOUT: 504,
  UNAVAILABLE: 503,
  OVERLOADED: 503,
  INTERNAL: 500,
};

/** The data of the operation; null where it was refused, in which case the refusal has been answered. */
export const askGraph = async <T>(
  run: RunGraph,
  { request, response, incoming }: FileExchange,
  operation: object,
): Promise<T | null> => {
  const executed = await run(graphRequest(request, operation), incoming);
  copyHeader(executed, response, 'access-control-allow-origin');
  copyHeader(executed, response, 'retry-after');
  const { data, errors } = (await executed.json()) as ExecutionResult<T>;
  const code = String(errors?.[0]?.extensions?.code ?? 'INTERNAL');
  if (!errors && data) return data;
  answer(response, executed.ok ? (STATUS[code] ?? 500) : executed.status, { errors });
  return null;
};

const graphRequest = ({ headers }: IncomingMessage, operation: object): Request => {
  const passed = HEADERS.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return new Request('http://gateway/graphql', {
    method: 'POST',
    headers: [...passed, ['content-type', 'application/json'], ['accept', 'application/json']] as [string, string][],
    body: JSON.stringify(operation),
  });
};

const copyHeader = (from: Response, to: ServerResponse, name: string): void => {
  const value = from.headers.get(name);
  if (value !== null) to.setHeader(name, value);
};

/** `plainName`: for programs that take ASCII names only. */
type FileName = {
  readonly contentType: string;
  readonly plainName: string;
  readonly fileName: string;
  /** Shown by the browser rather than saved. */
  readonly isInline?: boolean;
};

export const sendFile = (
  response: ServerResponse,
  { contentType, plainName, fileName, isInline = false }: FileName,
  file: Uint8Array,
): void => {
  response.writeHead(200, {
    'content-type': contentType,
    'content-length': file.length,
    'content-disposition': `${isInline ? 'inline' : 'attachment'}; filename="${plainName}"; filename*=UTF-8''${encoded(fileName)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'access-control-expose-headers': 'content-disposition',
  });
  response.end(file);
};

/** RFC 5987: what encodeURIComponent leaves as it is and that standard does not. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );

export const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(body)}\n`);
};

/** What is wrong with a request or a file, in both languages; other fields stand beside them in the answer. */
export type FileRefusal = { readonly code: string; readonly zh: string; readonly en: string };

/** Of a file that was refused for its content, with 422, `fault` says why. */
export const refuse = (
  { response, incoming: { requestId } }: FileExchange,
  status: number,
  refusal: FileRefusal,
): void => {
  const { code, zh, en, ...more } = refusal;
  const shown = { code: status === 422 ? 'FILE_REFUSED' : code, fault: code, messages: { zh, en }, requestId, ...more };
  answer(response, status, { errors: [{ message: `${zh}。${en}.`, extensions: shown }] });
};

export const answerOverloaded = (response: ServerResponse, { requestId }: Incoming): void => {
  response.setHeader('retry-after', '1');
  const { message, extensions } = tooManyQueries();
  answer(response, 503, { errors: [{ message, extensions: { ...extensions, requestId } }] });
};

/** Serves papers as files: each request is an operation of the graph, with every step and rule of one, and is then rendered. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { PAPER_KINDS, type Paper, type Renderer, TooManyPapersError } from '@duban/documents';
import { screaming } from '@duban/schema';
import type { ExecutionResult } from 'graphql';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { tooManyQueries } from '../load/admission.ts';
import { DOCUMENT_PATH } from './document-path.ts';
import type { Incoming } from './incoming.ts';
import type { GraphQLHandler } from './server-steps.ts';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FIELDS = '{ fileName content }';
/** By kind; registered by these ids, so that they run where only registered operations do. */
const OPEN = 'duban-paper';
const MEETING = 'duban-meeting-paper';
export const documentOperations: ReadonlyMap<string, string> = new Map([
  [
    OPEN,
    `query Document($plan: ID!, $asOf: AsOf, $kind: PaperKind!, $month: String, $quarter: String, $escalation: Position, $measure: String, $unit: String) {
      plan(id: $plan, asOf: $asOf) {
        paper(kind: $kind, month: $month, quarter: $quarter, escalation: $escalation, measure: $measure, unit: $unit) ${FIELDS}
      }
    }`,
  ],
  [
    MEETING,
    `query MeetingDocument($plan: ID!, $asOf: AsOf, $kind: MeetingPaperKind!) {
      plan(id: $plan, asOf: $asOf) { paper: meetingPaper(kind: $kind) ${FIELDS} }
    }`,
  ],
]);
const MEETING_KINDS: readonly string[] = ['agenda', 'minutes'];

/** The date, the instant or the position that `asOf` names, as the graph takes it. */
const asOfIn = (given: string | null) => {
  if (given === null || given === '') return null;
  if (/^\d{1,15}$/.test(given)) return { position: Number(given) };
  return /^\d{4}-\d{2}-\d{2}$/.test(given) ? { date: given } : { instant: given };
};

const OF_DOCUMENTS = ['month', 'quarter', 'measure', 'unit'] as const;

/** The body of the operation; null where there is no such kind. */
const operationFor = (url: URL): object | null => {
  const [, plan = '', kind = ''] = DOCUMENT_PATH.exec(url.pathname) ?? [];
  if (!Object.hasOwn(PAPER_KINDS, kind)) return null;
  const asked = url.searchParams;
  const escalation = asked.get('escalation');
  const isMeeting = MEETING_KINDS.includes(kind);
  const variables = {
    plan: decodeURIComponent(plan),
    asOf: asOfIn(asked.get('asOf')),
    kind: screaming(kind),
    ...(!isMeeting && {
      ...Object.fromEntries(OF_DOCUMENTS.map((name) => [name, asked.get(name)])),
      escalation: escalation === null ? null : Number(escalation),
    }),
  };
  return { [DOCUMENT_ID_PARAM]: isMeeting ? MEETING : OPEN, variables };
};

type Answer = ExecutionResult<{
  readonly plan: { readonly paper: { readonly fileName: string; readonly content: Paper } } | null;
}>;
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

/** `run` executes a GraphQL request as if it had come over HTTP. */
export const createDocuments =
  (run: (request: Request, incoming: Incoming) => Promise<Response>, renderer: Renderer): GraphQLHandler =>
  async (request, response, incoming) => {
    if (request.method !== 'GET') return answer(response, 405, { error: 'METHOD_NOT_ALLOWED', allow: 'GET' });
    const operation = operationFor(new URL(request.url ?? '/', 'http://gateway'));
    if (!operation) return answer(response, 404, { error: 'NOT_FOUND', kinds: Object.keys(PAPER_KINDS) });
    const executed = await run(graphRequest(request, operation), incoming);
    copyHeader(executed, response, 'access-control-allow-origin');
    copyHeader(executed, response, 'retry-after');
    const { data, errors } = (await executed.json()) as Answer;
    const code = String(errors?.[0]?.extensions?.code ?? 'INTERNAL');
    if (errors) return answer(response, executed.ok ? (STATUS[code] ?? 500) : executed.status, { errors });
    if (!data?.plan) return answer(response, 404, { error: 'NOT_FOUND' });
    const { fileName, content } = data.plan.paper;
    try {
      send(response, fileName, await renderer.render(content));
    } catch (error) {
      if (!(error instanceof TooManyPapersError)) throw error;
      response.setHeader('retry-after', '1');
      const { message, extensions } = tooManyQueries();
      answer(response, 503, { errors: [{ message, extensions: { ...extensions, requestId: incoming.requestId } }] });
    }
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

const send = (response: ServerResponse, fileName: string, file: Uint8Array): void => {
  response.writeHead(200, {
    'content-type': CONTENT_TYPE,
    'content-length': file.length,
    'content-disposition': `attachment; filename="document.docx"; filename*=UTF-8''${encoded(fileName)}`,
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

const answer = (response: ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(body)}\n`);
};

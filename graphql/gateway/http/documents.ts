/** Serves papers as files: each request is an operation of the graph, with every step and rule of one, and is then rendered. */

import { PAPER_KINDS, type Paper, type Renderer, TooManyPapersError } from '@duban/documents';
import { screaming } from '@duban/schema';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { DOCUMENT_PATH } from './document-path.ts';
import { answer, answerOverloaded, askGraph, asOfIn, type RunGraph, sendFile } from './file-route.ts';
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

type Data = { readonly plan: { readonly paper: { readonly fileName: string; readonly content: Paper } } | null };

/** `run` executes a GraphQL request as if it had come over HTTP. */
export const createDocuments =
  (run: RunGraph, renderer: Renderer): GraphQLHandler =>
  async (request, response, incoming) => {
    if (request.method !== 'GET') return answer(response, 405, { error: 'METHOD_NOT_ALLOWED', allow: 'GET' });
    const operation = operationFor(new URL(request.url ?? '/', 'http://gateway'));
    if (!operation) return answer(response, 404, { error: 'NOT_FOUND', kinds: Object.keys(PAPER_KINDS) });
    const data = await askGraph<Data>(run, { request, response, incoming }, operation);
    if (!data) return;
    if (!data.plan) return answer(response, 404, { error: 'NOT_FOUND' });
    const { fileName, content } = data.plan.paper;
    try {
      sendFile(
        response,
        { contentType: CONTENT_TYPE, plainName: 'document.docx', fileName },
        await renderer.render(content),
      );
    } catch (error) {
      if (!(error instanceof TooManyPapersError)) throw error;
      answerOverloaded(response, incoming);
    }
  };

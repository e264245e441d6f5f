/** The operations of the graph that an address of a paper stands for; registered, so that they run where only such do. */

import { PAPER_KINDS } from '@duban/documents';
import { screaming } from '@duban/schema';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { CHART_PATH, DOCUMENT_PATH, PAPER_PATH } from './document-path.ts';
import { asOfIn } from './file-route.ts';

const FIELDS = '{ fileName content }';
/** By kind; registered by these ids. */
const OPEN = 'duban-paper';
const MEETING = 'duban-meeting-paper';
const OFFICIAL = 'duban-official-paper';
const OFFICIAL_DRAFT = 'duban-official-draft';
const CHART = 'duban-wall-chart';
export const documentOperations: ReadonlyMap<string, string> = new Map([
  [
    CHART,
    `query WallChart($plan: ID!, $asOf: AsOf) {
      plan(id: $plan, asOf: $asOf) { paper: wallChart { fileName svg } }
    }`,
  ],
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
  [
    OFFICIAL,
    `query OfficialDocument($plan: ID!, $asOf: AsOf, $key: String!) {
      plan(id: $plan, asOf: $asOf) { paper: officialPaper(key: $key) { fileName sha256 } }
    }`,
  ],
  [
    OFFICIAL_DRAFT,
    `query OfficialDraft($plan: ID!, $asOf: AsOf, $key: String!) {
      plan(id: $plan, asOf: $asOf) { paper: officialPaper(key: $key) { fileName draft { content } } }
    }`,
  ],
]);
const MEETING_KINDS: readonly string[] = ['agenda', 'minutes'];

const OF_DOCUMENTS = ['month', 'quarter', 'measure', 'unit'] as const;

/** The body of an operation. `ifUnissued`: what to ask next where the paper has no file yet. */
export type DocumentOperation = { readonly body: object; readonly ifUnissued?: object };

/** Null where there is no such kind. */
export const operationFor = (url: URL): DocumentOperation | null => {
  const [, charted] = CHART_PATH.exec(url.pathname) ?? [];
  if (charted !== undefined) {
    const variables = { plan: decodeURIComponent(charted), asOf: asOfIn(url.searchParams.get('asOf')) };
    return { body: { [DOCUMENT_ID_PARAM]: CHART, variables } };
  }
  const official = PAPER_PATH.exec(url.pathname);
  const [, plan = '', name = ''] = official ?? DOCUMENT_PATH.exec(url.pathname) ?? [];
  const [planId, key] = [decodeURIComponent(plan), decodeURIComponent(name)];
  const asOf = asOfIn(url.searchParams.get('asOf'));
  if (official) {
    const variables = { plan: planId, asOf, key };
    return {
      body: { [DOCUMENT_ID_PARAM]: OFFICIAL, variables },
      ifUnissued: { [DOCUMENT_ID_PARAM]: OFFICIAL_DRAFT, variables },
    };
  }
  return Object.hasOwn(PAPER_KINDS, key) ? { body: drawnBody(url, planId, asOf, key) } : null;
};

const drawnBody = ({ searchParams: asked }: URL, plan: string, asOf: object | null, kind: string): object => {
  const escalation = asked.get('escalation');
  const isMeeting = MEETING_KINDS.includes(kind);
  const variables = {
    ...{ plan, asOf, kind: screaming(kind) },
    ...(!isMeeting && {
      ...Object.fromEntries(OF_DOCUMENTS.map((name) => [name, asked.get(name)])),
      escalation: escalation === null ? null : Number(escalation),
    }),
  };
  return { [DOCUMENT_ID_PARAM]: isMeeting ? MEETING : OPEN, variables };
};

/** Serves the file of a hash to whoever may see what it is attached to, in a form in which nothing in it can run. */

import { DamagedFileError, type FileStore } from '@duban/files';
import type { Logger } from '@duban/runtime';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { FILE_PATH, UPLOAD_PATH } from './file-path.ts';
import { answer, askGraph, asOfIn, type RunGraph, refuse, sendFile } from './file-route.ts';
import type { GraphQLHandler } from './server-steps.ts';

const FILE = 'duban-attached-file';
export const FILE_UPLOAD = 'duban-file-upload';
/** By id; registered, so that they run where only registered operations do. */
export const fileOperations: ReadonlyMap<string, string> = new Map([
  [FILE_UPLOAD, 'query FileUpload($plan: ID!) { plan(id: $plan) { key } }'],
  [
    FILE,
    `query AttachedFile($plan: ID!, $asOf: AsOf, $sha256: String!) {
      plan(id: $plan, asOf: $asOf) { file(sha256: $sha256) { name type measure { key } } }
      now: plan(id: $plan) { file(sha256: $sha256) { withdrawn { reason } } }
    }`,
  ],
]);

type Data = {
  readonly plan: { readonly file: { readonly name: string; readonly type: string } | null } | null;
  /** A file that was withdrawn is gone, whatever moment is asked about. */
  readonly now: { readonly file: { readonly withdrawn: { readonly reason: string } | null } | null } | null;
};

/** What a browser shows by itself without running anything in it; all else is offered for saving. */
const SHOWN_INLINE: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];
const PLAIN_NAME: Readonly<Record<string, string>> = {
  'application/pdf': 'file.pdf',
  'image/jpeg': 'picture.jpg',
  'image/png': 'picture.png',
};

type Files = {
  readonly run: RunGraph;
  readonly store: FileStore | null;
  readonly upload: GraphQLHandler | null;
  readonly log: Logger;
};

export const createFiles =
  ({ run, store, upload, log }: Files): GraphQLHandler =>
  async (request, response, incoming) => {
    const url = new URL(request.url ?? '/', 'http://gateway');
    if (!store || !upload) return answer(response, 404, { error: 'NOT_FOUND' });
    if (UPLOAD_PATH.test(url.pathname)) return upload(request, response, incoming);
    if (request.method !== 'GET') return answer(response, 405, { error: 'METHOD_NOT_ALLOWED', allow: 'GET' });
    const [, plan = '', sha256 = ''] = FILE_PATH.exec(url.pathname) ?? [];
    const variables = { plan: decodeURIComponent(plan), asOf: asOfIn(url.searchParams.get('asOf')), sha256 };
    const exchange = { request, response, incoming };
    const data = await askGraph<Data>(run, exchange, { [DOCUMENT_ID_PARAM]: FILE, variables });
    if (!data) return;
    const file = data.plan?.file;
    if (!file) return answer(response, 404, { error: 'NOT_FOUND' });
    const withdrawn = data.now?.file?.withdrawn;
    if (withdrawn)
      return refuse(exchange, 410, {
        code: 'WITHDRAWN',
        zh: `附件已撤回（原因：${withdrawn.reason}），不再提供`,
        en: `The file was withdrawn and is no longer there. Reason: ${withdrawn.reason}`,
      });
    const bytes = await store.get(sha256).catch((error: unknown) => {
      if (!(error instanceof DamagedFileError)) throw error;
      return null;
    });
    if (!bytes) {
      log.error(
        { sha256, requestId: incoming.requestId },
        'an attached file is missing or altered: restore it from a backup',
      );
      return answer(response, 500, { error: 'FILE_DAMAGED', requestId: incoming.requestId });
    }
    const name = { contentType: file.type, plainName: PLAIN_NAME[file.type] ?? 'file', fileName: file.name };
    const isInline = SHOWN_INLINE.includes(file.type) && url.searchParams.get('inline') === 'true';
    sendFile(response, { ...name, isInline }, bytes);
  };

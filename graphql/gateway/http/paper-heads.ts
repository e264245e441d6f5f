/** Takes an office's Word template for the head of its papers: checked in a thread with limits, and kept under its hash. */

import type { Ports } from '@duban/schema';
import { type TableWorkshop, TooManyTablesError } from '@duban/tables';
import { DOCUMENT_ID_PARAM } from '../guard/registered-operations.ts';
import { answer, answerOverloaded, askGraph, type FileExchange, type RunGraph, refuse } from './file-route.ts';
import { PAPER_HEAD_PATH } from './paper-head-path.ts';
import { bodyOf, MAX_BODY_BYTES } from './request-body.ts';
import type { GraphQLHandler } from './server-steps.ts';

const OPEN = 'duban-paper-head-upload';
export const paperHeadOperations: ReadonlyMap<string, string> = new Map([
  [OPEN, 'query PaperHeadUpload($plan: ID!) { plan(id: $plan) { key } viewer { role } }'],
]);
type Opened = { readonly plan: object | null; readonly viewer: { readonly role: string } };

const NOT_ALLOWED = {
  code: 'FORBIDDEN',
  zh: '只有督查室可以设置版头模板',
  en: 'Only the supervision office sets templates for heads',
};
/** One body of a request: `MAX_BODY_BYTES`. */
const TOO_LARGE = {
  code: 'TOO_LARGE',
  zh: '模板过大，请压缩其中的图片后再传',
  en: 'The template is too large: compress its pictures',
};

type Heads = {
  readonly run: RunGraph;
  readonly workshop: TableWorkshop;
  readonly papers: Pick<Ports['papers'], 'keepTemplate'>;
};

/** It is in force once `changePaperSettings` names the hash that is answered here. */
export const createPaperHeads =
  ({ run, workshop, papers }: Heads): GraphQLHandler =>
  async (request, response, incoming) => {
    if (request.method !== 'POST') return answer(response, 405, { error: 'METHOD_NOT_ALLOWED', allow: 'POST' });
    const { pathname } = new URL(request.url ?? '/', 'http://gateway');
    const exchange = { request, response, incoming };
    const plan = decodeURIComponent(PAPER_HEAD_PATH.exec(pathname)?.[1] ?? '');
    const opened = await askGraph<Opened>(run, exchange, { [DOCUMENT_ID_PARAM]: OPEN, variables: { plan } });
    if (!opened) return;
    if (!opened.plan) return answer(response, 404, { error: 'NOT_FOUND' });
    if (opened.viewer.role !== 'SUPERVISOR') return refuse(exchange, 403, NOT_ALLOWED);
    const template = bodyOf(request) ?? Buffer.alloc(0);
    if (template.length > MAX_BODY_BYTES) return refuse(exchange, 422, TOO_LARGE);
    const faults = await faultsOf(template, workshop, exchange);
    if (!faults) return;
    const [first] = faults;
    if (first)
      return refuse(exchange, 422, {
        code: first.code,
        zh: faults.map(({ zh }) => zh).join('；'),
        en: faults.map(({ en }) => en).join('; '),
      });
    answer(response, 200, await papers.keepTemplate(template));
  };

/** Null where no thread was free, in which case that has been answered. */
const faultsOf = async (template: Uint8Array, workshop: TableWorkshop, { response, incoming }: FileExchange) => {
  try {
    return await workshop.checkTemplate(template);
  } catch (error) {
    if (!(error instanceof TooManyTablesError)) throw error;
    answerOverloaded(response, incoming);
    return null;
  }
};

/** Serves papers as files: each request is an operation of the graph, with every step and rule of one, and is then rendered. */

import { PAPER_KINDS, type Paper, type Renderer, TooManyPapersError, templateOf } from '@duban/documents';
import type { Ports } from '@duban/schema';
import { operationFor } from './document-operations.ts';
import { answer, answerOverloaded, askGraph, type FileExchange, type RunGraph, sendFile } from './file-route.ts';
import type { GraphQLHandler } from './server-steps.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Content = { readonly content: Paper };
/** A drawn paper, an issued one by its `sha256`, the draft of one that is not, or the wall chart. */
type AnsweredPaper = { readonly fileName: string } & Partial<Content> & {
    readonly sha256?: string | null;
    readonly draft?: Content;
    readonly svg?: string;
  };
type Data = { readonly plan: { readonly paper: AnsweredPaper | null } | null };

type Documents = {
  readonly run: RunGraph;
  readonly renderer: Renderer;
  readonly papers: Pick<Ports['papers'], 'file' | 'page'>;
};

export const createDocuments = ({ run, renderer, papers }: Documents): GraphQLHandler => {
  /** The paper that was asked for; null once the request is answered with what is wrong. */
  const asked = async (exchange: FileExchange, body: object): Promise<AnsweredPaper | null> => {
    const data = await askGraph<Data>(run, exchange, body);
    const paper = data?.plan?.paper ?? null;
    if (data && !paper) answer(exchange.response, 404, { error: 'NOT_FOUND' });
    return paper;
  };
  const bytesOf = async ({ sha256, draft, content = draft?.content }: AnsweredPaper): Promise<Uint8Array> => {
    if (content)
      return renderer.render(
        { site: new URL(papers.page).origin, ...content },
        await templateOf(content, (sha256) => papers.file(sha256)),
      );
    const file = sha256 ? await papers.file(sha256) : null;
    if (!file) throw new Error(`The file store lacks the issued paper ${sha256}`);
    return file;
  };
  return async (request, response, incoming) => {
    if (request.method !== 'GET') return answer(response, 405, { error: 'METHOD_NOT_ALLOWED', allow: 'GET' });
    const operation = operationFor(new URL(request.url ?? '/', 'http://gateway'));
    if (!operation) return answer(response, 404, { error: 'NOT_FOUND', kinds: Object.keys(PAPER_KINDS) });
    const exchange = { request, response, incoming };
    const first = await asked(exchange, operation.body);
    if (!first) return;
    const { ifUnissued } = operation;
    const paper = ifUnissued && !first.sha256 ? await asked(exchange, ifUnissued) : first;
    if (!paper) return;
    try {
      const { fileName } = paper;
      const { svg } = paper;
      if (svg === undefined)
        sendFile(response, { contentType: WORD, plainName: 'document.docx', fileName }, await bytesOf(paper));
      else
        sendFile(response, { contentType: 'image/svg+xml', plainName: 'wall-chart.svg', fileName }, Buffer.from(svg));
    } catch (error) {
      if (!(error instanceof TooManyPapersError)) throw error;
      answerOverloaded(response, incoming);
    }
  };
};

/** Documents that are asked by their id: read and checked once, and in the strict mode nothing else is answered. */

import { readFile } from 'node:fs/promises';
import { quoteZh } from '@duban/domain';
import { problem, quoted, schema } from '@duban/schema';
import { GraphQLError, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { parseWithinBounds } from './guard.ts';
import { rules } from './input-faults.ts';

/** The file cannot be used; the message names every fault in it. */
export class UnusableOperationsError extends Error {
  override readonly name = 'UnusableOperationsError';
}

/** `{"<id>": "query …"}`, as clients' tools write it. Throws `UnusableOperationsError`. */
export const readDocuments = async (file: string): Promise<ReadonlyMap<string, string>> => {
  const unusable = (reasons: readonly string[], cause?: unknown) =>
    new UnusableOperationsError(
      [`The documents in DUBAN_DOCUMENTS_FILE=${file} cannot be used. 文档文件无法使用。`, ...reasons].join('\n  '),
      { cause },
    );
  let given: unknown;
  try {
    given = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw unusable([cause instanceof Error ? cause.message : String(cause)], cause);
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw unusable(['It must be an object: id → document']);
  const entries = Object.entries(given);
  const faults = entries.flatMap(([id, text]) => faultsIn(text).map((fault) => `${id}: ${fault}`));
  if (faults.length > 0) throw unusable(faults);
  return new Map(entries as [string, string][]);
};

const faultsIn = (text: unknown): readonly string[] => {
  if (typeof text !== 'string') return ['must be a text'];
  try {
    return validate(schema, parseWithinBounds(text), rules).map(({ message }) => message);
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message];
    throw error;
  }
};

export const DOCUMENT_ID = 'documentId';

/** The id as the GraphQL-over-HTTP draft names it, or as Apollo's and Relay's clients send it. */
const idIn = (params: unknown): string | null => {
  const { documentId, extensions } = (params ?? {}) as {
    readonly documentId?: unknown;
    readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } | null } | null;
  };
  const id = documentId ?? extensions?.persistedQuery?.sha256Hash ?? null;
  if (id === null || typeof id === 'string') return id;
  throw problem(
    'BAD_USER_INPUT',
    { zh: '查询编号须为文字', en: `${DOCUMENT_ID} must be a text` },
    { field: DOCUMENT_ID, http: { status: 400 } },
  );
};

/** The document that is asked by its id, or null where the asker's own text is answered. Throws the problem that says why neither is. */
export const documentOf =
  (documents: ReadonlyMap<string, string>, only: boolean) =>
  (params: { readonly query?: string | null | undefined }): string | null => {
    const id = idIn(params);
    if (id === null) {
      if (!only) return null;
      throw problem(
        'DOCUMENT_REQUIRED',
        {
          zh: '只接受事先登记的查询，请给出其编号',
          en: 'Only registered documents are answered: give a documentId',
        },
        { http: { status: 400 } },
      );
    }
    const query = documents.get(id);
    // As with a whole query that it does not know, a client may send the text instead, where that is allowed.
    if (query === undefined && params.query && !only) return null;
    if (query === undefined)
      throw problem(
        'DOCUMENT_UNKNOWN',
        { zh: `没有登记编号为${quoteZh(quoted(id))}的查询`, en: `No document is registered as ${quoted(id)}` },
        { http: { status: 400 } },
      );
    return query;
  };

export const withDocuments = (documents: ReadonlyMap<string, string>, only: boolean): Plugin => {
  const registered = documentOf(documents, only);
  return {
    // An address has no object to put the id in.
    onRequestParse: ({ request, url }) => ({
      onRequestParseDone: ({ requestParserResult, setRequestParserResult }) => {
        const id = request.method === 'GET' ? url.searchParams.get(DOCUMENT_ID) : null;
        if (id !== null) setRequestParserResult({ ...requestParserResult, [DOCUMENT_ID]: id } as never);
      },
    }),
    onParams: ({ params, setParams }) => {
      const query = registered(params);
      if (query !== null) setParams({ ...params, query });
    },
  };
};

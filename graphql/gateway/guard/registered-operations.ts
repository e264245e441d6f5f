/** Serves registered (persisted) operations by id; in strict mode it refuses all others. */

import { readFile } from 'node:fs/promises';
import { quoteZh } from '@duban/domain';
import { problem, quoted, schema } from '@duban/schema';
import { GraphQLError, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { rules } from './input-faults.ts';
import { parseWithinBounds } from './operation-guard.ts';

/** The file cannot be used; the message names every fault in it. */
export class UnusableOperationsError extends Error {
  override readonly name = 'UnusableOperationsError';
}

/** Reads `{"<id>": "query …"}`, the format of client build tools. Throws `UnusableOperationsError`. */
export const readRegisteredOperations = async (file: string): Promise<ReadonlyMap<string, string>> => {
  const unusable = (reasons: readonly string[], cause?: unknown) =>
    new UnusableOperationsError(
      [`The operations in DUBAN_DOCUMENTS_FILE=${file} cannot be used. 文档文件无法使用。`, ...reasons].join('\n  '),
      { cause },
    );
  let given: unknown;
  try {
    given = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw unusable([cause instanceof Error ? cause.message : String(cause)], cause);
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw unusable(['It must be an object: id → operation text']);
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

export const DOCUMENT_ID_PARAM = 'documentId';

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
    { zh: '查询编号须为文字', en: `${DOCUMENT_ID_PARAM} must be a text` },
    { field: DOCUMENT_ID_PARAM, http: { status: 400 } },
  );
};

/** The registered text for a request, or null where the request's own text is to be used. Throws a problem where neither is allowed. */
export const registeredOperationIn =
  (operations: ReadonlyMap<string, string>, only: boolean) =>
  (params: { readonly query?: string | null | undefined }): string | null => {
    const id = idIn(params);
    if (id === null) {
      if (!only) return null;
      throw problem(
        'DOCUMENT_REQUIRED',
        {
          zh: '只接受事先登记的查询，请给出其编号',
          en: 'Only registered operations are accepted: give a documentId',
        },
        { http: { status: 400 } },
      );
    }
    const query = operations.get(id);
    // Apollo's clients send the text along when the server did not know the id; strict mode does not accept it.
    if (query === undefined && params.query && !only) return null;
    if (query === undefined)
      throw problem(
        'DOCUMENT_UNKNOWN',
        { zh: `没有登记编号为${quoteZh(quoted(id))}的查询`, en: `No operation is registered as ${quoted(id)}` },
        { http: { status: 400 } },
      );
    return query;
  };

export const withRegisteredOperations = (operations: ReadonlyMap<string, string>, only: boolean): Plugin => {
  const registered = registeredOperationIn(operations, only);
  return {
    // Yoga passes no extra parameters from the URL of a GET request.
    onRequestParse: ({ request, url }) => ({
      onRequestParseDone: ({ requestParserResult, setRequestParserResult }) => {
        const id = request.method === 'GET' ? url.searchParams.get(DOCUMENT_ID_PARAM) : null;
        if (id !== null) setRequestParserResult({ ...requestParserResult, [DOCUMENT_ID_PARAM]: id } as never);
      },
    }),
    onParams: ({ params, setParams }) => {
      const query = registered(params);
      if (query !== null) setParams({ ...params, query });
    },
  };
};

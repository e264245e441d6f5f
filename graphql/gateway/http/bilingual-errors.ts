/** Gives every error a code, a sentence in both languages and the request's id, including GraphQL's and HTTP's own. */

import { quotedWithin, type Words, withoutStack } from '@duban/schema';
import { type ExecutionResult, GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const BY_CODE: Readonly<Record<string, string>> = {
  GRAPHQL_PARSE_FAILED: '查询语句有语法错误',
  GRAPHQL_VALIDATION_FAILED: '查询语句与接口定义不符',
  OPERATION_RESOLUTION_FAILURE: '无法确定要执行的操作',
  REQUEST_ENTITY_TOO_LARGE: '请求过大',
  BAD_REQUEST: '请求格式不合要求',
  BAD_USER_INPUT: '输入不合要求',
};
const BY_STATUS: Readonly<Record<number, Words>> = {
  406: {
    zh: '结果只能以JSON格式给出，订阅以事件流给出',
    en: 'Answers are given as application/json, those of a subscription as text/event-stream',
  },
  415: {
    zh: '请求须为JSON格式',
    en: 'A request must be application/json',
  },
};
const WRONG_METHOD = '只接受GET与POST，命令只接受POST';

/** For a request that cannot be parsed; the parser's own message would only help an attacker. */
const unreadable = () => {
  const messages: Words = { zh: '请求不是有效的JSON', en: 'The request is not valid JSON' };
  const extensions = { code: 'BAD_REQUEST', messages, http: { status: 400 } };
  return new GraphQLError(`${messages.zh}。${messages.en}.`, { extensions });
};

/** Errors with both sentences keep them; the others get the Chinese sentence of their kind, with line and column. */
export const bilingual = (error: GraphQLError, requestId: string): GraphQLError => {
  const {
    code = 'BAD_USER_INPUT',
    http,
    messages,
  } = error.extensions as {
    readonly code?: string;
    readonly http?: { readonly status?: number };
    readonly messages?: Words;
  };
  const extensions = { ...error.extensions, code, requestId };
  const { nodes, source, positions, path } = error;
  const worded = (message: string, own: GraphQLErrorExtensions): GraphQLError =>
    withoutStack(() => new GraphQLError(message, { nodes, source, positions, path, extensions: own }));
  if (messages) return worded(error.message, extensions);
  const [place] = error.locations ?? [];
  const kind = http?.status === 405 ? WRONG_METHOD : (BY_CODE[code] ?? '请求未能完成');
  const zh = place ? `${kind}（第${place.line}行第${place.column}列）` : kind;
  const en = quotedWithin(error.message);
  return worded(`${zh}。${en}`, { ...extensions, messages: { zh, en: en.replace(/\.$/, '') } });
};

export const withBilingualErrors = (): Plugin<object, { readonly requestId: string }> => ({
  onRequestParse: ({ requestParser, setRequestParser }) => {
    if (!requestParser) return;
    setRequestParser(async (request) => {
      try {
        return await requestParser(request);
      } catch (error) {
        const unread = error instanceof GraphQLError && 'originalError' in error.extensions;
        throw unread || error instanceof SyntaxError ? unreadable() : error;
      }
    });
  },
  onResultProcess: ({ result, setResult, serverContext: { requestId } }) => {
    if (Symbol.asyncIterator in result) return;
    const bilingualIn = (one: ExecutionResult): ExecutionResult =>
      one.errors ? { ...one, errors: one.errors.map((error) => bilingual(error, requestId)) } : one;
    setResult(Array.isArray(result) ? result.map(bilingualIn) : bilingualIn(result));
  },
  onResponse: ({ response, setResponse, serverContext: { requestId }, fetchAPI }) => {
    const messages = BY_STATUS[response.status];
    if (!messages || response.body) return;
    const extensions = { code: 'BAD_REQUEST', messages, requestId };
    const body = JSON.stringify({ errors: [{ message: `${messages.zh}。${messages.en}.`, extensions }] });
    const headers = [...response.headers, ['content-type', 'application/json; charset=utf-8']] as [string, string][];
    setResponse(new fetchAPI.Response(body, { status: response.status, statusText: response.statusText, headers }));
  },
});

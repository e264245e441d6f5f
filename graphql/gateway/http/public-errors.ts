/** Hides internal errors from clients: they get a code, the request's id and whether a retry helps, and no internals. */

import { isTransient, QueryCancelledError } from '@duban/runtime';
import { problem, toTryAgain, UnavailableError } from '@duban/schema';
import { GraphQLError } from 'graphql';

export const queryTimedOut = (): GraphQLError =>
  problem('TIMEOUT', {
    zh: '查询耗时过长，已中止；请缩小查询范围后再试',
    en: 'The query took too long and was cancelled: ask for less',
  });

/** Passes on the errors that resolvers meant for clients; every other becomes a timeout, UNAVAILABLE or INTERNAL. */
export const toPublicError = (error: unknown): GraphQLError => {
  const root = rootOf(error);
  if (root instanceof GraphQLError) return error instanceof GraphQLError ? error : root;
  const location = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {};
  const { message, extensions } = isCancelled(root)
    ? queryTimedOut()
    : root instanceof UnavailableError || isTransient(root)
      ? toTryAgain('UNAVAILABLE', {
          zh: '服务暂时不可用，请稍后再试',
          en: 'The service is not available right now: try again later',
        })
      : problem('INTERNAL', {
          zh: '内部错误，请凭请求编号联系管理员',
          en: 'Internal error: give the administrator the request id (x-request-id)',
        });
  return new GraphQLError(message, { ...location, extensions });
};

/** graphql-js wraps what a resolver throws, to add its path. */
const rootOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;

/** The statement was cancelled: it took too long, or its client is gone. */
const isCancelled = (error: unknown): boolean =>
  error instanceof QueryCancelledError || (error instanceof Error && 'code' in error && error.code === '57014');

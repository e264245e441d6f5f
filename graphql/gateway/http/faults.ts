/** What a caller is told when something breaks: whether trying again helps, a code and the request's id, and nothing of the inside. */

import { QueryCancelledError } from '@duban/runtime';
import { problem, toTryAgain, UnavailableError } from '@duban/schema';
import { GraphQLError } from 'graphql';

/** The database is away, starts, stops or takes no more connections: by SQLSTATE, or by Node's own codes. */
const AWAY = /^(08|57P0|53300|ECONN|EHOSTUNREACH|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE)/;

export const tooLong = (): GraphQLError =>
  problem('TIMEOUT', {
    zh: '查询耗时过长，已中止；请缩小查询范围后再试',
    en: 'The query took too long and was given up: ask for less',
  });

/** Errors that resolvers meant to give pass; everything else becomes one of two sentences. */
export const toPublicError = (error: unknown): GraphQLError => {
  const root = rootOf(error);
  if (root instanceof GraphQLError) return error instanceof GraphQLError ? error : root;
  const placed = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {};
  const { message, extensions } = isGivenUp(root)
    ? tooLong()
    : isPassing(root)
      ? toTryAgain('UNAVAILABLE', {
          zh: '服务暂时不可用，请稍后再试',
          en: 'The service is not available right now: try again later',
        })
      : problem('INTERNAL', {
          zh: '内部错误，请凭请求编号联系管理员',
          en: 'Internal error: tell the administrator the request id (x-request-id)',
        });
  return new GraphQLError(message, { ...placed, extensions });
};

/** GraphQL wraps what a resolver throws to say where it was. */
const rootOf = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? rootOf(error.originalError) : error;

/** The server itself gave the statement up, for it took too long or nobody waited for it any more. */
const isGivenUp = (error: unknown): boolean =>
  error instanceof QueryCancelledError || (error instanceof Error && 'code' in error && error.code === '57014');

const isPassing = (error: unknown): boolean => {
  if (error instanceof UnavailableError) return true;
  if (!(error instanceof Error)) return false;
  if ('code' in error && AWAY.test(String(error.code))) return true;
  // node-postgres has no code for these.
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
};

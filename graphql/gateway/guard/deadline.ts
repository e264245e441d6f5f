/** Cancels a query, and its statements in the database, after a time limit or when its client disconnects. */

import { QueryCancelledError, whileWanted } from '@duban/runtime';
import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Incoming } from '../http/incoming.ts';
import { queryTimedOut } from '../http/public-errors.ts';

/** Mutations are exempt: a command that was sent is carried out, and has a time limit of its own. */
export const withDeadline = (queryMs: number): Plugin<object, Incoming> => ({
  onExecute: ({ args, executeFn, setExecuteFn }) => {
    if (getOperationAST(args.document, args.operationName)?.operation !== OperationTypeNode.QUERY) return;
    setExecuteFn(async (given) => {
      const { gone } = given.contextValue as Incoming;
      const ending = new AbortController();
      const late = Promise.withResolvers<ExecutionResult>();
      const end = () => {
        ending.abort(new QueryCancelledError('The query was cancelled'));
        late.resolve({ errors: [queryTimedOut()] });
      };
      const timer = setTimeout(end, queryMs);
      gone?.addEventListener('abort', end, { once: true });
      try {
        return await Promise.race([whileWanted(ending.signal, () => executeFn(given)), late.promise]);
      } finally {
        clearTimeout(timer);
        gone?.removeEventListener('abort', end);
      }
    });
  },
});

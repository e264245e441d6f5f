/** A query has so long and no longer, and ends with its caller: what it still asks of the database is cancelled there. */

import { QueryCancelledError, whileWanted } from '@duban/runtime';
import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { tooLong } from '../http/faults.ts';
import type { Incoming } from '../http/incoming.ts';

/** Not so a mutation: a command that was given is carried out, and has a time limit of its own. */
export const withDeadline = (queryMs: number): Plugin<object, Incoming> => ({
  onExecute: ({ args, executeFn, setExecuteFn }) => {
    if (getOperationAST(args.document, args.operationName)?.operation !== OperationTypeNode.QUERY) return;
    setExecuteFn(async (given) => {
      const { gone } = given.contextValue as Incoming;
      const ending = new AbortController();
      const late = Promise.withResolvers<ExecutionResult>();
      const end = () => {
        ending.abort(new QueryCancelledError('The query is given up'));
        late.resolve({ errors: [tooLong()] });
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

/** The client of the graph: sends registered operations with the token of this tab, and reports what breaks. */

import { Client, cacheExchange, type Exchange, fetchExchange, makeOperation, mapExchange } from '@urql/core';
import { reportLoginEnded } from '../../login/login-ended.ts';
import { reportBrokenLine } from '../live/reach.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { faultOf } from './fault.ts';

export const GRAPH_URL = '/graphql';

/** Sends the id under which the build registered the operation; a gateway that does not know it reads the text. */
const registered: Exchange = mapExchange({
  onOperation: (operation) => {
    const { query } = operation;
    const documentId = 'documentId' in query ? query.documentId : undefined;
    if (documentId === undefined) return operation;
    const extensions = { persistedQuery: { version: 1 as const, sha256Hash: documentId, miss: true } };
    return makeOperation(operation.kind, { ...operation, extensions });
  },
  onResult: ({ error }) => {
    const fault = error && faultOf(error);
    if (fault?.kind === 'login') reportLoginEnded();
    if (fault?.kind === 'away') reportBrokenLine();
  },
});

/**
 * A command makes no kept answer stale by itself: whoever gave it asks the screen anew once it is done (`useCommand`). Were
 * it asked anew after a refusal, too, the form that says why would go with the button that opened it.
 */
export const createGraphClient = (): Client =>
  new Client({
    url: GRAPH_URL,
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetch: authorizedFetch,
    exchanges: [registered, cacheExchange, fetchExchange],
  });

/** The protocol graphql-transport-ws: who connects is known by a token, and each operation is checked and worded as over HTTP. */

import type { IncomingMessage } from 'node:http';
import { problem } from '@duban/schema';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, makeServer } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Authenticate } from '../auth/identity.ts';
import { documentOf } from '../guard/registered-operations.ts';
import { createShare } from '../load/share.ts';
import { toPublicError } from './faults.ts';
import type { GraphQLEndpoint } from './graphql-handler.ts';
import type { Incoming } from './incoming.ts';
import { worded } from './words.ts';

export type ProtocolOptions = {
  readonly enveloped: GraphQLEndpoint['enveloped'];
  readonly authenticate: Authenticate;
  /** As over HTTP: what may be asked by its id, and whether nothing else may. */
  readonly documents?: ReadonlyMap<string, string>;
  readonly documentsOnly?: boolean;
};

/** Connections whose token was accepted: in all, and of one subject. */
const MAX_CONNECTIONS = 1_000;
const MAX_CONNECTIONS_OF_SUBJECT = 100;
/** In which the token must have come. */
const CONNECTION_INIT_TIMEOUT_MS = 3_000;
/** Operations of one connection at a time. */
const MOST_OPERATIONS = 50;
/** In which a peer may answer that its connection is closed; afterwards it is cut off. */
const CLOSING_TIMEOUT_MS = 1_000;
/** Close code: try again later. */
const TRY_AGAIN_LATER = 1013;

/** What is known of a connection. */
export type Extra = {
  readonly requestId: string;
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  readonly address: string;
  /** Aborted when the connection is gone. */
  readonly gone: AbortController;
  /** Gives back the place that the connection holds, as a stranger's or as a subject's. */
  release: () => void;
  /** Milliseconds since 1970 at which its token ends; infinite before it has one. */
  expiresAt: number;
  /** Operations under way. */
  operations: () => number;
};

/** Whoever does not answer is cut off, and holds no place meanwhile. */
export const closeSoon = (socket: WebSocket, code: number, reason: string): void => {
  socket.close(code, reason);
  const late = setTimeout(() => socket.terminate(), CLOSING_TIMEOUT_MS).unref();
  socket.once('close', () => clearTimeout(late));
};

/** The token travels in the payload of `connection_init`, for browsers can set no header; other clients may use the header. */
const authorizationOf = (params: Readonly<Record<string, unknown>> | undefined, { headers }: IncomingMessage) => {
  const { authorization, Authorization } = params ?? {};
  const given = authorization ?? Authorization ?? headers.authorization;
  return typeof given === 'string' ? given : null;
};

const tooMany = () =>
  problem('BAD_USER_INPUT', {
    zh: `一个连接同时至多${MOST_OPERATIONS}个操作`,
    en: `A connection may have at most ${MOST_OPERATIONS} operations at a time`,
  });

export const protocolOf = ({
  enveloped,
  authenticate,
  documents = new Map(),
  documentsOnly = false,
}: ProtocolOptions) => {
  const subjects = createShare(MAX_CONNECTIONS, MAX_CONNECTIONS_OF_SUBJECT);
  const registered = documentOf(documents, documentsOnly);
  const said = (errors: readonly GraphQLError[], { requestId }: Extra) =>
    errors.map((error) => worded(toPublicError(error.cause ?? error), requestId));
  return makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: CONNECTION_INIT_TIMEOUT_MS,
    onConnect: async ({ connectionParams, subscriptions, extra }) => {
      const { request, socket, gone } = extra;
      try {
        const { subject, expiresAt } = (await authenticate(authorizationOf(connectionParams, request)))();
        const release = gone.signal.aborted ? 'too many' : subjects.enter(subject);
        if (typeof release === 'string') {
          closeSoon(socket, TRY_AGAIN_LATER, 'Too many connections: try again later');
          return true;
        }
        extra.release();
        extra.release = release;
        extra.expiresAt = Date.parse(expiresAt);
        extra.operations = () => Object.keys(subscriptions).length;
      } catch {
        // The reason is a sentence for a person; the code is what a client acts on.
        closeSoon(socket, CloseCode.Unauthorized, 'Unauthorized: no token that is accepted');
      }
      return true;
    },
    onSubscribe: async ({ connectionParams, subscriptions, extra }, _id, params) => {
      if (Object.keys(subscriptions).length > MOST_OPERATIONS) return [tooMany()];
      const { request, requestId, address, gone } = extra;
      const authorization = authorizationOf(connectionParams, request);
      const asked = new Request('http://socket/graphql', {
        method: 'POST',
        ...(authorization !== null && { headers: { authorization } }),
      });
      const incoming: Incoming = {
        requestId,
        address,
        gone: gone.signal,
        tally: { cost: 0, bytes: 0 },
      };
      try {
        const query = registered(params) ?? params.query;
        const envelope = enveloped({ ...incoming, request: asked, params: { ...params, query } });
        const { schema, parse, validate, execute, subscribe, contextFactory } = envelope;
        const document = parse(query);
        const errors = validate(schema, document);
        if (errors.length > 0) return errors;
        return {
          schema,
          document,
          operationName: params.operationName,
          variableValues: params.variables,
          contextValue: await contextFactory(),
          rootValue: { execute, subscribe },
        };
      } catch (error) {
        return [toPublicError(error)];
      }
    },
    execute: (args: ExecutionArgs) => (args.rootValue as ReturnType<typeof enveloped>).execute(args),
    subscribe: (args: ExecutionArgs) => (args.rootValue as ReturnType<typeof enveloped>).subscribe(args),
    onNext: ({ extra }, _id, _payload, _args, result) =>
      result.errors && {
        data: result.data ?? null,
        errors: said(result.errors, extra).map((error) => error.toJSON()),
        ...(result.extensions && { extensions: result.extensions }),
      },
    onError: ({ extra }, _id, _payload, errors) => said(errors, extra).map((error) => error.toJSON()),
    onClose: ({ extra }) => extra.gone.abort(),
  });
};

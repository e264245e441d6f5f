/** Speaks graphql-transport-ws: a connection is authenticated once, and its operations pass the same steps as over HTTP. */

import type { IncomingMessage } from 'node:http';
import { problem } from '@duban/schema';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, makeServer } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Authenticate } from '../auth/identity.ts';
import { registeredOperationIn } from '../guard/registered-operations.ts';
import { createShareLimiter } from '../load/share-limiter.ts';
import { bilingual } from './bilingual-errors.ts';
import type { GraphQLEndpoint } from './graphql-handler.ts';
import type { Incoming } from './incoming.ts';
import { toPublicError } from './public-errors.ts';

export type ProtocolOptions = {
  readonly enveloped: GraphQLEndpoint['enveloped'];
  readonly authenticate: Authenticate;
  /** Registered operations, and whether only they are accepted; as over HTTP. */
  readonly operations?: ReadonlyMap<string, string>;
  readonly registeredOnly?: boolean;
};

/** Authenticated connections: in all, and of one subject. */
const MAX_CONNECTIONS = 1_000;
const MAX_CONNECTIONS_OF_SUBJECT = 100;
/** By when a new connection must have sent its token. */
const CONNECTION_INIT_TIMEOUT_MS = 3_000;
/** Operations under way on one connection. */
const MAX_OPERATIONS_PER_CONNECTION = 50;
/** How long a peer may take to answer a close frame before the connection is terminated. */
const CLOSING_TIMEOUT_MS = 1_000;
/** WebSocket close code "Try Again Later". */
const TRY_AGAIN_LATER = 1013;

/** The state of a connection. */
export type Extra = {
  readonly requestId: string;
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  readonly address: string;
  /** Aborted when the connection is gone. */
  readonly gone: AbortController;
  /** Gives back the connection's slot, of unauthenticated connections or of its subject. */
  release: () => void;
  /** When its token expires, in milliseconds since 1970; infinite before authentication. */
  expiresAt: number;
  /** The number of operations under way. */
  operations: () => number;
};

/** Closes with a close frame, and terminates the connection if the peer does not answer it. */
export const closeSoon = (socket: WebSocket, code: number, reason: string): void => {
  socket.close(code, reason);
  const late = setTimeout(() => socket.terminate(), CLOSING_TIMEOUT_MS).unref();
  socket.once('close', () => clearTimeout(late));
};

/** Browsers cannot set headers, so the token comes in the payload of `connection_init`; other clients may use the header. */
const authorizationOf = (params: Readonly<Record<string, unknown>> | undefined, { headers }: IncomingMessage) => {
  const { authorization, Authorization } = params ?? {};
  const given = authorization ?? Authorization ?? headers.authorization;
  return typeof given === 'string' ? given : null;
};

const tooMany = () =>
  problem('BAD_USER_INPUT', {
    zh: `一个连接同时至多${MAX_OPERATIONS_PER_CONNECTION}个操作`,
    en: `A connection may have at most ${MAX_OPERATIONS_PER_CONNECTION} operations at a time`,
  });

export const protocolOf = ({
  enveloped,
  authenticate,
  operations = new Map(),
  registeredOnly = false,
}: ProtocolOptions) => {
  const subjects = createShareLimiter(MAX_CONNECTIONS, MAX_CONNECTIONS_OF_SUBJECT);
  const registered = registeredOperationIn(operations, registeredOnly);
  const publicErrors = (errors: readonly GraphQLError[], { requestId }: Extra) =>
    errors.map((error) => bilingual(toPublicError(error.cause ?? error), requestId));
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
        // Clients act on the code; the reason is for people.
        closeSoon(socket, CloseCode.Unauthorized, 'Unauthorized: no valid token');
      }
      return true;
    },
    onSubscribe: async ({ connectionParams, subscriptions, extra }, _id, params) => {
      if (Object.keys(subscriptions).length > MAX_OPERATIONS_PER_CONNECTION) return [tooMany()];
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
        errors: publicErrors(result.errors, extra).map((error) => error.toJSON()),
        ...(result.extensions && { extensions: result.extensions }),
      },
    onError: ({ extra }, _id, _payload, errors) => publicErrors(errors, extra).map((error) => error.toJSON()),
    onClose: ({ extra }) => extra.gone.abort(),
  });
};

/** Cancels statements on the Postgres server when their result is no longer awaited. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { connect } from 'node:net';
import type pg from 'pg';

/** The statement was not started, because its result is no longer wanted. */
export class QueryCancelledError extends Error {
  override readonly name = 'QueryCancelledError';
}

type CancellationScope = {
  readonly signal: AbortSignal;
  /** Connections with a running statement, and its cancellation if that has been requested. */
  readonly running: Map<pg.PoolClient, Promise<void> | null>;
};

const currentScope = new AsyncLocalStorage<CancellationScope>();

/**
 * Cancels the statements that `work` runs, at any call depth, on a checked-out connection once the signal is aborted, and
 * starts no further ones. Statements of `pool.query` are not cancelled.
 */
export const whileWanted = async <T>(signal: AbortSignal, work: () => T): Promise<Awaited<T>> => {
  const running: CancellationScope['running'] = new Map();
  const cancelAll = () => {
    for (const client of running.keys()) running.set(client, cancel(client));
  };
  signal.addEventListener('abort', cancelAll, { once: true });
  try {
    return await currentScope.run({ signal, running }, work);
  } finally {
    // Statements that still run then are awaited by nobody, so they stay cancellable.
    if (running.size === 0) signal.removeEventListener('abort', cancelAll);
  }
};

type Query = (...args: unknown[]) => unknown;

/** Makes statements of the connection cancellable by `whileWanted`. */
export const makeCancellable = (client: pg.PoolClient): void => {
  const query = client.query.bind(client) as Query;
  const cancellable: Query = (...args) => {
    const scope = currentScope.getStore();
    // `pool.query` passes a callback. Its statements, such as the record of accesses, serve all callers and must not be
    // cancelled with the one that happened to start them.
    if (!scope || typeof args.at(-1) === 'function') return query(...args);
    if (scope.signal.aborted)
      return Promise.reject(new QueryCancelledError('The statement was not started: its result is no longer awaited'));
    const answer = query(...args);
    if (!(answer instanceof Promise)) return answer;
    scope.running.set(client, null);
    return answer.finally(() => {
      const cancelling = scope.running.get(client);
      scope.running.delete(client);
      // The connection must not return to the pool before, or the cancellation would hit another caller's statement.
      return cancelling ?? undefined;
    });
  };
  client.query = cancellable as typeof client.query;
};

const CANCEL_REQUEST = 80_877_102;
/** How long the cancel request may take; if it fails, the statement's own time limit remains. */
const CANCEL_TIMEOUT_MS = 2_000;

type Addressed = pg.PoolClient & {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
};

/**
 * Uses the protocol's cancel request on a separate connection, because `pg_cancel_backend` would need the rights of the
 * login, which a connection gives up for its role. Resolves when the server has taken the request or cannot be reached.
 */
const cancel = (client: pg.PoolClient): Promise<void> =>
  new Promise((resolve) => {
    const { host, port, processID, secretKey } = client as Addressed;
    const request = Buffer.alloc(16);
    for (const [index, word] of [16, CANCEL_REQUEST, processID, secretKey].entries())
      request.writeInt32BE(word, index * 4);
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(CANCEL_TIMEOUT_MS, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    socket.end(request);
    // The server closes the connection without an answer; an unread socket would never emit its end.
    socket.resume();
  });

/** What is asked of Postgres for somebody ends when nobody waits for it any more: the server itself gives it up. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { connect } from 'node:net';
import type pg from 'pg';

/** Nobody waits any more: the statement was not begun. */
export class QueryCancelledError extends Error {
  override readonly name = 'QueryCancelledError';
}

type Wanted = {
  readonly signal: AbortSignal;
  /** Connections with a statement under way, and what cancels it. */
  readonly running: Map<pg.PoolClient, Promise<void> | null>;
};

const wanted = new AsyncLocalStorage<Wanted>();

/**
 * Statements that the work runs on a connection of its own, however deep inside, are cancelled once the signal is aborted;
 * none is begun then. Those of `pool.query` are not.
 */
export const whileWanted = async <T>(signal: AbortSignal, work: () => T): Promise<Awaited<T>> => {
  const running: Wanted['running'] = new Map();
  const cancelAll = () => {
    for (const client of running.keys()) running.set(client, cancel(client));
  };
  signal.addEventListener('abort', cancelAll, { once: true });
  try {
    return await wanted.run({ signal, running }, work);
  } finally {
    // What is still under way then is waited for by nobody.
    if (running.size === 0) signal.removeEventListener('abort', cancelAll);
  }
};

type Query = (...args: unknown[]) => unknown;

/** Makes the connection heed `whileWanted`. */
export const makeCancellable = (client: pg.PoolClient): void => {
  const query = client.query.bind(client) as Query;
  const heeding: Query = (...args) => {
    const scope = wanted.getStore();
    // `pool.query` waits for its callback and not for a promise. What is asked so, as the record of accesses, is written
    // for everybody, and must not end with the one caller who happened to begin it.
    if (!scope || typeof args.at(-1) === 'function') return query(...args);
    if (scope.signal.aborted) return Promise.reject(new QueryCancelledError('Nobody waits for the answer'));
    const answer = query(...args);
    if (!(answer instanceof Promise)) return answer;
    scope.running.set(client, null);
    return answer.finally(() => {
      const cancelling = scope.running.get(client);
      scope.running.delete(client);
      // The connection must not be lent to anybody else before: it would be his statement that is cancelled.
      return cancelling ?? undefined;
    });
  };
  client.query = heeding as typeof client.query;
};

const CANCEL_REQUEST = 80_877_102;
/** Milliseconds; the statement's own time limit remains. */
const PATIENCE = 2_000;

type Addressed = pg.PoolClient & {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
};

/**
 * By the protocol's own request, on a connection of its own: the function `pg_cancel_backend` would need the rights of
 * the login, which a connection gives up for its role. Resolves when the server has taken it or cannot be reached.
 */
const cancel = (client: pg.PoolClient): Promise<void> =>
  new Promise((resolve) => {
    const { host, port, processID, secretKey } = client as Addressed;
    const request = Buffer.alloc(16);
    for (const [index, word] of [16, CANCEL_REQUEST, processID, secretKey].entries())
      request.writeInt32BE(word, index * 4);
    const socket = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on('error', () => {});
    socket.on('close', () => resolve());
    socket.end(request);
    // The server closes without a word; what is not read would never end.
    socket.resume();
  });

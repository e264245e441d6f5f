/** Opens a Postgres pool with one role for all connections, exact types, and errors that say what to do. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { makeCancellable } from './cancellation.ts';
import type { Logger } from './logger.ts';
import { expectRole, proveSession, SessionNotKeptError } from './session.ts';
import { traceStatements } from './statement-spans.ts';

/** The roles that the migrations create; each may do only what its process needs. */
export type DatabaseRole =
  | 'duban_worker'
  | 'duban_projector'
  | 'duban_gateway'
  | 'duban_reader'
  | 'duban_notifier'
  | 'duban_operator';

export type DatabaseOptions = {
  /** Every connection assumes this role before its first statement; without it, the role of the URL. */
  role?: DatabaseRole;
  /** The maximum number of connections (default 8). */
  poolSize?: number;
  /** Shown in `pg_stat_activity`. */
  applicationName?: string;
  /** Milliseconds after which the server cancels a statement (default 30 000; 0 = never, for a rebuild). */
  statementTimeout?: number;
  /** Gets a warning when an idle connection breaks; the pool replaces it. */
  log?: Logger;
};

export type Database<DB> = { kysely: Kysely<DB>; pool: pg.Pool; close(): Promise<void> };

/** No connection to Postgres could be opened; the message names the database, the reason and what to do. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
}

const int8 = 20;
const date = 1082;

/** int8 as a number (an exact one, or an error), date as the string `YYYY-MM-DD`: a civil date has no time zone. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: unknown) => {
    if (format !== 'binary' && oid === int8) return exactNumber;
    if (format !== 'binary' && oid === date) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

const exactNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`The int8 ${text} is too large for an exact number`);
  return value;
};

/**
 * Opens a pool and checks that it works and, if a role is given, that connections keep their sessions.
 * Throws `DatabaseUnreachableError` when the server cannot be reached, refuses the login or lacks the role, and
 * `SessionNotKeptError` behind a pooler in transaction mode.
 */
export const openDatabase = async <DB>(url: string, options: DatabaseOptions = {}): Promise<Database<DB>> => {
  const { role } = options;
  const connectionString = withRole(url, role);
  const pool = new pg.Pool({
    connectionString,
    max: options.poolSize ?? 8,
    application_name: options.applicationName,
    types,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: options.statementTimeout ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    // Checked again for each later connection, because a pooler in between may have been reconfigured since the start.
    ...(role && { onConnect: (client: pg.ClientBase) => expectRole(client, role) }),
  });
  pool.on('error', (err) => options.log?.warn({ err }, 'an idle database connection broke'));
  // A checked-out connection that breaks between statements emits an error that would end the process if unhandled. Its
  // next statement fails anyway, and that failure is handled.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('connect', makeCancellable);
  pool.on('connect', traceStatements);
  try {
    await pool.query('select 1');
    if (role) await proveSession({ connectionString, connectionTimeoutMillis: 10_000 }, role);
  } catch (cause) {
    await pool.end();
    if (cause instanceof SessionNotKeptError) throw cause;
    throw new DatabaseUnreachableError(explain(url, cause), { cause });
  }
  const kysely = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await kysely.destroy();
    // The dialect ends the pool only if it has ever used a connection of it.
    if (!pool.ending) await pool.end();
  };
  return {
    kysely,
    pool,
    close: () => {
      closed ??= close();
      return closed;
    },
  };
};

/** Puts the role in the URL, because options in a URL would silently replace options given beside it. */
const withRole = (url: string, role: DatabaseRole | undefined): string => {
  if (!role) return url;
  const target = new URL(url);
  const given = target.searchParams.get('options');
  target.searchParams.set('options', `${given ? `${given} ` : ''}-c role=${role}`);
  return target.href;
};

const explain = (url: string, cause: unknown): string => {
  const { host, pathname } = new URL(url);
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = (cause instanceof Error && cause.message) || code || String(cause);
  return `The database ${host}${pathname} cannot be used (${reason}). 无法使用数据库。\n  → ${advice(code)}`;
};

const advice = (code: string): string => {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'ETIMEDOUT':
      return 'Is Postgres running there? Check host and port in DATABASE_URL.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'The host name is not known. Check DATABASE_URL.';
    case '28P01':
    case '28000':
      return 'Check user and password in DATABASE_URL.';
    case '3D000':
      return 'Create the database first, or name another one in DATABASE_URL.';
    case '22023':
    case '42501':
    case '42704':
      return 'Run the migrations first: they create the roles and grant them to the user of DATABASE_URL.';
    case '53300':
      return 'All connections are in use: raise max_connections or close some of them.';
    case '57P03':
      return 'The server is starting or stopping: try again in a moment.';
    default:
      return 'Check DATABASE_URL.';
  }
};

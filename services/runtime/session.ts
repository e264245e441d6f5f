/** Refuses a database connection that does not keep its session, because row-level security depends on session settings. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A pooler in front of Postgres runs the statements of one connection in several sessions, or drops the role. */
export class SessionNotKeptError extends Error {
  override readonly name = 'SessionNotKeptError';

  constructor(found: string, options?: ErrorOptions) {
    super(
      [
        `The database connection does not keep its session: ${found}. 数据库连接不保持会话。`,
        'Roles and reader settings would be lost or applied to another client.',
        'Connect to Postgres directly, or through a pooler in session mode that passes `options` on; transaction and statement mode cannot be used.',
      ].join('\n  → '),
      options,
    );
  }
}

/**
 * The number of other connections that hold a transaction open during the check. A pooler that gives the most recently
 * used server connection to the next transaction is detected with one; a pooler that uses them in turn needs two.
 */
const COMPETING_CONNECTIONS = 2;
/** The time limit of each statement: behind a pooler with too few server connections it would wait for ever. */
const ANSWER_TIMEOUT_MS = 10_000;

type Session = { readonly pid: number; readonly role: string; readonly mark: string | null };
const READ_SESSION = `select pg_backend_pid() as pid, current_user as role, current_setting('duban.session_mark', true) as mark`;

/**
 * Checks that a session outlasts its transactions while other connections use the server, and has the role.
 * Throws `SessionNotKeptError`, or the error of the connection itself.
 */
export const proveSession = async (config: pg.ClientConfig, role: string): Promise<void> => {
  const clients: pg.Client[] = [];
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ ...config, query_timeout: ANSWER_TIMEOUT_MS });
    // If a connection breaks between two statements, the next statement fails.
    client.on('error', () => {});
    clients.push(client);
    await client.connect();
    return client;
  };
  try {
    const own = await connect();
    await expectRole(own, role);
    // Connected before the mark is set: a login may open a new server connection, which would then be used instead.
    const others: pg.Client[] = [];
    while (others.length < COMPETING_CONNECTIONS) others.push(await connect());
    const mark = randomUUID();
    await own.query(`select set_config('duban.session_mark', $1, false)`, [mark]);
    const before = await sessionOf(own);
    for (const other of others) {
      await other.query('begin; select 1');
      const now = await sessionOf(own);
      if (now.pid !== before.pid) throw new SessionNotKeptError('two statements ran in two server processes');
      if (now.mark !== mark) throw new SessionNotKeptError('a setting of the session vanished');
      if (now.role !== role) throw new SessionNotKeptError(`the role changed to ${now.role}`);
    }
  } catch (error) {
    if (error instanceof Error && error.message === 'Query read timeout')
      throw new SessionNotKeptError('it waits for transactions of other connections', { cause: error });
    throw error;
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => {})));
  }
};

/** Throws `SessionNotKeptError` where the role of the connection string was not assumed. */
export const expectRole = async (client: pg.ClientBase, role: string): Promise<void> => {
  const session = await sessionOf(client);
  if (session.role !== role) throw new SessionNotKeptError(`its role is ${session.role} instead of ${role}`);
};

const sessionOf = async (client: pg.ClientBase): Promise<Session> => {
  const { rows } = await client.query<Session>(READ_SESSION);
  const [session] = rows;
  if (!session) throw new SessionNotKeptError('it returned no session data');
  return session;
};

/** A connection that breaks between two statements of a transaction fails the next statement, not the process. */

/** The part of a `pg.Pool` that is needed here. */
type Pool = { on(event: 'acquire', listener: (client: Client) => void): unknown };
type Client = { on(event: 'error', listener: (error: Error) => void): unknown };

/**
 * The pool listens to its idle connections only: one that breaks while it is lent out, and no statement is under way,
 * throws its error at nobody, which ends the process. The next statement on it fails anyway, and that failure is handled.
 */
export const outliveBreaks = (pool: Pool): void => {
  const known = new WeakSet<Client>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    client.on('error', () => {});
  });
};

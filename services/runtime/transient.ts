/** Which errors of the database driver are transient, so that the same statement may succeed later. */

/**
 * SQLSTATEs, or classes of them: connection, resources, operator intervention, system; serialisation failure, deadlock,
 * lock timeout, read-only and idle transaction.
 */
const TRANSIENT_SQLSTATE = /^(08|53|57|58|40001$|40P01$|55P03$|25006$|25P03$)/;
/** Node's codes of failed system calls, such as ECONNREFUSED or EAI_AGAIN; its codes of misuse begin with ERR_. */
const SYSTEM_CALL_CODE = /^E(?!RR_)[A-Z_]{3,}$/;
/** What node-postgres says, without a code, of a connection that was lost or not to be had. */
const LOST_CONNECTION =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed) and is not queryable)/;

export const isTransient = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return code === ''
    ? LOST_CONNECTION.test(error.message)
    : TRANSIENT_SQLSTATE.test(code) || SYSTEM_CALL_CODE.test(code);
};

/** An exclusive file lock that the operating system releases when the process that holds it ends. */
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Releasing it twice is harmless. */
export type ExclusiveLock = { release(): void };

/** SQLite's error code when another holder has the lock. */
const SQLITE_BUSY = 5;

/**
 * Null while another holder has it, in this process or in another. Node has no file locks of its own; SQLite's are those
 * of the operating system, on every platform.
 */
export const takeExclusiveLock = (file: string): ExclusiveLock | null => {
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
  return {
    release: () => {
      if (database.isOpen) database.close();
    },
  };
};

/** Rows that nobody waits for: gathered for a moment, inserted in batches in their order, and tried again until they are. */

export type InsertQueue = {
  readonly waiting: number;
  add(row: object): void;
  /** Resolves when all rows are inserted; rejects when they cannot be. */
  close(): Promise<void>;
};

export type InsertQueueOptions = {
  /** Milliseconds for which rows are gathered, and between two attempts. */
  readonly gatherMs: number;
  readonly onFailure: (error: unknown, waiting: number) => void;
};

/** Rows of one statement: it has to fit into the memory of both sides. */
const BATCH = 1_000;
const CLOSING_ATTEMPTS = 5;

/** `insert` puts all of the rows into the database or none. */
export const createInsertQueue = (
  insert: (rows: readonly object[]) => Promise<void>,
  { gatherMs, onFailure }: InsertQueueOptions,
): InsertQueue => {
  let waiting: object[] = [];
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const write = async (): Promise<void> => {
    const batch = waiting.slice(0, BATCH);
    if (batch.length === 0) return;
    await insert(batch);
    waiting = waiting.slice(batch.length);
  };
  const gather = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      writing = write()
        .catch((error: unknown) => onFailure(error, waiting.length))
        .then(() => {
          writing = null;
          if (waiting.length > 0) gather();
        });
    }, gatherMs);
  };

  return {
    get waiting() {
      return waiting.length;
    },
    add(row) {
      waiting.push(row);
      if (!writing) gather();
    },
    async close() {
      clearTimeout(timer);
      // A write that is under way may set the timer again when it ends.
      await writing;
      clearTimeout(timer);
      for (let attempt = 1; waiting.length > 0; )
        try {
          await write();
        } catch (error) {
          if (attempt === CLOSING_ATTEMPTS) throw error;
          attempt += 1;
        }
    },
  };
};

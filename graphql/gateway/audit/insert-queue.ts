/** Inserts rows in the background: in batches, in their order, and with retries until they are stored. */

export type InsertQueue = {
  readonly waiting: number;
  add(row: object): void;
  /** Resolves when all rows are inserted; rejects when they cannot be. */
  close(): Promise<void>;
};

export type InsertQueueOptions = {
  /** Milliseconds for which rows are batched, and between two attempts. */
  readonly gatherMs: number;
  readonly onFailure: (error: unknown, waiting: number) => void;
};

/** Rows of one statement, which must fit into memory on both sides. */
const MAX_BATCH_ROWS = 1_000;
const MAX_CLOSING_ATTEMPTS = 5;

/** `insert` must be atomic. */
export const createInsertQueue = (
  insert: (rows: readonly object[]) => Promise<void>,
  { gatherMs, onFailure }: InsertQueueOptions,
): InsertQueue => {
  let waiting: object[] = [];
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const write = async (): Promise<void> => {
    const batch = waiting.slice(0, MAX_BATCH_ROWS);
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
      // A running write may set the timer again when it ends.
      await writing;
      clearTimeout(timer);
      for (let attempt = 1; waiting.length > 0; )
        try {
          await write();
        } catch (error) {
          if (attempt === MAX_CLOSING_ATTEMPTS) throw error;
          attempt += 1;
        }
    },
  };
};

/** How a run takes its state from the store, and goes on asking while the log cannot be read. */

import { type Refusal, refusalText } from '@duban/domain';
import { log as journal, sleep } from '@temporalio/workflow';
import { lastingRefusal } from './store.ts';

/** Milliseconds: how long a stream that cannot be read is left alone, at first and at most. */
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 15 * 60_000;

export type Loading = {
  /** Why the log cannot be read, while it cannot: it was written by a newer version, or by hand. */
  readonly trouble: Refusal | null;
  /** Ends when the stream was read. */
  run(): Promise<void>;
};

export const createLoading = (stream: string, read: () => Promise<unknown>): Loading => {
  let trouble: Refusal | null = null;
  return {
    get trouble() {
      return trouble;
    },
    async run() {
      for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS))
        try {
          await read();
          trouble = null;
          return;
        } catch (error) {
          trouble = lastingRefusal(error);
          journal.error('the stream cannot be read', { stream, reason: refusalText(trouble).en });
          await sleep(waitMs);
        }
    },
  };
};

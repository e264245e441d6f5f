/** Loads the state of a run from the event store, and retries while the log cannot be read. */

import { type Refusal, refusalText } from '@duban/domain';
import { log as journal, sleep } from '@temporalio/workflow';
import { lastingRefusal } from './store.ts';

/** The first and the longest wait before an unreadable stream is read again; each wait doubles. */
const FIRST_WAIT_MS = 15_000;
const MAX_WAIT_MS = 15 * 60_000;

export type Loading = {
  /** Why the log cannot be read (a later version wrote it, or someone by hand); null while it can. */
  readonly trouble: Refusal | null;
  /** Resolves when the stream has been read. */
  run(): Promise<void>;
};

export const createLoading = (stream: string, read: () => Promise<unknown>): Loading => {
  let trouble: Refusal | null = null;
  return {
    get trouble() {
      return trouble;
    },
    async run() {
      for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, MAX_WAIT_MS))
        try {
          await read();
          trouble = null;
          return;
        } catch (error) {
          trouble = lastingRefusal(error);
          journal.error('the stream cannot be read; trying again later', { stream, reason: refusalText(trouble).en });
          await sleep(waitMs);
        }
    },
  };
};

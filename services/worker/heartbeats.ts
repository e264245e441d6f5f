/** Tells Temporal while an activity works, so that another worker soon takes over from one that died. */

import { heartbeat } from '@temporalio/activity';

const HEARTBEAT_INTERVAL_MS = 1_000;

/** Resolves or rejects as `work` does. */
export const withHeartbeats = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const timer = setInterval(() => heartbeat(), HEARTBEAT_INTERVAL_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
};

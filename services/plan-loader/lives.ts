/** Whether workflows live: who answers has taken its state from the log, and passed what fell due meanwhile. */

import { measureStream, workflowId } from '@duban/contract';
import type { Client } from '@temporalio/client';
import { askFor } from './view.ts';

/** Milliseconds. */
const PATIENCE = 10_000;

/** False for who gives no answer within ten seconds. */
export const lives = async (client: Client, id: string): Promise<boolean> => {
  try {
    await client.withDeadline(Date.now() + PATIENCE, async () => {
      await askFor(client, id);
      // The first answer may come in the midst of a task that passes what fell due; this one comes after it.
      await askFor(client, id);
    });
    return true;
  } catch {
    return false;
  }
};

/** Returns when every one of these measures has answered, or `signal` says that nobody waits any more. */
export const untilAllLive = async (
  client: Client,
  { plan, measures }: { readonly plan: string; readonly measures: readonly string[] },
  signal: AbortSignal,
): Promise<void> => {
  // All at once: one that is still kept for the worker that is dead must not hold up the others.
  await Promise.all(
    measures.map(async (measure) => {
      const id = workflowId(plan, measureStream(measure));
      while (!signal.aborted && !(await lives(client, id)));
    }),
  );
};

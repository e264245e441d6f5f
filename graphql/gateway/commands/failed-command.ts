/** Maps a failed command to its outcome: a refusal, an unknown measure, a stuck workflow, or a clear "unknown". */

import { makeRefusal, type Refusal } from '@duban/domain';
import { refusalOf, standstillOf } from '@duban/plan-loader';
import { type CommandOutcome, UnavailableError } from '@duban/schema';
import {
  type Client,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';

/** How long Temporal may take to describe a workflow that gives no answer. */
export const EXPLANATION_TIMEOUT_MS = 3_000;

/** Retrying does not help where the workflow has ended or its tasks fail: the refusal then gives that reason. */
export const outcomeWithoutAnswer = async (
  error: unknown,
  client: Client,
  id: string,
  timeoutMs: number,
): Promise<CommandOutcome> => {
  const refusal = await standstillRefusal(client, id, timeoutMs).catch(() => null);
  if (refusal) return { kind: 'refused', refusal };
  throw new UnavailableError('Temporal did not answer the command', { cause: error });
};

const standstillRefusal = async (client: Client, id: string, timeoutMs: number): Promise<Refusal | null> => {
  const why = await client.withDeadline(Date.now() + timeoutMs, () => standstillOf(client, id));
  return why && makeRefusal('CANNOT_GO_ON', { reason: why.en, reasonZh: why.zh });
};

/** Rethrows an error that is no outcome. */
export const outcomeOf = async (error: unknown, client: Client, id: string): Promise<CommandOutcome> => {
  if (error instanceof WorkflowNotFoundError) {
    // Its workflow may have ended: the measure then exists, but nothing can take its commands.
    const ended = await standstillRefusal(client, id, EXPLANATION_TIMEOUT_MS);
    return ended ? { kind: 'refused', refusal: ended } : { kind: 'absent' };
  }
  const refusal = refusalOf(error);
  if (refusal) return { kind: 'refused', refusal };
  throw error;
};

/** Temporal was unreachable, no worker answered in time, or the workflow closed meanwhile: the outcome is unknown. */
export const isNoAnswer = (error: unknown): boolean =>
  error instanceof ServiceError ||
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  (error instanceof WorkflowUpdateFailedError && !refusalOf(error));

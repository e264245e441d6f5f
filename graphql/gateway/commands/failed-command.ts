/** Maps a failed command to its outcome: a refusal, an unknown measure, or "unknown", with the reason where there is one. */

import { makeRefusal } from '@duban/domain';
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

/**
 * Never a refusal: the workflow may have stored the command before it stopped, or may carry it out once it was mended.
 * @throws UnavailableError with the reason where the workflow has ended or its tasks fail.
 */
export const outcomeWithoutAnswer = async (
  error: unknown,
  client: Client,
  id: string,
  timeoutMs: number,
): Promise<never> => {
  const standstill = await explained(client, id, timeoutMs).catch(() => null);
  throw new UnavailableError('Temporal did not answer the command', { cause: error, standstill });
};

const explained = (client: Client, id: string, timeoutMs: number) =>
  client.withDeadline(Date.now() + timeoutMs, () => standstillOf(client, id));

/** Rethrows an error that is no outcome. */
export const outcomeOf = async (error: unknown, client: Client, id: string): Promise<CommandOutcome> => {
  if (error instanceof WorkflowNotFoundError) {
    // Its workflow may have ended: the measure then exists, but nothing can take its commands.
    const ended = await explained(client, id, EXPLANATION_TIMEOUT_MS);
    if (!ended) return { kind: 'absent' };
    return { kind: 'refused', refusal: makeRefusal('CANNOT_GO_ON', { reason: ended.en, reasonZh: ended.zh }) };
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

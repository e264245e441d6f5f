/** What a failed command comes back as: a refusal, an unknown measure, a reason why nothing goes on, or a clear "unknown". */

import { REFUSAL_FAILURE } from '@duban/contract';
import { makeRefusal, type Refusal } from '@duban/domain';
import { standstillOf } from '@duban/plan-loader';
import { type CommandOutcome, UnavailableError } from '@duban/schema';
import {
  ApplicationFailure,
  type Client,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';

/** Milliseconds in which Temporal says why a workflow gives no answer. */
const EXPLANATION_LIMIT = 3_000;

/** Trying again does not help where the workflow has ended or its tasks fail: then the reason is the answer. */
export const afterSilence = async (error: unknown, client: Client, id: string): Promise<CommandOutcome> => {
  const refusal = await standstillRefusal(client, id).catch(() => null);
  if (refusal) return { kind: 'refused', refusal };
  throw new UnavailableError('Temporal gave no answer to the command', { cause: error });
};

const standstillRefusal = async (client: Client, id: string): Promise<Refusal | null> => {
  const why = await client.withDeadline(Date.now() + EXPLANATION_LIMIT, () => standstillOf(client, id));
  return why && makeRefusal('CANNOT_GO_ON', { reason: why.en, reasonZh: why.zh });
};

/** Throws the error itself where it is no answer. */
export const outcomeOf = async (error: unknown, client: Client, id: string): Promise<CommandOutcome> => {
  if (error instanceof WorkflowNotFoundError) {
    // It may have lived, and ended: then there is such a measure, and nobody who could take its commands.
    const ended = await standstillRefusal(client, id);
    return ended ? { kind: 'refused', refusal: ended } : { kind: 'absent' };
  }
  const refusal = refusalIn(error);
  if (refusal) return { kind: 'refused', refusal };
  throw error;
};

/** Temporal was not reached, had no worker in time, or lost the workflow meanwhile: the command may be done or not. */
export const isSilence = (error: unknown): boolean =>
  error instanceof ServiceError ||
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
  (error instanceof WorkflowUpdateFailedError && !refusalIn(error));

const refusalIn = (error: unknown): Refusal | null => {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
  const refused = cause instanceof ApplicationFailure && cause.type === REFUSAL_FAILURE;
  return refused ? (cause.details?.[0] as Refusal) : null;
};

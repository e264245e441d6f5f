/** Has a plan loaded by a workflow: whoever asks for it may die, and the plan is still loaded whole. */

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { LOAD_REFUSED_FAILURE, LOAD_WORKFLOW, type Loaded, loadWorkflowId, TASK_QUEUE } from '@duban/contract';
import { decodeRefusal, type PlanDefinition, type ReportText, SYSTEM } from '@duban/domain';
import { ActivityFailure, ApplicationFailure, WorkflowFailedError } from '@temporalio/client';
import { type LoadOptions, LoadRefusedError } from './load.ts';

type Packed = { readonly plan: PlanDefinition; readonly report: ReportText | null };

/** Below the two megabytes that Temporal takes as one argument; some 20,000 measures. */
const MAX_PACKED_BYTES = 1_900_000;
/** Of the hash in the workflow's id. */
const CONTENT_DIGITS = 16;

class PlanTooLargeError extends Error {
  override readonly name = 'PlanTooLargeError';
}

/** Compressed JSON. @throws PlanTooLargeError */
const packPlan = async (packed: Packed): Promise<Uint8Array> => {
  const bytes = await promisify(gzip)(JSON.stringify(packed));
  if (bytes.length > MAX_PACKED_BYTES)
    throw new PlanTooLargeError(
      `The plan ${packed.plan.id} takes ${bytes.length} bytes compressed, more than ${MAX_PACKED_BYTES}`,
    );
  return bytes;
};

export const unpackPlan = async (bytes: Uint8Array): Promise<Packed> =>
  JSON.parse((await promisify(gunzip)(bytes)).toString('utf8')) as Packed;

/**
 * As `loadPlan`, with its nightly comparison, in the worker: when this rejects without a `LoadRefusedError`, the load goes on
 * once it was begun. @throws LoadRefusedError, PlanTooLargeError, errors of Temporal; calling it again is safe
 */
export const loadDurably = async ({
  client,
  plan,
  report = null,
  clock,
  actor = SYSTEM,
  load,
}: Omit<LoadOptions, 'onProgress'>): Promise<Loaded> => {
  const definition = await packPlan({ plan, report });
  const content = load ?? createHash('sha256').update(definition).digest('hex').slice(0, CONTENT_DIGITS);
  const handle = await client.workflow.start(LOAD_WORKFLOW, {
    workflowId: loadWorkflowId(plan.id, content),
    taskQueue: TASK_QUEUE,
    args: [{ plan: plan.id, clock, actor, load: load ?? null }, definition],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  try {
    return (await handle.result()) as Loaded;
  } catch (error) {
    throw refusedLoad(error) ?? error;
  }
};

const refusedLoad = (error: unknown): LoadRefusedError | null => {
  if (!(error instanceof WorkflowFailedError) || !(error.cause instanceof ActivityFailure)) return null;
  const { cause } = error.cause;
  if (!(cause instanceof ApplicationFailure) || cause.type !== LOAD_REFUSED_FAILURE) return null;
  return new LoadRefusedError(cause.message, decodeRefusal(cause.details?.[0], 'the refusal'));
};

/** Sends a command to the workflow that owns a stream, starting the workflow if it does not run. */

import {
  COMMAND_UPDATE,
  decodeReceipt,
  type Order,
  REFUSAL_FAILURE,
  type Receipt,
  type StreamInput,
  TASK_QUEUE,
  TASK_TIMEOUT,
  workflowId,
} from '@duban/contract';
import { decodeRefusal, type Refusal } from '@duban/domain';
import {
  ApplicationFailure,
  type Client,
  WithStartWorkflowOperation,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import type { Workflow } from '@temporalio/common';

export type Sent = ({ readonly ok: true } & Receipt) | { readonly ok: false; readonly refusal: Refusal };

export type Address = { readonly workflow: string; readonly stream: string; readonly input: StreamInput<unknown> };

/**
 * No `updateId` is given: Temporal would answer a reused one without comparing the command. The workflow and the store
 * identify the command by its own id and do compare it.
 * @throws errors of Temporal; the same command id is safe to send again.
 */
export const sendWithStart = async <O>(client: Client, address: Address, order: Order<O>): Promise<Sent> => {
  const { workflow, stream, input } = address;
  const startWorkflowOperation = new WithStartWorkflowOperation(workflow, {
    workflowId: workflowId(input.plan, stream),
    taskQueue: TASK_QUEUE,
    workflowTaskTimeout: TASK_TIMEOUT,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  try {
    const receipt = await client.workflow.executeUpdateWithStart<Workflow, unknown, [Order<O>]>(COMMAND_UPDATE, {
      startWorkflowOperation,
      args: [order],
    });
    return { ok: true, ...decodeReceipt(receipt, 'the receipt') };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return { ok: false, refusal };
    throw error;
  }
};

/** The refusal that an update failed with; null for any other error. */
export const refusalOf = (error: unknown): Refusal | null => {
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== REFUSAL_FAILURE) return null;
  return decodeRefusal(cause.details?.[0], 'the refusal');
};

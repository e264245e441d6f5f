/** Lists running workflows; Temporal's list may lag a moment behind. */

import { type Client, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';

/** The gRPC status of a server without visibility, such as the time-skipping test server; the list is then empty. */
const UNIMPLEMENTED = 12;

/** Ids of the running workflows whose ids start with the prefix. */
export const runningWorkflows = (client: Client, prefix: string): Promise<readonly string[]> =>
  runningWorkflowsWhere(client, `WorkflowId STARTS_WITH "${prefix}"`);

/** Ids of the running workflows that match a condition of Temporal's list filter. */
export const runningWorkflowsWhere = async (client: Client, condition: string): Promise<readonly string[]> => {
  const query = `${condition} AND ExecutionStatus = "Running"`;
  const found: string[] = [];
  try {
    for await (const { workflowId: id } of client.workflow.list({ query })) found.push(id);
  } catch (error) {
    const cause = error instanceof Error ? error.cause : null;
    if (!isGrpcServiceError(cause) || cause.code !== UNIMPLEMENTED) throw error;
  }
  return found;
};

export const isWorkflowRunning = async (client: Client, id: string): Promise<boolean> => {
  try {
    return (await client.workflow.getHandle(id).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
};

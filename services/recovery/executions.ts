/** Which workflows run. The list may lag a moment behind what happens. */

import { type Client, isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';

/** gRPC: a server without visibility, such as the one that skips time, has no list; what the log names can still be asked for. */
const UNIMPLEMENTED = 12;

/** By the beginning of their ids. */
export const running = (client: Client, prefix: string): Promise<readonly string[]> =>
  runningWhere(client, `WorkflowId STARTS_WITH "${prefix}"`);

/** Ids of those of which a condition of Temporal's list filter holds. */
export const runningWhere = async (client: Client, condition: string): Promise<readonly string[]> => {
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

export const runs = async (client: Client, id: string): Promise<boolean> => {
  try {
    return (await client.workflow.getHandle(id).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
};

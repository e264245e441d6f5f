/** Finds workflows that do not run though the plan's log implies them, by Temporal's list alone: cheap enough for every start. */

import { RHYTHM, workflowId } from '@duban/contract';
import type { EventStore } from '@duban/event-store';
import { runningWorkflows } from '@duban/plan-loader';
import type { Client } from '@temporalio/client';
import { isOwned } from './verify-workflows.ts';

/** Returns workflow ids. The list may lag a moment behind, so each must be checked before it is started. */
export const lostWorkflows = async (
  client: Client,
  store: Pick<EventStore, 'streams'>,
  plan: string,
): Promise<readonly string[]> => {
  const owned = (await store.streams(plan)).map(({ stream }) => stream).filter(isOwned);
  if (owned.length === 0) return [];
  const alive = new Set(await runningWorkflows(client, workflowId(plan, '')));
  return [...owned, RHYTHM].map((stream) => workflowId(plan, stream)).filter((id) => !alive.has(id));
};

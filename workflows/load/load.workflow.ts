/** One durable workflow for each load of a plan: once it is started, the plan is loaded whole or refused, whoever dies. */

import type { LoadActivities, LoadRequest } from '@duban/contract';
import { proxyActivities } from '@temporalio/workflow';

const { loadDefinition } = proxyActivities<LoadActivities>({
  startToCloseTimeout: '1 hour',
  // A worker that died is detected soon; the next one goes on with what is missing.
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '10 seconds' },
});

/** It owns no stream: what it does are commands to the plan and its measures. */
export const loadWorkflow = (
  request: LoadRequest,
  definition: Uint8Array,
): ReturnType<LoadActivities['loadDefinition']> => loadDefinition(request, definition);

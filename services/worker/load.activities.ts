/** Loads a plan for its load workflow; a worker that dies leaves the rest to the next one. */

import { LOAD_REFUSED_FAILURE, type LoadActivities, type Loaded, type LoadRequest } from '@duban/contract';
import { LoadRefusedError, loadPlan, startReconcile, unpackPlan } from '@duban/plan-loader';
import { ApplicationFailure, cancellationSignal } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import { withHeartbeats } from './heartbeats.ts';

export const loadActivities = (client: Client): LoadActivities => ({
  loadDefinition: (request, definition) => withHeartbeats(() => load(client, request, definition)),
});

const load = async (
  client: Client,
  { clock, actor, load: content }: LoadRequest,
  definition: Uint8Array,
): Promise<Loaded> => {
  try {
    const { plan, report } = await unpackPlan(definition);
    // A worker that shuts down takes no more workflow tasks: what is asked of a workflow would never be answered.
    return await client.withAbortSignal(cancellationSignal(), async () => {
      const { measures, position } = await loadPlan({
        ...{ client, plan, report, clock, actor },
        ...(content !== null && { load: content }),
      });
      await startReconcile(client, plan.id);
      return { measures, position };
    });
  } catch (error) {
    if (!(error instanceof LoadRefusedError)) throw error;
    const { message, refusal } = error;
    throw ApplicationFailure.create({ message, type: LOAD_REFUSED_FAILURE, details: [refusal], nonRetryable: true });
  }
};

/** Loads a plan for its load workflow; a worker that dies leaves the rest to the next one. */

import { LOAD_REFUSED_FAILURE, type LoadActivities } from '@duban/contract';
import { LoadRefusedError, loadPlan, startReconcile, unpackPlan } from '@duban/plan-loader';
import { ApplicationFailure, cancellationSignal, heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';

const HEARTBEAT_INTERVAL_MS = 1_000;

export const loadActivities = (client: Client): LoadActivities => ({
  async loadDefinition({ clock, actor, load }, definition) {
    const timer = setInterval(() => heartbeat(), HEARTBEAT_INTERVAL_MS);
    try {
      const { plan, report } = await unpackPlan(definition);
      // A worker that shuts down takes no more workflow tasks: what is asked of a workflow would never be answered.
      return await client.withAbortSignal(cancellationSignal(), async () => {
        const { measures, position } = await loadPlan({
          ...{ client, plan, report, clock, actor },
          ...(load !== null && { load }),
        });
        await startReconcile(client, plan.id);
        return { measures, position };
      });
    } catch (error) {
      if (!(error instanceof LoadRefusedError)) throw error;
      const { message, refusal } = error;
      throw ApplicationFailure.create({ message, type: LOAD_REFUSED_FAILURE, details: [refusal], nonRetryable: true });
    } finally {
      clearInterval(timer);
    }
  },
});

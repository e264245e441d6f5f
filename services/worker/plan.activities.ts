/** What a plan's workflow does to the plan's measures. */

import { CONDITIONS_SIGNAL, measureStream, type PlanActivities, workflowId } from '@duban/contract';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';

export const planActivities = (client: Client): PlanActivities => ({
  async signalConditions({ plan, measures, conditions }) {
    for (const measure of measures) {
      const handle = client.workflow.getHandle(workflowId(plan, measureStream(measure)));
      try {
        await handle.signal(CONDITIONS_SIGNAL, conditions);
      } catch (error) {
        // A measure that is not running yet is started with the plan's clock of that moment.
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    }
  },
});

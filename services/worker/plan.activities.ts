/** What a plan's workflow does to the plan's measures. */

import { CLOCK_SIGNAL, measureStream, type PlanActivities, workflowId } from '@duban/contract';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';

export const planActivities = (client: Client): PlanActivities => ({
  async signalClock({ plan, measures, clock }) {
    for (const measure of measures) {
      const handle = client.workflow.getHandle(workflowId(plan, measureStream(measure)));
      try {
        await handle.signal(CLOCK_SIGNAL, clock);
      } catch (error) {
        // A measure that is not running yet is started with the plan's clock of that moment.
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      }
    }
  },
});

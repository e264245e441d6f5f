/** One durable workflow a plan: it adopts the plan and hands a newly set clock to every measure. */

import { PLAN_STREAM, type PlanActivities, type StreamInput } from '@duban/contract';
import { decidePlan, evolvePlan, type Plan, type PlanEvent, type PlanOrder } from '@duban/domain';
import { createStreamLog, liveStream } from '@duban/stream';
import { proxyActivities } from '@temporalio/workflow';

const { signalClock } = proxyActivities<PlanActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '30 seconds' },
});

export const planWorkflow = (input: StreamInput): Promise<never> =>
  liveStream<Plan, PlanOrder>({
    input,
    log: createStreamLog<Plan, PlanEvent, PlanOrder>(
      input.plan,
      PLAN_STREAM,
      { decide: decidePlan, evolve: evolvePlan },
      input.carried,
    ),
    deadlines: () => [],
    passing: () => {
      throw new TypeError('A plan has no deadlines');
    },
    clockOf: (plan) => plan?.clock ?? null,
    async afterwards(plan, order) {
      if (plan && order.type === 'setClock')
        await signalClock({ plan: input.plan, measures: plan.frame.measureIds, clock: plan.clock });
    },
  });

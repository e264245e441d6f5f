/** One durable workflow a plan: it adopts the plan and hands its clock and terms to every workflow of its own. */

import { measureStream, PLAN_STREAM, type PlanActivities, type PlanInput, RHYTHM } from '@duban/contract';
import {
  decidePlan,
  evolvePlanState,
  type Plan,
  type PlanEvent,
  type PlanOrder,
  type PlanState,
  planStateOf,
  type Rules,
} from '@duban/domain';
import { liveStream } from '@duban/stream';
import { proxyActivities } from '@temporalio/workflow';

const { signalConditions } = proxyActivities<PlanActivities>({
  startToCloseTimeout: '1 minute',
  // Until the others know, the plan takes no command: a worker that dies meanwhile must not keep it waiting for a minute.
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '5 seconds' },
});

export const planWorkflow = (input: PlanInput): Promise<never> =>
  liveStream<PlanState, PlanEvent, PlanOrder, Rules | null>({
    input,
    stream: PLAN_STREAM,
    decider: {
      decide: decidePlan,
      evolve: evolvePlanState,
      // Until shape 2 a run handed on the whole plan.
      restore: (state) => planStateOf(state as Plan),
    },
    deadlines: () => [],
    passing: () => {
      throw new TypeError('A plan has no deadlines');
    },
    clockOf: (plan) => plan?.clock ?? null,
    async afterwards(plan, order, since) {
      // What is recorded of an interview changes neither clock nor terms.
      if (!plan || order.type === 'adoptPlan' || order.type === 'recordInterview') return;
      const { frame, clock, terms } = plan;
      const streams = [...frame.measureIds.map(measureStream), RHYTHM];
      await signalConditions({ plan: input.plan, streams, conditions: { clock, terms, since } });
    },
  });

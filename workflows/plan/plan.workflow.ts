/** One durable workflow per plan: it owns the plan's stream and signals clock and terms to all its other workflows. */

import { measureStream, PLAN_STREAM, type PlanActivities, type PlanInput, RHYTHM } from '@duban/contract';
import {
  decidePlan,
  decodePlanState,
  eventAbout,
  evolvePlanState,
  type PlanEvent,
  type PlanOrder,
  type PlanState,
} from '@duban/domain';
import { runStream } from '@duban/stream';
import { proxyActivities } from '@temporalio/workflow';

const { signalConditions } = proxyActivities<PlanActivities>({
  startToCloseTimeout: '1 minute',
  // The plan takes no command until the signals are sent, so a worker that died is detected sooner than after a minute.
  heartbeatTimeout: '10 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '5 seconds' },
});

/** Commands that change neither clock nor terms for a workflow that runs already. */
const WITHOUT_CONDITIONS: readonly PlanOrder['type'][] = [
  'adoptPlan',
  'recordInterview',
  'draftPaper',
  'editPaper',
  'reviewPaper',
  'returnPaper',
  'signPaper',
  'numberPaper',
  'issuePaper',
  'withdrawPaper',
  'discardPaper',
  'changePaperSettings',
  'recordPaperNumbers',
];

export const planWorkflow = (input: PlanInput): Promise<void> =>
  runStream<PlanState, PlanEvent, PlanOrder, null>({
    input,
    stream: PLAN_STREAM,
    decider: {
      decide: decidePlan,
      evolve: evolvePlanState,
      eventOf: (event) => eventAbout('plan', event),
      decodeState: decodePlanState,
    },
    deadlines: () => [],
    deadlineCommand: () => {
      throw new TypeError('A plan has no deadlines');
    },
    clockOf: (plan) => plan?.clock ?? null,
    async afterCommand(plan, order, since) {
      if (!plan || WITHOUT_CONDITIONS.includes(order.type)) return;
      const { frame, clock, terms } = plan;
      const streams = [...frame.measureIds.map(measureStream), RHYTHM];
      await signalConditions({ plan: input.plan, streams, conditions: { clock, terms, since } });
    },
  });

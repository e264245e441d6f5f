/** Derives the running plan from its log: the adopted plan with everything that was amended, drafted or adopted since. */

import { measureStream, PLAN_STREAM } from '@duban/contract';
import {
  civilDateAt,
  eventAbout,
  evolveMeasure,
  evolvePlan,
  inForce,
  type Measure,
  type Plan,
  type PlanDefinition,
  planTime,
  type Recorded,
} from '@duban/domain';

export type RunningPlan = {
  readonly definition: PlanDefinition;
  /** Ids of the measures that it was adopted with. */
  readonly adopted: readonly string[];
  /** The log position that it was derived up to. */
  readonly position: number;
};

/** `realMs`: Unix time, which decides which policies are in force. @throws Error if the log contains no adopted plan. */
export const runningPlan = (events: readonly Recorded[], realMs: number): RunningPlan => {
  let plan: Plan | null = null;
  const measures = new Map<string, Measure | null>();
  for (const event of events) {
    if (event.stream === PLAN_STREAM) plan = evolvePlan(plan, eventAbout('plan', event));
    else if (event.stream.startsWith(measureStream('')))
      measures.set(event.stream, evolveMeasure(measures.get(event.stream) ?? null, eventAbout('measure', event)));
  }
  if (!plan) throw new Error('The log contains no adopted plan');
  const { frame, clock, terms } = plan;
  const { measureIds: adopted, ...rest } = frame;
  const today = civilDateAt(planTime(clock, realMs));
  return {
    adopted,
    position: events.at(-1)?.position ?? 0,
    definition: {
      ...rest,
      policies: {
        settings: terms.settings,
        lamps: inForce(terms.lamps, today),
        ladder: inForce(terms.ladders, today),
      },
      measures: [...measures.values()].flatMap((measure) => (measure ? [measure.definition] : [])),
    },
  };
};

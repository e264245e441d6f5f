/** Extracts the lamp history of a plan from its log: the state of each measure after every command, and its lamp changes. */

import type { OccurredAt, Recorded } from '../kernel/event.ts';
import type { Text } from '../kernel/text.ts';
import { type Lamp, type LampPolicy, lampOf } from '../lamp/policy.ts';
import type { LampReason } from '../lamp/reason.ts';
import type { LampHistory } from '../lamp/replay.ts';
import { lampSubjectOf } from '../lamp/subject.ts';
import type { MeasureEvent } from '../measure/events.ts';
import { evolveMeasure } from '../measure/evolve.ts';
import type { Measure } from '../measure/state.ts';
import type { PolicyRef } from '../measure/watch.events.ts';
import { evolvePlan, type Plan, type PlanEvent } from '../plan/plan-stream.ts';
import { civilDateAt } from '../time/civil-date.ts';

/** A lamp and the date from which it was lit, with the policy and version that decided it. */
export type LampLit = {
  readonly date: string;
  readonly lamp: Lamp;
  readonly reason: LampReason;
  readonly policy: PolicyRef;
};

export type MeasurePast = {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly history: LampHistory;
  /** The recorded lamp changes, in order. */
  readonly recorded: readonly LampLit[];
};

export type PlanPast = { readonly plan: Plan; readonly measures: readonly MeasurePast[] };

/**
 * Measures are in the order of their codes; one that was never issued has no lamp and is omitted.
 * @throws Error if the plan was not adopted, RangeError for a lamp change under a policy that the log does not contain.
 */
export const pastOf = (events: readonly Recorded[]): PlanPast => {
  let plan: Plan | null = null;
  const streams = new Map<string, Recorded<MeasureEvent>[]>();
  for (const event of events) {
    if (isOfPlan(event)) {
      plan = evolvePlan(plan, event);
    } else if (isOfMeasure(event)) {
      const stream = streams.get(event.stream) ?? [];
      streams.set(event.stream, stream);
      stream.push(event);
    }
  }
  if (!plan) throw new Error('The log does not contain the adoption of a plan');
  const policies = plan.terms.lamps.map(({ value }) => value);
  const measures = [...streams.values()].flatMap((stream) => measurePastOf(stream, policies) ?? []);
  return { plan, measures: measures.sort((a, b) => (a.code < b.code ? -1 : 1)) };
};

/**
 * `events`: those of one measure, in order; they may begin with its issue. Null for a measure that was never issued.
 * @throws RangeError for a lamp change under none of the `policies`.
 */
export const measurePastOf = (
  events: readonly (MeasureEvent & OccurredAt & { readonly commandId: string })[],
  policies: readonly LampPolicy[],
): MeasurePast | null => {
  let measure: Measure | null = null;
  const history: LampHistory[number][] = [];
  const recorded: LampLit[] = [];
  for (const [index, event] of events.entries()) {
    measure = evolveMeasure(measure, event);
    if (event.type === 'LampTurned') recorded.push(litBy(policies, event.data));
    // The lamp is evaluated once per command, after its last event.
    if (measure?.issuedAt && events[index + 1]?.commandId !== event.commandId)
      history.push({ from: civilDateAt(event.occurredAt), subject: lampSubjectOf(measure) });
  }
  if (!measure || history.length === 0) return null;
  const { id, code, title } = measure.definition;
  return { id, code, title, history, recorded };
};

// The name of a stream determines the type of its events.
const isOfPlan = (event: Recorded): event is Recorded<PlanEvent> => event.stream === 'plan';
const isOfMeasure = (event: Recorded): event is Recorded<MeasureEvent> => event.stream.startsWith('measure/');

const keyOf = ({ id, version }: PolicyRef): string => `${id} ${version}`;

const litBy = (
  policies: readonly LampPolicy[],
  { lamp, date, reason, policy }: Extract<MeasureEvent, { type: 'LampTurned' }>['data'],
): LampLit => {
  const known = policies.find((one) => one.id === policy.id && one.version === policy.version);
  if (!known) throw new RangeError(`The log contains a lamp of the policy ${keyOf(policy)}, but not the policy itself`);
  return { date, lamp: lampOf(known, lamp), reason, policy };
};

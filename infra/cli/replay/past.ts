/** Extracts the lamp history of a plan from its log: the state of each measure after every command, and its lamp changes. */

import {
  civilDateAt,
  evolveMeasure,
  evolvePlan,
  type Lamp,
  type LampPolicy,
  type LampReason,
  lampOf,
  lampSubjectOf,
  type Measure,
  type MeasureEvent,
  type Plan,
  type PlanEvent,
  type PolicyRef,
  type Recorded,
  type replayLamps,
  type Text,
} from '@duban/domain';

export type LampHistory = Parameters<typeof replayLamps>[1];

/** A lamp and the date from which it was lit, with the policy and version that decided it. */
export type LampLit = {
  readonly date: string;
  readonly lamp: Lamp;
  readonly reason: LampReason;
  readonly policy: PolicyRef;
};

type MeasurePast = {
  readonly id: string;
  readonly code: string;
  readonly title: Text;
  readonly history: LampHistory;
  /** The recorded lamp changes, in order. */
  readonly recorded: readonly LampLit[];
};

export type PlanPast = { readonly plan: Plan; readonly measures: readonly MeasurePast[] };

type Followed = { measure: Measure | null; history: LampHistory[number][]; recorded: LampLit[] };

/**
 * Measures are in the order of their codes; one that was never issued has no lamp and is omitted.
 * @throws Error if the plan was not adopted, RangeError for a lamp change under a policy that the log does not contain.
 */
export const pastOf = (events: readonly Recorded[]): PlanPast => {
  let plan: Plan | null = null;
  const policies = new Map<string, LampPolicy>();
  const followed = new Map<string, Followed>();
  for (const [index, event] of events.entries()) {
    if (isOfPlan(event)) {
      plan = evolvePlan(plan, event);
      for (const { value } of plan?.terms.lamps ?? []) policies.set(keyOf(value), value);
    } else if (isOfMeasure(event)) {
      const one = followed.get(event.stream) ?? { measure: null, history: [], recorded: [] };
      followed.set(event.stream, one);
      one.measure = evolveMeasure(one.measure, event);
      if (event.type === 'LampTurned') one.recorded.push(litBy(policies, event.data));
      // The lamp is evaluated once per command, after its last event.
      if (one.measure?.issuedAt && !isSameCommand(event, events[index + 1]))
        one.history.push({ from: civilDateAt(event.occurredAt), subject: lampSubjectOf(one.measure) });
    }
  }
  if (!plan) throw new Error('The log does not contain the adoption of a plan');
  const measures = [...followed.values()].flatMap(({ measure, history, recorded }) => {
    if (!measure || history.length === 0) return [];
    const { id, code, title } = measure.definition;
    return [{ id, code, title, history, recorded }];
  });
  return { plan, measures: measures.sort((a, b) => (a.code < b.code ? -1 : 1)) };
};

// The name of a stream determines the type of its events.
const isOfPlan = (event: Recorded): event is Recorded<PlanEvent> => event.stream === 'plan';
const isOfMeasure = (event: Recorded): event is Recorded<MeasureEvent> => event.stream.startsWith('measure/');

const isSameCommand = (event: Recorded, next: Recorded | undefined): boolean =>
  next?.stream === event.stream && next.commandId === event.commandId;

const keyOf = ({ id, version }: PolicyRef): string => `${id} ${version}`;

const litBy = (
  policies: ReadonlyMap<string, LampPolicy>,
  { lamp, date, reason, policy }: Extract<MeasureEvent, { type: 'LampTurned' }>['data'],
): LampLit => {
  const known = policies.get(keyOf(policy));
  if (!known) throw new RangeError(`The log contains a lamp of the policy ${keyOf(policy)}, but not the policy itself`);
  return { date, lamp: lampOf(known, lamp), reason, policy };
};

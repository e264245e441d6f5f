/** The log of a year in which nobody acts: every measure is issued, and from then on only its deadlines pass. */

import {
  addDays,
  decideMeasure,
  evolveMeasure,
  evolvePlan,
  foresee,
  frameOf,
  type Instant,
  instantAt,
  type Measure,
  type MeasureDefinition,
  type MeasureEvent,
  type Plan,
  type PlanDefinition,
  SYSTEM,
  startOfDate,
  type Terms,
} from '@duban/domain';
import type { LogRow } from '../checker/record.ts';

export type IdleLog = {
  readonly plan: Plan;
  /** Of the measures, in order of time, numbered from 2: the plan's adoption is the first event. */
  readonly rows: readonly LogRow<MeasureEvent>[];
};

/** From the morning after the adoption, on which the measures are issued, to the end of the calendar. */
export const idleLog = (definition: PlanDefinition): IdleLog => {
  const issuedAt = instantAt(addDays(definition.adopted, 1), '09:00');
  const frame = frameOf(definition);
  const adopted = { type: 'PlanAdopted', data: { frame, clock: { kind: 'real' } }, occurredAt: issuedAt } as const;
  const plan = evolvePlan(null, adopted);
  if (!plan) throw new Error('the plan was not adopted');
  const until = startOfDate(addDays(definition.calendar.to, 1));
  const lives = definition.measures.flatMap((measure) => idleLife(measure, plan.terms, issuedAt, until));
  const inOrder = lives.sort((a, b) => (a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0));
  return { plan, rows: inOrder.map((row, index) => ({ ...row, position: index + 2 })) };
};

const idleLife = (
  definition: MeasureDefinition,
  terms: Terms,
  issuedAt: Instant,
  until: Instant,
): LogRow<MeasureEvent>[] => {
  const command = { type: 'issue', definition, commandId: 'issue', actor: SYSTEM, issuedAt } as const;
  const issued = decideMeasure(null, command, terms);
  if (!issued.ok) throw new Error(`${definition.id} was not issued: ${issued.refusal.code}`);
  const measure = issued.events.reduce<Measure | null>(
    (state, event) => evolveMeasure(state, { ...event, occurredAt: issuedAt }),
    null,
  );
  const rowOf = (event: MeasureEvent, at: Instant, commandId: string): LogRow<MeasureEvent> => ({
    ...event,
    position: 0,
    stream: `measure/${definition.id}`,
    commandId,
    occurredAt: at,
  });
  return [
    ...issued.events.map((event) => rowOf(event, issuedAt, 'issue')),
    ...(measure ? foresee(measure, terms, issuedAt, until) : []).map(({ event, at, deadline }) =>
      rowOf(event, at, deadline),
    ),
  ];
};

/** A plan in memory, decided by the domain: the log that the engine would have written, without a database. */

import type { DomainEvent } from '../../catalogue/events.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Recorded } from '../../kernel/event.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { MeasureOrder } from '../../measure/commands.ts';
import { measureDeadlines } from '../../measure/deadlines.ts';
import { decideMeasure } from '../../measure/decide.ts';
import type { MeasureEvent } from '../../measure/events.ts';
import { evolveMeasure } from '../../measure/evolve.ts';
import { recalledFrom } from '../../measure/recall.ts';
import type { Measure } from '../../measure/state.ts';
import type { Instant } from '../../time/civil-date.ts';
import { decidePlan } from '../plan-decide.ts';
import { evolvePlan, type Plan, type PlanEvent, type PlanOrder } from '../plan-stream.ts';

type LogEvent = Recorded<DomainEvent>;
/** What a test writes by hand: `data` is that of the type. */
type Body = Pick<DomainEvent, 'type' | 'data'>;

type Options = {
  /** Plan time at the beginning. */
  readonly start: Instant;
  /** Which events are recorded; by default all. */
  readonly keeps?: (event: Body) => boolean;
  /** The time at which the store would have recorded the event at a position; by default plan time. */
  readonly recordedAt?: (position: number) => Instant;
};

export const createPlanLog = (id: string, { start, keeps = () => true, recordedAt }: Options) => {
  const events: LogEvent[] = [];
  const versions = new Map<string, number>();
  const measures = new Map<string, Measure>();
  let plan: Plan | null = null;
  let now = start;

  const current = (): Plan => {
    if (!plan) throw new Error('The plan was not adopted');
    return plan;
  };
  const evolve = (stream: string, body: Body): void => {
    const measure = /^measure\/(.+)$/.exec(stream)?.[1];
    if (stream === 'plan') plan = evolvePlan(plan, { ...(body as PlanEvent), occurredAt: now });
    if (measure === undefined) return;
    const after = evolveMeasure(measures.get(measure) ?? null, { ...(body as MeasureEvent), occurredAt: now });
    if (after) measures.set(measure, after);
  };
  /** Without a decision: events of other streams, and those that the domain would refuse. */
  const record = (stream: string, actor: Actor, bodies: readonly Body[], commandId = `c${events.length + 1}`) =>
    bodies.filter(keeps).map((body, ordinal) => {
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      const position = events.length + 1;
      const times = { occurredAt: now, recordedAt: recordedAt?.(position) ?? now };
      const event = { ...body, plan: id, position, stream, version, commandId, ordinal, actor, ...times } as LogEvent;
      evolve(stream, body);
      events.push(event);
      return event;
    });

  /** As the event store does: the next number, of a series without gaps. */
  const numbered = (event: PlanEvent): PlanEvent => {
    if (event.type !== 'PaperNumbered') return event;
    const number = 1 + events.filter(({ type }) => type === 'PaperNumbered').length;
    return { ...event, data: { ...event.data, number } };
  };

  const orderPlan = (order: PlanOrder, actor: Actor): readonly LogEvent[] | Refusal => {
    const decision = decidePlan(plan, { ...order, commandId: '', actor, issuedAt: now });
    return decision.ok ? record('plan', actor, decision.events.map(numbered)) : decision.refusal;
  };
  const order = (
    measure: string,
    actor: Actor,
    wanted: MeasureOrder,
    commandId?: string,
  ): readonly LogEvent[] | Refusal => {
    const stream = `measure/${measure}`;
    const past = events.filter((event) => event.stream === stream);
    const command = { ...wanted, ...recalledFrom(past, wanted), commandId: commandId ?? '', actor, issuedAt: now };
    const decision = decideMeasure(measures.get(measure) ?? null, command, current().terms);
    return decision.ok ? record(stream, actor, decision.events, commandId) : decision.refusal;
  };

  return {
    /** So far, in order. */
    events: events as readonly LogEvent[],
    record,
    orderPlan,
    order,
    now: () => now,
    setNow: (instant: Instant): void => {
      now = instant;
    },
    /** Throws before the plan is adopted. */
    terms: () => current().terms,
    measure: (measure: string) => measures.get(measure) ?? null,
    /** Ids of the measures, in the order in which they came. */
    measures: (): readonly string[] => [...measures.keys()],
    /** The open deadlines of a measure, earliest first. */
    deadlines: (measure: string) => measureDeadlines(measures.get(measure) ?? null, current().terms, now),
  };
};

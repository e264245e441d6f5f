/** The life of a plan in memory, decided by the real domain: what the log would hold, without a database. */

import {
  type Actor,
  type CivilDate,
  decideMeasure,
  decidePlan,
  evolveMeasure,
  evolvePlan,
  frameOf,
  type Instant,
  type Measure,
  type MeasureOrder,
  measureDeadlines,
  type Plan,
  type PlanDefinition,
  type PlanOrder,
  recalledFrom,
  SYSTEM,
  startOfDate,
  type Terms,
} from '@duban/domain';
import type { LogEvent } from '../projection/known-event.ts';

export const SUPERVISOR: Actor = { id: 'chen', role: 'supervisor', unit: null };
export const LEADER: Actor = { id: 'zhou', role: 'leader', unit: null };
export const reporter = (unit: string): Actor => ({ id: `of-${unit}`, role: 'unit-reporter', unit });

export const headOf = (unit: string): Actor => ({ id: `head-${unit}`, role: 'unit-head', unit });

type Body = Pick<LogEvent, 'type' | 'data'>;

/** Without `lamps` their turns are left out, so that a test can tell what it is about event by event. */
export const createLife = (definition: PlanDefinition, { lamps = false }: { readonly lamps?: boolean } = {}) => {
  const events: LogEvent[] = [];
  const versions = new Map<string, number>();
  const measures = new Map<string, Measure>();
  let plan: Plan | null = null;
  /** Plan time; only goes forward. */
  let now: Instant = startOfDate(definition.adopted);

  const record = (stream: string, actor: Actor, bodies: readonly Body[], commandId = `c${events.length + 1}`) =>
    bodies.map((body, ordinal) => {
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      const position = events.length + 1;
      const recordedAt = new Date(Date.UTC(2026, 0, 1) + position).toISOString();
      const envelope = { plan: definition.id, position, stream, version, commandId, ordinal, actor };
      // The body comes from `decide`, so type and data belong together.
      const event = { ...envelope, occurredAt: now, recordedAt, ...body } as LogEvent;
      events.push(event);
      return event;
    });

  const orderPlan = (order: PlanOrder): readonly LogEvent[] | string => {
    const decision = decidePlan(plan, { ...order, commandId: '', actor: SUPERVISOR, issuedAt: now });
    if (!decision.ok) return decision.refusal.code;
    for (const event of decision.events) plan = evolvePlan(plan, { ...event, occurredAt: now });
    return record('plan', SUPERVISOR, decision.events);
  };

  const termsOf = (): Terms => {
    if (!plan) throw new Error('the plan was not adopted');
    return plan.terms;
  };

  /** Answers the events, or the code of the refusal. */
  const order = (id: string, actor: Actor, wanted: MeasureOrder, commandId?: string): readonly LogEvent[] | string => {
    const before = measures.get(id) ?? null;
    const past = events.filter(({ stream }) => stream === `measure/${id}`);
    const recalled = recalledFrom(past, wanted);
    const decision = decideMeasure(before, { ...wanted, ...recalled, commandId: '', actor, issuedAt: now }, termsOf());
    if (!decision.ok) return decision.refusal.code;
    const own = decision.events.filter(({ type }) => lamps || type !== 'LampTurned');
    let after: Measure | null = before;
    for (const event of own) after = evolveMeasure(after, { ...event, occurredAt: now });
    if (after) measures.set(id, after);
    return record(`measure/${id}`, actor, own, commandId);
  };

  /** Passes what falls due until then, each deadline at its instant. */
  const pass = (until: Instant): void => {
    for (;;) {
      const due = [...measures].flatMap(([id, state]) =>
        measureDeadlines(state, termsOf(), now)
          .filter(({ id: deadline, at }) => at <= until && (lamps || !deadline.startsWith('deadline/lamp/')))
          .slice(0, 1)
          .map((deadline) => ({ id, deadline })),
      );
      const next = due.reduce<(typeof due)[number] | null>(
        (first, one) => (first && first.deadline.at <= one.deadline.at ? first : one),
        null,
      );
      if (!next) break;
      const { id, deadline } = next;
      now = deadline.at > now ? deadline.at : now;
      const passed = order(id, SYSTEM, { type: 'passDeadline', deadline: deadline.id }, deadline.id);
      if (typeof passed === 'string') throw new Error(`the deadline ${deadline.id} was refused: ${passed}`);
    }
    now = until > now ? until : now;
  };

  return {
    definition,
    /** The log so far. */
    events: events as readonly LogEvent[],
    now: () => now,
    adopt: () => orderPlan({ type: 'adoptPlan', frame: frameOf(definition), clock: { kind: 'real' } }),
    setClock: (rate: number) => {
      const epoch = '2023-01-01T00:00:00.000Z';
      orderPlan({ type: 'setClock', clock: { kind: 'rehearsal', planEpoch: epoch, realEpoch: epoch, rate } });
    },
    issue: (...ids: readonly string[]) => {
      for (const measure of definition.measures.filter(({ id }) => ids.length === 0 || ids.includes(id)))
        order(measure.id, SYSTEM, { type: 'issue', definition: measure });
    },
    order,
    /** As a reporter of the lead unit. */
    byUnit: (id: string, wanted: MeasureOrder) =>
      order(id, reporter(measures.get(id)?.definition.leadUnit ?? ''), wanted),
    /** Noon of the date comes; on the way every deadline fires. */
    until: (date: CivilDate): void => pass(new Date(Date.parse(startOfDate(date)) + 12 * 3_600_000).toISOString()),
    pass,
    orderPlan,
    /** An event that neither a measure nor the plan decides: of a delivery, of the rhythm. */
    record: (stream: string, body: Body) => record(stream, SYSTEM, [body]),
    measure: (id: string) => measures.get(id) ?? null,
    terms: termsOf,
  };
};

export type Life = ReturnType<typeof createLife>;

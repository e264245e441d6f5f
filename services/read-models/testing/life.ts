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
  SYSTEM,
  startOfDate,
} from '@duban/domain';
import type { LogEvent } from '../projection/known-event.ts';

export const SUPERVISOR: Actor = { id: 'chen', role: 'supervisor', unit: null };
export const reporter = (unit: string): Actor => ({ id: `of-${unit}`, role: 'unit-reporter', unit });

type Body = Pick<LogEvent, 'type' | 'data'>;

export const createLife = (definition: PlanDefinition) => {
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

  const orderPlan = (order: PlanOrder): void => {
    const decision = decidePlan(plan, { ...order, commandId: '', actor: SUPERVISOR, issuedAt: now });
    if (!decision.ok) throw new Error(decision.refusal.code);
    record('plan', SUPERVISOR, decision.events);
    for (const event of decision.events) plan = evolvePlan(plan, event);
  };

  /** Answers the events, or the code of the refusal. */
  const order = (id: string, actor: Actor, wanted: MeasureOrder, commandId?: string): readonly LogEvent[] | string => {
    const before = measures.get(id) ?? null;
    const decision = decideMeasure(before, { ...wanted, commandId: '', actor, issuedAt: now });
    if (!decision.ok) return decision.refusal.code;
    let after: Measure | null = before;
    for (const event of decision.events) after = evolveMeasure(after, { ...event, occurredAt: now });
    if (after) measures.set(id, after);
    return record(`measure/${id}`, actor, decision.events, commandId);
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
    until: (date: CivilDate): void => {
      const noon = new Date(Date.parse(startOfDate(date)) + 12 * 3_600_000).toISOString();
      const due = [...measures].flatMap(([id, state]) => measureDeadlines(state).map((deadline) => ({ id, deadline })));
      for (const { id, deadline } of due.sort((a, b) => (a.deadline.at < b.deadline.at ? -1 : 1))) {
        if (deadline.at > noon) continue;
        now = deadline.at > now ? deadline.at : now;
        order(id, SYSTEM, { type: 'passDeadline', deadline: deadline.id }, deadline.id);
      }
      now = noon > now ? noon : now;
    },
  };
};

export type Life = ReturnType<typeof createLife>;

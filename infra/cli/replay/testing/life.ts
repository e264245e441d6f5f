/** Simulates a plan in memory with the domain only, and returns the log that the engine would have written. */

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
  type Recorded,
  recalledFrom,
  SYSTEM,
  startOfDate,
} from '@duban/domain';

const HOUR_MS = 3_600_000;

/** Adopted, with all its measures issued, at noon of the day of adoption; noon it is whenever time has passed. */
export const livePlan = (definition: PlanDefinition) => {
  const events: Recorded[] = [];
  const versions = new Map<string, number>();
  const measures = new Map<string, Measure>();
  let plan: Plan | null = null;
  let now: Instant = noonOf(definition.adopted);
  let commands = 0;

  const record = (stream: string, actor: Actor, bodies: readonly Pick<Recorded, 'type' | 'data'>[]): void => {
    commands += 1;
    for (const [ordinal, { type, data }] of bodies.entries()) {
      const version = (versions.get(stream) ?? 0) + 1;
      versions.set(stream, version);
      const place = { plan: definition.id, position: events.length + 1, stream, version };
      const when = { occurredAt: now, recordedAt: now };
      events.push({ ...place, ...when, commandId: `c${commands}`, ordinal, actor, type, data });
    }
  };
  const current = (): Plan => {
    if (!plan) throw new Error('the plan has not been adopted');
    return plan;
  };

  const orderPlan = (order: PlanOrder): void => {
    const decision = decidePlan(plan, { ...order, commandId: '', actor: SYSTEM, issuedAt: now });
    if (!decision.ok) throw new Error(decision.refusal.code);
    for (const event of decision.events) plan = evolvePlan(plan, { ...event, occurredAt: now });
    record('plan', SYSTEM, decision.events);
  };
  /** Whether it was accepted. */
  const order = (id: string, actor: Actor, wanted: MeasureOrder): boolean => {
    const before = measures.get(id) ?? null;
    const past = events.filter(({ stream }) => stream === `measure/${id}`);
    const command = { ...wanted, ...recalledFrom(past, wanted), commandId: '', actor, issuedAt: now };
    const decision = decideMeasure(before, command, current().terms);
    if (!decision.ok) return false;
    const after = decision.events.reduce<Measure | null>(
      (measure, event) => evolveMeasure(measure, { ...event, occurredAt: now }),
      before,
    );
    if (after) measures.set(id, after);
    record(`measure/${id}`, actor, decision.events);
    return true;
  };

  orderPlan({ type: 'adoptPlan', frame: frameOf(definition), clock: { kind: 'real' } });
  for (const measure of definition.measures) order(measure.id, SYSTEM, { type: 'issue', definition: measure });

  const deadlines = (id: string) => measureDeadlines(measures.get(id) ?? null, current().terms, now);

  return {
    /** The log so far. */
    events: events as readonly Recorded[],
    measure: (id: string) => measures.get(id) ?? null,
    orderPlan,
    order,
    /** Time goes by as when no worker runs: nothing is passed. */
    sleepUntil: (date: CivilDate): void => {
      now = noonOf(date);
    },
    /** Every deadline on the way is passed at its instant, or at once where it is late. */
    until: (date: CivilDate): void => {
      const noon = noonOf(date);
      for (const id of measures.keys()) {
        const since = now;
        for (let [next] = deadlines(id); next && next.at <= noon; [next] = deadlines(id)) {
          now = next.at > now ? next.at : now;
          if (!order(id, SYSTEM, { type: 'passDeadline', deadline: next.id }))
            throw new Error(`the deadline ${next.id} was refused`);
        }
        now = since;
      }
      now = noon;
    },
  };
};

const noonOf = (date: CivilDate): Instant => new Date(Date.parse(startOfDate(date)) + 12 * HOUR_MS).toISOString();

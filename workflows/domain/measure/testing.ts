/** Simulates a measure in memory: commands at their instants, and each deadline passed when it is due. */

import type { Actor } from '../kernel/actor.ts';
import { SYSTEM } from '../kernel/actor.ts';
import type { Decision } from '../kernel/event.ts';
import type { Terms } from '../plan/settings.ts';
import type { Instant } from '../time/civil-date.ts';
import type { MeasureOrder } from './commands.ts';
import type { Deadline } from './deadline.ts';
import { measureDeadlines } from './deadlines.ts';
import { decideMeasure } from './decide.ts';
import type { MeasureEvent } from './events.ts';
import { evolveMeasure } from './evolve.ts';
import { recalledFrom } from './recall.ts';
import type { Measure } from './state.ts';

export type SimulatedEvent = {
  readonly event: MeasureEvent;
  readonly at: Instant;
  /** The deadline that was passed; null for a command. */
  readonly deadline: string | null;
  /** Before the command and after its last event. */
  readonly before: Measure | null;
  readonly after: Measure;
};

export type Simulation = {
  readonly now: Instant;
  readonly measure: Measure | null;
  readonly log: readonly SimulatedEvent[];
  /** Passes what falls due until then, each at its instant. */
  until(at: Instant): void;
  /** Moves time forward as if no worker ran: no deadline passes until `until` is called. */
  skipTo(at: Instant): void;
  /** At the present instant. */
  give(order: MeasureOrder, actor: Actor): Decision<MeasureEvent>;
  setTerms(terms: Terms): void;
};

/** More deadlines than this in one simulation mean an endless loop. */
const MAX_DEADLINES = 2000;

/**
 * The store answers a repeated command id with what it did the first time and changes nothing, so a deadline that came
 * back under its old id would be passed endlessly.
 * @throws Error for a deadline that comes back, is refused although it is due, or produces no event.
 */
export const simulate = (start: Instant, first: Terms): Simulation => {
  let now = start;
  let terms = first;
  let measure: Measure | null = null;
  const log: SimulatedEvent[] = [];
  const passed = new Set<string>();

  const apply = (order: MeasureOrder, actor: Actor, commandId: string): Decision<MeasureEvent> => {
    const past = log.map(({ event }) => event);
    const recalled = recalledFrom(past, order);
    const decision = decideMeasure(measure, { ...order, ...recalled, commandId, actor, issuedAt: now }, terms);
    if (!decision.ok) return decision;
    const before = measure;
    for (const event of decision.events) measure = evolveMeasure(measure, { ...event, occurredAt: now });
    if (!measure) throw new Error(`${order.type} left no measure`);
    const deadline = order.type === 'passDeadline' ? order.deadline : null;
    for (const event of decision.events) log.push({ event, at: now, deadline, before, after: measure });
    return decision;
  };
  const pass = ({ id, at }: Deadline): void => {
    if (passed.has(id) || passed.size > MAX_DEADLINES) throw new Error(`the deadline ${id} came back`);
    passed.add(id);
    now = now > at ? now : at;
    const decision = apply({ type: 'passDeadline', deadline: id }, SYSTEM, id);
    if (!decision.ok) throw new Error(`the deadline ${id} is due and was refused: ${decision.refusal.code}`);
  };
  const until = (at: Instant): void => {
    for (;;) {
      const [next] = measureDeadlines(measure, terms, now);
      if (!next || next.at > at) break;
      pass(next);
    }
    now = at;
  };

  return {
    get now() {
      return now;
    },
    get measure() {
      return measure;
    },
    get log() {
      return log;
    },
    until,
    skipTo(at) {
      now = at;
    },
    give: (order, actor) => apply(order, actor, `command-${log.length}`),
    setTerms(next) {
      terms = next;
      until(now);
    },
  };
};

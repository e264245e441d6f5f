/** What happens to a measure by time alone: every deadline passes at its instant while nobody acts. */

import { SYSTEM } from '../kernel/actor.ts';
import type { Terms } from '../plan/settings.ts';
import type { Instant } from '../time/civil-date.ts';
import { measureDeadlines } from './deadlines.ts';
import { decideMeasure } from './decide.ts';
import type { MeasureEvent, MeasureEventType } from './events.ts';
import { evolveMeasure } from './evolve.ts';
import type { Measure } from './state.ts';

export type Foreseen = {
  readonly event: MeasureEvent;
  /** Plan time. */
  readonly at: Instant;
  /** The id of the deadline that causes it. */
  readonly deadline: string;
};

/**
 * In order of time, from `from` to before `until`. What was due before `from` comes at `from`.
 * @throws Error for a deadline that is due and refused: the domain contradicts itself.
 */
export const foresee = (measure: Measure, terms: Terms, from: Instant, until: Instant): readonly Foreseen[] => {
  const found: Foreseen[] = [];
  let now = from;
  for (let state: Measure | null = measure; ; ) {
    const [next] = measureDeadlines(state, terms, now);
    if (!next || next.at >= until) return found;
    if (next.at > now) now = next.at;
    const command = {
      type: 'passDeadline',
      deadline: next.id,
      commandId: next.id,
      actor: SYSTEM,
      issuedAt: now,
    } as const;
    const decision = decideMeasure(state, command, terms);
    if (!decision.ok) throw new Error(`The deadline ${next.id} is due and was refused: ${decision.refusal.code}`);
    for (const event of decision.events) {
      found.push({ event, at: now, deadline: next.id });
      state = evolveMeasure(state, { ...event, occurredAt: now });
    }
  }
};

const MISSED: Readonly<Record<Extract<MeasureEventType, `${string}Missed`>, true>> = {
  AcknowledgementMissed: true,
  ReportMissed: true,
  MilestoneMissed: true,
  InstructionMissed: true,
  MeetingDecisionMissed: true,
};

/** How many dates of units are missed, rungs of the ladder fired and lamps turned. */
export type Passing = { readonly missed: number; readonly rungs: number; readonly turns: number };

export const countPassing = (foreseen: readonly Pick<Foreseen, 'event'>[]): Passing => {
  const count = (is: (type: MeasureEventType) => boolean): number =>
    foreseen.filter(({ event }) => is(event.type)).length;
  return {
    missed: count((type) => type in MISSED),
    rungs: count((type) => type === 'RungFired'),
    turns: count((type) => type === 'LampTurned'),
  };
};

/** What the log says of a plan and of its measures, kept up to date by reading only what is new. */

import { measureStream, PLAN_STREAM } from '@duban/contract';
import {
  evolveMeasure,
  evolvePlan,
  type Instant,
  type Measure,
  type MeasureDefinition,
  type MeasureEvent,
  type Plan,
  type PlanEvent,
  planTime,
} from '@duban/domain';
import type { EventStore } from '@duban/event-store';

/** What a leader wrote: the domain itself does not need the words of an instruction. */
export type KnownInstruction = {
  readonly text: string;
  /** Post of the leader, null where the token did not name it. */
  readonly leader: string | null;
  /** Plan time at which it was given. */
  readonly at: Instant;
};

/** A measure as it stands, with what leaders wrote. */
export type KnownMeasure = { readonly measure: Measure; readonly instructions: ReadonlyMap<string, KnownInstruction> };

export type Knowledge = {
  /** As the log has it now; null for a plan that was never adopted. */
  plan(plan: string): Promise<Plan | null>;
  measure(plan: string, measure: string): Promise<KnownMeasure | null>;
  /** Who leads a measure is never amended, so this is read once. */
  leadersOf(plan: string, measure: string): Promise<LedMeasure | null>;
};

export type LedMeasure = Pick<MeasureDefinition, 'id' | 'leadUnit' | 'supervisingLeader'>;

type Kept<State> = { readonly version: number; readonly state: State };

export const createKnowledge = (store: Pick<EventStore, 'readStream'>): Knowledge => {
  const plans = new Map<string, Kept<Plan | null>>();
  const measures = new Map<string, Kept<KnownMeasure | null>>();

  const knowledge: Knowledge = {
    async plan(plan) {
      let { version, state } = plans.get(plan) ?? { version: 0, state: null };
      for (const event of await store.readStream({ plan, stream: PLAN_STREAM, version })) {
        state = evolvePlan(state, event as PlanEvent & { occurredAt: Instant });
        version = event.version;
      }
      plans.set(plan, { version, state });
      return state;
    },
    async measure(plan, measure) {
      const stream = measureStream(measure);
      const key = `${plan}/${stream}`;
      let { version, state } = measures.get(key) ?? { version: 0, state: null };
      for (const recorded of await store.readStream({ plan, stream, version })) {
        const event = recorded as MeasureEvent & { occurredAt: Instant };
        const next = evolveMeasure(state?.measure ?? null, event);
        const instructions = new Map(state?.instructions);
        if (event.type === 'InstructionGiven') {
          const { instruction, text, leader = recorded.actor.leader ?? null } = event.data;
          instructions.set(instruction, { text, leader, at: event.occurredAt });
        }
        state = next && { measure: next, instructions };
        version = recorded.version;
      }
      measures.set(key, { version, state });
      return state;
    },
    async leadersOf(plan, measure) {
      const known =
        measures.get(`${plan}/${measureStream(measure)}`)?.state ?? (await knowledge.measure(plan, measure));
      return known?.measure.definition ?? null;
    },
  };
  return knowledge;
};

/** Plan time now. */
export const nowOf = ({ clock }: Pick<Plan, 'clock'>): Instant => planTime(clock, Date.now());

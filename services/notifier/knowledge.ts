/** Caches the state of a plan and its measures from the event log, and updates it by reading only new events. */

import { measureStream, PLAN_STREAM } from '@duban/contract';
import {
  type AddressedMeasure,
  eventAbout,
  evolveMeasure,
  evolvePlan,
  type Instant,
  locatorText,
  type Measure,
  type Meeting,
  type Plan,
  planTime,
  type ReportText,
} from '@duban/domain';
import { type EventStore, UnreadableEventError } from '@duban/event-store';
import type { Logger } from '@duban/runtime';
import type { ReportSentences } from './letter/promise.ts';

/** The text of a leader's instruction or a meeting's decision, which the domain itself does not keep. */
export type KnownInstruction = {
  readonly text: string;
  /** Id of the leader's post, null where the token did not name it, or where a meeting decided. */
  readonly leader: string | null;
  /** The meeting that decided it; null where a leader gave it. */
  readonly meeting: Meeting | null;
  /** Plan time at which it was given. */
  readonly at: Instant;
};

/** Who led and supervised a measure from a position of the log on. */
type Charge = { readonly from: number } & Pick<AddressedMeasure, 'leadUnit' | 'supervisingLeader'>;

/** The current state of a measure, with the texts of its instructions and who answered for it when, earliest first. */
export type KnownMeasure = {
  readonly measure: Measure;
  readonly instructions: ReadonlyMap<string, KnownInstruction>;
  readonly charges: readonly Charge[];
};

/** To whom the notices of an event went: by whoever led the measure then. */
export const addressedAt = ({ measure, charges }: KnownMeasure, position: number): AddressedMeasure => {
  const { id, leadUnit, supervisingLeader } = measure.definition;
  return { id, leadUnit, supervisingLeader, ...charges.findLast(({ from }) => from <= position) };
};

export type Knowledge = {
  /** The current state; null for a plan that was never adopted. */
  plan(plan: string): Promise<Plan | null>;
  /** The sentences of the report that measures name, by locator text; null where its text was not given. */
  report(plan: string): Promise<ReportSentences>;
  /** The state up to the first skipped event; events after it are not read. */
  measure(plan: string, measure: string): Promise<KnownMeasure | null>;
  /** The position of the first event of the measure that cannot be read and was skipped; null where all can be read. */
  gapOf(plan: string, measure: string): Promise<number | null>;
};

/** A plan with the sentences of its report, which the domain itself does not need. */
type KnownPlan = { readonly plan: Plan | null; readonly report: ReportSentences };

const sentencesIn = ({ sentences }: ReportText): ReportSentences =>
  new Map(sentences.map(({ at, text }) => [locatorText(at), text]));

type Cached<State> = { readonly version: number; readonly state: State };
type CachedMeasure = Cached<KnownMeasure | null> & { readonly gap: number | null };

export type KnowledgeOptions = {
  /** Whether an operator let the projection skip the event. */
  readonly isSkipped: (plan: string, position: number) => Promise<boolean>;
  readonly log?: Logger;
};

const chargesAfter = (
  charges: readonly Charge[],
  { definition: { leadUnit, supervisingLeader } }: Measure,
  { position: from }: { readonly position: number },
): readonly Charge[] => {
  const last = charges.at(-1);
  const isSame = last?.leadUnit === leadUnit && last.supervisingLeader === supervisingLeader;
  return isSame ? charges : [...charges, { from, leadUnit, supervisingLeader }];
};

export const createKnowledge = (
  store: Pick<EventStore, 'readStream' | 'readStored'>,
  { isSkipped, log }: KnowledgeOptions,
): Knowledge => {
  const plans = new Map<string, Cached<KnownPlan>>();
  const measures = new Map<string, CachedMeasure>();

  type ReadFrom = { readonly plan: string; readonly stream: string; readonly version: number };
  /** The events after the version up to the first skipped one, and that event. Throws `UnreadableEventError` at any other unreadable event. */
  const readToGap = async (from: ReadFrom) => {
    try {
      return { events: await store.readStream(from), gap: null };
    } catch (error) {
      if (!(error instanceof UnreadableEventError)) throw error;
      const { plan, position } = error.facts;
      const [gap] = await store.readStored({ plan, after: position - 1, limit: 1 });
      if (!gap || !(await isSkipped(plan, position))) throw error;
      const limit = gap.version - from.version - 1;
      return { events: limit > 0 ? await store.readStream({ ...from, limit }) : [], gap };
    }
  };

  const knownPlan = async (plan: string): Promise<KnownPlan> => {
    let { version, state } = plans.get(plan) ?? { version: 0, state: { plan: null, report: null } };
    for (;;) {
      const { events, gap } = await readToGap({ plan, stream: PLAN_STREAM, version });
      for (const recorded of events) {
        const event = eventAbout('plan', recorded);
        state = {
          plan: evolvePlan(state.plan, event),
          report: event.type === 'ReportTextGiven' ? sentencesIn(event.data) : state.report,
        };
      }
      version = gap?.version ?? events.at(-1)?.version ?? version;
      if (!gap) break;
      log?.warn({ plan, position: gap.position }, 'an unreadable plan event was skipped: letters continue without it');
    }
    plans.set(plan, { version, state });
    return state;
  };

  const knowledge: Knowledge = {
    plan: async (plan) => (await knownPlan(plan)).plan,
    report: async (plan) => (await knownPlan(plan)).report,
    async measure(plan, measure) {
      const stream = measureStream(measure);
      const key = `${plan}/${stream}`;
      let { version, state, gap } = measures.get(key) ?? { version: 0, state: null, gap: null };
      if (gap !== null) return state;
      const read = await readToGap({ plan, stream, version });
      for (const recorded of read.events) {
        const event = eventAbout('measure', recorded);
        const next = evolveMeasure(state?.measure ?? null, event);
        const instructions = new Map(state?.instructions);
        if (event.type === 'InstructionGiven') {
          const { instruction, text, leader = recorded.actor.leader ?? null } = event.data;
          instructions.set(instruction, { text, leader, meeting: null, at: event.occurredAt });
        }
        if (event.type === 'MeetingDecisionRecorded') {
          const { instruction, text, meeting: kind, metOn } = event.data;
          instructions.set(instruction, { text, leader: null, meeting: { kind, metOn }, at: event.occurredAt });
        }
        state = next && { measure: next, instructions, charges: chargesAfter(state?.charges ?? [], next, recorded) };
        version = recorded.version;
      }
      gap = read.gap?.position ?? null;
      measures.set(key, { version, state, gap });
      if (gap !== null)
        log?.warn(
          { plan, measure, position: gap },
          'an unreadable measure event was skipped: letters about the measure are held back',
        );
      return state;
    },
    async gapOf(plan, measure) {
      await knowledge.measure(plan, measure);
      return measures.get(`${plan}/${measureStream(measure)}`)?.gap ?? null;
    },
  };
  return knowledge;
};

/** Plan time now. */
export const nowOf = ({ clock }: Pick<Plan, 'clock'>): Instant => planTime(clock, Date.now());

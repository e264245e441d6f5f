/** Duban as the people of a demonstration meet it: the domain decides, deadlines pass on the second, and all of it is kept. */

import { measureStream, PLAN_STREAM } from '@duban/contract';
import {
  type Actor,
  type Beat,
  decideMeasure,
  decidePlan,
  type EventBody,
  evolveMeasure,
  evolvePlanState,
  type Instant,
  type Measure,
  type MeasureEvent,
  type MeasureOrder,
  measureDeadlines,
  missingReport,
  nextBeat,
  type PlanDefinition,
  type PlanOrder,
  type PlanState,
  recalledFrom,
  SYSTEM,
  startOfDate,
} from '@duban/domain';
import type { CalledInterview, Owed, PlanTime, System } from '@duban/rehearsal';
import { calledIn, type InterviewCalls, mattersOf } from './interview-calls.ts';

/** A command that was accepted, as the store appends it. */
type LivedCommand = {
  readonly kind: 'command';
  readonly stream: string;
  /** Of the stream, before the command. */
  readonly version: number;
  readonly commandId: string;
  readonly actor: Actor;
  readonly command: PlanOrder | MeasureOrder;
  readonly occurredAt: Instant;
  readonly events: readonly [EventBody, ...EventBody[]];
};
/** A beat of the plan's rhythm: its document is drawn up from the read models, not decided. */
type LivedBeat = { readonly kind: 'beat'; readonly beat: Beat };
export type Lived = LivedCommand | LivedBeat;

export type DomainSystem = System & {
  readonly time: PlanTime;
  /** Everything so far, in the order of plan time. */
  readonly lived: readonly Lived[];
  readonly measures: ReadonlyMap<string, Measure>;
  /** @throws Error where the plan's own stream refuses it. */
  onPlan(order: PlanOrder, actor: Actor, commandId: string): void;
  /** Gives every measure of the plan to its unit. */
  issueAll(): void;
};

type Kept = {
  measure: Measure | null;
  version: number;
  /** Only for the texts of reports, which a state does not hold. */
  readonly events: MeasureEvent[];
  next: { readonly id: string; readonly at: Instant } | undefined;
};

/** The to-do list of a unit shows this many. */
const MAX_LISTED = 20;

export const createDomainSystem = (definition: PlanDefinition, begin: Instant): DomainSystem => {
  let now = begin;
  let plan: PlanState | null = null;
  let planVersion = 0;
  let beat: Beat | null = null;
  const lived: Lived[] = [];
  const interviews: InterviewCalls = new Map();
  const kept = new Map<string, Kept>(
    definition.measures.map(({ id }) => [id, { measure: null, version: 0, events: [], next: undefined }]),
  );
  const keptOf = (measure: string): Kept => {
    const found = kept.get(measure);
    if (!found) throw new Error(`The plan has no measure ${measure}`);
    return found;
  };
  const planOf = (): PlanState => {
    if (!plan) throw new Error('The plan has not been adopted');
    return plan;
  };

  const take = (id: string, command: MeasureOrder, actor: Actor, commandId: string): string | null => {
    const one = keptOf(id);
    const { terms } = planOf();
    const recalled = recalledFrom(one.events, command);
    const decision = decideMeasure(one.measure, { ...command, ...recalled, commandId, actor, issuedAt: now }, terms);
    if (!decision.ok) return decision.refusal.code;
    const { events } = decision;
    const stream = measureStream(id);
    lived.push({ kind: 'command', stream, version: one.version, commandId, actor, command, occurredAt: now, events });
    one.version += events.length;
    one.events.push(...events);
    for (const event of events) one.measure = evolveMeasure(one.measure, { ...event, occurredAt: now });
    one.next = measureDeadlines(one.measure, terms, now)[0];
    for (const event of events) if (event.type === 'RungFired') calledIn(interviews, one.measure, event.data, now);
    return null;
  };

  const onPlan = (command: PlanOrder, actor: Actor, commandId: string): void => {
    const decision = decidePlan(plan, { ...command, commandId, actor, issuedAt: now });
    if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusal)}`);
    const { events } = decision;
    lived.push({
      kind: 'command',
      stream: PLAN_STREAM,
      version: planVersion,
      commandId,
      actor,
      command,
      occurredAt: now,
      events,
    });
    planVersion += events.length;
    for (const event of events) plan = evolvePlanState(plan, { ...event, occurredAt: now });
    if (command.type === 'adoptPlan') beat = beatAfter(startOfDate(command.frame.adopted));
  };
  const beatAfter = (after: Instant): Beat | null => {
    const { settings, calendar } = planOf().terms;
    return nextBeat(settings.rhythm, calendar, after);
  };

  /** Passes what falls due up to and including `until`, the earliest first, each at its own moment. */
  const passUntil = (until: Instant): void => {
    for (;;) {
      let first: { readonly measure: string; readonly id: string; readonly at: Instant } | null = null;
      for (const [measure, { next }] of kept)
        if (next && next.at <= until && (!first || next.at < first.at)) first = { measure, ...next };
      const due: Beat | null = beat;
      if (due && due.at <= until && (!first || due.at < first.at)) {
        now = later(now, due.at);
        lived.push({ kind: 'beat', beat: due });
        beat = beatAfter(due.at);
        continue;
      }
      if (!first) break;
      now = later(now, first.at);
      const { measure, id } = first;
      const refused = take(measure, { type: 'passDeadline', deadline: id }, SYSTEM, id);
      if (refused) throw new Error(`${id} of ${measure} could not be passed at ${now}: ${refused}`);
    }
    now = later(now, until);
  };

  return {
    lived,
    time: { now: () => now, wait: async (until) => passUntil(until), standsStill: true },
    get measures() {
      return new Map([...kept].flatMap(([id, { measure }]) => (measure ? [[id, measure] as const] : [])));
    },
    onPlan,
    issueAll() {
      for (const measure of definition.measures) {
        const refused = take(measure.id, { type: 'issue', definition: measure }, SYSTEM, `load/${measure.id}`);
        if (refused) throw new Error(`${measure.code} could not be issued: ${refused}`);
      }
    },
    async command(actor, measure, order, commandId) {
      const refused = take(measure, order, actor, commandId);
      return refused === null ? { kind: 'done' } : { kind: 'refused', code: refused };
    },
    async toDo(unit) {
      const led = [...kept.values()].flatMap(({ measure }) => (measure?.definition.leadUnit === unit ? [measure] : []));
      return led.flatMap((measure) => owedOn(measure, now)).slice(0, MAX_LISTED);
    },
    newestReport: async (measure) => keptOf(measure).measure?.reports.at(-1)?.id ?? null,
    interviews: async () => [...interviews.values()].map(({ unit, called }): CalledInterview => ({ unit, called })),
    async recordInterview(actor, record, commandId) {
      onPlan({ type: 'recordInterview', ...record, matters: mattersOf(interviews, record) }, actor, commandId);
      interviews.delete(`${record.unit}/${record.called}`);
      return { kind: 'done' };
    },
  };
};

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** What a unit's to-do list shows of a measure, as far as it is owed now. */
const owedOn = (measure: Measure, now: Instant): readonly Owed[] => {
  const { stage, definition, milestones, instructions } = measure;
  if (stage !== 'issued' && stage !== 'acknowledged') return [];
  const of = (kind: Owed['kind'], subject: string | null = null): Owed => ({ kind, measure: definition.id, subject });
  return [
    ...(stage === 'issued' ? [of('acknowledge')] : []),
    ...milestones
      .filter(({ status, missed, due }) => status === 'returned' || (status === 'pending' && missed === due))
      .map(({ id }) => of('milestone', id)),
    ...instructions.filter(({ since }) => since < now).map(({ id }) => of('answer', id)),
    ...(missingReport(measure) === null ? [] : [of('report')]),
    ...measure.drafts.map(({ id }) => of('sign', id)),
  ];
};

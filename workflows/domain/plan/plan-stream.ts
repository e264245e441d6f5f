/** The plan's own stream: its adoption, and its clock, settings, lamps and ladder. */

import type { CommandEnvelope, OccurredAt } from '../kernel/event.ts';
import type { Ladder } from '../ladder/ladder.ts';
import type { LampPolicy } from '../lamp/policy.ts';
import { planSpan } from '../limits/dates.ts';
import type { PaperEvent, PaperOrder, PapersState } from '../papers/paper.ts';
import { evolvePapers } from '../papers/paper-evolve.ts';
import { type CalendarData, extendedCalendar } from '../time/calendar.ts';
import { type CivilDate, civilDateAt } from '../time/civil-date.ts';
import type { Clock } from '../time/clock.ts';
import type { InterviewRecord } from './interview.ts';
import type { PlanDefinition } from './plan.ts';
import { type RecordedInterviews, withRecorded } from './recorded-interviews.ts';
import type { ReportText } from './report-text.ts';
import { isSameCadence, type PlanSettings, type Terms } from './settings.ts';

/** The plan without its measures, each of which opens its own stream with its definition. */
export type PlanFrame = Omit<PlanDefinition, 'measures'> & { readonly measureIds: readonly string[] };

/** The part of the frame that decisions on a plan, and the names in refusals, need. */
export type KnownFrame = Omit<PlanFrame, 'report' | 'calendar' | 'rules' | 'policies' | 'relations'>;

export type PlanEvent =
  | { readonly type: 'PlanAdopted'; readonly data: { readonly frame: PlanFrame; readonly clock: Clock } }
  | { readonly type: 'PlanClockSet'; readonly data: { readonly clock: Clock } }
  | { readonly type: 'PlanSettingsChanged'; readonly data: { readonly settings: PlanSettings } }
  | { readonly type: 'LampPolicyAdopted'; readonly data: { readonly from: CivilDate; readonly policy: LampPolicy } }
  | { readonly type: 'LadderAdopted'; readonly data: { readonly from: CivilDate; readonly ladder: Ladder } }
  /** The working days of the time after the plan's calendar: `calendar` begins on the day after that one ends. */
  | { readonly type: 'CalendarExtended'; readonly data: { readonly calendar: CalendarData } }
  | { readonly type: 'ReportTextGiven'; readonly data: ReportText }
  | { readonly type: 'InterviewRecorded'; readonly data: InterviewRecord }
  | PaperEvent;

export type PlanOrder =
  | { readonly type: 'adoptPlan'; readonly frame: PlanFrame; readonly clock: Clock }
  | { readonly type: 'setClock'; readonly clock: Clock }
  /**
   * Of a demonstration plan only: sets its clock forward by whole `days` (1 to 31) and has it run at `rate` plan seconds a
   * second from then on. Null leaves the one or the other as it is; not both.
   */
  | { readonly type: 'moveClock'; readonly days: number | null; readonly rate: number | null }
  | { readonly type: 'changeSettings'; readonly settings: PlanSettings }
  /** `from` is today or later, and later than any version adopted before. */
  | {
      readonly type: 'adoptLampPolicy';
      readonly from: CivilDate;
      readonly policy: LampPolicy;
      /** In force from the same day, where it names lamps that only the new policy has. */
      readonly ladder?: Ladder;
    }
  | { readonly type: 'adoptLadder'; readonly from: CivilDate; readonly ladder: Ladder }
  /** `calendar` begins on the day after the present one ends. */
  | { readonly type: 'extendCalendar'; readonly calendar: CalendarData }
  /** Replaces any text given before; it is not checked against the measures here, for they are not in this stream. */
  | { readonly type: 'giveReportText'; readonly text: ReportText }
  | ({ readonly type: 'recordInterview' } & InterviewRecord)
  | PaperOrder;

export type PlanCommand = PlanOrder & CommandEnvelope;

/** The state of the plan's own stream that decisions need; what only readers need is in `Plan`. */
export type PlanState = {
  readonly frame: KnownFrame;
  readonly clock: Clock;
  readonly terms: Terms;
  /** Which interviews are recorded; absent where none is. */
  readonly interviews?: RecordedInterviews;
  /** Its official papers; absent where none was drafted and nothing was set. */
  readonly papers?: PapersState;
};

/** The plan as the log holds it. */
export type Plan = PlanState & { readonly frame: PlanFrame };

export const evolvePlan = (plan: Plan | null, event: PlanEvent & OccurredAt): Plan | null => {
  if (event.type === 'PlanAdopted') return adopted(event.data.frame, event.data.clock);
  if (!plan) return null;
  const next = changed(plan, event);
  return event.type === 'CalendarExtended'
    ? { ...next, frame: { ...plan.frame, calendar: next.terms.calendar } }
    : next;
};

/** The same for what the plan's own stream remembers. */
export const evolvePlanState = (plan: PlanState | null, event: PlanEvent & OccurredAt): PlanState | null =>
  event.type === 'PlanAdopted'
    ? planStateOf(adopted(event.data.frame, event.data.clock))
    : plan && changed(plan, event);

export const planStateOf = (plan: Plan): PlanState => {
  const { report, calendar, rules, policies, relations, ...frame } = plan.frame;
  return { ...plan, frame };
};

const adopted = (frame: PlanFrame, clock: Clock): Plan => {
  const { calendar, adopted: from } = frame;
  const { settings, lamps, ladder } = frame.policies;
  return {
    frame,
    clock,
    terms: {
      calendar,
      span: planSpan(frame),
      leaders: frame.leaders.map(({ id, main, portfolio }) => ({ id, main, portfolio })),
      settings,
      cadenceSince: from,
      lamps: [{ from, value: lamps }],
      ladders: [{ from, value: ladder }],
    },
  };
};

const changed = <P extends PlanState>(plan: P, event: Exclude<PlanEvent, { type: 'PlanAdopted' }> & OccurredAt): P => {
  const { terms } = plan;
  switch (event.type) {
    case 'PlanClockSet':
      return { ...plan, clock: event.data.clock };
    case 'PlanSettingsChanged': {
      const { settings } = event.data;
      const cadenceSince = isSameCadence(terms.settings.cadence, settings.cadence)
        ? terms.cadenceSince
        : civilDateAt(event.occurredAt);
      return { ...plan, terms: { ...terms, settings, cadenceSince } };
    }
    case 'LampPolicyAdopted': {
      const { from, policy: value } = event.data;
      return { ...plan, terms: { ...terms, lamps: [...terms.lamps, { from, value }] } };
    }
    case 'LadderAdopted': {
      const { from, ladder: value } = event.data;
      return { ...plan, terms: { ...terms, ladders: [...terms.ladders, { from, value }] } };
    }
    case 'CalendarExtended': {
      const calendar = extendedCalendar(terms.calendar, event.data.calendar);
      return { ...plan, terms: { ...terms, calendar } };
    }
    // No decision needs the sentences, so workflows do not carry them.
    case 'ReportTextGiven':
      return plan;
    case 'InterviewRecorded':
      return { ...plan, interviews: withRecorded(plan.interviews, event.data, civilDateAt(event.occurredAt)) };
    default:
      return { ...plan, papers: evolvePapers(plan.papers, event) };
  }
};

/** The part of a plan that its own stream records. */
export const frameOf = ({ measures, ...frame }: PlanDefinition): PlanFrame => ({
  ...frame,
  measureIds: measures.map(({ id }) => id),
});

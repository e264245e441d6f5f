/** What the read models have to say, computed from the first event on with nothing but the domain's own fold. */

import {
  type CivilDate,
  evolveMeasure,
  evolvePlan,
  isDone,
  isDoneOnceVerified,
  type Measure,
  type MilestoneState,
  measuresConcerned,
  missingReport,
  nextPeriod,
  noticesOf,
  type Plan,
  reportedFigures,
  type Terms,
} from '@duban/domain';
import { MEASURE_STAGES, type MeasureStage } from '../measures/measure.rows.ts';
import type { Figures } from '../overview/overview.rows.ts';
import { isMeasureEvent, isPlanEvent, type LogEvent, measureOf } from '../projection/known-event.ts';

/** `shown`: the stage, with what was closed by exception apart. */
export type Folded = Measure & { readonly shown: MeasureStage };

/** `notices` is every notice that goes to an inbox, newest first. */
export const foldLog = (events: readonly LogEvent[]) => {
  let plan: Plan | null = null;
  const measures = new Map<string, Measure>();
  const exceptions = new Map<string, boolean>();
  const notices: { readonly recipient: string; readonly position: number }[] = [];
  for (const event of events) {
    if (isPlanEvent(event)) plan = evolvePlan(plan, event);
    if (isMeasureEvent(event)) {
      const next = evolveMeasure(measures.get(measureOf(event)) ?? null, event);
      if (event.type === 'MeasureClosed') exceptions.set(measureOf(event), event.data.exception !== null);
      if (next) measures.set(measureOf(event), next);
    }
    if (!plan) continue;
    const concerned = measuresConcerned(event).flatMap((measure) => measures.get(measure)?.definition ?? []);
    for (const { recipient, position, channels } of noticesOf(event, { measures: concerned, frame: plan.frame }))
      if (channels.includes('inbox')) notices.unshift({ recipient, position });
  }
  const shown = ({ stage, definition: { id } }: Measure): MeasureStage =>
    stage === 'closed' && exceptions.get(id) ? 'closed-by-exception' : stage;
  const folded: readonly Folded[] = [...measures.values()].map((measure) => ({ ...measure, shown: shown(measure) }));
  return { plan: plan as Plan | null, measures: folded, notices };
};

export const isOpen = ({ status }: MilestoneState): boolean => status === 'pending' || status === 'returned';
export const isRunning = ({ stage }: Measure): boolean => stage === 'issued' || stage === 'acknowledged';

const countBy = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

/** The stages that count in the total; the others are counted apart. */
export const COUNTED: readonly MeasureStage[] = [
  'issued',
  'acknowledged',
  'suspended',
  'closed',
  'closed-by-exception',
];

export const figuresOf = (all: readonly Folded[], today: CivilDate): Figures => {
  const count = <T>(some: readonly T[], test: (one: T) => boolean) => some.filter(test).length;
  const sum = (some: readonly Measure[], of: (one: Measure) => number) => some.reduce((n, one) => n + of(one), 0);
  const running = all.filter(isRunning);
  const counted = all.filter(({ shown }) => COUNTED.includes(shown));
  const milestones = counted.flatMap((measure) => measure.milestones);
  const verified = milestones.filter(({ status }) => status === 'verified');
  const submitted = running.flatMap((measure) => measure.milestones.filter(({ status }) => status === 'submitted'));
  const open = running.flatMap((measure) => measure.milestones.filter(isOpen));
  const [asked, owed] = [open.filter(({ request }) => request), open.filter(({ request }) => !request)];
  const over = ({ due }: MilestoneState) => due < today;
  const none = Object.fromEntries(MEASURE_STAGES.map((stage) => [stage, 0]));
  return {
    measures: counted.length,
    issued: count(all, ({ stage }) => stage === 'issued'),
    acknowledged: count(counted, ({ acknowledgedAt }) => acknowledgedAt !== null),
    stages: { ...none, ...countBy(all.map(({ shown }) => shown)) } as Figures['stages'],
    lamps: countBy(counted.flatMap(({ lamp }) => (lamp ? [lamp.lamp] : []))),
    milestones: milestones.length,
    due: count([...verified, ...submitted, ...open], over),
    met: verified.length,
    early: count(verified, (one) => !over(one)),
    late: count(verified, ({ due, missed }) => missed === due),
    waiting: submitted.length,
    waitingDue: count(submitted, over),
    missed: count(milestones, ({ missed }) => missed !== null),
    overdueOpen: count(owed, over),
    extensionsAsked: asked.length,
    decidingDue: count(asked, over),
    amendmentsAsked: count(running, ({ amendment }) => amendment !== null),
    openInstructions: sum(running, ({ instructions }) => instructions.length),
    draftsToSign: sum(running, ({ drafts }) => drafts.length),
    reportsMissing: count(running, (measure) => missingReport(measure) !== null),
  };
};

type Owed = { readonly kind: string; readonly measure: string; readonly what: string; readonly date: CivilDate };

const ORDER = [
  'overdue',
  'answer',
  'returned',
  'reportMissing',
  'acknowledge',
  'sign',
  'decide',
  'dueSoon',
  'reportDue',
];

/** Kind, measure and thing that the unit owes or decides; those of a kind in no order. */
export const toDoOf = (measures: readonly Measure[], terms: Terms, unit: string, today: CivilDate, soon: CivilDate) =>
  measures
    .filter((measure) => isRunning(measure) && measure.definition.leadUnit === unit)
    .flatMap((measure) => owedOf(measure, terms, today, soon))
    .map(({ kind, measure, what, date }) => [ORDER.indexOf(kind), kind, date, measure, what].join(' '))
    .sort();

const owedOf = (measure: Measure, terms: Terms, today: CivilDate, soon: CivilDate): readonly Owed[] => {
  const { definition, stage, acknowledgeBy, milestones, instructions, drafts, amendment } = measure;
  const item = (kind: string, what: string, date: CivilDate | null): Owed => ({
    kind,
    measure: definition.id,
    what,
    date: date ?? '',
  });
  const missing = missingReport(measure);
  const next = nextPeriod(measure, terms);
  return [
    ...(stage === 'issued' ? [item('acknowledge', '', acknowledgeBy)] : []),
    ...(missing ? [item('reportMissing', '', missing)] : []),
    ...(next && next <= soon ? [item('reportDue', '', next)] : []),
    ...milestones.filter(isOpen).flatMap(({ id, status, due, request }) => {
      if (due < today && request === null) return [item('overdue', id, due)];
      if (status === 'returned') return [item('returned', id, due)];
      return due <= soon ? [item('dueSoon', id, due)] : [];
    }),
    ...milestones.flatMap(({ id, due, request }) => (request?.next === 'unit-head' ? [item('decide', id, due)] : [])),
    ...(amendment?.next === 'unit-head' ? [item('decide', amendment.id, null)] : []),
    ...instructions.map(({ id, due }) => item('answer', id, due)),
    ...drafts.map(({ id }) => item('sign', id, null)),
  ];
};

/** Kind, measure and thing that wait for whom; in no order. */
export const waitingOf = (measures: readonly Measure[], recipient: string) =>
  measures
    .flatMap((measure) => undecidedOf(measure).filter(([whom]) => whom === recipient))
    .map(String)
    .sort();

const undecidedOf = (
  measure: Measure,
): readonly (readonly [whom: string, kind: string, id: string, what: string])[] => {
  const { definition, stage, milestones, drafts, amendment, closing } = measure;
  const whom = {
    'unit-head': `unit-head@${definition.leadUnit}`,
    supervisor: 'supervision-office',
    leader: `leader@${definition.supervisingLeader}`,
  };
  if (stage === 'drafted') return [[whom.leader, 'approve', definition.id, '']];
  if (stage === 'approved') return [[whom.supervisor, 'issue', definition.id, '']];
  if (!isRunning(measure)) return [];
  return [
    ...milestones.flatMap(({ id, status, request }) => [
      ...(status === 'submitted' ? [[whom.supervisor, 'verify', definition.id, id] as const] : []),
      ...(request ? [[whom[request.next], 'extension', definition.id, id] as const] : []),
    ]),
    ...(amendment ? [[whom[amendment.next], 'amendment', definition.id, amendment.id] as const] : []),
    ...drafts.map(({ id }) => [whom['unit-head'], 'sign', definition.id, id] as const),
    ...(isDone(measure) ? [[whom.supervisor, 'close', definition.id, ''] as const] : []),
    ...(!isDone(measure) && isDoneOnceVerified(partsOf(measure))
      ? [[whom.supervisor, 'verifyAgain', definition.id, milestones.at(-1)?.id ?? ''] as const]
      : []),
    ...(closing ? [[whom.leader, 'closing', definition.id, ''] as const] : []),
  ];
};

const partsOf = ({ definition, milestones, reports, verified }: Measure) => ({
  targets: definition.targets,
  milestones,
  reported: reportedFigures(reports),
  verified,
});

/** Of the ladder: what it did on the measure, newest first. */
export const rungsIn = (events: readonly LogEvent[], measure: string) =>
  events
    .filter(isMeasureEvent)
    .filter((event) => measureOf(event) === measure)
    .filter(({ type }) => ['RungFired', 'RungSkipped', 'LadderHeld', 'LadderReleased'].includes(type))
    .map(({ position }) => position)
    .reverse();

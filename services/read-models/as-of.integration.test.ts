import {
  addDays,
  civilDateAt,
  currentValue,
  EVENT_TYPES,
  evaluateLamp,
  inForce,
  type LampSubject,
  lampSubjectOf,
  type Measure,
  type MilestoneStatus,
  missingReport,
  nextPeriod,
  type Plan,
  textDigest,
} from '@duban/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureRow } from './measures/measure.rows.ts';
import type { LogEvent } from './projection/known-event.ts';
import type { DraftRow, ReportRow } from './reports/report.rows.ts';
import {
  COUNTED,
  type Folded,
  figuresOf,
  foldLog,
  isOpen,
  isRunning,
  rungsIn,
  toDoOf,
  waitingOf,
} from './testing/fold.ts';
import { createLife, type Life } from './testing/life.ts';
import { liveRandomly, randomScript } from './testing/random-life.ts';
import { openReadModels, type ReadModels } from './testing/read-models.ts';
import { LOUD, plan, threeMeasures, UNITS } from './testing/small-plan.ts';
import { wholeLife } from './testing/whole-life.ts';
import { TO_DO_KINDS, type ToDoRow } from './to-do/to-do.rows.ts';
import type { At } from './version.ts';
import type { WaitingRow } from './waiting/waiting.rows.ts';

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
});
afterAll(() => models.close());

/** Everything that the read models say of the plan at the position, against the domain's fold up to there. */
const compare = async (life: Life, at: At, today: string): Promise<void> => {
  const { reads } = models;
  const events = life.events.slice(0, at.at ?? life.events.length);
  const { plan: folded, measures, notices } = foldLog(events);
  const names = measures.map(({ definition }) => definition.id);
  const all = { first: 1000 };
  const soon = addDays(today, 10);
  const recipients = [
    'supervision-office',
    'leader@mayor',
    'leader@vice-mayor',
    ...UNITS.flatMap((unit) => [`unit-head@${unit}`, `unit-reporter@${unit}`]),
  ];
  const plans = await reads.plans([at]);
  expect(plans.map(({ clock, measureIds, terms }) => ({ clock, measureIds, terms }))).toEqual(
    folded ? [{ clock: folded.clock, measureIds: folded.frame.measureIds, terms: folded.terms }] : [],
  );
  const of = (test: (measure: Folded) => boolean) => figuresOf(measures.filter(test), today);
  expect(await reads.overview([{ ...at, today }])).toEqual(
    (folded ? [folded] : []).map(({ frame }) => ({
      plan: at.plan,
      total: figuresOf(measures, today),
      sections: frame.sections.map(({ id: section }) => ({
        section,
        figures: of(({ definition }) => definition.section === section),
      })),
      units: frame.units.map(({ id: unit }) => ({
        unit,
        figures: of(({ definition }) => definition.leadUnit === unit),
        supports: measures.filter(
          ({ shown, definition }) => COUNTED.includes(shown) && definition.supportUnits.includes(unit),
        ).length,
      })),
    })),
  );
  const list = await reads.measures(at, { page: all });
  expect(list.rows.map(({ row }) => standingOf(row))).toEqual(
    measures.map((measure) => expectedStanding(measure, folded, events)),
  );
  const subjects = await reads.lampSubjects(at, names);
  const opinions = ({ changedAt }: Measure, subject: LampSubject | undefined) =>
    [0, 30, 90].map((days) => {
      const date = addDays(civilDateAt(changedAt), days);
      return folded && subject && evaluateLamp(inForce(folded.terms.lamps, date), subject, folded.terms.calendar, date);
    });
  for (const measure of measures)
    expect(opinions(measure, subjects.get(measure.definition.id))).toEqual(
      opinions(measure, lampSubjectOf({ ...measure, stage: measure.shown })),
    );
  const [milestones, targets, reports, drafts, instructions, turns, rungs, timeline] = await Promise.all([
    reads.milestonesOf(at, names, all),
    reads.targetsOf(at, names),
    reads.reportsOf(at, names, all),
    reads.draftsOf(at, names, all),
    reads.instructionsOf(at, names, all),
    reads.lampTurnsOf(at, names, all),
    reads.rungsOf(at, 'measure', names, { page: all }),
    reads.planTimeline(at, { page: all }),
  ]);
  for (const measure of measures) {
    const { id } = measure.definition;
    const rows = milestones.get(id)?.rows.map(({ row }) => row) ?? [];
    expect(
      rows.map((row) => ({
        id: row.id,
        status: row.status,
        due: row.due,
        missed: row.missed,
        extended: row.extended,
        request: row.request && { due: row.request.due, next: row.request.next },
        expected: row.expected,
        as: row.as,
      })),
    ).toEqual(
      measure.milestones.map(({ id, status, due, missed, extended, request }) => ({
        id,
        status,
        due,
        missed,
        extended,
        request,
        expected: measure.definition.milestones.find((one) => one.id === id)?.expected,
        as: kindOf(measure, status, request !== null),
      })),
    );
    expect(rows.map(({ missedDates }) => missedDates.at(-1) ?? null)).toEqual(rows.map(({ missed }) => missed));
    expect(
      (targets.get(id) ?? []).map(({ id: target, value, current }) => [target, value, current?.value ?? null]),
    ).toEqual(
      measure.definition.targets.map(({ id: target, value }) => [target, value, currentValue(measure.reports, target)]),
    );
    const content = (row: ReportRow | DraftRow) => ({
      id: row.id,
      asOf: row.asOf,
      values: row.values.map(({ target, value }) => ({ target, value })),
      digest: textDigest(row.text),
    });
    expect(reports.get(id)?.rows.map(({ row }) => content(row))).toEqual([...measure.reports].reverse());
    const unsigned = drafts.get(id)?.rows.filter(({ row }) => row.rejection === null) ?? [];
    expect(unsigned.map(({ row }) => content(row))).toEqual([...measure.drafts].reverse());
    expect(
      instructions
        .get(id)
        ?.rows.filter(({ row }) => row.answer === null && row.withdrawn === null)
        .map(({ row }) => [row.id, row.givenAt, row.due, row.missed !== null]),
    ).toEqual([...measure.instructions].reverse().map(({ id, since, due, missed }) => [id, since, due, missed]));
    expect(instructions.get(id)?.rows.length ?? 0).toBe(instructedTimes(measure));
    const [turn] = turns.get(id)?.rows ?? [];
    expect([turn?.row.lamp, turns.get(id)?.rows.length]).toEqual([measure.lamp?.lamp, measure.lamp?.turns ?? 0]);
    expect(rungs.get(id)?.rows.map(({ row }) => row.position)).toEqual(rungsIn(events, id));
  }
  expect(timeline.rows.map(({ row }) => [row.position, row.type, row.commandId])).toEqual(
    [...events].reverse().map(({ position, type, commandId }) => [position, type, commandId]),
  );
  const [toDo, waiting, inbox] = await Promise.all([
    reads.toDo(at, UNITS, { today, withinDays: 10, page: all }),
    reads.waiting(at, recipients, all),
    reads.inbox(at, recipients, all),
  ]);
  if (folded)
    for (const unit of UNITS)
      expect(
        toDo
          .get(unit)
          ?.rows.map(({ row }) => owedLine(row))
          .sort(),
      ).toEqual(toDoOf(measures, folded.terms, unit, today, soon));
  for (const recipient of recipients) {
    expect(
      waiting
        .get(recipient)
        // A state forgets what was confirmed of a report: a test of its own looks at those.
        ?.rows.filter(({ row }) => row.kind !== 'doubt')
        .map(({ row }) => waitingLine(row))
        .sort(),
    ).toEqual(waitingOf(measures, recipient));
    expect(inbox.get(recipient)?.rows.map(({ row }) => row.position)).toEqual(
      notices.filter((one) => one.recipient === recipient).map(({ position }) => position),
    );
  }
};

const owedLine = ({ kind, due, measure, milestone, instruction, report, amendment }: ToDoRow): string =>
  [
    TO_DO_KINDS.indexOf(kind),
    kind,
    due ?? '',
    measure,
    milestone?.id ?? instruction?.id ?? report ?? amendment ?? '',
  ].join(' ');
const waitingLine = ({ recipient, kind, measure, milestone, item }: WaitingRow): string =>
  [recipient, kind, measure, milestone?.id ?? item ?? ''].join();

const kindOf = (measure: Measure, status: MilestoneStatus, asked: boolean): string => {
  if (status === 'verified') return 'met';
  if (!isRunning(measure)) return 'still';
  if (status === 'submitted') return 'waiting';
  return asked ? 'deciding' : 'owed';
};

const standingOf = (row: MeasureRow) => ({
  id: row.id,
  stage: row.stage,
  issuedAt: row.issuedAt,
  acknowledgedAt: row.acknowledgedAt,
  acknowledgeBy: row.acknowledgeBy,
  acknowledgementMissed: row.acknowledgementMissed,
  lamp: row.lamp && { id: row.lamp.id, at: row.lamp.at },
  amendment: row.amendment,
  halted: row.halt?.kind ?? null,
  reports: [row.reportCount, row.draftCount, row.reportMissing, row.reportDue],
  instructions: row.instructionCounts,
  next: row.next,
  last: row.lastActivity.position,
  version: row.version,
});

/** By leaders and by meetings. */
const instructedTimes = ({ instructed, decisions = 0 }: Measure): number => instructed + decisions;

const expectedStanding = (measure: Folded, plan: Plan | null, events: readonly LogEvent[]) => {
  const { definition, stage, shown, milestones, instructions, amendment, lamp } = measure;
  const running = isRunning(measure);
  const [next] = running ? milestones.filter(isOpen).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)) : [];
  const own = events.filter(({ stream }) => stream === `measure/${definition.id}`);
  const open = instructions.length;
  return {
    id: definition.id,
    stage: shown,
    issuedAt: measure.issuedAt,
    acknowledgedAt: measure.acknowledgedAt,
    acknowledgeBy: measure.acknowledgeBy,
    acknowledgementMissed: measure.acknowledgementMissed,
    lamp: lamp && { id: lamp.lamp, at: lamp.since },
    amendment: amendment && { id: amendment.id, next: amendment.next },
    halted: ['suspended', 'cancelled', 'closed'].find((halt) => halt === stage) ?? null,
    reports: [
      measure.reports.length,
      measure.drafts.length,
      running ? missingReport(measure) : null,
      running && plan ? nextPeriod(measure, plan.terms) : null,
    ],
    instructions: {
      total: instructedTimes(measure),
      open: running ? open : 0,
      missed: own.filter(({ type }) => ['InstructionMissed', 'MeetingDecisionMissed'].includes(type)).length,
    },
    next: next ? { milestone: next.id, due: next.due } : null,
    last: own.at(-1)?.position,
    version: own.length,
  };
};

/** Thousands of comparisons: minutes on a busy machine. */
const MAX_TEST_MS = 300_000;

describe('the read models', () => {
  it('equal, at every position of a scripted history with every event type, a fold of the log up to that position', {
    timeout: MAX_TEST_MS,
  }, async () => {
    const life = wholeLife('whole');
    await models.project(life.events, 7);
    expect([...new Set(life.events.map(({ type }) => type))].toSorted()).toEqual(EVENT_TYPES.toSorted());
    const at = { plan: 'whole', at: null };
    await compare(life, at, '2023-06-15');
    for (let position = 0; position <= life.events.length; position += 1)
      await compare(life, { ...at, at: position }, '2023-06-15');
  });

  it('equal, at positions throughout random histories, a fold of the log up to that position, however it was cut into batches', {
    timeout: MAX_TEST_MS,
  }, async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(randomScript, fc.integer({ min: 1, max: 40 }), async (wanted, batch) => {
        runs += 1;
        const life = createLife(plan(threeMeasures(), `random-${runs}`, LOUD), { lamps: true });
        liveRandomly(life, wanted);
        await models.project(life.events, batch);
        const at = { plan: life.definition.id, at: null };
        const today = '2023-06-15';
        await compare(life, at, today);
        // A few tens of the positions: a life has hundreds, and each is asked everything.
        const step = Math.max(1, Math.floor(life.events.length / 25));
        for (let position = 0; position <= life.events.length; position += step)
          await compare(life, { ...at, at: position }, today);
      }),
      { numRuns: 12 },
    );
  });
});

/** Asks every read once, and catches the statements that it runs. */

import type { CompiledQuery, Kysely } from 'kysely';
import { createReads, type Reads } from '../reads.ts';
import type { AnyShape, Observed } from '../row-shape.ts';
import { wholeLife } from './whole-life.ts';

const page = { first: 200 };
const measures = ['a', 'b', 'c', 'd'];
const units = ['science', 'roads', 'schools'];
const recipients = [
  ...['supervision-office', 'leader@mayor', 'leader@vice-mayor'],
  ...units.map((unit) => `unit-head@${unit}`),
];
const milestones = measures.map((measure) => ({ measure, milestone: 'm1' }));
const day = { today: '2023-07-10', withinDays: 60 };
type Question = (reads: Reads) => Promise<unknown>;

/** Every read once, of a `wholeLife` with this id, as of a position; `position` null is the present. */
const CHECK_RUN = '00000000-0000-4000-8000-000000000001';
export const everyRead = (plan: string, position: number | null): { readonly [Name in keyof Reads]: Question } => {
  const at = { plan, at: position };
  const month = { ...at, today: day.today };
  return {
    plans: async (reads) => [await reads.plans(), await reads.plans([at])],
    present: (reads) => reads.present(plan),
    overview: (reads) =>
      reads.overview([
        { ...at, today: day.today },
        { plan, at: 40, today: day.today },
      ]),
    measures: (reads) => reads.measures(at, { page }),
    measuresPer: (reads) => reads.measuresPer(at, 'leadUnit', units, { page }),
    countMeasures: (reads) => reads.countMeasures(at),
    countMeasuresPer: (reads) => reads.countMeasuresPer(at, 'leadUnit', units),
    measuresByIds: (reads) => reads.measuresByIds(at, measures),
    promised: (reads) => reads.promised(at),
    milestonesOf: (reads) => reads.milestonesOf(at, measures, page),
    milestonesByIds: (reads) => reads.milestonesByIds(at, milestones),
    targetsOf: (reads) => reads.targetsOf(at, measures),
    targetsByIds: (reads) => reads.targetsByIds(at, ['a-count']),
    verdictParts: (reads) => reads.verdictParts(at, measures),
    valuesOf: (reads) => reads.valuesOf(at, ['a-count', 'b-count'], page),
    reportsOf: (reads) => reads.reportsOf(at, measures, page),
    reportsByIds: (reads) => reads.reportsByIds(at, [{ measure: 'a', report: 'r1' }]),
    draftsOf: (reads) => reads.draftsOf(at, measures, page),
    draftsByIds: (reads) => reads.draftsByIds(at, [{ measure: 'a', report: 'r1' }]),
    contributionsOf: (reads) => reads.contributionsOf(at, measures, page),
    instructionsBy: (reads) => reads.instructionsBy(at, ['mayor', 'vice-mayor'], { page }),
    instructions: (reads) => reads.instructions(at, { page }),
    countInstructions: (reads) => reads.countInstructions(at),
    instructionBatches: (reads) => reads.instructionBatches(at, { page }),
    instructionsOf: (reads) => reads.instructionsOf(at, measures, page),
    instructionsByIds: (reads) => reads.instructionsByIds(at, [{ measure: 'a', instruction: 'i1' }]),
    amendmentsOf: (reads) => reads.amendmentsOf(at, measures, page),
    amendmentsByIds: (reads) => reads.amendmentsByIds(at, [{ measure: 'a', amendment: 'a1' }]),
    lampTurnsOf: (reads) => reads.lampTurnsOf(at, measures, page),
    search: (reads) => reads.search(at, { text: 'a', page }),
    filesOf: (reads) => reads.filesOf(at, measures),
    file: (reads) => reads.file(at, 'ab'.repeat(32)),
    foreseen: (reads) =>
      reads.foreseen(at, measures, {
        terms: wholeLife(plan).terms(),
        from: '2023-07-10T04:00:00.000Z',
        until: '2023-08-01T00:00:00.000Z',
      }),
    lampReplay: (reads) => {
      const terms = wholeLife(plan).terms();
      return reads.lampReplay(at, measures, {
        policy: terms.lamps[0].value,
        terms,
        from: '2023-01-01',
        until: '2023-07-10',
      });
    },
    lampTurns: (reads) => reads.lampTurns(at, { page }),
    lampChanges: (reads) => reads.lampChanges(at, 20),
    milestoneStates: (reads) => reads.milestoneStates(at, measures),
    stageStates: (reads) => reads.stageStates(at, measures),
    lampSubjects: (reads) => reads.lampSubjects(at, measures),
    rungsOf: (reads) => reads.rungsOf(at, 'measure', measures, { page }),
    rungs: (reads) => reads.rungs(at, { page }),
    interviews: (reads) => reads.interviews(at, { page }),
    inbox: (reads) => reads.inbox(at, recipients, page),
    noticesOf: (reads) => reads.noticesOf(at, measures, { page }),
    notices: (reads) => reads.notices(at, { page }),
    noticesByIds: (reads) => reads.noticesByIds(at, [{ recipient: 'unit-head@science', position: 7 }]),
    deliveriesOf: (reads) => reads.deliveriesOf(at, recipients, page),
    deliveriesOfNotices: (reads) => reads.deliveriesOfNotices(at, [{ recipient: 'unit-head@science', position: 7 }]),
    deliveries: (reads) => reads.deliveries(at, { page }),
    timelineOf: (reads) => reads.timelineOf(at, measures, { page }),
    planTimeline: (reads) => reads.planTimeline(at, { page }),
    commandsKnown: (reads) => reads.commandsKnown(at, [{ measure: 'a', commandId: 'none' }]),
    toDo: async (reads) => [
      await reads.toDo(at, units, { ...day, page }),
      await reads.toDo({ plan, at: 60 }, units, { ...day, page }),
    ],
    logHead: (reads) => reads.logHead(plan),
    checkChain: async (reads) => [
      await reads.checkChain(plan, 0, 100),
      await reads.checkChain(plan, 0, 100, { run: CHECK_RUN, subject: 'zhou', role: 'auditor' }),
    ],
    eventHashes: (reads) => reads.eventHashes(plan, [1, 2]),
    lastBackup: (reads) => reads.lastBackup(plan),
    proofs: (reads) => reads.proofs(plan, page),
    waitingCounts: (reads) => reads.waitingCounts(at, recipients),
    waiting: (reads) => reads.waiting(at, recipients, page),
    agenda: (reads) => reads.agenda({ ...month, from: '2023-01-01T00:00:00.000Z', to: '2023-12-31' }),
    bulletin: (reads) => reads.bulletin({ ...month, month: '2023-07' }),
    review: (reads) => reads.review({ ...month, quarter: '2023-Q2' }),
    papers: (reads) => reads.papers(at, { filter: { stages: ['issued'] }, page }),
    papersByIds: (reads) => reads.papersByIds(at, ['p1']),
    snapshots: (reads) => reads.snapshots(at, { page }),
    snapshotsByIds: (reads) => reads.snapshotsByIds(at, ['weekly-meeting/2023-02-06']),
    accesses: (reads) => reads.accesses({ filter: {}, folded: true, page }),
    accessCount: (reads) =>
      reads.accessCount({ filter: { measures: ['a/b'], exceptOperations: ['Frame'] }, folded: true }),
    accessCallers: (reads) => reads.accessCallers(),
    seesChange: (reads) => reads.seesChange({ plan, position: 1 }),
    positionOf: (reads) => reads.positionOf(plan),
    projectionOf: (reads) => reads.projectionOf(plan),
    momentOf: (reads) => reads.momentOf(at),
    positionAt: (reads) => reads.positionAt(plan, '2023-05-01T00:00:00.000Z'),
  };
};

export type Statement = { readonly shape: AnyShape; readonly query: CompiledQuery };

/** The statements of a question, with the rows that they are declared to return. */
export const statementsOf = async (kysely: Kysely<unknown>, ask: Question): Promise<readonly Statement[]> => {
  const found: Statement[] = [];
  const db: Observed = {
    getExecutor: () => kysely.getExecutor(),
    onStatement: (shape, statement) => {
      found.push({ shape, query: statement.compile(kysely) });
    },
  };
  await ask(createReads(db));
  return found;
};

import { type Database, openDatabase } from '@duban/runtime';
import type { CompiledQuery } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReads, type Reads } from './reads.ts';
import type { AnyShape, Observed } from './row-shape.ts';
import { openReadModels, type ReadModels } from './testing/read-models.ts';
import { rowFaults } from './testing/row-faults.ts';
import { wholeLife } from './testing/whole-life.ts';

const at = { plan: 'whole', at: null };
const page = { first: 200 };
const measures = ['a', 'b', 'c', 'd'];
const units = ['science', 'roads', 'schools'];
const recipients = [
  ...['supervision-office', 'leader@mayor', 'leader@vice-mayor'],
  ...units.map((unit) => `unit-head@${unit}`),
];
const life = wholeLife('whole');
const milestones = measures.map((measure) => ({ measure, milestone: 'm1' }));
const day = { today: '2023-07-10', withinDays: 60 };
const month = { plan: 'whole', at: null, today: '2023-07-10' };

/** Every read once, of a plan in which everything happens. */
const QUESTIONS: { readonly [Name in keyof Reads]: (reads: Reads) => Promise<unknown> } = {
  plans: async (reads) => [await reads.plans(), await reads.plans([at])],
  present: (reads) => reads.present('whole'),
  overview: (reads) =>
    reads.overview([
      { ...at, today: day.today },
      { plan: 'whole', at: 40, today: day.today },
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
  instructionsOf: (reads) => reads.instructionsOf(at, measures, page),
  instructionsByIds: (reads) => reads.instructionsByIds(at, [{ measure: 'a', instruction: 'i1' }]),
  amendmentsOf: (reads) => reads.amendmentsOf(at, measures, page),
  amendmentsByIds: (reads) => reads.amendmentsByIds(at, [{ measure: 'a', amendment: 'a1' }]),
  lampTurnsOf: (reads) => reads.lampTurnsOf(at, measures, page),
  search: (reads) => reads.search(at, { text: 'a', page }),
  foreseen: (reads) =>
    reads.foreseen(at, measures, {
      terms: life.terms(),
      from: '2023-07-10T04:00:00.000Z',
      until: '2023-08-01T00:00:00.000Z',
    }),
  logHead: (reads) => reads.logHead('whole'),
  proofs: (reads) => reads.proofs('whole', page),
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
    await reads.toDo({ plan: 'whole', at: 60 }, units, { ...day, page }),
  ],
  waitingCounts: (reads) => reads.waitingCounts(at, recipients),
  waiting: (reads) => reads.waiting(at, recipients, page),
  agenda: (reads) => reads.agenda({ ...month, from: '2023-01-01T00:00:00.000Z', to: '2023-12-31' }),
  bulletin: (reads) => reads.bulletin({ ...month, month: '2023-07' }),
  review: (reads) => reads.review({ ...month, quarter: '2023-Q2' }),
  snapshots: (reads) => reads.snapshots(at, { page }),
  snapshotsByIds: (reads) => reads.snapshotsByIds(at, ['weekly-meeting/2023-02-06']),
  accesses: (reads) => reads.accesses({ filter: {}, page }),
  seesChange: (reads) => reads.seesChange({ plan: 'whole', position: 1 }),
  positionOf: (reads) => reads.positionOf('whole'),
  projectionOf: (reads) => reads.projectionOf('whole'),
  momentOf: (reads) => reads.momentOf(at),
  positionAt: (reads) => reads.positionAt('whole', '2023-05-01T00:00:00.000Z'),
};

let models: ReadModels;
/** Of the owner, who may read everything. */
let owner: Database<unknown>;
beforeAll(async () => {
  models = await openReadModels();
  owner = await openDatabase<unknown>(models.url, { poolSize: 2 });
  await models.project(life.events);
});
afterAll(async () => {
  await owner.close();
  await models.close();
});

type Statement = { readonly shape: AnyShape; readonly query: CompiledQuery };

const statementsOf = async (ask: (reads: Reads) => Promise<unknown>): Promise<readonly Statement[]> => {
  const { kysely } = owner;
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

const faultsOf = async ({ shape, query }: Statement): Promise<readonly string[]> => {
  const { pool } = owner;
  return rowFaults(pool, shape, await pool.query({ text: query.sql, values: [...query.parameters] }));
};

describe('the declared row type of a statement', () => {
  it.each(Object.entries(QUESTIONS))('matches what the migrated database returns for %s', async (name, ask) => {
    const statements = await statementsOf(ask);
    // It answers no column, so there is none to declare.
    expect(statements.length).toBeGreaterThan(name === 'seesChange' ? -1 : 0);
    for (const statement of statements) expect(await faultsOf(statement)).toEqual([]);
  });

  it('is refused where a name, a type, the nullability or a field of a jsonb differs', async () => {
    const [statement] = await statementsOf((reads) => reads.measuresByIds(at, measures));
    if (!statement) throw new Error('Nothing was asked');
    const { record, ...rest } = statement.shape;
    const wrong = {
      ...rest,
      record: { ...(record as AnyShape), rungs: 'text', halt: 'jsonb', more: 'text' },
      inside: 'text',
      other: 'text',
    };
    expect(await faultsOf({ ...statement, shape: wrong })).toEqual(
      expect.arrayContaining([
        'row lacks other',
        'inside is declared text and is bool',
        'record lacks more',
        'record.rungs is declared text and holds a JSON number',
        'record.halt is null',
      ]),
    );
  });
});

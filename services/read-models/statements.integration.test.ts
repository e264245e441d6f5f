import type { Terms } from '@duban/domain';
import { openDatabase } from '@duban/runtime';
import { Kysely, type LogEvent, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReads, type Reads } from './reads.ts';
import { createLife } from './testing/life.ts';
import { openReadModels, type ReadModels } from './testing/read-models.ts';
import { measure, plan } from './testing/small-plan.ts';

let models: ReadModels;
let reads: Reads;
let terms: Terms;
let statements = 0;
const ids = Array.from({ length: 60 }, (_, index) => `m${index}`);
const at = { plan: 'many', at: null };

beforeAll(async () => {
  models = await openReadModels();
  const life = createLife(
    plan(
      ids.map((id) => measure(id)),
      'many',
    ),
  );
  life.adopt();
  life.issue();
  for (const id of ids)
    life.byUnit(id, { type: 'reportProgress', values: [{ target: `${id}-count`, value: 1 }], text: '', asOf: null });
  await models.project(life.events);
  terms = life.terms();
  const log = () => {
    statements += 1;
  };
  reads = createReads(new Kysely({ dialect: new PostgresDialect({ pool: models.gateway.pool }), log }));
});
afterAll(() => models.close());

const counted = async (ask: () => Promise<unknown>): Promise<number> => {
  statements = 0;
  await ask();
  return statements;
};

describe('a row whose id may be of any length in earlier events', () => {
  const page = { first: 50 };
  const some = ids.slice(0, 3);
  const targets = some.map((id) => `${id}-count`);
  const heads = some.map((id) => `unit-head@${id}`);
  const milestones = some.map((measure) => ({ measure, milestone: 'm1' }));
  const questions: Record<string, (asked: Reads) => Promise<unknown>> = {
    rm_target_live: (asked) => asked.targetsByIds(at, targets),
    rm_value_key: (asked) => asked.valuesOf(at, targets, page),
    rm_milestone_live: (asked) => asked.milestonesByIds(at, milestones),
    rm_delivery_recipient: (asked) => asked.deliveriesOf(at, heads, page),
  };

  it.each(Object.entries(questions))(
    'is found by the index %s, also by a reader who sees some rows only',
    async (index, ask) => {
      const found: string[] = [];
      const reader = await openDatabase<unknown>(models.url, { role: 'duban_reader', poolSize: 1 });
      const log = ({ query }: LogEvent) => {
        found.push(query.sql);
      };
      // The first statement of each question: its plan does not depend on its parameters.
      const asking = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: models.gateway.pool }), log });
      await ask(createReads(asking));
      const [statement = ''] = found;
      try {
        await reader.pool.query(
          'set enable_seqscan = off; set enable_bitmapscan = off; set plan_cache_mode = force_generic_plan',
        );
        const { rows } = await reader.pool.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${statement}`);
        const lines = rows.map((row) => row['QUERY PLAN']);
        const at = lines.findIndex((line) => line.includes(`using ${index} `));
        expect(lines.join('\n')).toContain(`using ${index} `);
        expect(lines[at + 1]).toMatch(/Index Cond: .*md5\(/);
      } finally {
        await reader.close();
      }
    },
  );
});

describe('the number of statements', () => {
  const page = { first: 50 };
  const questions: Record<string, (some: readonly string[]) => Promise<unknown>> = {
    measuresByIds: (some) => reads.measuresByIds(at, some),
    measuresPer: (some) => reads.measuresPer(at, 'leadUnit', some, { page }),
    countMeasuresPer: (some) => reads.countMeasuresPer(at, 'leadUnit', some),
    milestonesOf: (some) => reads.milestonesOf(at, some, page),
    milestonesByIds: (some) =>
      reads.milestonesByIds(
        at,
        some.map((id) => ({ measure: id, milestone: 'm1' })),
      ),
    targetsOf: (some) => reads.targetsOf(at, some),
    targetsByIds: (some) =>
      reads.targetsByIds(
        at,
        some.map((id) => `${id}-count`),
      ),
    valuesOf: (some) =>
      reads.valuesOf(
        at,
        some.map((id) => `${id}-count`),
        page,
      ),
    reportsOf: (some) => reads.reportsOf(at, some, page),
    reportsByIds: (some) =>
      reads.reportsByIds(
        at,
        some.map((id) => ({ measure: id, report: 'r1' })),
      ),
    timelineOf: (some) => reads.timelineOf(at, some, { page }),
    draftsOf: (some) => reads.draftsOf(at, some, page),
    draftsByIds: (some) =>
      reads.draftsByIds(
        at,
        some.map((id) => ({ measure: id, report: 'r1' })),
      ),
    contributionsOf: (some) => reads.contributionsOf(at, some, page),
    instructionsOf: (some) => reads.instructionsOf(at, some, page),
    instructionsByIds: (some) =>
      reads.instructionsByIds(
        at,
        some.map((id) => ({ measure: id, instruction: 'i1' })),
      ),
    amendmentsOf: (some) => reads.amendmentsOf(at, some, page),
    amendmentsByIds: (some) =>
      reads.amendmentsByIds(
        at,
        some.map((id) => ({ measure: id, amendment: 'a1' })),
      ),
    lampTurnsOf: (some) => reads.lampTurnsOf(at, some, page),
    foreseen: (some) =>
      reads.foreseen(at, some, { terms, from: '2023-03-01T00:00:00.000Z', until: '2023-05-01T00:00:00.000Z' }),
    lampReplay: (some) =>
      reads.lampReplay(at, some, { policy: terms.lamps[0].value, terms, from: '2023-01-01', until: '2023-03-01' }),
    milestoneStates: (some) => reads.milestoneStates(at, some),
    stageStates: (some) => reads.stageStates(at, some),
    lampSubjects: (some) => reads.lampSubjects(at, some),
    rungsOf: (some) => reads.rungsOf(at, 'measure', some, { page }),
    rungsOfUnits: (some) => reads.rungsOf(at, 'leadUnit', some, { page }),
    inbox: (some) =>
      reads.inbox(
        at,
        some.map((id) => `unit-head@${id}`),
        page,
      ),
    noticesByIds: (some) =>
      reads.noticesByIds(
        at,
        some.map((id) => ({ recipient: `unit-head@${id}`, position: 3 })),
      ),
    deliveriesOf: (some) => reads.deliveriesOf(at, some, page),
    waiting: (some) => reads.waiting(at, some, page),
    waitingCounts: (some) => reads.waitingCounts(at, some),
    snapshotsByIds: (some) => reads.snapshotsByIds(at, some),
    toDo: (some) => reads.toDo(at, some, { today: '2023-03-01', withinDays: 60, page }),
    overview: (some) => reads.overview(some.map((plan) => ({ plan, at: null, today: '2023-03-01' }))),
    plans: (some) => reads.plans(some.map((plan) => ({ plan, at: null }))),
  };
  /** The second statement finds the names for the ids. */
  const twice = [
    ...['reportsOf', 'reportsByIds', 'timelineOf', 'draftsOf', 'draftsByIds', 'contributionsOf', 'amendmentsOf'],
    ...['foreseen', 'amendmentsByIds', 'rungsOf', 'rungsOfUnits', 'inbox', 'noticesByIds'],
  ];

  /** The first finds what can be closed. */
  const judged = ['waiting', 'waitingCounts'];

  it.each(Object.entries(questions))('for %s is the same for one key as for sixty', async (name, ask) => {
    const expected = twice.includes(name) || judged.includes(name) ? 2 : 1;
    expect(await counted(() => ask(ids.slice(0, 1)))).toBe(expected);
    expect(await counted(() => ask(ids))).toBe(expected);
    expect(await counted(() => ask([]))).toBeLessThanOrEqual(expected);
  });

  it('for the current state of a plan is one, and cached parts are not read again', async () => {
    expect(await counted(() => reads.present('many'))).toBe(1);
    const before = await reads.present('many');
    expect((await reads.present('many'))?.plan).toBe(before?.plan);
    expect((await reads.plans())[0]).toBe(before?.plan);
    expect(await reads.present('nowhere')).toBeNull();
  });

  it('for a list does not depend on its length', async () => {
    expect(await counted(() => reads.measures(at, { page: { first: 1 } }))).toBe(1);
    expect(await counted(() => reads.measures(at, { page: { first: 60 } }))).toBe(1);
    expect(await counted(() => reads.planTimeline(at, { page: { first: 1 } }))).toBe(2);
    expect(await counted(() => reads.planTimeline(at, { page: { first: 100 } }))).toBe(2);
    expect(await counted(() => reads.lampTurns(at, { page: { first: 100 } }))).toBe(1);
    expect(await counted(() => reads.lampChanges(at, 2))).toBe(1);
    expect(await counted(() => reads.search(at, { text: '1', page: { first: 100 } }))).toBe(1);
    expect(await counted(() => reads.rungs(at, { page: { first: 100 } }))).toBe(2);
    expect(await counted(() => reads.deliveries(at, { page: { first: 100 } }))).toBe(1);
    expect(await counted(() => reads.snapshots(at, { page: { first: 100 } }))).toBe(1);
  });

  it('for a meeting paper does not depend on the length of the paper', async () => {
    const span = { today: '2023-03-01', to: '2023-03-31' };
    const papers = (moment: number) => [
      () => reads.agenda({ plan: 'many', at: moment, from: '2023-01-01T00:00:00.000Z', ...span }),
      () => reads.bulletin({ plan: 'many', at: moment, month: '2023-02', today: span.today }),
      () => reads.review({ plan: 'many', at: moment, quarter: '2023-Q1', today: span.today }),
    ];
    for (const [index, ask] of papers(122).entries()) {
      const early = papers(2)[index];
      expect(await counted(ask)).toBe(early && (await counted(early)));
    }
  });
});

import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReads, type Reads } from './reads.ts';
import { createLife } from './testing/life.ts';
import { openReadModels, type ReadModels } from './testing/read-models.ts';
import { measure, plan } from './testing/small-plan.ts';

let models: ReadModels;
let reads: Reads;
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
    timelineOf: (some) => reads.timelineOf(at, some, page),
    toDo: (some) => reads.toDo(at, some, { today: '2023-03-01', withinDays: 60, page }),
    overview: (some) => reads.overview(some.map((plan) => ({ plan, at: null, today: '2023-03-01' }))),
    plans: (some) => reads.plans(some.map((plan) => ({ plan, at: null }))),
  };
  const twice = ['reportsOf', 'reportsByIds', 'timelineOf'];

  it.each(Object.entries(questions))('of %s is the same for one key as for sixty', async (name, ask) => {
    const expected = twice.includes(name) ? 2 : 1;
    expect(await counted(() => ask(ids.slice(0, 1)))).toBe(expected);
    expect(await counted(() => ask(ids))).toBe(expected);
    expect(await counted(() => ask([]))).toBeLessThanOrEqual(expected);
  });

  it('of a list does not depend on its length', async () => {
    expect(await counted(() => reads.measures(at, { page: { first: 1 } }))).toBe(1);
    expect(await counted(() => reads.measures(at, { page: { first: 60 } }))).toBe(1);
    expect(await counted(() => reads.planTimeline(at, { first: 1 }))).toBe(2);
    expect(await counted(() => reads.planTimeline(at, { first: 100 }))).toBe(2);
  });
});

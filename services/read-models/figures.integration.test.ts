import type { CivilDate, MeasureDefinition } from '@duban/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURE_STAGES } from './measures/measure.rows.ts';
import type { Figures, MilestoneFigures } from './overview/overview.rows.ts';
import { COUNTED, type Folded, figuresOf, foldLog, isOpen, isRunning } from './testing/fold.ts';
import { createLife, type Life } from './testing/life.ts';
import { liveRandomly, randomScript } from './testing/random-life.ts';
import { openReadModels, type ReadModels } from './testing/read-models.ts';
import { LOUD, plan, threeMeasures, UNITS } from './testing/small-plan.ts';
import type { At } from './version.ts';

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
});
afterAll(() => models.close());

const ALL = { first: 1000 };
const OFFICE = 'supervision-office';

/** The plain numbers: what can be added up. */
const numbers = ({ stages: _, lamps: __, ...rest }: Figures): Readonly<Record<string, number>> => rest;
const sumOf = (all: readonly Figures[]) =>
  all.map(numbers).reduce((sum, one) => {
    const keys = [...new Set([...Object.keys(sum), ...Object.keys(one)])];
    return Object.fromEntries(keys.map((key) => [key, (sum[key] ?? 0) + (one[key] ?? 0)]));
  }, {});

/** The dates of the plan, as each measure was issued or drafted. */
const plannedDues = ({ events }: Life): ReadonlyMap<string, CivilDate> =>
  new Map(
    events.flatMap(({ type, data }) =>
      type === 'MeasureIssued' || type === 'MeasureDrafted'
        ? (data as { definition: MeasureDefinition }).definition.milestones.map(
            ({ id, due }) => [`${(data as { definition: MeasureDefinition }).definition.id} ${id}`, due] as const,
          )
        : [],
    ),
  );

/** Of the milestones with a date within it: the same count as of all, over measures cut down to them. */
const within = (measures: readonly Folded[], planned: ReadonlyMap<string, CivilDate>, from: string, to: string) =>
  measures.map((measure) => ({
    ...measure,
    milestones: measure.milestones.filter(({ id, due }) => {
      const first = planned.get(`${measure.definition.id} ${id}`) ?? due;
      return [due, first].some((date) => date >= from && date < to);
    }),
  }));

const ofMilestones = (figures: MilestoneFigures): MilestoneFigures => {
  const { milestones, due, met, early, late, waiting, waitingDue, missed, overdueOpen, extensionsAsked, decidingDue } =
    figures;
  return { milestones, due, met, early, late, waiting, waitingDue, missed, overdueOpen, extensionsAsked, decidingDue };
};

/** What every question says in figures, against a simple count over the states folded from the same events. */
const compare = async (life: Life, at: At, today: CivilDate): Promise<void> => {
  const { reads } = models;
  const { plan: folded, measures } = foldLog(life.events.slice(0, at.at ?? life.events.length));
  if (!folded) return;
  const counted = figuresOf(measures, today);
  const of = { ...at, today };
  const [overview] = await reads.overview([of]);
  const bulletin = await reads.bulletin({ ...of, month: '2023-06' });
  const review = await reads.review({ ...of, quarter: '2023-Q2' });
  const agenda = await reads.agenda({ ...of, from: '2023-01-01T00:00:00.000Z', to: '2025-12-31' });
  expect(overview?.total).toEqual(counted);
  for (const paper of [bulletin, review, agenda]) expect(paper?.total).toEqual(counted);
  for (const paper of [bulletin, review]) expect(paper?.sections).toEqual(overview?.sections);
  expect(bulletin?.units).toEqual(overview?.units);

  expect(sumOf(overview?.sections.map(({ figures }) => figures) ?? [])).toEqual(numbers(counted));
  expect(sumOf(overview?.units.map(({ figures }) => figures) ?? [])).toEqual(numbers(counted));
  expect(COUNTED.reduce((sum, stage) => sum + counted.stages[stage], 0)).toBe(counted.measures);
  expect(MEASURE_STAGES.reduce((sum, stage) => sum + counted.stages[stage], 0)).toBe(measures.length);
  expect(counted.due).toBe(
    counted.met - counted.early + counted.waitingDue + counted.decidingDue + counted.overdueOpen,
  );
  for (const stage of MEASURE_STAGES)
    expect(await reads.countMeasures(at, { stages: [stage] })).toBe(counted.stages[stage]);

  const quarter = within(measures, plannedDues(life), '2023-04-01', '2023-07-01');
  expect(review?.milestones).toEqual(ofMilestones(figuresOf(quarter, today)));

  const open = measures.filter(isRunning).flatMap((measure) => measure.milestones.filter(isOpen));
  expect(agenda?.overdue.milestones).toHaveLength(counted.overdueOpen);
  expect(agenda?.near.milestones).toHaveLength(open.filter(({ due }) => due >= today).length);
  const waiting = (kind: string) => agenda?.waiting.filter((one) => one.kind === kind).length;
  expect(waiting('verify')).toBe(counted.waiting);
  const toDo = await reads.toDo(at, UNITS, { today, withinDays: 0, kinds: ['overdue'], page: ALL });
  const asked = await reads.waiting(at, [OFFICE, ...UNITS.map((unit) => `unit-head@${unit}`)], ALL);
  expect([...asked.values()].flatMap(({ rows }) => rows.filter(({ row }) => row.kind === 'extension'))).toHaveLength(
    counted.extensionsAsked,
  );

  const units = UNITS.map((unit) => {
    const own = measures.filter(({ definition }) => definition.leadUnit === unit);
    return { unit, leads: own.some(({ shown }) => COUNTED.includes(shown)), figures: figuresOf(own, today) };
  });
  for (const { unit, figures } of units) expect(toDo.get(unit)?.rows).toHaveLength(figures.overdueOpen);
  const rates = units.flatMap(({ unit, figures: { due, met, early } }) =>
    due > 0 ? [{ unit, rate: (met - early) / due }] : [],
  );
  expect(new Map(bulletin?.ranking?.map(({ unit, place }) => [unit, place]))).toEqual(
    new Map(rates.map(({ unit, rate }) => [unit, rates.filter((other) => other.rate > rate).length + 1])),
  );
  expect(bulletin?.unranked).toEqual(
    units.filter(({ leads, figures }) => leads && figures.due === 0).map(({ unit }) => unit),
  );
};

/** Thousands of comparisons: minutes on a busy machine. */
const MAX_TEST_MS = 300_000;

describe('the figures of a plan', () => {
  it('are the same in every query, live and as of any position, and add up', { timeout: MAX_TEST_MS }, async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        randomScript,
        fc.constantFrom('2023-04-01', '2023-06-15', '2023-12-30'),
        async (script, today) => {
          runs += 1;
          const ranked = { ...LOUD, settings: { ...LOUD.settings, ranking: true } };
          const life = createLife(plan(threeMeasures(), `figures-${runs}`, ranked));
          liveRandomly(life, script);
          await models.project(life.events, 30);
          const at = { plan: life.definition.id, at: null };
          await compare(life, at, today);
          const step = Math.max(1, Math.floor(life.events.length / 8));
          for (let position = 1; position <= life.events.length; position += step)
            await compare(life, { ...at, at: position }, today);
        },
      ),
      { numRuns: 15 },
    );
  });
});

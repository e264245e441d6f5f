import { addDays, currentValue, type MeasureOrder } from '@duban/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf, foldLog, isOpen, toDoOf } from './testing/fold.ts';
import { createLife, type Life, SUPERVISOR } from './testing/life.ts';
import { openReadModels, type ReadModels } from './testing/read-models.ts';
import { plan, threeMeasures, UNITS } from './testing/small-plan.ts';
import type { At } from './version.ts';

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
});
afterAll(() => models.close());

const id = fc.constantFrom('a', 'b', 'c');
const milestone = fc.constantFrom('m1', 'm2');
const text = fc.constantFrom('', '进展顺利', 'it\'s 100% \\ _done_ "now"', '😀\n第二行');
const value = fc.integer({ min: 0, max: 30 });
const values = (measure: string) =>
  fc.uniqueArray(fc.record({ target: fc.constantFrom(`${measure}-count`, `${measure}-done`), value }), {
    selector: ({ target }) => target,
    maxLength: 2,
  });
const report = fc.constantFrom('r1', 'r2', 'r3');

type Step =
  | { readonly kind: 'unit' | 'office'; readonly measure: string; readonly order: MeasureOrder }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'clock' };

const step: fc.Arbitrary<Step> = id.chain((measure) => {
  const unit = (order: fc.Arbitrary<MeasureOrder>) => order.map((one): Step => ({ kind: 'unit', measure, order: one }));
  const office = (order: fc.Arbitrary<MeasureOrder>) =>
    order.map((one): Step => ({ kind: 'office', measure, order: one }));
  return fc.oneof(
    { weight: 1, arbitrary: unit(fc.constant({ type: 'acknowledge' })) },
    {
      weight: 4,
      arbitrary: unit(
        fc.record({ type: fc.constant('reportProgress'), values: values(measure), text, asOf: fc.constant(null) }),
      ),
    },
    {
      weight: 3,
      arbitrary: unit(
        fc.record({
          type: fc.constant('correctProgress'),
          report,
          values: values(measure),
          text,
          reason: fc.constant('数字有误'),
        }),
      ),
    },
    {
      weight: 4,
      arbitrary: unit(
        fc.record({ type: fc.constant('submitMilestone'), milestone, text, evidence: fc.constant(['照片']) }),
      ),
    },
    { weight: 2, arbitrary: office(fc.record({ type: fc.constant('verifyMilestone'), milestone, note: text })) },
    {
      weight: 3,
      arbitrary: office(
        fc.record({
          type: fc.constant('returnMilestone'),
          milestone,
          reason: fc.constant('材料不全'),
          limit: fc.constantFrom('2023-07-15', '2023-10-20', '2023-12-01'),
        }),
      ),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('days'), days: fc.integer({ min: 1, max: 60 }) }) },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: 'clock' }) },
  );
});

const live = (plan: Life, steps: readonly Step[]): void => {
  let today = '2023-02-02';
  plan.adopt();
  plan.issue();
  for (const one of steps) {
    if (one.kind === 'days') {
      today = addDays(today, one.days);
      plan.until(today);
    } else if (one.kind === 'clock') plan.setClock(plan.events.length);
    else if (one.kind === 'unit') plan.byUnit(one.measure, one.order);
    else plan.order(one.measure, SUPERVISOR, one.order);
  }
};

/** Everything that the read models say of the plan at the position, against the domain's fold up to there. */
const compare = async (life: Life, at: At, today: string): Promise<void> => {
  const { reads } = models;
  const { plan: folded, measures } = foldLog(life.events.slice(0, at.at ?? life.events.length));
  const ids = measures.map(({ definition }) => definition.id);
  const all = { first: 100 };
  const soon = addDays(today, 10);
  const [plans, overview, list, milestones, targets, reports, timeline, toDo] = await Promise.all([
    reads.plans([at]),
    reads.overview([{ ...at, today }]),
    reads.measures(at, { page: all }),
    reads.milestonesOf(at, ids, all),
    reads.targetsOf(at, ids),
    reads.reportsOf(at, ids, all),
    reads.planTimeline(at, all),
    reads.toDo(at, UNITS, { today, withinDays: 10, page: all }),
  ]);
  expect(plans.map(({ clock, measureIds }) => ({ clock, measureIds }))).toEqual(
    folded ? [{ clock: folded.clock, measureIds: folded.frame.measureIds }] : [],
  );
  expect(overview).toEqual(
    (folded ? [folded] : []).map(({ frame }) => ({
      plan: at.plan,
      total: figuresOf(measures, today),
      sections: frame.sections.map(({ id: section }) => ({
        section,
        figures: figuresOf(
          measures.filter(({ definition }) => definition.section === section),
          today,
        ),
      })),
      units: frame.units.map(({ id: unit }) => ({
        unit,
        figures: figuresOf(
          measures.filter(({ definition }) => definition.leadUnit === unit),
          today,
        ),
        supports: measures.filter(({ definition }) => definition.supportUnits.includes(unit)).length,
      })),
    })),
  );
  const events = life.events.slice(0, at.at ?? life.events.length);
  expect(
    list.rows.map(({ row }) => ({
      id: row.id,
      issuedAt: row.issuedAt,
      acknowledgedAt: row.acknowledgedAt,
      reportCount: row.reportCount,
      next: row.next,
      last: row.lastActivity.position,
      version: row.version,
    })),
  ).toEqual(
    measures.map(({ definition, issuedAt, acknowledgedAt, reports, milestones }) => {
      const [next] = milestones.filter(isOpen).sort((a, b) => (a.due < b.due ? -1 : 1));
      const own = events.filter(({ stream }) => stream === `measure/${definition.id}`);
      return {
        id: definition.id,
        issuedAt,
        acknowledgedAt,
        reportCount: reports.length,
        next: next ? { milestone: next.id, due: next.due } : null,
        last: own.at(-1)?.position,
        version: own.length,
      };
    }),
  );
  for (const { definition, milestones: expected, reports: stated } of measures) {
    const rows = milestones.get(definition.id)?.rows.map(({ row }) => row) ?? [];
    expect(rows.map(({ id, status, due, missed }) => ({ id, status, due, missed }))).toEqual(expected);
    const current = targets.get(definition.id) ?? [];
    expect(current.map(({ id: target, current }) => [target, current?.value ?? null])).toEqual(
      definition.targets.map(({ id: target }) => [target, currentValue(stated, target)]),
    );
    const written = reports.get(definition.id)?.rows.map(({ row }) => row) ?? [];
    expect(
      written.map(({ id, asOf, values, text }) => ({
        id,
        asOf,
        values: values.map(({ target, value }) => ({ target, value })),
        text,
      })),
    ).toEqual([...stated].reverse());
  }
  expect(timeline.rows.map(({ row }) => [row.position, row.type, row.commandId])).toEqual(
    [...events].reverse().map(({ position, type, commandId }) => [position, type, commandId]),
  );
  for (const unit of UNITS)
    expect(
      toDo.get(unit)?.rows.map(({ row }) => ({
        kind: row.kind,
        measure: row.measure,
        milestone: row.milestone?.id ?? null,
      })),
    ).toEqual(toDoOf(measures, unit, today, soon));
};

describe('the read models', () => {
  it('show at every position what the log up to there says, however it was cut into batches', async () => {
    let runs = 0;
    const steps = fc.array(step, { minLength: 5, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 15 }), async (wanted, batch) => {
        runs += 1;
        const life = createLife(plan(threeMeasures(), `random-${runs}`));
        live(life, wanted);
        await models.project(life.events, batch);
        const at = { plan: life.definition.id, at: null };
        await compare(life, at, '2023-06-15');
        for (let position = 0; position <= life.events.length; position += 1)
          await compare(life, { ...at, at: position }, '2023-06-15');
      }),
      { numRuns: 15 },
    );
  });
});

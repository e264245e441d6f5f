import { addDays, type CivilDate, startOfDate } from '@duban/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLife, type Life } from '../testing/life.ts';
import { liveRandomly, randomScript } from '../testing/random-life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { LOUD, plan, threeMeasures } from '../testing/small-plan.ts';
import { type MadeBulletin, rungSpan } from './bulletin-spans.ts';
import { monthAfter } from './period.ts';

let models: ReadModels;
beforeAll(async () => {
  models = await openReadModels();
});
afterAll(() => models.close());

type Fired = { readonly position: number; readonly day: CivilDate };
const months = (count: number): readonly string[] => {
  const all = ['2023-01'];
  while (all.length < count) all.push(monthAfter(all.at(-1) ?? ''));
  return all;
};

/** A log in which days pass, rungs fire, and bulletins are drawn up, some months late, some never. */
const log = fc.array(
  fc.record({ days: fc.nat(20), what: fc.constantFrom('rung', 'rung', 'rung', 'bulletin'), skipped: fc.nat(2) }),
  { maxLength: 60 },
);

const written = (steps: readonly { days: number; what: string; skipped: number }[]) => {
  let day = '2023-01-01';
  let next = '2023-01';
  const fired: Fired[] = [];
  const made: MadeBulletin[] = [];
  for (const [index, { days, what, skipped }] of steps.entries()) {
    day = addDays(day, days);
    if (what === 'rung') fired.push({ position: index + 1, day });
    for (let month = 0; what === 'bulletin' && month < skipped; month += 1) next = monthAfter(next);
    if (what !== 'bulletin' || next > day.slice(0, 7)) continue;
    made.push({ period: next, asOf: index });
    next = monthAfter(next);
  }
  return { fired, made, today: day };
};

const holds = (span: ReturnType<typeof rungSpan>, { position, day }: Fired): boolean =>
  span !== null &&
  position > span.after &&
  (span.upTo === null || position <= span.upTo) &&
  (span.from === undefined || startOfDate(day) >= span.from) &&
  (span.to === undefined || startOfDate(day) < span.to);

describe('a rung of the ladder', () => {
  it('is listed in the bulletin of exactly one month, whenever it fired and whenever bulletins were drawn up', () => {
    fc.assert(
      fc.property(log, fc.boolean(), (steps, drawn) => {
        const { fired, made, today } = written(steps);
        const spans = months(60).map((month) => rungSpan(made, month, { today, drawn }));
        for (const rung of fired) expect(spans.filter((span) => holds(span, rung))).toHaveLength(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('that fires after the last bulletin of its month was drawn up is listed in the next one', () => {
    const made = [{ period: '2023-04', asOf: 10 }];
    const at = { today: '2023-04-29', drawn: true };
    expect(rungSpan(made, '2023-04', at)).toEqual({ after: 0, upTo: 10 });
    expect(rungSpan(made, '2023-05', at)).toEqual({ after: 10, upTo: null });
    expect(rungSpan(made, '2023-06', at)).toBeNull();
    expect(rungSpan(made, '2023-03', at)).toBeNull();
  });

  it('is listed in the month in which it fired where no bulletin is ever drawn up', () => {
    const span = rungSpan([], '2023-04', { today: '2023-06-30', drawn: false });
    expect(span).toEqual({ after: 0, upTo: null, from: '2023-03-31T16:00:00.000Z', to: '2023-04-30T16:00:00.000Z' });
  });
});

/** The bulletin of the month after the last, as the rhythm draws it up: not before the month's last day, maybe much later. */
const drawUp = (life: Life, made: { period: string; today: CivilDate; asOf: number }[]): void => {
  const period = monthAfter(made.at(-1)?.period ?? '2023-01');
  const today = addDays(`${monthAfter(period)}-01`, -1);
  const at = new Date(Date.parse(startOfDate(today)) + 17 * 3_600_000).toISOString();
  if (life.now() < at) return;
  const asOf = life.events.length;
  made.push({ period, today, asOf });
  life.record(`rhythm/monthly-bulletin/${period}`, {
    type: 'SnapshotMade',
    data: { kind: 'monthly-bulletin', period, at, asOf, headHash: '00', content: { month: period } },
  });
};

const QUARTER = ['2023-04', '2023-05', '2023-06'];
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const streamOf = ({ events }: Life, position: number): string | undefined => events[position - 1]?.stream;

describe('the bulletins of a random history', () => {
  it('list each rung that fired exactly once, each bulletin those since the last', async () => {
    let runs = 0;
    let rungs = 0;
    await fc.assert(
      fc.asyncProperty(randomScript, fc.integer({ min: 1, max: 4 }), async (script, laziness) => {
        runs += 1;
        const life = createLife(plan(threeMeasures(), `bulletins-${runs}`, LOUD), { lamps: true });
        const made: { period: string; today: CivilDate; asOf: number }[] = [];
        let step = 0;
        liveRandomly(life, script, () => {
          step += 1;
          if (step % laziness === 0) drawUp(life, made);
        });
        await models.project(life.events, 50);
        const { id } = life.definition;
        const today = addDays(life.now().slice(0, 10), 1);
        const listed = async (at: number, month: string, day: CivilDate): Promise<readonly number[]> =>
          (await models.reads.bulletin({ plan: id, at, month, today: day }))?.escalations.map(
            ({ position }) => position,
          ) ?? [];
        const end = life.events.length;
        const drawn = await Promise.all(made.map(({ period, today: day, asOf }) => listed(asOf, period, day)));
        const last = made.at(-1)?.period;
        const now = today.slice(0, 7);
        const next = last && monthAfter(last) > now ? monthAfter(last) : now;
        const upcoming = await listed(end, next, today);
        const fired = life.events.filter(({ type }) => type === 'RungFired').map(({ position }) => position);
        rungs += fired.length;
        expect([...drawn.flat(), ...upcoming]).toEqual(fired);
        // Asked later, a bulletin still says what it said when it was drawn up.
        expect(await Promise.all(made.map(({ period }) => listed(end, period, today)))).toEqual(drawn);
        // The review of a quarter rests on the bulletins of its months.
        const bulletins = await Promise.all(QUARTER.map((month) => listed(end, month, today)));
        const review = await models.reads.review({ plan: id, at: end, quarter: '2023-Q2', today });
        expect(review?.measures.map(({ measure, documents }) => [measure, sum(Object.values(documents))])).toEqual(
          review?.measures.map(({ measure }) => [
            measure,
            bulletins.flat().filter((position) => streamOf(life, position) === `measure/${measure}`).length,
          ]),
        );
      }),
      { numRuns: 10 },
    );
    expect(rungs).toBeGreaterThan(0);
  });
});

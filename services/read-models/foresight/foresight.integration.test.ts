import { foresee, type Instant } from '@duban/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldLog } from '../testing/fold.ts';
import type { Life } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { wholeLife } from '../testing/whole-life.ts';

const MEASURES = ['a', 'b', 'c', 'd'];
const DAY_MS = 86_400_000;
let models: ReadModels;
let life: Life;
beforeAll(async () => {
  models = await openReadModels();
  life = wholeLife('whole');
  await models.project(life.events);
});
afterAll(() => models.close());

const later = (instant: Instant, days: number): Instant => new Date(Date.parse(instant) + days * DAY_MS).toISOString();

test('what is foreseen from the read models is what the domain foresees from the log, at every position', async () => {
  let seen = 0;
  for (let position = 1; position <= life.events.length; position += 1) {
    const { plan, measures } = foldLog(life.events.slice(0, position));
    const from = life.events[position - 1]?.occurredAt;
    if (!plan || !from) continue;
    const ask = { terms: plan.terms, from, until: later(from, 40) };
    const found = await models.reads.foreseen({ plan: 'whole', at: position }, MEASURES, ask);
    for (const measure of measures) {
      const expected = foresee(measure, ask.terms, ask.from, ask.until).map(({ event, at }) => `${at} ${event.type}`);
      const rows = found.get(measure.definition.id) ?? [];
      seen += rows.length;
      expect([position, measure.definition.id, ...rows.map(({ at, type }) => `${at} ${type}`)]).toEqual([
        position,
        measure.definition.id,
        ...expected,
      ]);
    }
  }
  expect(seen).toBeGreaterThan(500);
});

test('a rung that will fire names what it is for, its document and who gets it', async () => {
  const position = life.events.findIndex(({ type }) => type === 'MeasureIssued') + 1;
  const { plan } = foldLog(life.events.slice(0, position));
  const from = life.events[position - 1]?.occurredAt;
  if (!plan || !from) throw new Error('the life has no issue');
  const ask = { terms: plan.terms, from, until: later(from, 120) };
  const found = await models.reads.foreseen({ plan: 'whole', at: position }, ['a', 'none'], ask);
  expect(found.get('none')).toEqual([]);
  const rungs = (found.get('a') ?? []).flatMap(({ rung, obligation, due }) =>
    rung ? [{ ...rung, obligation, due }] : [],
  );
  expect(rungs.length).toBeGreaterThan(2);
  for (const { document, to, obligation, due } of rungs) {
    expect(document).toMatch(/^[a-z-]+$/);
    expect(to.length).toBeGreaterThan(0);
    expect(obligation?.label.zh).toMatch(/\p{Script=Han}/u);
    expect(due === null).toBe(obligation?.kind === 'lamp');
  }
});

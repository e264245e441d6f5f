import { civilDateAt, pastOf, replayPolicy } from '@duban/domain';
import { policyOf, RULES } from '@duban/domain/testing/lamp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Life } from '../testing/life.ts';
import { openReadModels, type ReadModels } from '../testing/read-models.ts';
import { wholeLife } from '../testing/whole-life.ts';

const MEASURES = ['a', 'b', 'c', 'd'];
let models: ReadModels;
let life: Life;
beforeAll(async () => {
  models = await openReadModels();
  life = wholeLife('whole');
  await models.project(life.events);
});
afterAll(() => models.close());

test('another policy replayed from the read models shows what it shows replayed from the log, at every position', async () => {
  let different = 0;
  for (const rules of [[RULES.binary], [RULES.dueDays], [RULES.points, RULES.dueDays]]) {
    const policy = policyOf(rules);
    for (let position = 1; position <= life.events.length; position += 7) {
      const events = life.events.slice(0, position);
      const past = pastOf(events);
      const until = civilDateAt(events[position - 1]?.occurredAt ?? '');
      for (const from of [past.plan.frame.adopted, '2023-04-01']) {
        if (from > until) continue;
        const expected = replayPolicy(past, policy, { from, until }).measures;
        const at = { plan: 'whole', at: position };
        const found = await models.reads.lampReplay(at, MEASURES, { policy, terms: past.plan.terms, from, until });
        for (const { id, stretches } of expected) expect(found.get(id)).toEqual(stretches);
        const issued = expected.map(({ id }) => id);
        for (const id of MEASURES) if (!issued.includes(id)) expect(found.get(id)).toEqual([]);
        different += expected
          .flatMap(({ stretches }) => stretches)
          .filter(({ recorded, other }) => recorded?.lamp.id !== other?.lamp.id).length;
      }
    }
  }
  expect(different).toBeGreaterThan(20);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  decideMeasure,
  decidePlan,
  evolvePlan,
  frameOf,
  type PlanDefinition,
  SYSTEM,
  startOfDate,
} from '@duban/domain';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { PlanFormatError } from './problem.ts';
import { readPlanSource } from './read-plan.ts';
import { copyOfPlan, removeCopies } from './testing/broken-plan.ts';

afterAll(removeCopies);

const FILES = [
  'plan.yaml',
  'sections.yaml',
  'units.yaml',
  'leaders.yaml',
  'calendar.yaml',
  'rules.yaml',
  'roadmaps.yaml',
  'policies.yaml',
  'relations.yaml',
  'measures/headline.yaml',
  'measures/farming.yaml',
  'measures/livelihood.yaml',
] as const;

type Place = { readonly holder: Record<string | number, unknown>; readonly key: string | number };

/** Every value in the file, by what holds it. */
const placesIn = (value: unknown): Place[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        { holder: value as Record<string | number, unknown>, key },
        ...placesIn(inner),
      ]);

/** Any character but half of a surrogate pair; the unit that fast-check has for them indexes a million of them first. */
const character = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));

/** What people put into such files by mistake, beside any text, number or date. */
const written = fc.oneof(
  fc.string({ unit: character, maxLength: 40 }),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    '\u200b',
    '\u202e文',
    '\ud800',
    '长'.repeat(3_000),
    'a'.repeat(100),
    '中文 | English',
    '2024-02-30',
    '12-31',
    '0 days',
    '366 working days',
    'water',
    'm1',
    'i1',
    'report-2024-01-31',
    -1,
    0,
    0.1,
    1e300,
    100.5,
    null,
    true,
    [],
    {},
  ),
);

const mutation = fc.record({
  file: fc.constantFrom(...FILES),
  place: fc.nat(),
  deed: fc.constantFrom('set', 'set', 'set', 'remove', 'double', 'swap'),
  other: fc.nat(),
  value: written,
});

/** One copy for all runs: each writes back what it changed. */
const folder = copyOfPlan();
const originals = new Map<string, string>(FILES.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const contents = new Map([...originals].map(([file, text]): [string, unknown] => [file, parse(text)]));

const mutate = (
  present: Map<string, unknown>,
  { file, place, deed, other, value }: typeof mutation extends fc.Arbitrary<infer T> ? T : never,
): void => {
  const content = present.get(file) ?? structuredClone(contents.get(file));
  const places = placesIn(content);
  const at = places[place % places.length];
  const from = places[other % places.length];
  if (!at || !from) return;
  const { holder, key } = at;
  if (deed === 'set') holder[key] = value;
  else if (deed === 'swap') holder[key] = structuredClone(from.holder[from.key]);
  else if (Array.isArray(holder))
    holder.splice(Number(key), 1, ...(deed === 'double' ? [holder[Number(key)], holder[Number(key)]] : []));
  else if (deed === 'remove') delete holder[key];
  present.set(file, content);
};

/** Adopts the plan and issues every measure as the loader does. @throws what is refused. */
const load = (plan: PlanDefinition): void => {
  const issuedAt = new Date(Date.parse(startOfDate(plan.adopted)) + 33 * 3_600_000).toISOString();
  const envelope = { commandId: 'load', actor: SYSTEM, issuedAt };
  const adopted = decidePlan(null, { type: 'adoptPlan', frame: frameOf(plan), clock: { kind: 'real' }, ...envelope });
  if (!adopted.ok) throw new Error(JSON.stringify(adopted.refusal));
  const running = evolvePlan(null, { ...adopted.events[0], occurredAt: issuedAt });
  if (!running) throw new Error('nothing was adopted');
  for (const definition of plan.measures) {
    const issued = decideMeasure(null, { type: 'issue', definition, ...envelope }, running.terms);
    if (!issued.ok) throw new Error(JSON.stringify(issued.refusal));
  }
};

/** What the database cannot hold. */
const UNSTORABLE = /\\u0000|\\ud[89a-f]/i;

test('every one of 300 mutations of the small plan that passes the check can be adopted, issued and stored', () => {
  let passed = 0;
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 2 }), (mutations) => {
      const changed = new Map<string, unknown>();
      for (const one of mutations) mutate(changed, one);
      for (const [file, content] of changed)
        writeFileSync(join(folder, file), stringify(content, { aliasDuplicateObjects: false }));
      try {
        const { plan } = readPlanSource(folder);
        passed += 1;
        load(plan);
        expect(UNSTORABLE.exec(JSON.stringify(plan))).toBeNull();
      } catch (error) {
        if (!(error instanceof PlanFormatError)) throw error;
        // Every problem names its file and says why.
        for (const { file, reason, reasonZh } of error.problems)
          expect([file !== '', reason !== '', /\p{Script=Han}/u.test(reasonZh)]).toEqual([true, true, true]);
      } finally {
        for (const file of changed.keys()) writeFileSync(join(folder, file), originals.get(file) ?? '');
      }
    }),
    { numRuns: 300 },
  );
  // A property of plans that all are refused would say nothing.
  expect(passed).toBeGreaterThan(30);
});

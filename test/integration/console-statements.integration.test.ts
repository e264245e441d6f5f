import { readSources } from '@duban/console/operations';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { frame, leader, numbered, PLAN } from '@duban/schema/testing/plan';
import { afterAll, beforeAll, expect, test } from 'vitest';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment(frame);
  await issue(1, 3);
});
afterAll(() => environment.close());

const issue = async (from: number, to: number): Promise<void> => {
  for (let number = from; number <= to; number += 1)
    await environment.issue(numbered(number, { leadUnit: number % 2 === 0 ? 'housing' : 'science' }));
};

const VARIABLES = {
  plan: PLAN,
  code: '4.4-01',
  unit: 'science',
  recipient: 'supervision-office',
  days: 30,
  first: 50,
  since: '2023-03-01',
  turned: { from: '2023-03-01' },
  headline: { sections: ['headline'] },
  beforeWeek: '2023-03-01',
  until: '2023-03-31',
};

/** Statements that one look at a screen costs. A number may be changed only by someone who knows why it changes. */
const STATEMENTS: Readonly<Record<string, number>> = {
  Frame: 2,
  Overview: 7,
  Chart: 7,
  Measures: 6,
  MeasureFilters: 1,
  Measure: 16,
  ToDo: 3,
  Desk: 5,
};

const operations = new Map(
  readSources().flatMap(({ operations: all }) => all.map(({ name, text }) => [name, text] as const)),
);

const countAll = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const name of Object.keys(STATEMENTS)) {
    const text = operations.get(name) ?? '';
    const ask = () => environment.read(text, { as: leader, variables: VARIABLES });
    counts[name] = await environment.statementsOf(ask);
  }
  return counts;
};

test('a screen of the console costs a fixed number of statements, with three measures as with fifteen', async () => {
  expect(await countAll()).toEqual(STATEMENTS);
  await issue(4, 15);
  expect(await countAll()).toEqual(STATEMENTS);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestEnvironment } from '../testing/environment.ts';
import { PLAN } from '../testing/plan.ts';
import { openReportedPlan } from '../testing/reported-plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openReportedPlan();
});
afterAll(() => environment.close());

const HISTORY =
  'stageHistory { since stage } lampHistory { date lamp { key } } milestones { key history { since status due extensionAsked } }';

test('a measure tells every state of its milestones, its stages and its lamps, up to the day shown', async () => {
  const asked = (asOf: string) => `{ measure(id: "Measure:${PLAN}/measure-1"${asOf}) { ${HISTORY} } }`;
  const issued = { since: '2023-03-01T01:00:00.000Z' };
  const pending = { ...issued, status: 'PENDING', due: '2023-06-30', extensionAsked: false };
  const submitted = { ...pending, since: '2023-06-20T02:00:00.000Z', status: 'SUBMITTED' };
  const other = { key: 'm2', history: [{ ...pending, due: '2023-12-29' }] };
  const whole = {
    stageHistory: [
      { ...issued, stage: 'ISSUED' },
      { since: '2023-04-05T02:00:00.000Z', stage: 'ACKNOWLEDGED' },
    ],
    lampHistory: [{ date: '2023-03-01', lamp: { key: 'green' } }],
    milestones: [
      { key: 'm1', history: [pending, submitted, { ...submitted, status: 'RETURNED', due: '2023-07-10' }] },
      other,
    ],
  };
  expect(await environment.read(asked(''))).toEqual({ measure: whole });
  expect(await environment.read(asked(', asOf: { date: "2023-06-10" }'))).toEqual({
    measure: { ...whole, milestones: [{ key: 'm1', history: [pending] }, other] },
  });
});

test('the histories of a whole chart are read by four statements, however many measures it shows', async () => {
  const chart = () =>
    environment.read(`{ plan(id: "${PLAN}") { measures(first: 100) { nodes { code ${HISTORY} } } } }`);
  const one = () => environment.read(`{ plan(id: "${PLAN}") { measures(first: 100) { nodes { code } } } }`);
  expect(await environment.statementsOf(chart)).toBe((await environment.statementsOf(one)) + 4);
});

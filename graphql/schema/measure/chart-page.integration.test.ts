import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestEnvironment } from '../testing/environment.ts';
import { leader, PLAN } from '../testing/plan.ts';
import { openReportedPlan } from '../testing/reported-plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openReportedPlan();
});
afterAll(() => environment.close());

const MEASURES = `query ($plan: ID!) {
  plan(id: $plan) {
    measures(first: 100) {
      nodes {
        key code title { zh en } section { key } leadUnit { key shortName } supervisingLeader { key }
        stageHistory { since stage }
        lampHistory { date lamp { key } }
        milestones { key label { zh en } due history { since status due extensionAsked } }
      }
    }
  }
}`;
const PAGE =
  'query ($plan: ID!, $after: String) { plan(id: $plan) { chartPage(after: $after) { histories totalCount endCursor } } }';

test('a page of the chart tells of each measure what its own fields tell', async () => {
  const asked = { as: leader, variables: { plan: PLAN } };
  const { plan: one } = (await environment.read(MEASURES, asked)) as { plan: { measures: { nodes: object[] } } };
  const { plan: other } = (await environment.read(PAGE, asked)) as {
    plan: { chartPage: { histories: object[] } };
  };
  expect(one.measures.nodes.length).toBeGreaterThan(0);
  expect(JSON.stringify(one)).toContain('SUBMITTED');
  expect(other.chartPage.histories).toEqual(one.measures.nodes);
  expect(other.chartPage).toMatchObject({ totalCount: one.measures.nodes.length, endCursor: null });
});

test('a cursor of the chart that is none is refused by its name', async () => {
  const { errors } = await environment.ask(PAGE, { as: leader, variables: { plan: PLAN, after: 'nonsense' } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
});

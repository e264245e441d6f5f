import { reporter as reporterActor } from '@duban/domain/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestEnvironment } from '../testing/environment.ts';
import { identityOf, PLAN, reporter } from '../testing/plan.ts';
import { openReportedPlan } from '../testing/reported-plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openReportedPlan();
});
afterAll(() => environment.close());

describe('a plan', () => {
  test('is looked up by its key or its global id, and shows its position and time', async () => {
    const fields = '{ id key title { zh en } year clock { kind today rate } position }';
    const expected = {
      id: `Plan:${PLAN}`,
      key: PLAN,
      title: { zh: '青山区2023年计划', en: 'Qingshan 2023' },
      year: 2023,
      clock: { kind: 'REAL', today: '2023-07-03', rate: 1 },
      position: environment.position,
    };
    expect(
      await environment.read(
        `{ a: plan(id: "${PLAN}") ${fields} b: plan(id: "Plan:${PLAN}") ${fields} plans ${fields} }`,
      ),
    ).toEqual({
      a: expected,
      b: expected,
      plans: [expected],
    });
  });

  test('counts its measures and milestones in total, by section and by unit', async () => {
    const figures = '{ measures { total issued acknowledged } milestones { total due met waiting missed overdue } }';
    const data = await environment.read(`{ plan(id: "${PLAN}") { overview {
      total ${figures}
      sections { section { code } figures ${figures} }
      units { unit { shortName } leads { measures { total } } supports }
    } } }`);
    const one = { total: 2, due: 0, met: 0, waiting: 0, missed: 0, overdue: 0 };
    expect(data).toEqual({
      plan: {
        overview: {
          total: {
            measures: { total: 2, issued: 1, acknowledged: 1 },
            milestones: { total: 4, due: 1, met: 0, waiting: 0, missed: 1, overdue: 1 },
          },
          sections: [
            {
              section: { code: '四(四)' },
              figures: { measures: { total: 1, issued: 0, acknowledged: 1 }, milestones: one },
            },
            {
              section: { code: '四(五)' },
              figures: {
                measures: { total: 1, issued: 1, acknowledged: 0 },
                milestones: { ...one, due: 1, missed: 1, overdue: 1 },
              },
            },
          ],
          units: [
            { unit: { shortName: '科技局' }, leads: { measures: { total: 1 } }, supports: 0 },
            { unit: { shortName: '教育局' }, leads: { measures: { total: 0 } }, supports: 2 },
            { unit: { shortName: '住建局' }, leads: { measures: { total: 1 } }, supports: 0 },
          ],
        },
      },
    });
  });

  test('is shown with all nested objects as of any position or instant', async () => {
    const fields = `{ position clock { today } overview { total { milestones { overdue } } }
      measure(code: "4.4-01") { reportCount targets { current { value } } } }`;
    const data = await environment.read(`{
      now: plan(id: "${PLAN}") ${fields}
      may: plan(id: "${PLAN}", asOf: { instant: "2023-05-01T08:00:00+08:00" }) ${fields}
      adopted: plan(id: "${PLAN}", asOf: { position: 1 }) ${fields}
      never: plan(id: "${PLAN}", asOf: { position: 0 }) ${fields}
    }`);
    expect(data).toMatchObject({
      now: { position: 12, clock: { today: '2023-07-03' }, overview: { total: { milestones: { overdue: 1 } } } },
      may: {
        position: 7,
        clock: { today: '2023-05-01' },
        overview: { total: { milestones: { overdue: 0 } } },
        measure: { reportCount: 1, targets: [{ current: { value: 80 } }, { current: null }] },
      },
      adopted: { position: 1, measure: null },
      never: null,
    });
    expect(data).toMatchObject({ now: { measure: { targets: [{ current: { value: 60 } }, { current: null }] } } });
  });

  test('is shown as of the end of a date: events at midnight belong to the next day, and today is refused as not over', async () => {
    const fields = `{ position clock { now today } section(code: "四(五)") { figures { milestones { missed } } } }`;
    const data = await environment.read(`{
      june: plan(id: "${PLAN}", asOf: { date: "2023-06-30" }) ${fields}
      july: plan(id: "${PLAN}", asOf: { date: "2023-07-01" }) ${fields}
      today: plan(id: "${PLAN}", asOf: { date: "2023-07-03" }) ${fields}
      before: plan(id: "${PLAN}", asOf: { date: "2022-12-31" }) { key }
    }`);
    const missed = (missed: number) => ({ section: { figures: { milestones: { missed } } } });
    expect(data).toMatchObject({
      june: { clock: { now: '2023-06-30T15:59:59.999Z', today: '2023-06-30' }, ...missed(0) },
      july: { clock: { today: '2023-07-01' }, ...missed(1) },
      today: { clock: { now: '2023-07-03T02:00:00.000Z', today: '2023-07-03' } },
      before: null,
    });
  });

  test('takes its position once, at the root field, whichever root field that is', async () => {
    const asOf = 'asOf: { instant: "2023-05-01T00:00:00Z" }';
    const fields = 'reportCount reports { nodes { text } } leadUnit { measures(part: LEAD) { nodes { reportCount } } }';
    const one = {
      reportCount: 1,
      reports: { nodes: [{ text: '已认定80家' }] },
      leadUnit: { measures: { nodes: [{ reportCount: 1 }] } },
    };
    const id = `Measure:${PLAN}/measure-1`;
    const data = await environment.read(
      `{ plans(${asOf}) { position measure(code: "4.4-01") { ${fields} } } measure(id: "${id}", ${asOf}) { ${fields} }
        node(id: "${id}", ${asOf}) { ... on Measure { ${fields} } } nodes(ids: ["${id}"], ${asOf}) { ... on Measure { ${fields} } }
        viewer { unit(plan: "${PLAN}", ${asOf}) { measures(part: LEAD) { nodes { ${fields} } } } } }`,
      { as: reporter },
    );
    expect(data).toEqual({
      plans: [{ position: 7, measure: one }],
      measure: one,
      node: one,
      nodes: [one],
      viewer: { unit: { measures: { nodes: [one] } } },
    });
    const { errors } = await environment.ask('{ plans(asOf: { position: 3 }) { key } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'asOf.position' });
    expect(await environment.read('{ plans(asOf: { date: "2023-02-01" }) { key } }')).toEqual({ plans: [] });
  });

  test('refuses a position or time in the future', async () => {
    const { errors } = await environment.ask(`{
      a: plan(id: "${PLAN}", asOf: { position: 99 }) { key }
      b: plan(id: "${PLAN}", asOf: { instant: "2023-12-01T00:00:00Z" }) { key }
      c: plan(id: "${PLAN}", asOf: { date: "2023-07-04" }) { key }
    }`);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([
      ['BAD_USER_INPUT', 'asOf'],
      ['BAD_USER_INPUT', 'asOf'],
      ['BAD_USER_INPUT', 'asOf'],
    ]);
  });

  test('to which a token gives no access is answered like one that does not exist', async () => {
    const data = await environment.read(
      `{ plans { key } plan(id: "${PLAN}") { key } measure(id: "Measure:${PLAN}/measure-1") { code } node(id: "Unit:${PLAN}/science") { id } }`,
      { as: identityOf('auditor', null, 'elsewhere-2023') },
    );
    expect(data).toEqual({ plans: [], plan: null, measure: null, node: null });
  });
});

test('an answer shows the state at one position, whatever events arrive while it is read', async () => {
  const before = environment.position;
  const readsFor: typeof environment.ports.readsFor = (reader) => {
    const reads = environment.ports.readsFor(reader);
    return {
      ...reads,
      measures: async (...asked) => {
        await environment.execute('measure-2', { type: 'acknowledge' }, { ...reporterActor, unit: 'housing' });
        return reads.measures(...asked);
      },
    };
  };
  const document = `{ plan(id: "${PLAN}") { position overview { total { measures { issued } } }
    measures(filter: { stages: [ISSUED] }) { totalCount nodes { code timeline(first: 1) { nodes { type } } } } } }`;
  expect(await environment.read(document, { ports: { readsFor } })).toEqual({
    plan: {
      position: before,
      overview: { total: { measures: { issued: 1 } } },
      measures: { totalCount: 1, nodes: [{ code: '4.4-02', timeline: { nodes: [{ type: 'MILESTONE_MISSED' }] } }] },
    },
  });
  expect(await environment.read(document)).toMatchObject({
    plan: { position: before + 1, measures: { totalCount: 0 } },
  });
});

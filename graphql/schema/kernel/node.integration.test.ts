import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestEnvironment } from '../testing/environment.ts';
import { auditor, PLAN, reporter } from '../testing/plan.ts';
import { openReportedPlan } from '../testing/reported-plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openReportedPlan();
});
afterAll(() => environment.close());

describe('a global id', () => {
  test('resolves to its object, alone or in a list, and to null where there is none', async () => {
    const ids = [
      'Plan:',
      'Section:/4-4',
      'Unit:/science',
      'Post:/science-head',
      'Leader:/vice-mayor',
      'Measure:/measure-1',
    ]
      .concat('Target:/park-2', 'Milestone:/measure-2/m2', 'Report:/measure-1/r1')
      .map((id) => id.replace(':', `:${PLAN}`));
    const data = await environment.read('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
      variables: { ids },
    });
    expect(data).toEqual({ nodes: ids.map((id) => ({ __typename: id.split(':')[0], id })) });
    const absent = [`Measure:${PLAN}/none`, `Report:${PLAN}/measure-1/r9`, 'Unit:elsewhere-2023/science'];
    expect(
      await environment.read('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { variables: { ids: absent } }),
    ).toEqual({
      nodes: [null, null, null],
    });
  });

  test('of another form, type or plan is refused with the name of the argument', async () => {
    const fieldOf = async (document: string) => (await environment.ask(document)).errors?.[0]?.extensions.field;
    expect(await fieldOf('{ node(id: "nonsense") { id } }')).toBe('id');
    expect(await fieldOf(`{ nodes(ids: ["Plan:${PLAN}", "Measure:${PLAN}"]) { id } }`)).toBe('ids.1');
    expect(await fieldOf(`{ measure(id: "Unit:${PLAN}/science") { id } }`)).toBe('id');
    expect(await fieldOf(`{ plan(id: "${PLAN}") { unit(id: "Unit:elsewhere-2023/science") { key } } }`)).toBe('id');
    const filter = `filter: { sections: ["4-4", "Unit:${PLAN}/science"] }`;
    expect(await fieldOf(`{ plan(id: "${PLAN}") { measures(${filter}) { nodes { id } } } }`)).toBe('filter.sections.1');
  });
});
describe('a unit', () => {
  test('lists what it owes, most urgent first', async () => {
    const toDo = '{ toDo(withinDays: 10) { nodes { kind due reason measure { code } milestone { key } } } }';
    const data = await environment.read(
      `{ plan(id: "${PLAN}") { science: unit(id: "science") ${toDo} housing: unit(id: "Unit:${PLAN}/housing") ${toDo} } }`,
    );
    expect(data).toEqual({
      plan: {
        science: {
          toDo: {
            nodes: [
              {
                kind: 'RETURNED',
                due: '2023-07-10',
                reason: '缺名单',
                measure: { code: '4.4-01' },
                milestone: { key: 'm1' },
              },
            ],
          },
        },
        housing: {
          toDo: {
            nodes: [
              {
                kind: 'OVERDUE',
                due: '2023-06-30',
                reason: null,
                measure: { code: '4.4-02' },
                milestone: { key: 'm1' },
              },
              { kind: 'ACKNOWLEDGE', due: '2023-03-06', reason: null, measure: { code: '4.4-02' }, milestone: null },
            ],
          },
        },
      },
    });
  });

  test('is the viewer’s own where the token names one', async () => {
    const document = `{ viewer { subject role unitKey planKey unit(plan: "${PLAN}") { key measures(part: LEAD) { totalCount nodes { code } } } } }`;
    expect(await environment.read(document, { as: reporter })).toEqual({
      viewer: {
        subject: 'a-unit-reporter',
        role: 'UNIT_REPORTER',
        unitKey: 'science',
        planKey: null,
        unit: { key: 'science', measures: { totalCount: 1, nodes: [{ code: '4.4-01' }] } },
      },
    });
    expect(await environment.read(document, { as: auditor })).toMatchObject({
      viewer: { role: 'AUDITOR', unitKey: null, unit: null },
    });
  });
});

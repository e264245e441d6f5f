import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reporter as reporterActor, supervisor as supervisorActor } from '../../workflows/domain/testing.ts';
import { auditor, identityOf, numbered, openWorld, PLAN, reporter, type World } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.issue(
    numbered(1, { title: { zh: '新增高新技术企业', en: 'High-tech enterprises' } }),
    numbered(2, { section: '4-5', leadUnit: 'housing', title: { zh: '新建公厕' } }),
  );
  world.moveTo('2023-04-05T02:00:00.000Z');
  const values = [{ target: 'enterprises-1', value: 80 }];
  await world.order(
    'measure-1',
    { type: 'reportProgress', values, text: '已认定80家', asOf: '2023-03-31' },
    reporterActor,
  );
  world.moveTo('2023-06-20T02:00:00.000Z');
  await world.order(
    'measure-1',
    {
      type: 'correctProgress',
      report: 'r1',
      values: [{ target: 'enterprises-1', value: 60 }],
      text: '',
      reason: '重复计算',
    },
    reporterActor,
  );
  await world.order(
    'measure-1',
    { type: 'submitMilestone', milestone: 'm1', text: '', evidence: ['台账'] },
    reporterActor,
  );
  await world.order(
    'measure-1',
    { type: 'returnMilestone', milestone: 'm1', reason: '缺名单', limit: '2023-07-10' },
    supervisorActor,
  );
  world.moveTo('2023-06-30T16:00:00.000Z');
  await world.order('measure-2', { type: 'passDeadline', deadline: 'deadline/milestone-missed/m1/2023-06-30' });
  world.moveTo('2023-07-03T02:00:00.000Z');
});
afterAll(() => world.close());

const ask = async (document: string, asking: Parameters<World['ask']>[1] = {}) => {
  const { data, errors } = await world.ask(document, asking);
  expect(errors ?? []).toEqual([]);
  return data;
};

describe('a plan', () => {
  test('is named by its key or its global id, and says where and when it stands', async () => {
    const fields = '{ id key title { zh en } year clock { kind today rate } position }';
    const expected = {
      id: `Plan:${PLAN}`,
      key: PLAN,
      title: { zh: '青山区2023年计划', en: 'Qingshan 2023' },
      year: 2023,
      clock: { kind: 'REAL', today: '2023-07-03', rate: 1 },
      position: world.position,
    };
    expect(
      await ask(`{ a: plan(id: "${PLAN}") ${fields} b: plan(id: "Plan:${PLAN}") ${fields} plans ${fields} }`),
    ).toEqual({
      a: expected,
      b: expected,
      plans: [expected],
    });
  });

  test('counts its measures and milestones, whole, by section and by unit', async () => {
    const figures = '{ measures { total issued acknowledged } milestones { total due met waiting missed overdue } }';
    const data = await ask(`{ plan(id: "${PLAN}") { overview {
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

  test('is shown, with all that hangs on it, as of any position or instant', async () => {
    const fields = `{ position clock { today } overview { total { milestones { overdue } } }
      measure(code: "4.4-01") { reportCount targets { current { value } } } }`;
    const data = await ask(`{
      now: plan(id: "${PLAN}") ${fields}
      may: plan(id: "${PLAN}", asOf: { instant: "2023-05-01T08:00:00+08:00" }) ${fields}
      adopted: plan(id: "${PLAN}", asOf: { position: 1 }) ${fields}
      never: plan(id: "${PLAN}", asOf: { position: 0 }) ${fields}
    }`);
    expect(data).toMatchObject({
      now: { position: 9, clock: { today: '2023-07-03' }, overview: { total: { milestones: { overdue: 1 } } } },
      may: {
        position: 5,
        clock: { today: '2023-05-01' },
        overview: { total: { milestones: { overdue: 0 } } },
        measure: { reportCount: 1, targets: [{ current: { value: 80 } }, { current: null }] },
      },
      adopted: { position: 1, measure: null },
      never: null,
    });
    expect(data).toMatchObject({ now: { measure: { targets: [{ current: { value: 60 } }, { current: null }] } } });
  });

  test('does not answer for a moment that lies ahead', async () => {
    const { errors } = await world.ask(`{
      a: plan(id: "${PLAN}", asOf: { position: 99 }) { key }
      b: plan(id: "${PLAN}", asOf: { instant: "2023-12-01T00:00:00Z" }) { key }
    }`);
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([
      ['BAD_USER_INPUT', 'asOf'],
      ['BAD_USER_INPUT', 'asOf'],
    ]);
  });

  test('that a token does not open is as if it were not there', async () => {
    const data = await ask(
      `{ plans { key } plan(id: "${PLAN}") { key } measure(id: "Measure:${PLAN}/measure-1") { code } node(id: "Unit:${PLAN}/science") { id } }`,
      { as: identityOf('auditor', null, 'elsewhere-2023') },
    );
    expect(data).toEqual({ plans: [], plan: null, measure: null, node: null });
  });
});

describe('a measure', () => {
  test('tells what was promised, who owes it, and what of this is only proposed', async () => {
    const data = await ask(`{ measure(id: "Measure:${PLAN}/measure-1") {
      id key code title { zh en } plan { key } section { id title { zh } } sources { section paragraph sentence }
      leadUnit { id name { zh } } supportUnits { key } responsible { title { zh } unit { key } }
      supervisingLeader { key portfolio { key } } evidence { zh }
      origins { leadUnit { proposed rule { key text { zh } } sources { section } } }
      state acknowledgedByActing version lastActivity { type position }
      milestones { id ordinal due plannedDue status missedOn overdue proposed rule { text { zh } }
        expected { target { key } value } submission { evidence by { subject unit { key } } } decision { kind text by { role } } }
      nextMilestone { key } milestoneCounts { total pending returned }
    } }`);
    expect(data).toMatchObject({
      measure: {
        id: `Measure:${PLAN}/measure-1`,
        code: '4.4-01',
        title: { zh: '新增高新技术企业', en: 'High-tech enterprises' },
        section: { id: `Section:${PLAN}/4-4` },
        sources: [{ section: '四(四)', paragraph: 1, sentence: 1 }],
        leadUnit: { id: `Unit:${PLAN}/science` },
        supportUnits: [{ key: 'education' }],
        responsible: { title: { zh: '科技局局长' }, unit: { key: 'science' } },
        supervisingLeader: { key: 'vice-mayor', portfolio: [{ key: 'science' }, { key: 'education' }] },
        origins: { leadUnit: { proposed: true, rule: { key: 'test', text: { zh: '按季度推进' } }, sources: [] } },
        state: 'ACKNOWLEDGED',
        acknowledgedByActing: true,
        version: 6,
        lastActivity: { type: 'MILESTONE_RETURNED' },
        milestones: [
          {
            id: `Milestone:${PLAN}/measure-1/m1`,
            due: '2023-07-10',
            plannedDue: '2023-06-30',
            status: 'RETURNED',
            missedOn: null,
            overdue: false,
            proposed: true,
            rule: { text: { zh: '按季度推进' } },
            expected: [{ target: { key: 'enterprises-1' }, value: 80 }],
            submission: { evidence: ['台账'], by: { subject: 'li', unit: { key: 'science' } } },
            decision: { kind: 'RETURNED', text: '缺名单', by: { role: 'SUPERVISOR' } },
          },
          { status: 'PENDING', submission: null, decision: null },
        ],
        nextMilestone: { key: 'm1' },
        milestoneCounts: { total: 2, pending: 1, returned: 1 },
      },
    });
  });

  test('leads from the current value to the report behind it, and to what was corrected and why', async () => {
    const data = await ask(`{ plan(id: "${PLAN}") { measure(id: "measure-1") {
      targets { id key kind value unit percent reached
        current { value asOf replaced correctedAt report { id number text by { role } corrections { reason previousText previousValues { value target { key } } } } }
        values { nodes { value } } }
    } } }`);
    expect(data).toMatchObject({
      plan: {
        measure: {
          targets: [
            {
              id: `Target:${PLAN}/enterprises-1`,
              kind: 'COUNT',
              value: 200,
              unit: '家',
              percent: 30,
              reached: false,
              current: {
                value: 60,
                asOf: '2023-03-31',
                replaced: 80,
                correctedAt: '2023-06-20T02:00:00.000Z',
                report: {
                  id: `Report:${PLAN}/measure-1/r1`,
                  number: 1,
                  corrections: [
                    {
                      reason: '重复计算',
                      previousText: '已认定80家',
                      previousValues: [{ value: 80, target: { key: 'enterprises-1' } }],
                    },
                  ],
                },
              },
              values: { nodes: [{ value: 60 }] },
            },
            { kind: 'DELIVERABLE', current: null, percent: null },
          ],
        },
      },
    });
  });

  test('keeps its timeline, each kind of event with its own fields, newest first', async () => {
    const data = await ask(`{ measure(id: "Measure:${PLAN}/measure-1") { timeline(first: 5) { nodes {
      __typename position type occurredAt actor { role } measure { code }
      ... on MilestoneReturned { reason due milestone { key } }
      ... on MilestoneSubmitted { evidence }
      ... on ProgressCorrected { reason values { value } previousValues { value } }
      ... on ProgressReported { asOf report { id } values { label { zh } value unit } }
      ... on MeasureAcknowledged { byActing }
    } pageInfo { hasNextPage } } } }`);
    expect(data).toMatchObject({
      measure: {
        timeline: {
          nodes: [
            {
              __typename: 'MilestoneReturned',
              type: 'MILESTONE_RETURNED',
              reason: '缺名单',
              due: '2023-07-10',
              milestone: { key: 'm1' },
            },
            { __typename: 'MilestoneSubmitted', evidence: ['台账'] },
            { __typename: 'ProgressCorrected', values: [{ value: 60 }], previousValues: [{ value: 80 }] },
            { __typename: 'ProgressReported', asOf: '2023-03-31', values: [{ value: 80, unit: '家' }] },
            { __typename: 'MeasureAcknowledged', byActing: true, measure: { code: '4.4-01' } },
          ],
          pageInfo: { hasNextPage: true },
        },
      },
    });
    const whole = await ask(
      `{ plan(id: "${PLAN}") { timeline(last: 2) { nodes { __typename measure { code } ... on PlanAdopted { measures } } } } }`,
    );
    expect(whole).toEqual({
      plan: {
        timeline: {
          nodes: [
            { __typename: 'MeasureIssued', measure: { code: '4.4-01' } },
            { __typename: 'PlanAdopted', measure: null, measures: 0 },
          ],
        },
      },
    });
  });

  test('is found by exactly one of id and code', async () => {
    const { errors } = await world.ask(
      `{ plan(id: "${PLAN}") { a: measure { code } b: measure(id: "x", code: "y") { code } } }`,
    );
    expect(errors?.map(({ message }) => message)).toEqual(
      Array(2).fill(expect.stringContaining('give exactly one of them')),
    );
    expect(await ask(`{ plan(id: "${PLAN}") { measure(code: "4.4-0") { code } } }`)).toEqual({
      plan: { measure: null },
    });
  });
});

describe('a unit', () => {
  test('sees what it owes, most pressing first', async () => {
    const toDo = '{ toDo(withinDays: 10) { nodes { kind due reason measure { code } milestone { key } } } }';
    const data = await ask(
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
              { kind: 'ACKNOWLEDGE', due: null, reason: null, measure: { code: '4.4-02' }, milestone: null },
            ],
          },
        },
      },
    });
  });

  test('is the viewer’s own where the token names one', async () => {
    const document = `{ viewer { subject role unitKey planKey unit(plan: "${PLAN}") { key measures(part: LEAD) { totalCount nodes { code } } } } }`;
    expect(await ask(document, { as: reporter })).toEqual({
      viewer: {
        subject: 'a-unit-reporter',
        role: 'UNIT_REPORTER',
        unitKey: 'science',
        planKey: null,
        unit: { key: 'science', measures: { totalCount: 1, nodes: [{ code: '4.4-01' }] } },
      },
    });
    expect(await ask(document, { as: auditor })).toMatchObject({
      viewer: { role: 'AUDITOR', unitKey: null, unit: null },
    });
  });
});

describe('a global id', () => {
  test('finds its object again, alone or among many, and null where there is none', async () => {
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
    const data = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { variables: { ids } });
    expect(data).toEqual({ nodes: ids.map((id) => ({ __typename: id.split(':')[0], id })) });
    const absent = [`Measure:${PLAN}/none`, `Report:${PLAN}/measure-1/r9`, 'Unit:elsewhere-2023/science'];
    expect(await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { variables: { ids: absent } })).toEqual({
      nodes: [null, null, null],
    });
  });

  test('of another form, type or plan is refused by the name of its argument', async () => {
    const fieldOf = async (document: string) => (await world.ask(document)).errors?.[0]?.extensions.field;
    expect(await fieldOf('{ node(id: "nonsense") { id } }')).toBe('id');
    expect(await fieldOf(`{ nodes(ids: ["Plan:${PLAN}", "Measure:${PLAN}"]) { id } }`)).toBe('ids.1');
    expect(await fieldOf(`{ measure(id: "Unit:${PLAN}/science") { id } }`)).toBe('id');
    expect(await fieldOf(`{ plan(id: "${PLAN}") { unit(id: "Unit:elsewhere-2023/science") { key } } }`)).toBe('id');
    const filter = `filter: { sections: ["4-4", "Unit:${PLAN}/science"] }`;
    expect(await fieldOf(`{ plan(id: "${PLAN}") { measures(${filter}) { nodes { id } } } }`)).toBe('filter.sections.1');
  });
});

test('an answer is of one moment, whatever happens while it is read', async () => {
  const before = world.position;
  const reads: typeof world.ports.reads = {
    ...world.ports.reads,
    measures: async (...asked) => {
      await world.order('measure-2', { type: 'acknowledge' }, { ...reporterActor, unit: 'housing' });
      return world.ports.reads.measures(...asked);
    },
  };
  const document = `{ plan(id: "${PLAN}") { position overview { total { measures { issued } } }
    measures(filter: { states: [ISSUED] }) { totalCount nodes { code timeline(first: 1) { nodes { type } } } } } }`;
  expect(await ask(document, { ports: { reads } })).toEqual({
    plan: {
      position: before,
      overview: { total: { measures: { issued: 1 } } },
      measures: { totalCount: 1, nodes: [{ code: '4.4-02', timeline: { nodes: [{ type: 'MILESTONE_MISSED' }] } }] },
    },
  });
  expect(await ask(document)).toMatchObject({ plan: { position: before + 1, measures: { totalCount: 0 } } });
});

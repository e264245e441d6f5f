import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestEnvironment } from '../testing/environment.ts';
import { PLAN } from '../testing/plan.ts';
import { openReportedPlan } from '../testing/reported-plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openReportedPlan();
});
afterAll(() => environment.close());

describe('a measure', () => {
  test('shows what was promised, which units owe it, and which of its values are proposed', async () => {
    const data = await environment.read(`{ measure(id: "Measure:${PLAN}/measure-1") {
      id key code title { zh en } plan { key } section { id title { zh } } sources { section paragraph sentence }
      leadUnit { id name { zh } } supportUnits { key } responsible { title { zh } unit { key } }
      supervisingLeader { key portfolio { key } } evidence { zh }
      origins { leadUnit { proposed rule { key text { zh } } sources { section } } }
      stage acknowledgedByActing version lastActivity { type position }
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
        stage: 'ACKNOWLEDGED',
        acknowledgedByActing: true,
        version: 7,
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

  test('links the current value to the report that states it, and to each correction with its reason', async () => {
    const data = await environment.read(`{ plan(id: "${PLAN}") { measure(id: "measure-1") {
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

  test('shows its timeline, newest event first, each kind of event with its own fields', async () => {
    const data = await environment.read(`{ measure(id: "Measure:${PLAN}/measure-1") { timeline(first: 5) { nodes {
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
    const whole = await environment.read(
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

  test('is looked up by exactly one of id and code', async () => {
    const { errors } = await environment.ask(
      `{ plan(id: "${PLAN}") { a: measure { code } b: measure(id: "x", code: "y") { code } } }`,
    );
    expect(errors?.map(({ message }) => message)).toEqual(
      Array(2).fill(expect.stringContaining('give exactly one of them')),
    );
    expect(await environment.read(`{ plan(id: "${PLAN}") { measure(code: "4.4-0") { code } } }`)).toEqual({
      plan: { measure: null },
    });
  });
});

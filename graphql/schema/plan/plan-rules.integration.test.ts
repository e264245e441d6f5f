import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { frame, PLAN, security } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  const holidays = [
    { date: '2023-10-02', name: '国庆节' },
    { date: '2023-09-29', name: '中秋节' },
  ];
  const makeUpDays = [{ date: '2023-10-07', name: '国庆节调休' }];
  environment = await openTestEnvironment({ ...frame, calendar: { ...frame.calendar, holidays, makeUpDays } });
});
afterAll(() => environment.close());

test('a plan names its days off and the weekends that are worked, earliest first', async () => {
  const asked = `{ plan(id: "${PLAN}") { calendar { holidays { date name } makeUpDays { date name } } } }`;
  expect(await environment.read(asked, { as: security })).toEqual({
    plan: {
      calendar: {
        holidays: [
          { date: '2023-09-29', name: '中秋节' },
          { date: '2023-10-02', name: '国庆节' },
        ],
        makeUpDays: [{ date: '2023-10-07', name: '国庆节调休' }],
      },
    },
  });
});

test('a ladder says in words when each of its rungs fires', async () => {
  const { plan } = (await environment.read(
    `{ plan(id: "${PLAN}") { ladders { inForce rungs { key timing { zh en } } } } }`,
  )) as {
    readonly plan: { readonly ladders: readonly { readonly inForce: boolean; readonly rungs: readonly object[] }[] };
  };
  expect(plan.ladders.find(({ inForce }) => inForce)?.rungs[0]).toEqual({
    key: 'reminder',
    timing: {
      zh: '节点、批示、会议决定到期前3个工作日',
      en: '3 working days before the date of milestones, instructions and decisions',
    },
  });
});

test('a plan offers the lamp policies that its server brings as templates, none of them in force', async () => {
  const asked = `{ plan(id: "${PLAN}") { lampPolicyTemplates { key version inForce title { zh } rules { kind } } } }`;
  const ports = { lampPolicyTemplates: [frame.policies.lamps] };
  expect(await environment.read(asked)).toEqual({ plan: { lampPolicyTemplates: [] } });
  expect(await environment.read(asked, { ports })).toEqual({
    plan: {
      lampPolicyTemplates: [
        expect.objectContaining({
          key: frame.policies.lamps.id,
          version: frame.policies.lamps.version,
          inForce: false,
        }),
      ],
    },
  });
});

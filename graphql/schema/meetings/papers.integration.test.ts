import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { openEscalatedPlan } from '../testing/escalated-plan.ts';
import { PLAN } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openEscalatedPlan();
});
afterAll(() => environment.close());

const inPlan = async <T>(selection: string): Promise<T> =>
  ((await environment.read(`{ plan(id: "${PLAN}") { ${selection} } }`)) as { plan: T }).plan;

describe('the meeting papers of a plan', () => {
  test('show the state at the position asked for: agenda, bulletin and review', async () => {
    const plan = await inPlan<object>(`
      agenda { today to decided { type words measure { code } } overdue { milestones { key measure { code } } instructions { text measure { code } } }
        near { milestones { key } } waiting { kind } }
      bulletin(month: "2023-07") { month total { milestones { missed } } documents { document count } documentsByUnit { unit { key } documents { count } }
        escalations { rung measure { code } } listed { code } ranking { place } sections { figures { measures { total } } } units { leads { measures { total } } } }
      review(quarter: "2023-Q2") { quarter total { measures { total } } measures { measure { code } milestones { key due } documents { document count } } }`);
    expect(plan).toMatchObject({
      agenda: {
        today: '2023-07-14',
        to: '2023-07-20',
        overdue: {
          milestones: [{ key: 'm1', measure: { code: '4.4-02' } }],
          instructions: [{ text: '抓紧', measure: { code: '4.4-01' } }],
        },
        waiting: [{ kind: 'VERIFY' }, { kind: 'EXTENSION' }],
      },
      bulletin: { month: '2023-07', total: { milestones: { missed: 1 } }, ranking: null },
      review: {
        quarter: '2023-Q2',
        measures: [
          { measure: { code: '4.4-01' }, milestones: [{ key: 'm1', due: '2023-06-30' }] },
          { measure: { code: '4.4-02' } },
        ],
      },
    });
  });

  test('are refused for a period in a wrong format', async () => {
    const fieldOf = async (selection: string) =>
      (await environment.ask(`{ plan(id: "${PLAN}") { ${selection} } }`)).errors?.[0]?.extensions.field;
    expect(await fieldOf('bulletin(month: "2023-13") { month }')).toBe('month');
    expect(await fieldOf('review(quarter: "2023") { quarter }')).toBe('quarter');
    expect(await fieldOf('agenda(to: "2023-01-01") { to }')).toBe('to');
  });

  test('can be opened later unchanged', async () => {
    const paper = 'key kind period at shows headHash content';
    const stored = {
      key: 'monthly-bulletin/2023-06',
      kind: 'MONTHLY_BULLETIN',
      period: '2023-06',
      at: '2023-06-30T09:00:00.000Z',
      shows: 5,
      headHash: 'abc',
      content: { month: '2023-06' },
    };
    expect(
      await inPlan(`snapshots { nodes { ${paper} } } none: snapshots(kinds: [WEEKLY_MEETING]) { nodes { key } }
        snapshot(kind: MONTHLY_BULLETIN, period: "2023-06") { ${paper} } missing: snapshot(kind: MONTHLY_BULLETIN, period: "2023-07") { key }`),
    ).toEqual({ snapshots: { nodes: [stored] }, none: { nodes: [] }, snapshot: stored, missing: null });
  });
});

test('the next meeting, bulletin and review are told with their times, earliest first, as of any day', async () => {
  const environment = await openTestEnvironment();
  try {
    const asked = (asOf: string) => `{ plan(id: "${PLAN}"${asOf}) { nextBeats { kind period at } } }`;
    expect(await environment.read(asked(''))).toEqual({
      plan: {
        nextBeats: [
          { kind: 'WEEKLY_MEETING', period: '2023-03-06', at: '2023-03-06T01:30:00.000Z' },
          { kind: 'MONTHLY_BULLETIN', period: '2023-03', at: '2023-03-31T09:00:00.000Z' },
          { kind: 'QUARTERLY_REVIEW', period: '2023-Q1', at: '2023-03-31T09:30:00.000Z' },
        ],
      },
    });
  } finally {
    await environment.close();
  }
});

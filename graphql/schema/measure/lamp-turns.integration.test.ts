import { policyOf, RULES } from '@duban/domain/testing/lamp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { admin, frame, numbered, PLAN, supervisor } from '../testing/plan.ts';

/** Three measures; the second of another unit. All are yellow from late June and red from 1 July; the third is handed in. */
let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment({
    ...frame,
    policies: { ...frame.policies, lamps: policyOf([RULES.dueDays]) },
  });
  await environment.issue(numbered(1), numbered(2, { leadUnit: 'housing', section: '4-5' }), numbered(3));
  await environment.passTimeUntil('2023-06-26T04:00:00.000Z');
  const handedIn = { type: 'submitMilestone', milestone: 'm1', text: '', evidence: [] } as const;
  await environment.execute('measure-3', handedIn, { id: 'r', role: 'unit-reporter', unit: 'science' });
  await environment.passTimeUntil('2023-07-02T04:00:00.000Z');
});
afterAll(() => environment.close());

type Turn = {
  readonly date: string;
  readonly to: { readonly key: string };
  readonly measure: { readonly code: string };
};
const turns = async (args: string): Promise<string[]> => {
  const document = `{ plan(id: "${PLAN}") { lampTurns(${args}) { nodes { date to { key } measure { code } } } } }`;
  const { plan } = (await environment.read(document)) as { plan: { lampTurns: { nodes: Turn[] } } };
  return plan.lampTurns.nodes.map(({ date, to, measure }) => `${date} ${measure.code} ${to.key}`).toSorted();
};
type Change = {
  readonly from: { readonly key: string } | null;
  readonly to: { readonly key: string };
  readonly measures: number;
};
const changes = async (since: string, asOf = ''): Promise<string[]> => {
  const document = `{ plan(id: "${PLAN}"${asOf}) { lampChanges(since: "${since}") { from { key } to { key } measures } } }`;
  const { plan } = (await environment.read(document)) as { plan: { lampChanges: Change[] } };
  return plan.lampChanges.map(({ from, to, measures }) => `${from?.key ?? '—'} → ${to.key}: ${measures}`);
};
const codes = async (filter: string, asOf = ''): Promise<string> => {
  const document = `{ plan(id: "${PLAN}"${asOf}) { measures(filter: { ${filter} }) { totalCount nodes { code } } } }`;
  const { plan } = (await environment.read(document)) as {
    plan: { measures: { totalCount: number; nodes: { code: string }[] } };
  };
  expect(plan.measures.totalCount).toBe(plan.measures.nodes.length);
  return plan.measures.nodes.map(({ code }) => code.slice(-1)).join('');
};

describe('the turns of a plan', () => {
  test('are found by date, lamp, section and unit', async () => {
    expect(await turns('filter: { from: "2023-07-01" }')).toEqual(['2023-07-01 4.4-01 red', '2023-07-01 4.4-02 red']);
    expect(await turns('filter: { lamps: ["red"], leadUnits: ["housing"] }')).toEqual(['2023-07-01 4.4-02 red']);
    expect(await turns('filter: { to: "2023-06-30", sections: ["4-5"], leaders: ["vice-mayor"] }')).toEqual([
      '2023-03-01 4.4-02 green',
      '2023-06-25 4.4-02 yellow',
    ]);
    expect(await turns('filter: { lamps: [] }')).toEqual([]);
  });

  test('are read page by page with two statements, however many there are', async () => {
    const page = (first: number) => () =>
      environment.read(`{ plan(id: "${PLAN}") { lampTurns(first: ${first}) { nodes { date measure { code } } } } }`);
    expect(await environment.statementsOf(page(100))).toBe(await environment.statementsOf(page(2)));
  });

  test('may not be viewed by an administrator', async () => {
    for (const asked of ['lampTurns { nodes { date } }', 'lampChanges(since: "2023-06-01") { measures }']) {
      const { errors } = await environment.ask(`{ plan(id: "${PLAN}") { ${asked} } }`, { as: admin });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    }
  });
});

describe('a list of measures', () => {
  const ordered = async (field: string, direction: string): Promise<string> => {
    const order = `orderBy: { field: ${field}, direction: ${direction} }`;
    const found: string[] = [];
    for (let after = 'null', more = true; more; ) {
      const document = `{ plan(id: "${PLAN}") { measures(first: 1, after: ${after}, ${order}) {
        nodes { code } pageInfo { hasNextPage endCursor } } } }`;
      const { plan } = (await environment.read(document)) as {
        plan: { measures: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
      found.push(...plan.measures.nodes.map(({ code }) => code.slice(-1)));
      after = `"${plan.measures.pageInfo.endCursor}"`;
      more = plan.measures.pageInfo.hasNextPage;
    }
    return found.join('');
  };

  test('is ordered by severity, by the date of the lamp and by unit, and paged in that order', async () => {
    expect(await ordered('LAMP', 'DESC')).toBe('213');
    expect(await ordered('LAMP', 'ASC')).toBe('312');
    expect(await ordered('LAMP_SINCE', 'ASC')).toBe('312');
    expect(await ordered('LEAD_UNIT', 'ASC')).toBe('132');
  });
});

describe('the comparison with an earlier day', () => {
  test('counts the measures by the lamp then and the lamp now, and a filter lists the same measures', async () => {
    expect(await changes('2023-06-01')).toEqual(['green → red: 2']);
    expect(await changes('2023-06-27')).toEqual(['yellow → red: 2']);
    expect(await changes('2023-02-01')).toEqual(['— → green: 1', '— → red: 2']);
    expect(await codes('lampChange: { since: "2023-06-01" }')).toBe('12');
    expect(await codes('lampChange: { since: "2023-06-01", from: ["green"] }, lamps: ["red"]')).toBe('12');
    expect(await codes('lampChange: { since: "2023-06-01", from: ["red"] }')).toBe('');
    expect(await codes('lampChange: { since: "2023-07-01" }')).toBe('');
  });

  test('as of an earlier day compares that day', async () => {
    const asOf = ', asOf: { date: "2023-06-28" }';
    expect(await changes('2023-06-01', asOf)).toEqual(['green → yellow: 2']);
    expect(await codes('lampChange: { since: "2023-06-27" }', asOf)).toBe('');
  });

  test('with a day after the one shown is refused, and names the argument', async () => {
    const asked = `{ plan(id: "${PLAN}", asOf: { date: "2023-06-28" }) { lampChanges(since: "2023-06-29") { measures } } }`;
    const { errors } = await environment.ask(asked, { as: supervisor });
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([['BAD_USER_INPUT', 'since']]);
  });
});

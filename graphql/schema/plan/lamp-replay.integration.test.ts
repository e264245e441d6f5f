import { DEFAULT_LADDER } from '@duban/domain';
import { policyOf, RULES } from '@duban/domain/testing/lamp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { admin, auditor, frame, leader, numbered, PLAN, reporter, supervisor } from '../testing/plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  const lamps = policyOf([RULES.binary]);
  environment = await openTestEnvironment({ ...frame, policies: { ...frame.policies, lamps, ladder: DEFAULT_LADDER } });
  await environment.issue(numbered(1), numbered(2));
  await environment.passTimeUntil('2023-07-12T02:00:00.000Z');
});
afterAll(() => environment.close());

const CONTENT = `key version title { zh } source { zh } lamps { key name { zh } colour meaning severity }
  situations { onTime done notStarted setAside } scheduled { mode asAt graceDays }
  rules { kind reached behind below days bands { lamp atLeast atMost months } }`;
type Content = { readonly key: string; readonly lamps: readonly { readonly key: string }[] };

/** The policy in force as the graph tells it, written back as an input. */
const inForce = async (): Promise<object> => {
  const { plan } = (await environment.read(`{ plan(id: "${PLAN}") { lampPolicies { ${CONTENT} } } }`)) as {
    plan: { lampPolicies: readonly [Content] };
  };
  const [{ key, lamps, ...rest }] = plan.lampPolicies;
  return { ...rest, id: key, lamps: lamps.map(({ key: id, ...lamp }) => ({ ...lamp, id })) };
};
const strict = async () => ({
  ...(await inForce()),
  version: 2,
  rules: [
    {
      kind: 'DUE_DAYS',
      days: 'CALENDAR',
      bands: [
        { lamp: 'yellow', atMost: 10 },
        { lamp: 'red', atMost: -1 },
      ],
    },
  ],
});

const PERIOD = 'from to days shown { key } other { key } otherReason { zh } differs';
const REPLAY = `query ($policy: LampPolicyInput!, $from: CivilDate, $asOf: AsOf) {
  plan(id: "${PLAN}", asOf: $asOf) { measures { nodes { code lampReplay(policy: $policy, from: $from) { ${PERIOD} } } } }
}`;
type Period = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly shown: { readonly key: string } | null;
  readonly other: { readonly key: string } | null;
  readonly differs: boolean;
};
const replay = async (variables: Record<string, unknown>): Promise<readonly Period[]> => {
  const { plan } = (await environment.read(REPLAY, { as: supervisor, variables })) as {
    plan: { measures: { nodes: readonly [{ lampReplay: readonly Period[] }] } };
  };
  return plan.measures.nodes[0].lampReplay;
};
const rows = (periods: readonly Period[]) =>
  periods.map(({ from, to, days, shown, other, differs }) => [from, to, days, shown?.key, other?.key, differs]);

test('the policy in force, written back as it is read, shows what was shown', async () => {
  const periods = await replay({ policy: await inForce() });
  expect(periods.length).toBeGreaterThan(1);
  expect(periods.filter(({ differs }) => differs)).toEqual([]);
  for (const { shown, other } of periods) expect(other).toEqual(shown);
});

test('another policy tells the days on which it would have shown another lamp', async () => {
  const whole = await replay({ policy: await strict() });
  expect(rows(whole).slice(-3)).toEqual([
    [expect.any(String), '2023-06-19', expect.any(Number), 'green', 'green', false],
    ['2023-06-20', '2023-06-30', 11, 'green', 'yellow', true],
    ['2023-07-01', '2023-07-12', 12, 'red', 'red', false],
  ]);
  // As of an earlier day, and in force from a later one.
  expect(rows(await replay({ policy: await strict(), from: '2023-06-22', asOf: { date: '2023-06-25' } }))).toEqual([
    ['2023-06-22', '2023-06-25', 4, 'green', 'yellow', true],
  ]);
});

test('a policy at fault and a date to come are refused with the name of the field', async () => {
  const policy = (await strict()) as { rules: readonly object[] };
  const wrong = { ...policy, rules: [{ kind: 'BINARY', reached: 'green', behind: 'purple' }] };
  for (const [variables, field] of [
    [{ policy: wrong }, 'policy.rules.0.behind'],
    [{ policy, from: '2023-07-13' }, 'from'],
  ] as const) {
    const { errors } = await environment.ask(REPLAY, { as: supervisor, variables });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  }
});

test('the office, leaders and auditors may ask; a unit and an administrator may not', async () => {
  const variables = { policy: await strict() };
  for (const as of [supervisor, leader, auditor])
    expect((await environment.ask(REPLAY, { as, variables })).errors).toBeUndefined();
  for (const as of [reporter, admin]) {
    const { errors } = await environment.ask(REPLAY, { as, variables });
    expect(errors?.map(({ extensions }) => extensions.code)).toContain('FORBIDDEN');
  }
});

test('many measures are replayed with one more statement', async () => {
  const variables = { policy: await strict() };
  const plain = await environment.statementsOf(() =>
    environment.read(`{ plan(id: "${PLAN}") { measures { nodes { code } } } }`),
  );
  expect(await environment.statementsOf(() => environment.read(REPLAY, { as: supervisor, variables }))).toBe(plain + 1);
});

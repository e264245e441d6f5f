import { openDatabase } from '@duban/runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { admin, auditor, leader, PLAN, reporter } from '../testing/plan.ts';

const EVENTS = 1_203;
let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
  await asOwner(
    `select * from duban.append_events($1, 'measure/a', 0, 'c1', sha256('c1'), '{}', now(),
       array_fill('Reported'::text, array[${EVENTS}]), array_fill(1, array[${EVENTS}]),
       array(select '{"n":' || n || '}' from generate_series(1, ${EVENTS}) n))`,
    [PLAN],
  );
});
afterAll(() => environment.close());

const asOwner = async (statement: string, values: readonly unknown[]): Promise<readonly unknown[]> => {
  const owner = await openDatabase<unknown>(environment.url, { poolSize: 1 });
  try {
    return (await owner.pool.query(statement, [...values])).rows;
  } finally {
    await owner.close();
  }
};

/** What a database administrator could do, whom the trigger does not stop. */
const tamper = async (statement: string): Promise<void> => {
  await asOwner('alter table duban.event disable trigger event_is_append_only', []);
  try {
    await asOwner(statement, [PLAN]);
  } finally {
    await asOwner('alter table duban.event enable trigger event_is_append_only', []);
  }
};

const checkAfter = (after: number) =>
  `{ plan(id: "${PLAN}") { log { hash check(after: ${after}) { position hash done broken } } } }`;
type Check = { position: number; hash: string; done: boolean; broken: number | null };
const check = async (after: number, as = auditor): Promise<Check & { head: string }> => {
  const { plan } = (await environment.read(checkAfter(after), { as })) as {
    plan: { log: { hash: string; check: Check } };
  };
  return { ...plan.log.check, head: plan.log.hash };
};

test('the chain of a log is checked part by part, to its head', async () => {
  const first = await check(0);
  expect(first).toMatchObject({ position: 1_000, done: false, broken: null });
  const second = await check(first.position, admin);
  expect(second).toMatchObject({ position: EVENTS, done: true, broken: null, hash: second.head });
});

test('a check that went from the beginning to the end is kept among the proofs, with who made it', async () => {
  const part = async (after: number, run: string, as = auditor) => {
    const query = `{ plan(id: "${PLAN}") { log { check(after: ${after}, run: "${run}") { position done broken } } } }`;
    await environment.read(query, { as });
  };
  const proofs = async () => {
    const query = `{ plan(id: "${PLAN}") { log { proofs { nodes { subject role position agrees hash } } } } }`;
    const { plan } = (await environment.read(query, { as: auditor })) as {
      plan: { log: { proofs: { nodes: object[] } } };
    };
    return plan.log.proofs.nodes;
  };
  const [whole = '', end = '', shared = ''] = [1, 2, 3].map((n) => `0000000000004000800000000000000${n}`);
  await part(1_000, end);
  await part(0, shared, admin);
  await part(1_000, shared);
  expect(await proofs()).toEqual([]);
  await part(0, whole);
  expect(await proofs()).toEqual([]);
  await part(1_000, whole);
  expect(await proofs()).toEqual([
    {
      subject: auditor.subject,
      role: 'AUDITOR',
      position: EVENTS,
      agrees: true,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  ]);
  const { errors } = await environment.ask(`{ plan(id: "${PLAN}") { log { check(run: "x") { done } } } }`, {
    as: auditor,
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'run' });
});

test('the hash of any position can be looked up, and there is none behind the end', async () => {
  const query = `{ plan(id: "${PLAN}") { log { hash last: hashAt(position: ${EVENTS}) none: hashAt(position: ${EVENTS + 1}) } } }`;
  const { plan } = (await environment.read(query, { as: auditor })) as { plan: { log: { hash: string } } };
  expect(plan.log).toEqual({ hash: plan.log.hash, last: plan.log.hash, none: null });
});

test('the first event that was altered is named, and so is a missing one', async () => {
  await tamper(`update duban.event set data = '{"n":0}' where plan = $1 and position = 1100`);
  expect(await check(0)).toMatchObject({ broken: null });
  expect(await check(1_000)).toMatchObject({ done: true, broken: 1_100 });
  await tamper(`update duban.event set data = '{"n":1100}' where plan = $1 and position = 1100`);
  expect(await check(1_000)).toMatchObject({ broken: null });
  await tamper(`delete from duban.event where plan = $1 and position = ${EVENTS}`);
  expect(await check(1_000)).toMatchObject({ done: true, position: EVENTS - 1, broken: EVENTS });
});

test('a unit and a leader may not have it checked', async () => {
  for (const as of [reporter, leader]) {
    const { errors } = await environment.ask(checkAfter(0), { as });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  }
});

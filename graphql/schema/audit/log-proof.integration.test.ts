import { openDatabase } from '@duban/runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerOf } from '../access/within.ts';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { admin, auditor, frame, leader, PLAN, reporter, supervisor } from '../testing/plan.ts';

const HASH = 'ab'.repeat(32);
const OTHER = 'jiangcheng-2024';
let environment: TestEnvironment;
let beside: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
  beside = await openTestEnvironment({ ...frame, id: OTHER }, environment);
  const owner = await openDatabase<unknown>(environment.url, { poolSize: 1 });
  try {
    await owner.pool.query(`insert into duban.log_head values ($1, 7, decode($3, 'hex')), ($2, 9, decode($3, 'hex'))`, [
      PLAN,
      OTHER,
      HASH,
    ]);
    await owner.pool.query(
      `insert into duban.reconciliation values ($1, '2023-06-01T20:00:00Z', 5, $3, '[]', 40),
        ($1, '2023-06-02T20:00:00Z', 7, null, '[{"kind":"chain"}]', 41), ($2, '2023-06-02T20:00:00Z', 9, $3, '[]', 42)`,
      [PLAN, OTHER, HASH],
    );
  } finally {
    await owner.close();
  }
});
afterAll(async () => {
  await beside.close();
  await environment.close();
});

const LOG = `{ plan(id: "${PLAN}") { log { position hash proofs(first: 1) { nodes { at position hash agrees findings tookMs } pageInfo { hasNextPage endCursor } } } } }`;

test('the head of the log and its proofs are told to the auditor, newest first and page by page', async () => {
  const { plan } = (await environment.read(LOG, { as: auditor })) as {
    plan: { log: { proofs: { pageInfo: { endCursor: string } } } };
  };
  expect(plan.log).toMatchObject({
    position: 7,
    hash: HASH,
    proofs: {
      nodes: [
        { at: '2023-06-02T20:00:00.000Z', position: 7, hash: null, agrees: false, findings: [{ kind: 'chain' }] },
      ],
      pageInfo: { hasNextPage: true },
    },
  });
  const next = `{ plan(id: "${PLAN}") { log { proofs(after: "${plan.log.proofs.pageInfo.endCursor}") { nodes { at agrees } } } } }`;
  expect(await environment.read(next, { as: auditor })).toEqual({
    plan: { log: { proofs: { nodes: [{ at: '2023-06-01T20:00:00.000Z', agrees: true }] } } },
  });
});

test('the office and the administrator may view them, a unit and a leader may not', async () => {
  for (const as of [supervisor, admin])
    expect(await environment.read(LOG, { as })).toMatchObject({ plan: { log: {} } });
  for (const as of [reporter, leader]) {
    const { errors } = await environment.ask(LOG, { as });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  }
});

test('the database shows a reader of one plan no proof of another', async () => {
  const within = environment.ports.readsFor(readerOf({ ...auditor, plan: PLAN }));
  expect(await within.logHead(OTHER)).toBeNull();
  expect((await within.proofs(OTHER, { first: 10 })).rows).toEqual([]);
  expect((await within.proofs(PLAN, { first: 10 })).rows).toHaveLength(2);
});

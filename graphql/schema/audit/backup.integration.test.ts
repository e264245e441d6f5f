import { openDatabase } from '@duban/runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { admin, auditor, frame, leader, PLAN, reporter, security, supervisor } from '../testing/plan.ts';

const HASH = 'ab'.repeat(32);
const OTHER = 'jiangcheng-2024';
let environment: TestEnvironment;
let beside: TestEnvironment;
beforeAll(async () => {
  environment = await openTestEnvironment();
  beside = await openTestEnvironment({ ...frame, id: OTHER }, environment);
  const owner = await openDatabase<unknown>(environment.url, { poolSize: 1 });
  try {
    await owner.pool.query(
      `insert into duban.backup values
        ($1, '2023-06-01T20:00:00Z', 'host-1', '/backups/1.gz', 900, 5, $2, null),
        ($1, '2023-06-02T20:00:00Z', 'host-1', '/backups/2.gz', 1000, 7, $2, '2023-06-02T20:00:01Z')`,
      [PLAN, HASH],
    );
  } finally {
    await owner.close();
  }
});
afterAll(async () => {
  await beside.close();
  await environment.close();
});

const askedOf = (plan: string) =>
  `{ plan(id: "${plan}") { lastBackup { at host file bytes position hash verifiedAt } } }`;

test('the last backup of a plan is told to the office, the auditor and the administrator', async () => {
  for (const as of [supervisor, auditor, admin])
    expect(await environment.read(askedOf(PLAN), { as })).toEqual({
      plan: {
        lastBackup: {
          at: '2023-06-02T20:00:00.000Z',
          host: 'host-1',
          file: '/backups/2.gz',
          bytes: 1000,
          position: 7,
          hash: HASH,
          verifiedAt: '2023-06-02T20:00:01.000Z',
        },
      },
    });
});

test('nobody else is told of it', async () => {
  for (const as of [reporter, leader, security]) {
    const { errors } = await environment.ask(askedOf(PLAN), { as });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  }
});

test('a plan without a backup has none, whatever other plans have', async () => {
  expect(await environment.read(askedOf(OTHER), { as: admin })).toEqual({ plan: { lastBackup: null } });
});

import { openDatabase } from '@duban/runtime';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readerOf } from '../access/within.ts';
import { openTestEnvironment, type TestEnvironment } from '../testing/environment.ts';
import { auditor, frame, numbered, PLAN } from '../testing/plan.ts';

const OTHER = 'jiangcheng-2024';
let environment: TestEnvironment;
/** Of the log, as the database computed it. */
let hash: string;
beforeAll(async () => {
  environment = await openTestEnvironment({ ...frame });
  await environment.issue(numbered(1), numbered(2));
  const owner = await openDatabase<{ hash: string }>(environment.url, { poolSize: 1 });
  try {
    for (const plan of [PLAN, OTHER])
      await owner.pool.query(
        `select duban.append_events($1, 'plan', 0, 'c', sha256(''), '{}', now(), '{T}', '{1}', array['{"a":1}'])`,
        [plan],
      );
    const { rows } = await owner.pool.query<{ hash: string }>(
      `select encode(hash, 'hex') as hash from duban.event where plan = $1`,
      [PLAN],
    );
    hash = rows[0]?.hash ?? '';
  } finally {
    await owner.close();
  }
});
afterAll(() => environment.close());

const list = (fields: string) => `{ plan(id: "${PLAN}") { timeline(first: 100) { nodes { position ${fields} } } } }`;

test('an entry of the timeline tells the hash of the log at its position', async () => {
  const { plan } = (await environment.read(list('hash'))) as {
    plan: { timeline: { nodes: readonly { readonly position: number; readonly hash: string | null }[] } };
  };
  const { nodes } = plan.timeline;
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(nodes.find(({ position }) => position === 1)?.hash).toBe(hash);
  // Only the first event of this plan is in the log itself.
  expect(nodes.length).toBeGreaterThan(2);
  expect(nodes.filter(({ position }) => position > 1).every((one) => one.hash === null)).toBe(true);
});

test('a page of entries is told its hashes with one more statement', async () => {
  const plain = await environment.statementsOf(() => environment.read(list('')));
  expect(await environment.statementsOf(() => environment.read(list('hash')))).toBe(plain + 1);
});

test('the database tells a reader of one plan no hash of another', async () => {
  const within = environment.ports.readsFor(readerOf({ ...auditor, plan: PLAN }));
  expect([...(await within.eventHashes(PLAN, [1, 2]))]).toEqual([[1, hash]]);
  expect([...(await within.eventHashes(OTHER, [1]))]).toEqual([]);
});

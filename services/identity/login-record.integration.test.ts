import { openDatabase } from '@duban/runtime';
import { freshDatabase } from '@duban/testing/database';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Account } from './accounts.ts';
import { createLoginRecord } from './login-record.ts';

const log = pino({ level: 'silent' });
const head: Account = {
  id: 'head',
  name: { zh: '科技局负责人', en: 'head of science' },
  password: 'long enough',
  role: 'unit-head',
  unit: 'science',
  plan: 'a-2023',
};

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test('A refused password and a logout are added to the record of accesses, by the rights of a gateway', async () => {
  const db = await openDatabase<unknown>(fresh.url, { role: 'duban_gateway', poolSize: 1 });
  const record = createLoginRecord(db, { log });
  record.passwordRefused(head);
  record.passwordRefused(null);
  record.loggedOut(head);
  await db.pool.query('select 1');
  await db.close();
  const owner = await openDatabase<unknown>(fresh.url, { poolSize: 1 });
  const { rows } = await owner.pool.query(
    'select subject, role, unit, kind, plans, allowed, refusals from duban.access order by id',
  );
  await owner.close();
  const refused = { kind: 'login', allowed: false, refusals: ['UNAUTHENTICATED: password'] };
  expect(rows).toEqual([
    { subject: 'head', role: 'unit-head', unit: 'science', plans: ['a-2023'], ...refused },
    { subject: null, role: null, unit: null, plans: [], ...refused },
    {
      subject: 'head',
      role: 'unit-head',
      unit: 'science',
      plans: ['a-2023'],
      kind: 'logout',
      allowed: true,
      refusals: [],
    },
  ]);
});

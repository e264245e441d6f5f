import { auditor } from '@duban/schema/testing/plan';
import { expect, test } from 'vitest';
import type { Authenticate } from './identity.ts';
import { cacheTokens } from './known-tokens.ts';

const watched = () => {
  const seen = { verified: 0, now: Date.parse('2023-06-01T00:00:00Z') };
  const authenticate: Authenticate = async (authorization) => {
    seen.verified += 1;
    const expiresAt = new Date(Date.parse('2023-06-01T00:00:10Z')).toISOString();
    return () => {
      if (authorization === null) throw new Error('nobody');
      return authorization === 'short' ? { ...auditor, expiresAt } : auditor;
    };
  };
  return { seen, ask: cacheTokens(authenticate, () => seen.now) };
};

test('a token is verified once in 30 seconds and never accepted after its expiry', async () => {
  const { seen, ask } = watched();
  for (let n = 0; n < 5; n += 1) expect((await ask('long'))()).toBe(auditor);
  expect(seen.verified).toBe(1);
  seen.now += 30_000;
  await ask('long');
  expect(seen.verified).toBe(2);
  await ask('short');
  seen.now += 1;
  await ask('short');
  expect(seen.verified).toBe(4);
});

test('requests without a token are not cached', async () => {
  const { seen, ask } = watched();
  for (let n = 0; n < 3; n += 1) expect(await ask(null)).toThrow('nobody');
  expect(seen.verified).toBe(3);
});

test('a burst of requests with the same new token shares one verification, and its failure', async () => {
  const { seen, ask } = watched();
  const burst = await Promise.all(Array.from({ length: 20 }, () => ask('long')));
  expect(burst.map((identify) => identify())).toEqual(burst.map(() => auditor));
  expect(seen.verified).toBe(1);
  let times = 0;
  const failing = cacheTokens(
    async () => {
      times += 1;
      throw new Error(`failure ${times}`);
    },
    () => seen.now,
  );
  const failed = await Promise.allSettled([failing('long'), failing('long')]);
  expect(failed.map((one) => one.status === 'rejected' && one.reason.message)).toEqual(['failure 1', 'failure 1']);
  await expect(failing('long')).rejects.toThrow('failure 2');
});

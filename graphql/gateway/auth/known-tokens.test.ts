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

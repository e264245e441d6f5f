import { ALL_PLANS, signToken } from '@duban/auth';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { authenticateWith, type OnlyPlan } from './identity.ts';

const authority = { issuer: 'duban', audience: 'duban' };
let privateJwk: JWK;
let keys: ReturnType<typeof createLocalJWKSet>;
beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  privateJwk = { ...(await exportJWK(pair.privateKey)), alg: 'ES256' };
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256' }] });
});

const planOpened = async (plan: string | null, onlyPlan: OnlyPlan) => {
  const token = await signToken({ subject: 'zhou', role: 'auditor', plan, ...authority, privateJwk, ttl: 60 });
  const identify = await authenticateWith(keys, authority, onlyPlan)(`Bearer ${token}`);
  return identify().plan;
};
const several: OnlyPlan = async () => null;

describe('a token', () => {
  test('opens the plan that it names, whatever plans there are', async () => {
    expect(await planOpened('east-2023', several)).toBe('east-2023');
    expect(await planOpened('east-2023', async () => 'west-2023')).toBe('east-2023');
  });

  test('opens every plan only where it says so', async () => {
    expect(await planOpened(ALL_PLANS, several)).toBeNull();
  });

  test('that names no plan opens the only one that there is', async () => {
    expect(await planOpened(null, async () => 'west-2023')).toBe('west-2023');
  });

  test('that names no plan is refused where there are several or none, and the reason names the claim', async () => {
    await expect(planOpened(null, several)).rejects.toMatchObject({
      message: expect.stringContaining('claim plan must be'),
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  test('that names no plan is asked to come again while the plans cannot be read', async () => {
    const away: OnlyPlan = () => Promise.reject(new Error('no database'));
    await expect(planOpened(null, away)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });
});

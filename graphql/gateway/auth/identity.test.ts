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
  test('grants access to the plan that it names, whatever plans exist', async () => {
    expect(await planOpened('east-2023', several)).toBe('east-2023');
    expect(await planOpened('east-2023', async () => 'west-2023')).toBe('east-2023');
  });

  test('grants access to all plans only with the claim *', async () => {
    expect(await planOpened(ALL_PLANS, several)).toBeNull();
  });

  test('without the plan claim grants access to the only plan of the installation', async () => {
    expect(await planOpened(null, async () => 'west-2023')).toBe('west-2023');
  });

  test('without the plan claim is refused where there are several plans or none, and the reason names the claim', async () => {
    await expect(planOpened(null, several)).rejects.toMatchObject({
      message: expect.stringContaining('claim plan must be'),
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  test('without the plan claim is answered with UNAVAILABLE while the plans cannot be read', async () => {
    const unreachable: OnlyPlan = () => Promise.reject(new Error('no database'));
    await expect(planOpened(null, unreachable)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });
});

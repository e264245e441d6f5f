import { createLocalJWKSet, createRemoteJWKSet, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { KeysUnavailableError, signToken, type TokenSubject, verifyToken } from './token.ts';

const authority = { issuer: 'duban', audience: 'duban' };
const reporter: TokenSubject = { subject: 'li', role: 'unit-reporter', unit: 'education' };

let privateJwk: JWK;
let publicJwk: JWK;
let keys: ReturnType<typeof createLocalJWKSet>;

const makeKey = async (alg: 'EdDSA' | 'ES256', kid: string) => {
  const pair = await generateKeyPair(alg, { extractable: true });
  const label = { alg, kid, use: 'sig' };
  return [
    { ...(await exportJWK(pair.privateKey)), ...label },
    { ...(await exportJWK(pair.publicKey)), ...label },
  ] as const;
};

beforeAll(async () => {
  [privateJwk, publicJwk] = await makeKey('EdDSA', 'first');
  keys = createLocalJWKSet({ keys: [publicJwk] });
});

const sign = (subject: TokenSubject, changes: Partial<Parameters<typeof signToken>[0]> = {}) =>
  signToken({ ...subject, ...authority, privateJwk, ttl: 60, ...changes });
const faultOf = async (token: string) => {
  const answer = await verifyToken(token, keys, authority);
  return answer.ok ? null : answer.fault.en;
};
/** Signs claims that `signToken` would refuse. */
const forge = (claims: Record<string, unknown>, exp: string | number = '1m') =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'EdDSA', kid: 'first' })
    .setIssuer('duban')
    .setAudience('duban')
    .setExpirationTime(exp)
    .sign(privateJwk);

describe('a token', () => {
  test('is verified as the identity for which it was signed', async () => {
    const before = Date.now();
    const answer = await verifyToken(await sign({ ...reporter, plan: 'zhongyuan-2023' }), keys, authority);
    expect(answer).toMatchObject({
      ok: true,
      identity: { subject: 'li', role: 'unit-reporter', unit: 'education', plan: 'zhongyuan-2023' },
    });
    expect(answer.ok && answer.identity.expiresAt).toBeGreaterThan(before + 58_000);
    expect(await verifyToken(await sign({ subject: 'wang', role: 'supervisor' }), keys, authority)).toMatchObject({
      identity: { role: 'supervisor', unit: null, plan: null },
    });
  });

  test('may name the leader’s post, which is ignored for any other role', async () => {
    const identityOf = async (token: string) => verifyToken(token, keys, authority);
    expect(await identityOf(await sign({ subject: 'zhang', role: 'leader', leader: 'vice-mayor' }))).toMatchObject({
      identity: { role: 'leader', leader: 'vice-mayor' },
    });
    expect(await identityOf(await sign({ subject: 'zhang', role: 'leader' }))).toMatchObject({
      identity: { leader: null },
    });
    const forged = { sub: 'wang', role: 'supervisor', leader: 'vice-mayor' };
    expect(await identityOf(await forge(forged))).toMatchObject({ identity: { role: 'supervisor', leader: null } });
    expect(await faultOf(await forge({ sub: 'zhang', role: 'leader', leader: 7 }))).toContain('leader must be');
    await expect(sign({ ...reporter, leader: 'vice-mayor' })).rejects.toThrow('leader belongs');
  });

  test('is not signed for an impossible subject, and the error names the claim', async () => {
    await expect(sign({ subject: 'li', role: 'unit-head' })).rejects.toThrow('unit must name');
    await expect(sign({ subject: '', role: 'leader' })).rejects.toThrow('sub must name');
    await expect(sign({ subject: 'li', role: 'leader', unit: 'education' })).rejects.toThrow('unit belongs');
    await expect(sign(reporter, { privateJwk: { kty: 'oct', k: 'c2VjcmV0', alg: 'HS256' } })).rejects.toThrow(
      'alg must',
    );
  });

  test('is refused for each fault with its own reason', async () => {
    const [strange] = await makeKey('EdDSA', 'first');
    const [unpublished] = await makeKey('ES256', 'second');
    expect(await faultOf(await sign(reporter, { ttl: -60 }))).toContain('expired');
    expect(await faultOf(await sign(reporter, { issuer: 'elsewhere' }))).toBe(
      "The token's claim iss is not accepted here",
    );
    expect(await faultOf(await sign(reporter, { audience: 'other' }))).toBe(
      "The token's claim aud is not accepted here",
    );
    expect(await faultOf(await sign(reporter, { privateJwk: strange }))).toContain('signature cannot be verified');
    expect(await faultOf(await sign(reporter, { privateJwk: unpublished }))).toContain('signature cannot be verified');
    expect(await faultOf('nonsense')).toContain('not a signed JWT');
    expect(await faultOf(await forge({ sub: 'li', role: 'system' }))).toContain('claim role must be one of');
    expect(await faultOf(await forge({ sub: 'li', role: 'unit-head' }))).toContain('claim unit must name');
    expect(await faultOf(await forge({ role: 'leader' }))).toBe("The token's claim sub is not accepted here");
    expect(await faultOf(await forge({ sub: 'li', role: 'leader', plan: 7 }))).toContain('claim plan must be');
  });

  test('is refused where its subject or its expiry cannot be stored', async () => {
    for (const sub of ['l\u0000i', '\ud800', 'l\ni'])
      expect(await faultOf(await forge({ sub, role: 'leader' }))).toContain('claim sub must name');
    await expect(sign({ subject: 'l\u0000i', role: 'leader' })).rejects.toThrow('sub must name');
    expect(await faultOf(await forge({ sub: 'li', role: 'leader' }, 1e15))).toContain('claim exp must be');
  });

  test('is refused when it is signed with the public key as a shared secret, or not signed', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(publicJwk));
    const confused = await new SignJWT({ sub: 'li', role: 'supervisor' })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('duban')
      .setAudience('duban')
      .setExpirationTime('1m')
      .sign(secret);
    expect(await faultOf(confused)).toContain('algorithm is not accepted');
    const [, payload] = (await sign(reporter)).split('.');
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    expect(await faultOf(none)).toContain('algorithm is not accepted');
  });

  test('is neither accepted nor refused when the keys cannot be fetched', async () => {
    const nowhere = createRemoteJWKSet(new URL('http://127.0.0.1:9/jwks.json'), { timeoutDuration: 500 });
    await expect(verifyToken(await sign(reporter), nowhere, authority)).rejects.toBeInstanceOf(KeysUnavailableError);
  });
});

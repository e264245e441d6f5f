import { createHash, randomBytes } from 'node:crypto';
import { type Authenticate, createAuthenticate } from '@duban/gateway';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Account } from './accounts.ts';
import { openMemory } from './memory.ts';
import { type Identity, startIdentity } from './server.ts';

const accounts: readonly Account[] = [
  {
    id: 'head',
    name: { zh: '科技局负责人', en: 'head of science' },
    password: 'long enough',
    role: 'unit-head',
    unit: 'science',
    plan: 'a-2023',
  },
  {
    id: 'deputy',
    name: { zh: '副区长', en: 'deputy' },
    password: 'long enough',
    role: 'leader',
    leader: 'vice-mayor',
    plan: 'a-2023',
  },
  { id: 'auditor', name: { zh: '<审计>', en: 'auditor' }, password: 'long enough', role: 'auditor', plan: '*' },
];
const redirect = 'http://127.0.0.1:4000/graphql';

/** Every account says itself which plan it opens. */
const noPlans = async () => null;

let server: Identity;
let issuer: string;
let authenticate: Authenticate;
let memory: ReturnType<typeof openMemory>;
let privateJwk: Parameters<typeof startIdentity>[0]['privateJwk'];

const start = (port: number) =>
  startIdentity({
    issuer,
    audience: 'duban',
    privateJwk,
    accounts,
    redirectUris: [redirect],
    adapter: memory.adapter,
    port,
    log: pino({ level: 'silent' }),
  });

beforeEach(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  privateJwk = { ...(await exportJWK(pair.privateKey)), alg: 'ES256', kid: 'a', use: 'sig' };
  memory = openMemory(':memory:');
  issuer = 'http://127.0.0.1:1';
  // An issuer has to know its own name, and with it its port, before it listens.
  const probe = await start(0);
  issuer = `http://127.0.0.1:${probe.port}`;
  await probe.stop();
  server = await start(probe.port);
  authenticate = await createAuthenticate(
    { issuer: 'duban', audience: 'duban', jwks: undefined, oidc: { issuer } },
    noPlans,
  );
});
afterEach(async () => {
  await server.stop();
  memory.close();
});

const whoHas = async (token: string) => {
  const { expiresAt: _, ...identity } = (await authenticate(`Bearer ${token}`))();
  return identity;
};

describe('a program', () => {
  const ask = (id: string, password: string) =>
    fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${id}:${password}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });

  test('gets a token of its account with one request, and the gateway knows it by discovery', async () => {
    const { access_token: token } = (await (await ask('head', 'long enough')).json()) as { access_token: string };
    expect(await whoHas(token)).toEqual({
      subject: 'head',
      role: 'unit-head',
      unit: 'science',
      leader: null,
      plan: 'a-2023',
    });
    expect((await ask('head', 'wrong')).status).toBe(401);
    expect((await ask('nobody', 'long enough')).status).toBe(401);
  });

  test('is told to wait while the issuer is away, and served when it is back', async () => {
    const { access_token: token } = (await (await ask('auditor', 'long enough')).json()) as { access_token: string };
    const { port } = server;
    await server.stop();
    const identify = await authenticate(`Bearer ${token}`);
    expect(identify).toThrow('try again later');
    server = await start(port);
    expect(await whoHas(token)).toMatchObject({ subject: 'auditor', plan: null });
  });
});

test('an issuer that calls itself otherwise is not taken for the one that was named', async () => {
  const other = issuer.replace('127.0.0.1', 'localhost');
  const mistaken = await createAuthenticate(
    { issuer: 'duban', audience: 'duban', jwks: undefined, oidc: { issuer: other } },
    noPlans,
  );
  const identify = await mistaken(`Bearer ${'x'.repeat(20)}.${'y'.repeat(20)}.z`);
  expect(identify).toThrow();
  const token = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa('head:long enough')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  }).then(async (response) => ((await response.json()) as { access_token: string }).access_token);
  expect(await mistaken(`Bearer ${token}`)).toThrow('try again later');
});

describe('a person', () => {
  /** A browser of few words: it keeps cookies and follows where it is led, as far as the issuer. */
  const browse = () => {
    const jar = new Map<string, string>();
    const go = async (url: string, form?: Record<string, string>): Promise<Response> => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const asked = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
      const response = await fetch(new URL(url, issuer), { ...asked, redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        jar.set(name, value);
      }
      const next = response.headers.get('location');
      return next && !next.startsWith(redirect) ? go(next) : response;
    };
    return go;
  };
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const entrance = (more: object = { code_challenge: challenge, code_challenge_method: 'S256' }) => {
    const asked = {
      client_id: 'graphiql',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: redirect,
      state: 's',
      ...more,
    };
    return `/auth?${new URLSearchParams(asked)}`;
  };

  test('chooses an account, logs in and comes back with a code for a token', async () => {
    const go = browse();
    const page = await go(entrance());
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('科技局负责人');
    expect(html).toContain('&lt;审计&gt;');
    const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
    const wrong = await go(action, { account: 'deputy', password: 'guess' });
    expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining('密码不正确')]);
    const back = await go(action, { account: 'deputy', password: 'long enough' });
    const led = new URL(back.headers.get('location') ?? '');
    expect([`${led.origin}${led.pathname}`, led.searchParams.get('state')]).toEqual([redirect, 's']);
    const exchange = (code_verifier: string) =>
      fetch(`${issuer}/token`, {
        method: 'POST',
        headers: { origin: new URL(redirect).origin },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'graphiql',
          code: led.searchParams.get('code') ?? '',
          redirect_uri: redirect,
          code_verifier,
        }),
      });
    expect((await exchange('x'.repeat(43))).status).toBe(400);
    const answer = await exchange(verifier);
    expect(answer.headers.get('access-control-allow-origin')).toBe(new URL(redirect).origin);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    expect(await whoHas(token)).toMatchObject({ subject: 'deputy', role: 'leader', leader: 'vice-mayor' });
  });

  test('gets nowhere without PKCE, and is led to no other page than the known ones', async () => {
    const go = browse();
    const without = await go(entrance({}));
    expect(new URL(without.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
    const led = await go(entrance({ redirect_uri: 'http://evil.example/' }));
    expect([led.status, await led.text()]).toEqual([400, expect.stringContaining('登录无法继续')]);
    expect((await go('/login/made-up', { account: 'head', password: 'long enough' })).status).toBe(400);
  });
});

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

/** No default plan is needed, because every account names its plan. */
const noPlans = async () => null;

let server: Identity;
let issuer: string;
let authenticate: Authenticate;
/** What goes to the record of accesses. */
let recorded: string[];
let memory: ReturnType<typeof openMemory>;
let privateJwk: Parameters<typeof startIdentity>[0]['privateJwk'];

const start = (port: number) =>
  startIdentity({
    issuer,
    audience: 'duban',
    privateJwk,
    accounts,
    redirectUris: [redirect],
    consoleOrigins: ['http://127.0.0.1:4000'],
    adapter: memory.adapter,
    record: {
      passwordRefused: (account) => recorded.push(`refused ${account?.id}`),
      loggedOut: ({ id }) => recorded.push(`out ${id}`),
    },
    port,
    log: pino({ level: 'silent' }),
  });

beforeEach(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true });
  privateJwk = { ...(await exportJWK(pair.privateKey)), alg: 'ES256', kid: 'a', use: 'sig' };
  memory = openMemory(':memory:');
  recorded = [];
  issuer = 'http://127.0.0.1:1';
  // The issuer's URL contains the port, which has to be known before the server starts.
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

const identityOf = async (token: string) => {
  const { expiresAt: _, session: _session, ...identity } = (await authenticate(`Bearer ${token}`))();
  return identity;
};

describe('a program', () => {
  const requestToken = (id: string, password: string) =>
    fetch(`${issuer}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${id}:${password}`)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });

  test('gets a token with one request, and the gateway verifies it by OpenID discovery', async () => {
    const { access_token: token } = (await (await requestToken('head', 'long enough')).json()) as {
      access_token: string;
    };
    expect(await identityOf(token)).toEqual({
      subject: 'head',
      role: 'unit-head',
      unit: 'science',
      leader: null,
      plan: 'a-2023',
    });
    expect((await requestToken('head', 'wrong')).status).toBe(401);
    expect((await requestToken('nobody', 'long enough')).status).toBe(401);
  });

  test('gets a try-again error while the issuer is unavailable, and is accepted when it is back', async () => {
    const { access_token: token } = (await (await requestToken('auditor', 'long enough')).json()) as {
      access_token: string;
    };
    const { port } = server;
    await server.stop();
    const identify = await authenticate(`Bearer ${token}`);
    expect(identify).toThrow('try again later');
    server = await start(port);
    expect(await identityOf(token)).toMatchObject({ subject: 'auditor', plan: null });
  });
});

test('an issuer whose metadata names another issuer is not accepted', async () => {
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
  /** A minimal browser: it keeps cookies and follows redirects within the issuer. */
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
      return next && !next.startsWith('http://127.0.0.1:4000/') ? go(next) : response;
    };
    return go;
  };
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const authorizationUrl = (more: object = { code_challenge: challenge, code_challenge_method: 'S256' }) => {
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

  test('chooses an account, logs in and is redirected back with a code that is exchanged for a token', async () => {
    const go = browse();
    const page = await go(authorizationUrl());
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('科技局负责人');
    expect(html).toContain('&lt;审计&gt;');
    const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
    const wrong = await go(action, { account: 'deputy', password: 'guess' });
    expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining('密码不正确')]);
    expect(recorded).toEqual(['refused deputy']);
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
    expect(await identityOf(token)).toMatchObject({ subject: 'deputy', role: 'leader', leader: 'vice-mayor' });
  });

  test('cannot log in without PKCE, and is redirected to registered pages only', async () => {
    const go = browse();
    const without = await go(authorizationUrl({}));
    expect(new URL(without.headers.get('location') ?? '').searchParams.get('error')).toBe('invalid_request');
    const led = await go(authorizationUrl({ redirect_uri: 'http://evil.example/' }));
    expect([led.status, await led.text()]).toEqual([400, expect.stringContaining('登录无法继续')]);
    expect((await go('/login/made-up', { account: 'head', password: 'long enough' })).status).toBe(400);
  });

  describe('in the console', () => {
    const console = 'http://127.0.0.1:4000';
    const consoleLogin = (more: object = {}) =>
      authorizationUrl({
        client_id: 'console',
        redirect_uri: `${console}/login`,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        ...more,
      });
    const logInAt = async (go: ReturnType<typeof browse>, account: string) => {
      const [, action = ''] = /action="([^"]+)"/.exec(await (await go(consoleLogin())).text()) ?? [];
      return go(action, { account, password: 'long enough' });
    };
    const tokensFrom = async (back: Response) => {
      const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
      const asked = { grant_type: 'authorization_code', client_id: 'console', code, code_verifier: verifier };
      const body = new URLSearchParams({ ...asked, redirect_uri: `${console}/login` });
      const answer = await fetch(`${issuer}/token`, { method: 'POST', body });
      return (await answer.json()) as { access_token: string; refresh_token: string; id_token: string };
    };

    test('gets a token that can be renewed while working', async () => {
      const { refresh_token } = await tokensFrom(await logInAt(browse(), 'head'));
      const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'console', refresh_token });
      const { access_token: token } = (await (await fetch(`${issuer}/token`, { method: 'POST', body })).json()) as {
        access_token: string;
      };
      expect(await identityOf(token)).toMatchObject({ subject: 'head' });
    });

    test('keeps the name of its session when its token is renewed, and gets another when it logs in again', async () => {
      const sessionOf = async (token: string) => (await authenticate(`Bearer ${token}`))().session;
      const { access_token: first, refresh_token } = await tokensFrom(await logInAt(browse(), 'head'));
      const body = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'console', refresh_token });
      const answer = await fetch(`${issuer}/token`, { method: 'POST', body });
      const { access_token: renewed } = (await answer.json()) as { access_token: string };
      const { access_token: again } = await tokensFrom(await logInAt(browse(), 'head'));
      const [before, after, other] = await Promise.all([first, renewed, again].map(sessionOf));
      expect(before).toMatch(/^[\w-]+$/);
      expect(after).toBe(before);
      expect(other).not.toBe(before);
    });

    test('finds the accounts to choose from, without their passwords', async () => {
      const metadata = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json();
      const { duban_accounts_endpoint: address } = metadata as { duban_accounts_endpoint: string };
      const answer = await fetch(address, { headers: { origin: console } });
      expect(answer.headers.get('access-control-allow-origin')).toBe(console);
      const found = (await answer.json()) as readonly object[];
      expect(found[0]).toEqual({ id: 'head', name: accounts[0]?.name, role: 'unit-head' });
      const elsewhere = await fetch(address, { headers: { origin: 'http://evil.example' } });
      expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
    });

    test('switches to another account without a password once logged in, and only then', async () => {
      const go = browse();
      const switching = consoleLogin({ login_hint: 'deputy', prompt: 'login' });
      expect(await (await go(switching)).text()).toContain('value="deputy" checked');
      await logInAt(go, 'head');
      // Between two accounts the provider ends the session by a form that the browser sends by itself.
      const form = await (await go(switching)).text();
      const [, action = ''] = /action="([^"]+)"/.exec(form) ?? [];
      const fields = [...form.matchAll(/name="([^"]+)" value="([^"]+)"/g)].map(([, name, value]) => [name, value]);
      const { access_token: token } = await tokensFrom(await go(action, Object.fromEntries(fields)));
      expect(await identityOf(token)).toMatchObject({ subject: 'deputy' });
    });

    test('logs out at the provider too, which then asks for the password again', async () => {
      const go = browse();
      const { id_token } = await tokensFrom(await logInAt(go, 'head'));
      const asked = {
        id_token_hint: id_token,
        client_id: 'console',
        post_logout_redirect_uri: `${console}/logged-out`,
      };
      const page = await go(`/session/end?${new URLSearchParams(asked)}`);
      const html = await page.text();
      const [, script = ''] = /<script>(.*)<\/script>/.exec(html) ?? [];
      const hash = createHash('sha256').update(script).digest('base64');
      expect(page.headers.get('content-security-policy')).toContain(`script-src 'sha256-${hash}'`);
      const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
      const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(html) ?? [];
      const back = await go(action, { xsrf, logout: 'yes' });
      expect(recorded).toEqual(['out head']);
      expect(back.headers.get('location')).toBe(`${console}/logged-out`);
      expect(await (await go(consoleLogin({ login_hint: 'deputy', prompt: 'login' }))).text()).toContain('密码');
    });
  });
});

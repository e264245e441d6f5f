import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createIssuerOrigins } from './issuer-origins.ts';

/** An issuer at a port of this machine whose discovery document can be changed. */
const openIssuer = async () => {
  const state = { document: {} as object, status: 200, asked: 0 };
  const server = createServer((request, response) => {
    if (request.url === '/realm/.well-known/openid-configuration') state.asked += 1;
    response.writeHead(state.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(state.document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, issuer: `${origin}/realm`, state };
};

test('a page may call the endpoints that the issuer names, wherever they stand', async () => {
  const { origin, issuer, state } = await openIssuer();
  state.document = {
    token_endpoint: 'https://tokens.example/oauth/token',
    userinfo_endpoint: 'https://tokens.example/me',
    revocation_endpoint: "javascript:alert('no')",
    authorization_endpoint: 'https://pages.example/login',
  };
  const origins = createIssuerOrigins(issuer);
  expect(await Promise.all([origins(), origins()])).toEqual([
    [origin, 'https://tokens.example'],
    [origin, 'https://tokens.example'],
  ]);
  expect(state.asked).toBe(1);
});

test('an issuer that does not answer is asked again, and what it said before still holds', async () => {
  const { origin, issuer, state } = await openIssuer();
  let now = 0;
  const origins = createIssuerOrigins(issuer, () => now);
  state.status = 503;
  expect(await origins()).toEqual([origin]);
  state.status = 200;
  state.document = { token_endpoint: 'https://tokens.example/token' };
  expect(await origins()).toEqual([origin]);
  now = 10_000;
  expect(await origins()).toEqual([origin, 'https://tokens.example']);
  state.status = 503;
  now = 10_000_000;
  expect(await origins()).toEqual([origin, 'https://tokens.example']);
});

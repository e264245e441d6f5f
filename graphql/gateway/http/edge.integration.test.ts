import { mkdtemp, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAN } from '@duban/schema/testing/plan';
import { getIntrospectionQuery } from 'graphql';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readRegisteredOperations, UnusableOperationsError } from '../guard/registered-operations.ts';
import { type Answer, openGateway } from '../testing/open-gateway.ts';
import type { Edge } from './edge.ts';

const open = async (edge: Partial<Edge> = {}) => {
  const gateway = await openGateway({ edge });
  onTestFinished(() => gateway.close());
  return gateway;
};
const faultIn = async (response: Response) => {
  const { errors: [error] = [] } = (await response.json()) as Answer;
  return { status: response.status, message: error?.message, ...error?.extensions };
};
const ROLE = { query: '{ viewer { role } }' };

describe('the cost of an operation', () => {
  const costOf = async (response: Response) =>
    ((await response.json()) as { extensions: { cost: Record<string, unknown> } }).extensions.cost;

  test('is shown with every answer and every refusal for its size', async () => {
    const { post } = await open({ pointsPerMinute: 100_000 });
    const page = { query: `{ plan(id: "${PLAN}") { measures(first: 100) { nodes { code } } } }` };
    expect(await costOf(await post(page))).toEqual({
      asked: 161,
      limit: 20_000,
      depth: 4,
      deepest: 15,
      points: { spent: 211, left: expect.any(Number), perMinute: 100_000 },
    });
    const many = Array.from({ length: 200 }, (_, n) => `m${n}: measures(first: 100) { nodes { code } }`).join(' ');
    const refused = await post({ query: `{ plan(id: "${PLAN}") { ${many} } }` });
    expect(await costOf(refused)).toMatchObject({ asked: expect.any(Number), limit: 20_000 });
  });

  test('is charged to its subject, who gets a Retry-After when the points are spent', async () => {
    const { post } = await open({ pointsPerMinute: 150 });
    expect((await post(ROLE)).status).toBe(200);
    expect((await post(ROLE)).status).toBe(200);
    const refused = await post(ROLE);
    const seconds = Number(refused.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(20);
    expect(await faultIn(refused)).toMatchObject({
      status: 429,
      code: 'RATE_LIMITED',
      retryAfter: seconds,
      messages: { zh: expect.stringContaining('秒后再试'), en: expect.stringContaining('try again in') },
    });
  });

  test('is limited for a batch as for one operation, and a batch holds at most ten', async () => {
    const { post } = await open();
    const answers = (await (await post([ROLE, { query: '{ nope }' }])).json()) as readonly Answer[];
    expect(answers[0]).toMatchObject({ data: { viewer: { role: 'AUDITOR' } } });
    expect(answers[1]?.errors?.[0]?.extensions).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      messages: { zh: expect.stringContaining('不符') },
      requestId: expect.any(String),
    });
    expect(await faultIn(await post(Array.from({ length: 11 }, () => ROLE)))).toMatchObject({ status: 413 });
    const large = `{ plan(id: "${PLAN}") { ${Array.from({ length: 20 }, (_, n) => `m${n}: measures(first: 100) { nodes { code } }`).join(' ')} } }`;
    const batch = (await (await post(Array.from({ length: 8 }, () => ({ query: large })))).json()) as readonly Answer[];
    expect(batch[0]?.errors).toBeUndefined();
    expect(batch[7]?.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', limit: 20_000 });
    expect((await (await post([null, 7])).json()) as object).toMatchObject([
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
      { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    ]);
  });
});

test('a query that takes too long is cancelled with the error TIMEOUT', async () => {
  const gateway = await openGateway();
  onTestFinished(() => gateway.close());
  const { environment } = gateway;
  const plans = async () => {
    await sql`select pg_sleep(20)`.execute(environment.database.kysely);
    return [];
  };
  const slow = await openGateway({
    edge: { queryMs: 200 },
    ports: { ...environment.ports, readsFor: (reader) => ({ ...environment.ports.readsFor(reader), plans }) },
  });
  onTestFinished(() => slow.close());
  const started = performance.now();
  expect(await slow.faultOf('{ plans { key } }')).toMatchObject({
    code: 'TIMEOUT',
    messages: { zh: expect.stringContaining('耗时过长'), en: expect.stringContaining('took too long') },
    requestId: expect.any(String),
  });
  expect(performance.now() - started).toBeLessThan(5_000);
  const active = async () => {
    const { rows } = await environment.database.pool.query(
      `select from pg_stat_activity where state = 'active' and query = 'select pg_sleep(20)'`,
    );
    return rows.length;
  };
  expect(await active()).toBe(0);
});

describe('registered operations', () => {
  const operations = new Map([['role', '{ viewer { role } }']]);

  test('are called by id in the body, in the URL or in the form of Apollo’s clients', async () => {
    const { post, url } = await open({ operations });
    const expected = { data: { viewer: { role: 'AUDITOR' } } };
    expect(await (await post({ documentId: 'role' })).json()).toMatchObject(expected);
    expect(await (await fetch(`${url}?documentId=role`)).json()).toMatchObject(expected);
    const apollo = { extensions: { persistedQuery: { version: 1, sha256Hash: 'role' } } };
    expect(await (await post(apollo)).json()).toMatchObject(expected);
    expect(await (await post(ROLE)).json()).toMatchObject(expected);
    expect(await faultIn(await post({ documentId: { toString: 'role' } }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await faultIn(await post({ documentId: 'nope' }))).toMatchObject({
      status: 400,
      code: 'DOCUMENT_UNKNOWN',
      messages: { zh: expect.stringContaining('nope'), en: expect.stringContaining('nope') },
    });
  });

  test('are the only ones accepted in strict mode', async () => {
    const { post, ask, url } = await open({ operations, registeredOnly: true });
    expect(await (await post({ documentId: 'role' })).json()).toMatchObject({ data: { viewer: { role: 'AUDITOR' } } });
    // A text sent along with the id is ignored.
    expect(await (await post({ documentId: 'role', query: '{ plans { key } }' })).json()).toMatchObject({
      data: { viewer: { role: 'AUDITOR' } },
    });
    const required = { status: 400, code: 'DOCUMENT_REQUIRED', requestId: expect.any(String) };
    expect(await faultIn(await post(ROLE))).toMatchObject(required);
    expect(await faultIn(await fetch(`${url}?query=%7Bviewer%7Brole%7D%7D`))).toMatchObject(required);
    expect(await faultIn(await post({ documentId: 'nope', query: ROLE.query }))).toMatchObject({
      code: 'DOCUMENT_UNKNOWN',
    });
    expect(await ask(getIntrospectionQuery())).toMatchObject({
      errors: [{ extensions: { code: 'DOCUMENT_REQUIRED' } }],
    });
  });

  test('are checked at startup, and the error names every invalid one', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'duban-operations-'));
    const file = join(directory, 'operations.json');
    const read = async (content: unknown) => {
      await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
      return readRegisteredOperations(file);
    };
    expect(await read({ role: '{ viewer { role } }' })).toEqual(operations);
    await expect(read({ a: '{ nope }', b: '{ viewer {', c: 7 })).rejects.toThrow(
      /operations\.json cannot be used[\s\S]*a: Cannot query field[\s\S]*b: Syntax Error[\s\S]*c: must be a text/,
    );
    await expect(read('[]')).rejects.toThrow(UnusableOperationsError);
    await expect(read('{')).rejects.toThrow(UnusableOperationsError);
    await expect(readRegisteredOperations(join(directory, 'nowhere.json'))).rejects.toThrow('nowhere.json');
  });
});

test('with introspection disabled neither the schema nor name suggestions are revealed', async () => {
  const { ask } = await open({ introspection: false });
  const { errors: [error] = [] } = await ask(getIntrospectionQuery());
  expect(error?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  expect(JSON.stringify(await ask('{ viewr { role } }'))).not.toContain('viewer');
  expect(await ask('{ viewer { __typename role } }')).toEqual({
    data: { viewer: { __typename: 'Viewer', role: 'AUDITOR' } },
  });
});

describe('a page of another origin', () => {
  const from = (origin: string) => ({ origin });

  test('may send requests only if its origin is allowed', async () => {
    const { post, url } = await open({ corsOrigins: ['https://a.example', 'https://b.example'] });
    const allowed = await post(ROLE, from('https://b.example'));
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, 'https://b.example']);
    const refused = await post(ROLE, from('https://evil.example'));
    expect(refused.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
    expect(await faultIn(refused)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect((await post(ROLE, from(new URL(url).origin))).status).toBe(200);
    const asked = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(asked.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
  });

  test('cannot send requests that need no CORS preflight', async () => {
    const { url, post } = await open();
    const simple = (type: string, body: string) =>
      fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
    for (const [type, body] of [
      ['text/plain', JSON.stringify(ROLE)],
      ['application/x-www-form-urlencoded', 'query=%7Bviewer%7Brole%7D%7D'],
      ['application/graphql', ROLE.query],
      ['multipart/form-data; boundary=x', '--x--'],
      ['application/jsonp', JSON.stringify(ROLE)],
    ] as const)
      expect((await simple(type, body)).status, type).toBe(415);
    // Set by hand as a browser would; Node's `fetch` sends another value.
    const picture = await new Promise<number | undefined>((resolve) => {
      const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
      get(`${url}?query=%7Bviewer%7Brole%7D%7D`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
    });
    expect(picture).toBe(403);
    expect((await post(ROLE, { 'content-type': 'application/json; charset=UTF-8' })).status).toBe(200);
  });
});

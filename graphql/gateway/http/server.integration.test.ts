import { Writable } from 'node:stream';
import { ALL_PLANS, signToken, type TokenSubject } from '@duban/auth';
import { reporter } from '@duban/domain/testing';
import { createChangeFeed } from '@duban/read-models';
import { openTestEnvironment, type TestEnvironment } from '@duban/schema/testing/environment';
import { numbered, PLAN } from '@duban/schema/testing/plan';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWK } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createAccessRecord } from '../audit/access-record.ts';
import { authenticateWith } from '../auth/identity.ts';
import { createHealth, type Probes } from './health.ts';
import { type GatewayOptions, startGateway } from './server.ts';

const authority = { issuer: 'duban', audience: 'duban' };
let environment: TestEnvironment;
let privateJwk: JWK;
let keys: ReturnType<typeof createLocalJWKSet>;

beforeAll(async () => {
  environment = await openTestEnvironment();
  await environment.issue(numbered(1));
  const pair = await generateKeyPair('ES256', { extractable: true });
  privateJwk = { ...(await exportJWK(pair.privateKey)), alg: 'ES256' };
  keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), alg: 'ES256' }] });
});
afterAll(() => environment.close());

const tokenFor = (subject: TokenSubject, ttl = 60) =>
  signToken({ plan: ALL_PLANS, ...subject, ...authority, privateJwk, ttl });
const auditor: TokenSubject = { subject: 'zhou', role: 'auditor' };

const healthy: Probes = { askPostgres: async () => [], askTemporal: async () => true };

const start = async (changes: Partial<Omit<GatewayOptions, 'health'>> & { readonly parts?: Partial<Probes> } = {}) => {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write: (line: Buffer, _encoding, done) => {
      lines.push(JSON.parse(line.toString()));
      done();
    },
  });
  const feed = createChangeFeed(environment.database, { pollMs: 50 });
  const record = createAccessRecord(environment.database, { log: pino({ level: 'silent' }), gatherMs: 20 });
  const gateway = await startGateway({
    ports: { ...environment.ports, changes: feed },
    authenticate: authenticateWith(keys, authority),
    record,
    graphiql: false,
    host: '127.0.0.1',
    port: 0,
    log: pino(sink),
    ...changes,
    health: createHealth({ ...healthy, ...changes.parts }),
  });
  onTestFinished(async () => {
    await gateway.stop();
    await record.close();
    await feed.close();
  });
  const url = `http://127.0.0.1:${gateway.port}`;
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const ask = async (
    query: string,
    { as = auditor, ...headers }: { as?: TokenSubject; [name: string]: unknown } = {},
  ) => post({ query }, { authorization: `Bearer ${await tokenFor(as)}`, ...(headers as Record<string, string>) });
  return { gateway, url, lines, post, ask };
};

/** Reads that fail with the given error. */
const failing =
  (error: Error): typeof environment.ports.readsFor =>
  (reader) => ({ ...environment.ports.readsFor(reader), plans: () => Promise.reject(error) });

/** The first error's extensions, and the HTTP status. */
const faultOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors: { message: string; extensions: Record<string, unknown> }[] };
  return { status: response.status, message: errors[0]?.message, ...errors[0]?.extensions };
};

describe('a caller', () => {
  test('without a token gets an error that explains how to send one', async () => {
    const { post } = await start();
    const response = await post({ query: '{ plans { key } }' });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await faultOf(response)).toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      messages: { zh: expect.stringContaining('请提供令牌'), en: expect.stringContaining('Authorization: Bearer') },
    });
  });

  test('with a rejected token gets the reason', async () => {
    const { post } = await start();
    const ask = async (token: string) =>
      faultOf(await post({ query: '{ viewer { role } }' }, { authorization: `Bearer ${token}` }));
    expect(await ask('nonsense')).toMatchObject({ status: 401, message: expect.stringContaining('not a signed JWT') });
    expect(await ask(await tokenFor(auditor, -60))).toMatchObject({ message: expect.stringContaining('has expired') });
  });

  test('with a valid token has the identity of its claims', async () => {
    const { ask } = await start();
    const head: TokenSubject = { subject: 'li', role: 'unit-head', unit: 'science', plan: PLAN };
    const response = await ask('{ viewer { subject role unitKey planKey } }', { as: head });
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        data: { viewer: { subject: 'li', role: 'UNIT_HEAD', unitKey: 'science', planKey: PLAN } },
        extensions: { cost: expect.objectContaining({ limit: 20_000, deepest: 15 }) },
      },
    ]);
  });
});

describe('an answer', () => {
  test('carries the id of its request, the client’s own if it is well-formed', async () => {
    const { ask, lines } = await start();
    const own = await ask('{ plans { key } }', { 'x-request-id': 'trace-7' });
    expect(own.headers.get('x-request-id')).toBe('trace-7');
    const other = await ask('{ plans { nope } }', { 'x-request-id': '{"evil": 1}' });
    const id = other.headers.get('x-request-id');
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(await faultOf(other)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', requestId: id });
    expect(lines).toMatchObject([{ requestId: 'trace-7', status: 200 }, { requestId: id }]);
  });

  test('has an error code for every fault of the operation itself', async () => {
    const { ask, post, url } = await start();
    expect(await faultOf(await ask('{ plans {'))).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
    expect(await faultOf(await ask('query A { plans { key } } query B { plans { key } }'))).toMatchObject({
      code: 'OPERATION_RESOLUTION_FAILURE',
      requestId: expect.any(String),
    });
    expect(await faultOf(await post('{"query":'))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(await faultOf(await post(`{"query": "${'x'.repeat(1_100_000)}"}`))).toMatchObject({ status: 413 });
    expect((await fetch(`${url}/graphql?query=mutation%7B__typename%7D`)).status).toBe(405);
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
  });

  test('hides an internal error, which is logged under the same request id', async () => {
    const broken = new Error('column "secret" does not exist');
    const { ask, lines } = await start({ ports: { ...environment.ports, readsFor: failing(broken) } });
    const response = await ask('{ plans { key } }', { 'x-request-id': 'trace-8' });
    const text = await response.clone().text();
    expect(text).not.toContain('secret');
    expect(await faultOf(response)).toMatchObject({ code: 'INTERNAL', requestId: 'trace-8' });
    expect(lines[0]).toMatchObject({
      level: 50,
      requestId: 'trace-8',
      err: { message: expect.stringContaining('secret') },
    });
  });

  test('is UNAVAILABLE with a retry hint when the database is unreachable', async () => {
    const unreachable = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' });
    const { ask } = await start({
      ports: { ...environment.ports, readsFor: failing(unreachable) },
    });
    const response = await ask('{ plans { key } }');
    expect(await response.clone().text()).not.toContain('10.0.0.7');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    expect(await faultOf(response)).toMatchObject({
      code: 'UNAVAILABLE',
      retryAfter: 1,
      message: expect.stringContaining('try again'),
    });
  });

  test('may be read by pages of any origin and framed by none', async () => {
    const { ask } = await start();
    const { headers } = await ask('{ plans { key } }', { origin: 'https://a.example' });
    expect(headers.get('access-control-allow-origin')).toBe('https://a.example');
    expect(headers.get('access-control-allow-credentials')).not.toBe('true');
    expect([headers.get('x-frame-options'), headers.get('x-content-type-options')]).toEqual(['DENY', 'nosniff']);
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });
});

describe('the GraphiQL page', () => {
  const page = (url: string) => fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });

  test('is self-contained, so that it works without internet access', async () => {
    const { url } = await start({ graphiql: true });
    const html = await (await page(url)).text();
    expect(html).toContain('督办 Duban');
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="?https?:/);
  });

  test('is not served when it is disabled', async () => {
    const { url } = await start();
    expect(await (await page(url)).text()).not.toContain('<html');
  });
});

describe('health', () => {
  const ready = async (parts: Partial<Probes>) => {
    const { url } = await start({ parts });
    const response = await fetch(`${url}/ready`);
    return [response.status, await response.json()];
  };
  const never = () => new Promise<never>(() => {});

  test('is reported by dependency: reads need the database alone, writes Temporal and a worker too', async () => {
    const parts = { postgres: true, temporal: true, worker: true, projector: true };
    const calendars: unknown[] = [];
    const projection = { behind: 0, seconds: 0, halted: [], gaps: [] };
    expect(await ready({})).toEqual([200, { reads: true, writes: true, parts, projection, calendars }]);
    expect(await ready({ askTemporal: async () => false })).toEqual([
      200,
      { reads: true, writes: false, parts: { ...parts, worker: false }, projection, calendars },
    ]);
    expect(await ready({ askTemporal: never })).toEqual([
      200,
      { reads: true, writes: false, parts: { ...parts, temporal: false, worker: false }, projection, calendars },
    ]);
    expect(await ready({ askPostgres: () => Promise.reject(new Error('gone')) })).toEqual([
      503,
      {
        reads: false,
        writes: false,
        parts: { ...parts, postgres: false, projector: false },
        projection: null,
        calendars,
      },
    ]);
  });

  test('is probed once within a second, however often it is requested', async () => {
    let looks = 0;
    const { url } = await start({
      parts: {
        askPostgres: async () => {
          looks += 1;
          return [];
        },
      },
    });
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/ready`)));
    expect(looks).toBe(1);
    expect((await fetch(`${url}/health`)).status).toBe(200);
  });
});

describe('a subscription', () => {
  type Told = { readonly event: string; readonly data: string };

  /** Reads server-sent events one by one and skips comments, which are heartbeats. */
  async function* eventsOf(response: Response): AsyncGenerator<Told> {
    let rest = '';
    for await (const chunk of response.body ?? []) {
      rest += Buffer.from(chunk).toString();
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const fields = new Map(
          block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
        );
        if (fields.has('event')) yield { event: fields.get('event') ?? '', data: fields.get('data') ?? '' };
      }
    }
  }
  const FOLLOW = (after: number) =>
    `subscription { planChanged(plan: "${PLAN}", after: ${after}) { position type measure { code reportCount } } }`;
  const follow = async (url: string, token: string, after: number) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: FOLLOW(after) }),
    });
    return eventsOf(response);
  };
  const next = async (events: AsyncGenerator<Told>) => {
    const { value, done } = await events.next();
    return done ? 'end' : value.data === '' ? value.event : JSON.parse(value.data);
  };
  const report = (text: string) =>
    environment.execute('measure-1', { type: 'reportProgress', values: [], text, asOf: null }, reporter);

  test('delivers each change once, in order, with the state right after it, and resumes from a position', async () => {
    const { url } = await start();
    const events = await follow(url, await tokenFor(auditor), 0);
    expect(await next(events)).toEqual({ data: { planChanged: { position: 1, type: 'PLAN_ADOPTED', measure: null } } });
    expect(await next(events)).toMatchObject({ data: { planChanged: { position: 2, type: 'MEASURE_ISSUED' } } });
    expect(await next(events)).toMatchObject({ data: { planChanged: { position: 3, type: 'LAMP_TURNED' } } });
    await report('一');
    await report('二');
    const told = [await next(events), await next(events), await next(events)].map(({ data }) => data.planChanged);
    expect(told).toMatchObject([
      { position: 4, type: 'MEASURE_ACKNOWLEDGED', measure: { reportCount: 0 } },
      { position: 5, type: 'PROGRESS_REPORTED', measure: { reportCount: 1 } },
      { position: 6, type: 'PROGRESS_REPORTED', measure: { reportCount: 2 } },
    ]);
    await events.return(undefined);
    const resumed = await follow(url, await tokenFor(auditor), 5);
    expect(await next(resumed)).toMatchObject({ data: { planChanged: { position: 6 } } });
  });

  test('completes when the server stops', async () => {
    const { gateway, url } = await start();
    const events = await follow(url, await tokenFor(auditor), environment.position - 1);
    await next(events);
    const [, last] = await Promise.all([gateway.stop(), next(events)]);
    expect(last).toBe('complete');
  });

  test('ends with an error when its token expires', async () => {
    const { url } = await start({ ports: { ...environment.ports, changes: createFeed(), now: Date.now } });
    const events = await follow(url, await tokenFor(auditor, 2), environment.position);
    expect(await next(events)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  const createFeed = () => {
    const feed = createChangeFeed(environment.database, { pollMs: 50 });
    onTestFinished(() => feed.close());
    return feed;
  };

  test('to an unknown plan is refused at once', async () => {
    const { ask } = await start();
    const query = 'subscription { planChanged(plan: "nowhere-2023") { position } }';
    expect(await faultOf(await ask(query))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'plan' });
  });
});

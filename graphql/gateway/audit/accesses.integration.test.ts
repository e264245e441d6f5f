import type { TestEnvironment } from '@duban/schema/testing/environment';
import { identityOf, PLAN } from '@duban/schema/testing/plan';
import { CALLERS, openRestrictedPlan } from '@duban/schema/testing/restricted-plan';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Gateway, startGateway } from '../http/server.ts';
import { authenticateAs } from '../testing/open-gateway.ts';
import { type AccessRecord, createAccessRecord } from './access-record.ts';

const log = pino({ level: 'silent' });
let environment: TestEnvironment;
let record: AccessRecord;
let gateway: Gateway;
let url: string;
beforeAll(async () => {
  environment = await openRestrictedPlan();
  record = createAccessRecord(environment.database, { log, gatherMs: 20 });
  gateway = await start(record);
  url = `http://127.0.0.1:${gateway.port}/graphql`;
});
afterAll(async () => {
  await gateway.stop();
  await record.close();
  await environment.close();
});

const start = (record: AccessRecord, ports: Partial<typeof environment.ports> = {}) =>
  startGateway({
    ports: { ...environment.ports, ...ports },
    authenticate: authenticateAs({
      ...CALLERS,
      'admin of another plan': identityOf('admin', null, 'elsewhere-2023'),
      'auditor of another plan': identityOf('auditor', null, 'elsewhere-2023'),
      'auditor of this plan': identityOf('auditor', null, PLAN),
    }),
    record,
    graphiql: false,
    host: '127.0.0.1',
    port: 0,
    log,
    health: () => Promise.reject(new Error('This test does not call health')),
  });

/** Nested lists as JSON text, because JSON.stringify would overflow the stack. */
const nested = (depth: number) => ({ depth });
const textOf = (value: unknown): string =>
  JSON.stringify(value).replace(/\{"depth":(\d+)\}/, (_, depth) => '['.repeat(depth) + ']'.repeat(depth));

type Asked = { readonly as?: string; readonly id?: string; readonly variables?: object; readonly plan?: string };
const ask = async (query: string, { as = '', id = 'x', variables = {} }: Asked = {}, to = url) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${as}`, 'x-request-id': id };
  const response = await fetch(to, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as { data?: never; errors?: { extensions: { code: string } }[] };
};
/** The access record as the auditor reads it; entries appear soon after the answer. */
const recorded = async (filter: string): Promise<readonly object[]> => {
  const list = `accesses(filter: ${filter}) { nodes { subject role unit kind operation fields targets plans allowed refusals requestId outcome endedAt } }`;
  for (let look = 0; look < 100; look += 1) {
    const { data } = await ask(`{ ${list} }`, { as: 'auditor', id: 'looking' });
    const { nodes } = (data as { accesses: { nodes: object[] } } | undefined)?.accesses ?? { nodes: [] };
    if (nodes.length > 0) return nodes;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [];
};

describe('the access record', () => {
  test('names the caller, time, operation, plan and permission of an access', async () => {
    const query = `query Look($plan: ID!) { plan(id: $plan) { inbox { nodes { key } } measure(id: "measure-1") { code } } }`;
    await ask(query, { as: 'head of science', id: 'one', variables: { plan: PLAN } });
    expect(await recorded('{ requestId: "one" }')).toEqual([
      {
        subject: 'a-unit-head',
        role: 'UNIT_HEAD',
        unit: 'science',
        kind: 'QUERY',
        operation: 'Look',
        fields: ['Query.plan', 'Plan.inbox', 'Plan.measure'],
        targets: ['measure-1', PLAN],
        plans: [PLAN],
        allowed: true,
        refusals: [],
        requestId: 'one',
        outcome: 'ALLOWED',
        endedAt: null,
      },
    ]);
  });

  test('names a measure that was asked for by its printed code, and is found by it', async () => {
    const query = `query Look($plan: ID!, $code: String!) { plan(id: $plan) { measure(code: $code) { key } } }`;
    await ask(query, { as: 'auditor', id: 'variable', variables: { plan: PLAN, code: '1-01' } });
    await ask(`{ plan(id: "${PLAN}") { measure(code: "1-01") { key } } }`, { as: 'auditor', id: 'literal' });
    for (const id of ['variable', 'literal'])
      expect(await recorded(`{ requestId: "${id}", target: "1-01" }`)).toMatchObject([
        { targets: expect.arrayContaining([PLAN, '1-01']) },
      ]);
  });

  test('contains accesses refused by the role table, by scope, by the domain or for a missing token', async () => {
    const refusalsOf = async (id: string, as: string, query: string, variables = {}) => {
      await ask(query, { as, id, variables });
      const [found] = (await recorded(`{ requestId: "${id}", allowed: false }`)) as { refusals: string[] }[];
      return found?.refusals;
    };
    const plan = (fields: string) => `{ plan(id: "${PLAN}") { ${fields} } }`;
    expect(await refusalsOf('two', 'admin', plan('measures { nodes { code } }'))).toEqual([
      'Plan.measures',
      'FORBIDDEN: plan.measures',
    ]);
    expect(
      await refusalsOf('three', 'head of housing', plan('inbox(recipient: "unit-head@science") { nodes { key } }')),
    ).toEqual(['FORBIDDEN: plan.inbox']);
    expect(await refusalsOf('four', 'nobody', '{ plans { key } }')).toEqual(['UNAUTHENTICATED: plans']);
    const instruct = `mutation { instruct(input: { measure: "Measure:${PLAN}/measure-1", text: "x", urgency: URGENT }) { refusal { code } } }`;
    expect(await refusalsOf('five', 'leader in charge of housing', instruct)).toEqual(['instruct: NOT_IN_PORTFOLIO']);
    expect(await refusalsOf('six', 'auditor', instruct)).toEqual(['Mutation.instruct']);
    const acknowledge = `mutation { acknowledgeMeasure(input: { measure: "Measure:${PLAN}/measure-1" }) { refusal { code } } }`;
    expect(await refusalsOf('seven', 'head of housing', acknowledge)).toEqual(['acknowledge: NOT_YOUR_MEASURE']);
    expect(await refusalsOf('eight', 'admin', `subscription { planChanged(plan: "${PLAN}") { type } }`)).toEqual([
      'Subscription.planChanged',
      'FORBIDDEN: planChanged',
    ]);
  });

  test('is shown to auditors of its plan alone', async () => {
    await ask(`{ plan(id: "${PLAN}") { key } }`, { as: 'supervisor', id: 'nine' });
    await recorded('{ requestId: "nine" }');
    const seen = '{ accesses(filter: { requestId: "nine" }) { nodes { number } } }';
    for (const [as, { role }] of Object.entries(CALLERS)) {
      const { errors = [] } = await ask(seen, { as });
      expect([as, errors[0]?.extensions.code]).toEqual([as, role === 'auditor' ? undefined : 'FORBIDDEN']);
    }
    const { data } = await ask(seen, { as: 'auditor of another plan' });
    expect(data).toEqual({ accesses: { nodes: [] } });
  });

  test('shows an access that names no plan to the auditor of the plan of the token alone', async () => {
    const look = '{ accesses { nodes { number } } }';
    await ask(look, { as: 'admin of another plan', id: 'no-plan' });
    const query = '{ accesses(filter: { requestId: "no-plan" }) { nodes { plans refusals } } }';
    await expect
      .poll(async () => (await ask(query, { as: 'auditor of another plan' })).data)
      .toEqual({
        accesses: { nodes: [{ plans: ['elsewhere-2023'], refusals: ['Query.accesses', 'FORBIDDEN: accesses'] }] },
      });
    const { data } = await ask(query, { as: 'auditor of this plan' });
    expect(data).toEqual({ accesses: { nodes: [] } });
  });

  test('stores names with characters that Postgres rejects', async () => {
    const query = 'query ($id: ID!) { plan(id: $id) { key } }';
    await ask(query, {
      as: 'auditor of another plan',
      id: 'ten',
      variables: { id: `a\u0000\ud800${'b'.repeat(5_000)}` },
    });
    const [found] = (await recorded('{ requestId: "ten" }')) as { refusals: string[] }[];
    expect(found?.refusals[0]).toMatch(/^plan a\uFFFD\uFFFDb{190,200}…$/);
  });

  test('leaves out introspection of the schema', async () => {
    await ask('{ __schema { queryType { name } } }', { id: 'eleven' });
    await ask('{ viewer { role } }', { as: 'auditor', id: 'twelve' });
    await recorded('{ requestId: "twelve" }');
    const { data } = await ask('{ accesses(filter: { requestId: "eleven" }) { nodes { number } } }', { as: 'auditor' });
    expect(data).toEqual({ accesses: { nodes: [] } });
  });
});

describe('a recorded command', () => {
  const MEASURE = `Measure:${PLAN}/measure-1`;
  const report = `mutation ($input: ReportProgressInput!) { reportProgress(input: $input, waitFor: ACCEPTED) { receipt { position } } }`;
  const input = (commandId: string) => ({ measure: MEASURE, text: '进展', commandId });
  const reports = () => environment.recorded.filter(({ type }) => type === 'ProgressReported').length;

  test('is recorded as begun while it is carried out, and with its outcome afterwards', async () => {
    const seen: object[] = [];
    const commands: typeof environment.ports.commands = {
      ...environment.ports.commands,
      execute: async (command) => {
        seen.push(...(await recorded('{ requestId: "begun" }')));
        return environment.ports.commands.execute(command);
      },
    };
    const own = await start(record, { commands });
    const to = `http://127.0.0.1:${own.port}/graphql`;
    await ask(report, { as: 'reporter of science', id: 'begun', variables: { input: input('begun-1') } }, to);
    const begun = {
      kind: 'MUTATION',
      targets: [MEASURE, 'begun-1'],
      plans: [PLAN],
      allowed: true,
      outcome: 'UNKNOWN',
      endedAt: null,
    };
    expect(seen).toMatchObject([begun]);
    await expect
      .poll(() => recorded('{ requestId: "begun" }'))
      .toMatchObject([{ ...begun, outcome: 'ALLOWED', endedAt: expect.any(String) }]);
    await own.stop();
  });

  test('is not carried out when its access cannot be recorded', async () => {
    const query = () => Promise.reject(new Error('away'));
    const away = createAccessRecord({ pool: { query } as never }, { log, gatherMs: 5 });
    const own = await start(away);
    const before = reports();
    const variables = { input: input('unrecorded') };
    const to = `http://127.0.0.1:${own.port}/graphql`;
    const { errors } = await ask(report, { as: 'reporter of science', variables }, to);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('本命令未执行'), extensions: { code: 'UNAVAILABLE', retryAfter: 1 } },
    ]);
    expect(reports()).toBe(before);
    await own.stop();
  });

  test.each([
    ['nested 3,000 deep', '变量嵌套过深', { input: { ...input('deep'), values: nested(3_000) } }],
    ['nested 100,000 deep', '变量嵌套过深', { input: { ...input('deeper'), values: nested(100_000) } }],
    ['that are not declared', '给出了操作没有声明的变量，共1个', { input: input('undeclared'), x: 1 }],
    ['that hold 60,000 values', '变量中的值过多', { input: { ...input('wide'), values: Array(60_000).fill(1) } }],
  ])('with variables %s is refused before anything is done', async (_, said, variables) => {
    const before = reports();
    const body = `{"query":${JSON.stringify(report)},"variables":${textOf(variables)}}`;
    const accept = 'application/graphql-response+json';
    const headers = { accept, 'content-type': 'application/json', authorization: 'Bearer reporter of science' };
    const response = await fetch(url, { method: 'POST', headers, body });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      {
        errors: [
          { message: expect.stringContaining(said), extensions: { code: 'BAD_USER_INPUT', field: 'variables' } },
        ],
      },
    ]);
    expect(reports()).toBe(before);
  });

  test.each([
    ['an id of 100,000 characters', 'long', 'm'.repeat(100_000), `${'m'.repeat(199)}…`],
    ['half of a surrogate pair', 'half', 'a\ud800b', null],
    ['a control character', 'control', 'a\u0000b', null],
  ])('that names %s is on record', async (_, id, measure, target) => {
    const variables = { input: { ...input('odd'), measure } };
    await ask(report, { as: 'reporter of science', id, variables });
    await expect
      .poll(() => recorded(`{ requestId: "${id}" }`))
      .toMatchObject([{ kind: 'MUTATION', targets: target === null ? ['odd'] : [target, 'odd'] }]);
  });
});

describe('the writer of the access record', () => {
  const access = (requestId: string) =>
    ({
      at: '2023-07-14T02:00:00.000Z',
      subject: 'a',
      role: 'leader',
      unit: null,
      leader: null,
      requestId,
      kind: 'query',
      operation: null,
      fields: ['Query.plan'],
      targets: [],
      measures: [],
      conditions: null,
      registered: false,
      visit: null,
      session: null,
      plans: [PLAN],
      allowed: true,
      refusals: [],
    }) as const;
  const failing = (times: number) => {
    const query = (...args: [string, unknown[]]) => {
      times -= 1;
      return times >= 0 ? Promise.reject(new Error('away')) : environment.database.pool.query(...args);
    };
    return { pool: { query } as unknown as typeof environment.database.pool };
  };
  const count = async (requestId: string) => {
    let after = '';
    for (let found = 0; ; ) {
      const { data } = await ask(
        `{ accesses(first: 100, filter: { requestId: "${requestId}" }${after}) { nodes { number } pageInfo { hasNextPage endCursor } } }`,
        { as: 'auditor' },
      );
      const { nodes, pageInfo } = (
        data as unknown as { accesses: { nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
      ).accesses;
      found += nodes.length;
      if (!pageInfo.hasNextPage) return found;
      after = `, after: "${pageInfo.endCursor}"`;
    }
  };

  test('loses nothing on a regular shutdown, even while inserts fail', async () => {
    const own = createAccessRecord(failing(3), { log, gatherMs: 5 });
    for (let index = 0; index < 2_345; index += 1) {
      own.add(access('closing'));
      if (index % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 3));
    }
    await own.close();
    expect(await count('closing')).toBe(2_345);
  });

  test('refuses every access while its queue is full, rather than answering unrecorded', async () => {
    const full = createAccessRecord(failing(1_000), { log, gatherMs: 5, maxWaiting: 2 });
    const own = await start(full);
    const look = () => ask('{ plans { key } }', { as: 'auditor' }, `http://127.0.0.1:${own.port}/graphql`);
    expect((await look()).errors).toBeUndefined();
    expect((await look()).errors).toBeUndefined();
    expect((await look()).errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    await own.stop();
    await expect(full.close()).rejects.toThrow('away');
  });
});

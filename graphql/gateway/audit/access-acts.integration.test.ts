import type { TestEnvironment } from '@duban/schema/testing/environment';
import { identityOf, PLAN } from '@duban/schema/testing/plan';
import { openRestrictedPlan } from '@duban/schema/testing/restricted-plan';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_EDGE } from '../http/edge.ts';
import { type Gateway, startGateway } from '../http/server.ts';
import { authenticateAs } from '../testing/open-gateway.ts';
import { type AccessRecord, createAccessRecord } from './access-record.ts';

const log = pino({ level: 'silent' });
const REGISTERED = 'query Wall($plan: ID!) { plan(id: $plan) { measures(first: 2) { nodes { code } } } }';
const session = (name: string) => ({ ...identityOf('auditor', null, PLAN), subject: `of ${name}`, session: name });

let environment: TestEnvironment;
let record: AccessRecord;
let gateways: readonly Gateway[];
beforeAll(async () => {
  environment = await openRestrictedPlan();
  record = createAccessRecord(environment.database, { log, gatherMs: 20 });
  const start = () =>
    startGateway({
      ports: environment.ports,
      authenticate: authenticateAs({
        auditor: identityOf('auditor', null, PLAN),
        leader: identityOf('leader', null, PLAN),
        ...Object.fromEntries(['by key', 'by list', 'by id', 'page', 'twice'].map((name) => [name, session(name)])),
      }),
      record,
      edge: { ...DEFAULT_EDGE, operations: new Map([['wall', REGISTERED]]) },
      graphiql: false,
      host: '127.0.0.1',
      port: 0,
      log,
      health: () => Promise.reject(new Error('This test does not call health')),
    });
  gateways = [await start(), await start()];
});
afterAll(async () => {
  for (const gateway of gateways) await gateway.stop();
  await record.close();
  await environment.close();
});

const ask = async (as: string, query: string, variables: object = {}, at = 0) => {
  const response = await fetch(`http://127.0.0.1:${gateways[at]?.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${as}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Record<string, never>; errors?: readonly object[] };
  expect(errors).toBeUndefined();
  return data as unknown as { accesses: { nodes: readonly object[]; totalCount: number } };
};
const FIELDS = 'subject operation kind conditions registered positions measures { code } others { operation }';
const found = async (filter: object, folded = false) => {
  const query = `query ($filter: AccessFilter, $folded: Boolean!) {
    accesses(filter: $filter, folded: $folded) { totalCount nodes { ${FIELDS} } }
  }`;
  return (await ask('auditor', query, { filter, folded })).accesses;
};
const MEASURE = `Measure:${PLAN}/measure-1`;
const code = async () => {
  const data = await ask('auditor', `{ measure(id: "${MEASURE}") { code } }`);
  return (data as unknown as { measure: { code: string } }).measure.code;
};

test('A measure that was opened by code, by key or by id is found by the measure, and no list is', async () => {
  const printed = await code();
  const byCode =
    'query ByCode($plan: ID!, $code: String!) { plan(id: $plan) { measure(code: $code) { title { zh } } } }';
  await ask('by key', byCode, { plan: PLAN, code: printed });
  await ask('by id', `query ById { node(id: "${MEASURE}") { id } }`);
  await ask('by list', 'query ByList($plan: ID!) { plan(id: $plan) { measures { nodes { code } } } }', { plan: PLAN });
  const namesOf = async () => {
    const { nodes } = await found({ measures: [MEASURE] });
    return nodes.map((node) => (node as { operation: string | null }).operation).filter((name) => name !== null);
  };
  await expect.poll(namesOf).toEqual(['ById', 'ByCode']);
  expect((await found({ measures: [MEASURE] })).nodes).toContainEqual(
    expect.objectContaining({ operation: 'ByCode', measures: [{ code: printed }] }),
  );
});

test('A list is recorded with its filter, without what people write in commands', async () => {
  const query =
    'query Filtered($plan: ID!, $filter: MeasureFilter) { plan(id: $plan) { measures(filter: $filter) { nodes { code } } } }';
  await ask('by list', query, { plan: PLAN, filter: { search: '互联网', stages: ['ISSUED'], codes: null } });
  const ofList = async () => (await found({ subject: 'of by list' })).nodes;
  await expect.poll(ofList).toContainEqual(
    expect.objectContaining({
      operation: 'Filtered',
      conditions: { 'Plan.measures': { filter: { search: '互联网', stages: ['ISSUED'] } } },
    }),
  );
});

test('A command that was carried out is recorded with its position and its measure', async () => {
  const instruct =
    'mutation Order($input: InstructInput!) { instruct(input: $input) { receipt { position } refusal { code } } }';
  const data = await ask('leader', instruct, { input: { measure: MEASURE, text: '请抓紧', urgency: 'URGENT' } });
  const { receipt } = (data as unknown as { instruct: { receipt: { position: number } } }).instruct;
  await expect
    .poll(async () => (await found({ measures: [MEASURE], kind: 'MUTATION' })).nodes)
    .toMatchObject([{ operation: 'Order', positions: [receipt.position], conditions: null }]);
});

test('The queries of one page view are one item where the list is folded, and registered ones can be left out', async () => {
  await ask('page', REGISTERED, { plan: PLAN });
  await ask('page', '{ viewer { role } }');
  await ask('page', '{ plans { key } }');
  const filter = { subject: 'of page', kind: 'QUERY' };
  await expect.poll(async () => (await found(filter)).totalCount).toBe(3);
  const folded = await found(filter, true);
  expect(folded).toMatchObject({
    totalCount: 1,
    nodes: [{ operation: 'Wall', registered: true, others: [{ operation: null }, { operation: null }] }],
  });
  expect((await found({ ...filter, exceptOperations: ['Wall'] })).totalCount).toBe(2);
  expect((await found({ ...filter, exceptOperations: ['Wall'] }, true)).nodes).toMatchObject([{ operation: null }]);
  expect((await found({ ...filter, operations: ['Wall'] })).totalCount).toBe(1);
});

test('A name that is not registered hides nothing', async () => {
  await ask('page', 'query Wall { plans { code: key } }');
  await expect
    .poll(async () => (await found({ subject: 'of page', exceptOperations: ['Wall'] })).nodes)
    .toContainEqual(expect.objectContaining({ operation: 'Wall', registered: false }));
});

test('The first access of a session is recorded as its login, once for all gateways', async () => {
  for (const at of [0, 1, 0]) await ask('twice', 'query Twice { viewer { role } }', {}, at);
  await expect.poll(async () => (await found({ subject: 'of twice', kind: 'QUERY' })).totalCount).toBe(3);
  expect(await found({ subject: 'of twice', kind: 'LOGIN' })).toMatchObject({
    totalCount: 1,
    nodes: [{ operation: null, kind: 'LOGIN', measures: [] }],
  });
});

test('The accounts on the record are listed once each', async () => {
  const data = await ask('auditor', '{ accessCallers { subject role unit leader } }');
  const { accessCallers } = data as unknown as { accessCallers: readonly { subject: string }[] };
  const subjects = accessCallers.map(({ subject }) => subject);
  expect(subjects).toContain('of twice');
  expect(new Set(subjects).size).toBe(subjects.length);
});

test('An export is recorded with who took it, its filter and its number of rows, and holds what the list shows', async () => {
  await ask('by id', REGISTERED, { plan: PLAN });
  const filter = { subject: 'of by id', operations: ['Wall'] };
  await expect.poll(async () => (await found(filter)).totalCount).toBe(1);
  const { totalCount, nodes } = await found(filter);
  const data = await ask(
    'auditor',
    'query Take($filter: AccessFilter) { accessExport(filter: $filter) { rows complete content } }',
    { filter },
  );
  const { accessExport } = data as unknown as { accessExport: { rows: number; complete: boolean; content: object[] } };
  expect(accessExport).toMatchObject({ rows: totalCount, complete: true });
  expect(accessExport.content).toMatchObject(nodes);
  await expect
    .poll(async () => (await found({ field: 'Query.accessExport' })).nodes)
    .toMatchObject([
      {
        subject: 'a-auditor',
        operation: 'Take',
        conditions: { 'Query.accessExport': { filter }, exportedRows: totalCount },
      },
    ]);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '@duban/runtime';
import { auditor, PLAN, reporter } from '@duban/schema/testing/plan';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { authenticateAs, openGateway } from '../testing/open-gateway.ts';

let gateway: Awaited<ReturnType<typeof openGateway>>;
let owner: Database<unknown>['pool'];
let database: Database<unknown>;
beforeAll(async () => {
  const elsewhere = { ...auditor, plan: 'elsewhere-2023' };
  gateway = await openGateway({ authenticate: authenticateAs({ auditor, reporter, elsewhere }) });
  database = await openDatabase<unknown>(gateway.environment.url, { poolSize: 1 });
  owner = database.pool;
  await owner.query(`insert into duban.log_head values ($1, 99, sha256('')), ('elsewhere-2023', 9, sha256(''))`, [
    PLAN,
  ]);
});
afterAll(async () => {
  await database.close();
  await gateway.close();
});
beforeEach(async () => {
  await owner.query(
    `insert into duban.projection_halt (plan, position, stream, type, code, cause, since)
     values ($1, 50, 'measure/hidden', 'MeasureDrafted', 'unreadable', 'the type is unknown', '2026-01-01Z')`,
    [PLAN],
  );
  await sleep(300);
});
afterEach(async () => {
  await owner.query('delete from duban.projection_halt');
  await owner.query('delete from duban.projection_gap');
  await sleep(300);
});

type Answer = { readonly data?: unknown; readonly extensions?: { readonly projection?: readonly unknown[] } };
const ask = async (query: string, as = 'auditor', variables: object = {}): Promise<Answer> =>
  (await (await gateway.post({ query, variables }, { authorization: `Bearer ${as}` })).json()) as Answer;
const noteOf = async (query: string, as?: string) => (await ask(query, as)).extensions?.projection;

const HALTED = {
  plan: PLAN,
  behind: expect.any(Number),
  position: expect.any(Number),
  halted: {
    position: 50,
    code: 'unreadable',
    cause: { zh: '事件无法解读', en: 'the event cannot be read' },
    since: '2026-01-01T00:00:00.000Z',
  },
  gaps: { count: 0, positions: [] },
};

test.each([
  `{ plan(id: "${PLAN}") { title { zh } } }`,
  `{ plan(id: "${PLAN}", asOf: { position: 1 }) { title { zh } } }`,
  '{ plans { title { zh } } }',
  `{ measure(id: "Measure:${PLAN}/measure-1") { code } }`,
  `{ node(id: "Plan:${PLAN}") { id } }`,
])('the answer to %s says where its plan stands still and why', async (query) => {
  const answer = await ask(query);
  expect(answer.extensions?.projection).toEqual([HALTED]);
  expect(JSON.stringify(answer)).not.toContain('hidden');
});

test('an answer about no plan or for a token of another plan does not mention the halt', async () => {
  expect(await noteOf('{ viewer { subject } }')).toBeUndefined();
  expect(await noteOf(`{ plan(id: "${PLAN}") { title { zh } } }`, 'elsewhere')).toBeUndefined();
  await owner.query('delete from duban.projection_halt');
  await sleep(300);
  expect(await noteOf(`{ plan(id: "${PLAN}") { title { zh } } }`)).toBeUndefined();
});

test('a gap is mentioned in every answer about its plan', async () => {
  await owner.query('delete from duban.projection_halt');
  await owner.query(
    `insert into duban.projection_gap (plan, position, stream, type, code, cause)
     select $1, position, 'measure/hidden', 'MeasureDrafted', 'failed', 'TypeError at x.ts:1' from generate_series(3, 27) position`,
    [PLAN],
  );
  await sleep(300);
  expect(await noteOf(`{ plan(id: "${PLAN}") { title { zh } } }`)).toMatchObject([
    { halted: null, gaps: { count: 25, positions: Array.from({ length: 20 }, (_, index) => index + 3) } },
  ]);
});

test('a command on a halted plan is stored but not visible, and its caller does not wait for visibility', async () => {
  const { environment } = gateway;
  await owner.query('update duban.projection_halt set position = 1');
  await sleep(300);
  const waits: number[] = [];
  const changes = {
    ...environment.ports.changes,
    waitFor: async ({ timeoutMs }: { readonly timeoutMs: number }) => {
      waits.push(timeoutMs);
      return { visible: false as const, position: 0 };
    },
  };
  const mutation = `mutation { acknowledgeMeasure(input: { measure: "Measure:${PLAN}/measure-1" })
    { receipt { visible } } }`;
  const { data } = await environment.ask(mutation, { as: reporter, ports: { changes } });
  expect(data).toMatchObject({ acknowledgeMeasure: { receipt: { visible: false } } });
  expect(waits).toEqual([500]);
  const again = await ask(mutation, 'reporter');
  expect(again.extensions?.projection).toMatchObject([{ plan: PLAN, halted: { position: 1 } }]);
});

test('the field Plan.projection names the event to the office, auditors and administrators alone', async () => {
  const query = `{ plan(id: "${PLAN}") { projection { position behind
    halted { position code cause { zh } since type stream detail } gapCount gaps { position follows } } } }`;
  const halted = {
    position: 50,
    code: 'UNREADABLE',
    cause: { zh: '事件无法解读' },
    since: '2026-01-01T00:00:00.000Z',
  };
  expect((await ask(query)).data).toMatchObject({
    plan: {
      projection: {
        gapCount: 0,
        gaps: [],
        halted: { ...halted, type: 'MeasureDrafted', stream: 'measure/hidden', detail: 'the type is unknown' },
      },
    },
  });
  expect((await ask(query, 'reporter')).data).toMatchObject({
    plan: { projection: { halted: { ...halted, type: null, stream: null, detail: null } } },
  });
});

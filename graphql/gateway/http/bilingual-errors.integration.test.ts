import { PLAN } from '@duban/schema/testing/plan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, openGateway } from '../testing/open-gateway.ts';

let gateway: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const send = async (init: RequestInit, path = '') => {
  const response = await fetch(`${gateway.url}${path}`, { headers: JSON_TYPE, ...init });
  return { status: response.status, text: await response.text() };
};
const bilingual = (code: string) => ({
  code,
  messages: { zh: expect.stringMatching(/^\p{Script=Han}/u), en: expect.stringMatching(/^[A-Z]/) },
  requestId: expect.any(String),
});
const faultOf = async (init: RequestInit, path?: string) => {
  const { status, text } = await send(init, path);
  const { errors: [error] = [] } = JSON.parse(text) as Answer;
  return { status, ...error?.extensions };
};

describe('an error is worded in both languages', () => {
  test('for a body or variables that are not JSON, without the parser’s message', async () => {
    const broken = await send({ method: 'POST', body: '{"query": secret' });
    expect(broken.text).not.toMatch(/originalError|SyntaxError|secret/);
    expect(await faultOf({ method: 'POST', body: '{"query":' })).toMatchObject({
      status: 400,
      ...bilingual('BAD_REQUEST'),
    });
    expect(await faultOf({}, '?query=%7Bviewer%7Brole%7D%7D&variables=%7B')).toMatchObject({
      status: 400,
      ...bilingual('BAD_REQUEST'),
    });
  });

  test('for an unsupported method, body size, content type or Accept header', async () => {
    const body = '{"query":"{ viewer { role } }"}';
    expect(await faultOf({ method: 'PUT', body })).toMatchObject({ status: 405, ...bilingual('BAD_REQUEST') });
    expect(await faultOf({ method: 'POST', body: `{"query":"${'x'.repeat(1_100_000)}"}` })).toMatchObject({
      status: 413,
      ...bilingual('REQUEST_ENTITY_TOO_LARGE'),
    });
    expect(await faultOf({ method: 'POST', body, headers: { 'content-type': 'application/xml' } })).toMatchObject({
      status: 415,
      ...bilingual('BAD_REQUEST'),
    });
    expect(await faultOf({ method: 'POST', body, headers: { ...JSON_TYPE, accept: 'image/png' } })).toMatchObject({
      status: 406,
      ...bilingual('BAD_REQUEST'),
    });
  });

  test('for a syntax error and for a validation error', async () => {
    expect(await gateway.faultOf('{ plans {')).toMatchObject({
      ...bilingual('GRAPHQL_PARSE_FAILED'),
      messages: { zh: '查询语句有语法错误（第1行第10列）' },
    });
    expect(await gateway.faultOf('{ nope }')).toMatchObject(bilingual('GRAPHQL_VALIDATION_FAILED'));
  });
});

test('an error stays short however long the input is', async () => {
  const long = 'x'.repeat(200_000);
  const sizeOf = async (query: string, variables?: object) =>
    JSON.stringify(await gateway.ask(query, variables)).length;
  const questions = [
    [`{ node(id: "${long}") { id } }`],
    [`{ plan(id: "${PLAN}") { unit(id: "Unit:${long}") { key } } }`],
    ['query ($id: ID!) { node(id: $id) { id } }', { id: long }],
    ['query ($n: Int) { plan(id: "a") { measures(first: $n) { totalCount } } }', { n: long }],
    [`{ plan(id: "a", asOf: { instant: "${long}" }) { key } }`],
    [`{ ${long} }`],
    [`subscription { planChanged(plan: "${long}") { position } }`],
    [
      `mutation { acknowledgeMeasure(input: { measure: "Measure:${PLAN}/${long}" }) { refusal { message { zh } facts { value } } } }`,
    ],
    [
      `mutation { acknowledgeMeasure(input: { measure: "a", commandId: "${long}" }) { commandId refusal { message { en } } } }`,
    ],
  ] as const;
  for (const [query, variables] of questions)
    expect(await sizeOf(query, variables), query.slice(0, 60)).toBeLessThan(2_000);
});

test('a list of very many invalid values gets at most 20 errors', async () => {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const { errors = [] } = await gateway.ask(query, { ids: Array.from({ length: 40_000 }, () => ({})) });
  expect(errors).toHaveLength(20);
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'ids.0' });
});

test('a trailing slash in the path is accepted', async () => {
  const asked = await send({ method: 'POST', body: '{"query":"{ viewer { role } }"}' }, '/');
  expect({ ...asked, text: JSON.parse(asked.text) }).toEqual({
    status: 200,
    text: { data: { viewer: { role: 'AUDITOR' } }, extensions: { cost: expect.anything() } },
  });
});

test('the GraphiQL page is compressed, cached by its ETag and stores no token', async () => {
  const open = (headers: Record<string, string> = {}) =>
    fetch(gateway.url, { headers: { accept: 'text/html', ...headers } });
  const first = await open();
  expect([first.status, first.headers.get('content-encoding')]).toEqual([200, 'gzip']);
  expect(await first.text()).toContain('"shouldPersistHeaders":false');
  const again = await open({ 'if-none-match': first.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

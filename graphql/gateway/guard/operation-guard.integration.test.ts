import { PLAN } from '@duban/schema/testing/plan';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGateway } from '../testing/open-gateway.ts';

let gateway: Awaited<ReturnType<typeof openGateway>>;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

const faultOf = (query: string, variables?: object) => gateway.faultOf(query, variables);

describe('an operation that exceeds a limit', () => {
  const tooLarge = {
    code: 'BAD_USER_INPUT',
    limit: 20_000,
    messages: { zh: expect.stringContaining('上限20000'), en: expect.stringContaining('the limit is 20000') },
  };

  test('is refused before any read for nested lists, also through variables and fragments', async () => {
    const nested = (size: string) =>
      `measures(first: ${size}) { nodes { plan { measures(last: ${size}) { nodes { plan { measures { nodes { code } } } } } } } }`;
    const literal = `{ plan(id: "${PLAN}") { ${nested('100')} } }`;
    expect(await gateway.environment.statementsOf(() => gateway.ask(literal))).toBe(0);
    expect(await faultOf(literal)).toMatchObject({ ...tooLarge, asked: expect.any(Number) });
    expect(await faultOf(`query ($n: Int) { plan(id: "${PLAN}") { ${nested('$n')} } }`, { n: 100 })).toMatchObject(
      tooLarge,
    );
    expect(await faultOf(`query ($n: Int = 100) { plan(id: "${PLAN}") { ${nested('$n')} } }`)).toMatchObject(tooLarge);
    expect(
      await faultOf(`{ plan(id: "${PLAN}") { ...A } } fragment A on Plan { ... on Plan { ${nested('100')} } }`),
    ).toMatchObject(tooLarge);
    expect(await faultOf(`subscription { planChanged(plan: "${PLAN}") { plan { ${nested('100')} } } }`)).toMatchObject(
      tooLarge,
    );
  });

  test('is refused for hundreds of aliases', async () => {
    const many = (field: string, times = 300) => Array.from({ length: times }, (_, n) => `a${n}: ${field}`).join(' ');
    expect(
      await faultOf(`{ plan(id: "${PLAN}") { ${many('measures(first: 100) { nodes { code } }')} } }`),
    ).toMatchObject(tooLarge);
    expect(
      await faultOf(`{ plan(id: "${PLAN}") { ${many('measures(first: 1) { totalCount }', 420)} } }`),
    ).toMatchObject(tooLarge);
    expect(await faultOf(`{ ${many('__schema { types { name } }')} }`)).toMatchObject(tooLarge);
  });

  test('is refused for its depth', async () => {
    const deep = `{ plan(id: "${PLAN}") { ${'measure(id: "a") { plan { '.repeat(8)} key ${'} }'.repeat(8)} } }`;
    expect(await faultOf(deep)).toMatchObject({ code: 'BAD_USER_INPUT', limit: 15 });
  });

  test('is a syntax error for its length or its nested brackets', async () => {
    expect(await faultOf(`{ node(id: ${'['.repeat(50_000)}`)).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
    expect(await faultOf(`{ node(id: ${'['.repeat(1_000)}${']'.repeat(1_000)}) { id } }`)).toMatchObject({
      code: 'GRAPHQL_PARSE_FAILED',
    });
    expect(await faultOf(`{ ${'viewer '.repeat(10_000)} }`)).toMatchObject({
      code: 'GRAPHQL_PARSE_FAILED',
      message: expect.stringContaining('5000 tokens'),
    });
    expect(await faultOf(`{ viewer { ${'role '.repeat(21)} } }`)).toMatchObject({
      code: 'GRAPHQL_PARSE_FAILED',
      message: expect.stringContaining('more than 20 times'),
    });
    expect(await faultOf(`{ viewer { ${'role '.repeat(20)} } }`)).toEqual({ message: undefined });
    const aliases = Array.from({ length: 501 }, (_, n) => `a${n}: __typename`).join(' ');
    expect(await faultOf(`{ ${aliases} }`)).toMatchObject({
      code: 'GRAPHQL_PARSE_FAILED',
      message: expect.stringContaining('500 aliases'),
    });
    const arguments_ = Array.from({ length: 600 }, () => 'n: 1').join(' ');
    expect(await faultOf(`{ viewer(${arguments_}) { role } }`)).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  });
});

test('the usual introspection query is answered', async () => {
  expect(await gateway.ask(getIntrospectionQuery())).toMatchObject({
    data: { __schema: { queryType: { name: 'Query' } } },
  });
});

describe('an invalid argument is named in both languages', () => {
  const named = (field: string, zh: string, en: string) => ({
    code: 'BAD_USER_INPUT',
    field,
    messages: { zh: expect.stringContaining(zh), en: expect.stringContaining(en) },
  });
  const asOf = (moment: string) => faultOf(`{ plan(id: "${PLAN}", asOf: ${moment}) { key } }`);
  const due = (range: string) =>
    faultOf(`{ plan(id: "${PLAN}") { measures(filter: { due: ${range} }) { totalCount } } }`);

  test('when it is a literal', async () => {
    expect(await asOf('{ instant: "2023-02-30T00:00:00Z" }')).toMatchObject(
      named('asOf.instant', '所示时刻的时间须为形如', 'asOf.instant must be an instant like'),
    );
    expect(await asOf('{ instant: "0000-01-01T00:00:00+08:00" }')).toMatchObject({ field: 'asOf.instant' });
    expect(await asOf('{ position: -1 }')).toMatchObject(named('asOf.position', '须为非负整数', 'not -1'));
    expect(await due('{ from: "2023-06-31" }')).toMatchObject(named('filter.due.from', '须为形如', 'must be a date'));
    expect(await faultOf(`{ plan(id: "${PLAN}") { measures(first: "x") { totalCount } } }`)).toMatchObject(
      named('first', '条数须为整数', 'Int cannot represent'),
    );
    expect(await asOf('{ instant: "1970-01-01T00:00:00Z" }')).toEqual({ message: undefined });
  });

  test('when it is a variable', async () => {
    const query = `query ($at: Instant!, $f: MeasureFilter) {
      plan(id: "${PLAN}", asOf: { instant: $at }) { measures(filter: $f) { totalCount } } }`;
    expect(await faultOf(query, { at: '2023-02-30T00:00:00Z' })).toMatchObject({
      ...named('asOf.instant', '须为形如', 'must be an instant like'),
      message: expect.stringMatching(/^所示时刻的时间须为/),
    });
    expect(await faultOf(query, { at: '2023-05-01T00:00:00Z', f: { due: { to: 7 } } })).toMatchObject(
      named('filter.due.to', '期限的截止日须为形如2023-06-30的日期，而非7', 'not 7'),
    );
    expect(await faultOf('query ($id: ID!) { plan(id: $id) { key } }')).toMatchObject(
      named('id', '必须给出', 'variable id'),
    );
  });

  test('when a number is too large to represent', async () => {
    const report = `mutation { reportProgress(input: { measure: "Measure:${PLAN}/measure-1",
      values: [{ target: "enterprises-1", value: 1e400 }] }) { refusal { code } } }`;
    expect(await faultOf(report)).toMatchObject(named('input.values.0.value', '数值过大', 'too large'));
  });

  test('when a search text or a period is empty', async () => {
    const search = (text: string) =>
      `{ plan(id: "${PLAN}") { measures(filter: { search: "${text}" }) { totalCount } } }`;
    expect(await faultOf(search(' \u3000 '))).toMatchObject(named('filter.search', '须有文字', 'some text'));
    const found = { data: { plan: { measures: { totalCount: 1 } } } };
    expect(await gateway.ask(search('　４．４－０１ '))).toEqual(found);
    expect(await due('{ from: "2023-07-01", to: "2023-06-30" }')).toMatchObject(
      named('filter.due', '起日晚于止日', 'begins after it ends'),
    );
  });

  test('when a subscription starts at a position that does not exist yet', async () => {
    const follow = `subscription { planChanged(plan: "${PLAN}", after: 99) { position } }`;
    expect(await faultOf(follow)).toMatchObject(named('after', '尚未到来', 'lies ahead'));
  });
});

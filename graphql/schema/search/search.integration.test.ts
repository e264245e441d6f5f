import { leader as leaderActor } from '@duban/domain/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestEnvironment } from '../testing/environment.ts';
import { admin, PLAN, reporter } from '../testing/plan.ts';
import { openReportedPlan } from '../testing/reported-plan.ts';

let environment: TestEnvironment;
beforeAll(async () => {
  environment = await openReportedPlan();
  const text = '请说明高新企业差额';
  await environment.execute('measure-1', { type: 'instruct', text, urgency: 'urgent' }, leaderActor);
});
afterAll(() => environment.close());

type Hit = {
  readonly kind: string;
  readonly measure: { readonly code: string };
  readonly excerpt: { readonly before: string; readonly match: string; readonly after: string };
};
const HIT =
  'kind measure { code } target { key } milestone { key } instruction { key } report { key } excerpt { before match after } at';
const search = async (text: string, asOf = '', first = 100): Promise<string[]> => {
  const document = `query ($text: String!) { plan(id: "${PLAN}"${asOf}) { search(text: $text, first: ${first}) { nodes { ${HIT} } } } }`;
  const { plan } = (await environment.read(document, { as: reporter, variables: { text } })) as {
    plan: { search: { nodes: Hit[] } };
  };
  return plan.search.nodes.map(
    ({ kind, measure, excerpt: { before, match, after } }) => `${kind} ${measure.code} ${before}[${match}]${after}`,
  );
};

test('a search finds codes and titles, labels, instructions and reports, in that order', async () => {
  expect(await search('高新')).toEqual([
    'MEASURE 4.4-01 新增[高新]技术企业',
    'INSTRUCTION 4.4-01 请说明[高新]企业差额',
  ]);
  expect(await search('上半年')).toEqual(['MILESTONE 4.4-01 [上半年]', 'MILESTONE 4.4-02 [上半年]']);
  expect(await search('ENTERPRISES')).toEqual([
    'MEASURE 4.4-01 High-tech [enterprises]',
    'TARGET 4.4-01 [enterprises]',
    'TARGET 4.4-02 [enterprises]',
  ]);
  expect(await search('４.４-０２')).toEqual(['MEASURE 4.4-02 [4.4-02]']);
  // The correction left this text out.
  expect(await search('80家')).toEqual([]);
  expect(await search('%')).toEqual([]);
});

test('a search as of an earlier day finds what was known then', async () => {
  expect(await search('高新', ', asOf: { date: "2023-03-31" }')).toEqual(['MEASURE 4.4-01 新增[高新]技术企业']);
  expect(await search('80家', ', asOf: { date: "2023-03-31" }')).toEqual([]);
  expect(await search('80家', ', asOf: { date: "2023-05-01" }')).toEqual(['REPORT 4.4-01 已认定[80家]']);
});

test('a blank or endless text is refused, and so is a reader who may not view measures', async () => {
  for (const [text, as] of [
    ['  ', reporter],
    ['长'.repeat(201), reporter],
    ['高新', admin],
  ] as const) {
    const { errors } = await environment.ask(
      `query ($text: String!) { plan(id: "${PLAN}") { search(text: $text) { nodes { kind } } } }`,
      { as, variables: { text } },
    );
    const expected = as === admin ? ['FORBIDDEN', undefined] : ['BAD_USER_INPUT', 'text'];
    expect(errors?.map(({ extensions }) => [extensions.code, extensions.field])).toEqual([expected]);
  }
});

test('a search takes as many statements for one hit as for all of them', async () => {
  const many = await environment.statementsOf(() => search('e', '', 100));
  expect(many).toBe(await environment.statementsOf(() => search('e', '', 4)));
});

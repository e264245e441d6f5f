import { LIST_LENGTHS, schema } from '@duban/schema';
import { type GraphQLObjectType, getNullableType, isIntrospectionType, isListType, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { costOf, MAX_COST, MAX_DEPTH } from './cost.ts';

const cost = (query: string, variables = {}) => costOf(schema, parse(query), { variables });

const FIGURES = 'measures { total issued acknowledged } milestones { total due met waiting missed overdue }';
const OVERVIEW = `{ plans { id title { zh } clock { today } overview { total { ${FIGURES} }
  sections { section { id code title { zh en } } figures { ${FIGURES} } }
  units { unit { id shortName } leads { ${FIGURES} } supports } } } }`;
/** A screen of all measures with their related objects. */
const MEASURES = `query ($first: Int!) { plan(id: "a") { measures(first: $first) { totalCount pageInfo { endCursor } nodes {
  id code title { zh en } section { code } leadUnit { shortName } supportUnits { shortName } supervisingLeader { title { zh } }
  targets { label { zh } value current { value asOf report { number } } } milestones { due label { zh } state }
  reports(first: 3) { nodes { text values { value target { label { zh } } } } } timeline(first: 5) { nodes { type actor { unit { key } } } }
} } } }`;

test('the queries of a plan’s usual screens stay far below the limits', () => {
  const overview = cost(OVERVIEW);
  expect(overview.cost).toBeLessThan(MAX_COST / 4);
  const measures = cost(MEASURES, { first: 100 });
  expect(measures.cost).toBeLessThan(MAX_COST / 3);
  expect(Math.max(overview.depth, measures.depth)).toBeLessThan(MAX_DEPTH - 3);
});

test('the cost assumes full pages in nested lists, by page size, alias and variable', () => {
  const below = (page: string) => cost(`{ plan(id: "a") { measures${page} { nodes { plan { key } } } } }`).cost;
  expect(below('(first: 100)') - below('(first: 50)')).toBe(105);
  expect(below('(last: 20)')).toBe(below(''));
  expect(below('(first: 9999)')).toBe(below('(first: 100)'));
  const twice = cost(
    '{ plan(id: "a") { ...M x: measures { nodes { plan { key } } } } } fragment M on Plan { measures { nodes { plan { key } } } }',
  );
  expect(twice.cost).toBe(below('') * 2 - 1);
  const ids = Array.from({ length: 50 }, (_, n) => `Plan:p-${n}`);
  expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }).cost).toBe(55);
});

test('nested fragments are counted in a few milliseconds', () => {
  const chain = Array.from({ length: 200 }, (_, n) => `fragment F${n} on Plan { ...F${n + 1} ...F${n + 1} }`);
  expect(cost(`{ plan(id: "a") { ...F0 } } ${chain.join(' ')} fragment F200 on Plan { key }`).cost).toBe(2);
});

test('an operation with more fragment spreads than can be counted is too large', () => {
  const many = (count: number, field: string) => Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
  const query = `{ plan(id: "a") { ${many(150, 'title { ...T }')} } } fragment T on Text { ${many(1_000, 'zh')} }`;
  expect(cost(query).cost).toBeGreaterThan(MAX_COST);
});

/** Lists within an edge or connection are counted with their page. */
const isPage = (type: string): boolean => /(Connection|Edge)$/.test(type);

test('every unpaged list of the schema has a declared length', () => {
  const places = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !isIntrospectionType(type) && !isPage(type.name))
    .flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields())
        .filter((field) => isListType(getNullableType(field.type)))
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(Object.keys(LIST_LENGTHS).sort()).toEqual(places.sort());
  for (const [place, { usual, highest }] of Object.entries(LIST_LENGTHS)) {
    expect(usual, place).toBeGreaterThan(0);
    expect(highest, place).toBeGreaterThanOrEqual(usual);
  }
});

test('the cost of one more list item is that of its selections, for each alias', () => {
  const document = parse(
    '{ measure(id: "a") { few: supportUnits { key } many: supportUnits { key posts { title { zh } } } evidence { zh } } }',
  );
  const { itemCosts } = costOf(schema, document);
  const byName = Object.fromEntries([...itemCosts].map(([node, cost]) => [(node.alias ?? node.name).value, cost]));
  expect(byName.many).toBeGreaterThan(2 * (byName.few ?? 0));
  expect(byName.few).toBeCloseTo(1.1);
  expect(byName.evidence).toBeCloseTo(1.1);
});

test('a long text costs many times as much as a short one', () => {
  const page = (field: string) =>
    cost(`{ plan(id: "a") { timeline(first: 100) { nodes { ... on ProgressReported { ${field} } } } } }`).cost;
  expect(page('text') - page('position')).toBe(190);
});

test('a page of papers that would each be drawn up is refused, and one or a few are not', () => {
  const drawn = (field: string, page: string) =>
    cost(`{ plan(id: "a") { officialPapers${page} { nodes { draft { ${field} } } } } }`).cost;
  for (const field of ['content', 'paragraphs { text }']) {
    expect(drawn(field, '(first: 100)')).toBeGreaterThan(MAX_COST);
    expect(drawn(field, '(first: 5)')).toBeLessThan(MAX_COST / 3);
  }
  expect(cost('{ plan(id: "a") { officialPaper(key: "p1") { draft { content } } } }').cost).toBeGreaterThanOrEqual(
    1_000,
  );
});

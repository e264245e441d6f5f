import { expect, test } from 'vitest';
import { parseWithinBounds } from './operation-guard.ts';
import { createKindOf } from './operation-kind.ts';

const QUERY = 'query A { viewer { role } } mutation B { viewer { role } }';
const operations = new Map([['registered', QUERY]]);
const options = { parse: parseWithinBounds, operations, registeredOnly: false };
const kindOf = (body: unknown, more = {}) =>
  createKindOf({ ...options, ...more })(Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)));

test('tells the kind of an operation that is given as text or by its registered id', () => {
  expect(kindOf({ query: QUERY, operationName: 'A' })).toBe('query');
  expect(kindOf({ query: QUERY, operationName: 'B' })).toBe('mutation');
  expect(kindOf({ documentId: 'registered', operationName: 'B' })).toBe('mutation');
});

test.each([
  ['a text that is no operation', { query: '{ viewer {' }],
  ['an operation that the text does not name uniquely', { query: QUERY }],
  ['an operation that the text does not hold', { query: QUERY, operationName: 'C' }],
  ['an id that is not registered', { documentId: 'other' }],
  ['an id that is no text', { documentId: 1 }],
  ['a batch', [{ query: QUERY, operationName: 'A' }]],
  ['no object', null],
  ['no JSON', '{'],
  ['a long body', { query: QUERY, operationName: 'A', variables: { text: 'a'.repeat(60_000) } }],
])('tells no kind of %s', (_, body) => {
  expect(kindOf(body)).toBeUndefined();
});

test('tells no kind of a text where only registered operations are accepted, for that is refused for its own reason', () => {
  expect(kindOf({ query: QUERY, operationName: 'A' }, { registeredOnly: true })).toBeUndefined();
});

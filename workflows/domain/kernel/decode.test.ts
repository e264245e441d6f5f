import { describe, expect, it } from 'vitest';
import {
  aBoolean,
  aNumber,
  aString,
  byKind,
  dictionaryOf,
  listOf,
  nonEmptyListOf,
  nullable,
  objectOf,
  oneOf,
  optional,
} from './decode.ts';

type Step = { readonly id: string; readonly due: string | null; readonly note?: string };
type Shape = { readonly kind: 'dot' } | { readonly kind: 'line'; readonly length: number };

const step = objectOf<Step>({ id: aString, due: nullable(aString), note: optional(aString) });
const shape = byKind<Shape>({
  dot: objectOf<{ readonly kind: 'dot' }>({ kind: oneOf('dot') }),
  line: objectOf<Extract<Shape, { kind: 'line' }>>({ kind: oneOf('line'), length: aNumber }),
});

describe('a decoder', () => {
  it('returns the value itself, with fields that it does not know', () => {
    const given = { id: 'm1', due: null, later: true };
    expect(step(given, 'step')).toBe(given);
    const steps = [given];
    expect(listOf(step)(steps, 'steps')).toBe(steps);
    expect(shape({ kind: 'line', length: 2 }, 'shape')).toEqual({ kind: 'line', length: 2 });
    expect(dictionaryOf(aBoolean)({ a: true }, 'flags')).toEqual({ a: true });
  });

  it.each([
    ['an absent field', step, { due: null }, 'x.id must be a string, but is missing'],
    ['a field of another type', step, { id: 7, due: null }, 'x.id must be a string, but is a number'],
    ['null where nothing says so', step, { id: null, due: null }, 'x.id must be a string, but is null'],
    ['a list in place of an object', step, [], 'x must be an object, but is a list'],
    ['an object in place of a list', listOf(step), {}, 'x must be a list, but is an object'],
    ['an item of a list', listOf(step), [{ id: 'a', due: null }, 'b'], 'x.1 must be an object, but is "b"'],
    ['an empty list', nonEmptyListOf(aNumber), [], 'x must be a list with at least one item, but is a list'],
    ['an unknown kind', shape, { kind: 'ring' }, 'x.kind must be one of dot, line, but is "ring"'],
    ['a field of a known kind', shape, { kind: 'line' }, 'x.length must be a number, but is missing'],
    ['a value of a dictionary', dictionaryOf(aBoolean), { a: 1 }, 'x.a must be a boolean, but is a number'],
  ])('names where and what it expected: %s', (_, decode, value, message) => {
    expect(() => decode(value, 'x')).toThrow(message);
  });

  it('does not quote a text, which may be confidential', () => {
    expect(() => step({ id: 'a', due: { text: '内部' } }, 'x')).toThrow('x.due must be a string, but is an object');
    expect(() => shape({ kind: '内部材料' }, 'x')).toThrow('x.kind must be one of dot, line, but is a string');
  });
});

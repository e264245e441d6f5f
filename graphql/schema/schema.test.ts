import { readFileSync } from 'node:fs';
import { EVENT_TYPES } from '@duban/domain';
import { faultsOfChinese } from '@duban/domain/sentence-faults';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { SCHEMA_FILE } from './print.ts';
import { schema } from './schema.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** The order of types and fields follows from which file is loaded first, and in a worker that may be another test's. */
const inOneOrder = (given: GraphQLSchema): string => printSchema(lexicographicSortSchema(given));

test('schema.graphql matches the code; run `node graphql/schema/print.ts` after an intended change', () => {
  expect(inOneOrder(schema)).toBe(inOneOrder(buildSchema(readFileSync(SCHEMA_FILE, 'utf8'))));
});

type Described = { readonly name: string; readonly description?: string | null | undefined };

const partsOf = (type: GraphQLNamedType): (readonly [string, Described])[] => {
  const own = [[type.name, type] as const];
  if (isEnumType(type))
    return [...own, ...type.getValues().map((value) => [`${type.name}.${value.name}`, value] as const)];
  if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type)) {
    const fields: readonly (Described & { readonly args?: readonly Described[] })[] = Object.values(type.getFields());
    const below = fields.flatMap((field) => [
      [`${type.name}.${field.name}`, field] as const,
      ...(field.args ?? []).map((arg) => [`${type.name}.${field.name}(${arg.name}:)`, arg] as const),
    ]);
    return [...own, ...below];
  }
  return own;
};

test('every type, field, argument and value is described in Chinese, then in English', () => {
  const undescribed = types
    .flatMap(partsOf)
    .filter(([, { description }]) => !/^[^A-Za-z]*\p{Script=Han}.*。[A-Z0-9“].*\.$/su.test(description ?? ''))
    .map(([path, { description }]) => `${path}: ${description}`);
  expect(undescribed).toEqual([]);
});

/** Examples of a code, as 如red, explain the code itself. */
const EXAMPLE = /如[a-z0-9][\w@./:-]*(?:、[a-z][\w@./-]*)*/gi;

test('no Chinese half of a description holds a key, a path or English beside an example of a code', () => {
  const described = types.flatMap(partsOf);
  expect(described.length).toBeGreaterThan(2_000);
  const faults = described.flatMap(([path, { description }]) => {
    const zh = (description ?? '').replace(/。[A-Z0-9“].*$/s, '').replace(EXAMPLE, '如例');
    return faultsOfChinese(zh).map((fault) => `${path}: ${fault}`);
  });
  expect(faults).toEqual([]);
});

test('every event of the domain’s catalogue is a type of the timeline', () => {
  const isEntry = (name: string) => {
    const type = schema.getType(name);
    return isObjectType(type) && type.getInterfaces().some((one) => one.name === 'TimelineEntry');
  };
  expect(EVENT_TYPES.filter((type) => !isEntry(type))).toEqual([]);
});

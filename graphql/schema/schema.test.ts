import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from './schema.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test('schema.graphql is what the code says; run `node graphql/schema/print.ts` after a change that was meant', () => {
  const checkedIn = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');
  expect(`${printSchema(schema)}\n`).toBe(checkedIn);
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

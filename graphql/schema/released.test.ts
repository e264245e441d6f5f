import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { RELEASED_FILE } from './print.ts';
import { schema } from './schema.ts';

const released = readFileSync(RELEASED_FILE, 'utf8');
const breaking = (older: GraphQLSchema, newer: GraphQLSchema) =>
  findBreakingChanges(older, newer).map(({ description }) => description);

test('nothing that was released is gone or asks for more: what has to go is deprecated first, see graphql/README.md', () => {
  expect(breaking(buildSchema(released), schema)).toEqual([]);
});

test('a field that goes, a type that changes and an argument that becomes required would be noticed', () => {
  const changed = released
    .replace(/^ {2}reportCount: Int!$/m, '')
    .replace(/^ {2}adopted: CivilDate!$/m, '  adopted: Instant!')
    .replace(/withinDays: Int! = 10/, 'withinDays: ID!');
  expect(breaking(buildSchema(released), buildSchema(changed))).toHaveLength(3);
});

type Part = { readonly name: string; readonly deprecationReason?: string | null | undefined };

test('what is deprecated says in both languages what to use instead, and the day from which it may be gone', () => {
  const parts = Object.values(schema.getTypeMap()).flatMap((type): readonly Part[] => {
    if (isEnumType(type)) return type.getValues();
    return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  });
  const deprecated = parts.flatMap(({ name, deprecationReason }) =>
    deprecationReason ? [`${name}: ${deprecationReason}`] : [],
  );
  expect(parts.length).toBeGreaterThan(500);
  expect(deprecated.filter((said) => !/\p{Script=Han}.*。[A-Z].*\b20\d\d-\d\d-\d\d\b.*\.$/su.test(said))).toEqual([]);
});

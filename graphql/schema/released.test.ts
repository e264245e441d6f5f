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

test('the schema keeps everything that was released and requires nothing more: removals are deprecated first, see graphql/README.md', () => {
  expect(breaking(buildSchema(released), schema)).toEqual([]);
});

test('the comparison finds a removed field, a changed type and an argument that became required', () => {
  const changed = released
    .replace(/^ {2}reportCount: Int!$/m, '')
    .replace(/^ {2}adopted: CivilDate!$/m, '  adopted: Instant!')
    .replace(/withinDays: Int! = 10/, 'withinDays: ID!');
  expect(breaking(buildSchema(released), buildSchema(changed))).toHaveLength(3);
});

type Part = { readonly name: string; readonly deprecationReason?: string | null | undefined };

test('every deprecation says in both languages what to use instead, and the earliest day of removal', () => {
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

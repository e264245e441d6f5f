import { MEASURE_COMMANDS, ROLES } from '@duban/domain';
import { buildSchema, extendSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../schema.ts';
import { CALLERS } from '../testing/restricted-plan.ts';
import { UnknownAccessError, withAccess } from './enforce.ts';
import { FIELDS, TYPES } from './operations.ts';
import { type AccessRole, COMMANDS, type CommandName, isOpenTo, rolesOf } from './table.ts';

describe('the access table', () => {
  test('names only fields and types that the schema has', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
    expect([...FIELDS.keys()].filter((path) => !fields.includes(path))).toEqual([]);
    expect([...TYPES.keys()].filter((name) => !schema.getType(name))).toEqual([]);
  });

  test('keeps the three duties apart: the administrator and the security officer see no measure and no audit, the auditor writes nothing', () => {
    const commands = (Object.keys(COMMANDS) as CommandName[]).filter((command) => command in MEASURE_COMMANDS);
    const openTo = (role: AccessRole) => commands.filter((command) => isOpenTo(command, role));
    expect([openTo('auditor'), openTo('admin'), openTo('security')]).toEqual([[], [], []]);
    expect(rolesOf('accesses')).toEqual(['auditor']);
    expect([isOpenTo('board', 'admin'), isOpenTo('board', 'security')]).toEqual([false, false]);
    expect(Object.values(CALLERS).map(({ role }) => role)).toEqual(
      expect.arrayContaining(ROLES.filter((role) => role !== 'system')),
    );
  });

  test('is required at build time: a schema with a field that has no row is not built', () => {
    const entrance = extendSchema(schema, parse('extend type Query { secrets: Int }'));
    expect(() => withAccess(entrance)).toThrow(UnknownAccessError);
    expect(() => withAccess(entrance)).toThrow('Query.secrets has no row');
    const nested = extendSchema(schema, parse('extend type Measure { secrets(first: Int): Int }'));
    expect(() => withAccess(nested)).toThrow('Measure.secrets has no row');
    const type = buildSchema('type Query { viewer: Viewer } type Viewer { a: Secret } type Secret { a: Int }');
    expect(() => withAccess(type)).toThrow('Secret has no row');
  });
});

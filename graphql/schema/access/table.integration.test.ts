import { type CommandEntry, MEASURE_COMMANDS, ROLES } from '@duban/domain';
import { buildSchema, extendSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../schema.ts';
import { CALLERS } from '../testing/restricted-plan.ts';
import { UnknownAccessError, withAccess } from './enforce.ts';
import { FIELDS, TYPES } from './operations.ts';
import { ACCESS, type Operation } from './table.ts';

describe('the access table', () => {
  test('names only fields and types that the schema has', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
    expect([...FIELDS.keys()].filter((path) => !fields.includes(path))).toEqual([]);
    expect([...TYPES.keys()].filter((name) => !schema.getType(name))).toEqual([]);
  });

  test('agrees with the domain on who may give which command, and for whom', () => {
    const units: readonly string[] = ['unit-reporter', 'unit-head'];
    for (const [command, { roles }] of Object.entries<CommandEntry>(MEASURE_COMMANDS).filter(
      ([name]) => name !== 'passDeadline',
    )) {
      const row = ACCESS[command as Operation];
      expect(Object.keys(row).sort(), command).toEqual(roles.filter((role) => role !== 'system').sort());
      for (const [role, scope] of Object.entries(row))
        expect([command, role, scope === 'unit']).toEqual([command, role, units.includes(role)]);
    }
  });

  test('keeps the three duties apart: the administrator and the security officer see no measure and no audit, the auditor writes nothing', () => {
    const commands = Object.keys(MEASURE_COMMANDS);
    for (const [operation, row] of Object.entries(ACCESS)) {
      if (commands.includes(operation)) expect([...Object.keys(row)]).not.toContain('auditor');
      if (operation === 'accesses') expect(Object.keys(row)).toEqual(['auditor']);
      if (commands.includes(operation) || operation === 'board') {
        expect(Object.keys(row)).not.toContain('admin');
        expect(Object.keys(row)).not.toContain('security');
      }
    }
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

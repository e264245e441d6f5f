/** Writes the domain's values as a client writes them: enums by their names, and nothing that the input does not have. */

import type { PlanSettings } from '@duban/domain';
import { schema } from '@duban/schema';
import { isInputObjectType } from 'graphql';
import { type InputChoices, inputValue } from './schema-walk.ts';

const AS_GIVEN: InputChoices = {
  instead: ({ base }) => (base === null || base === undefined ? { value: null } : null),
  scalar: (_type, { base }) => base,
  word: (type, { base }) => type.getValues().find(({ value }) => value === base)?.name ?? base,
  list: (item, { base }) => (base as readonly unknown[]).map((one) => item(one)),
  fields: (type, { base }) => {
    const given = base as Readonly<Record<string, unknown>>;
    const known = Object.values(type.getFields()).filter(({ name }) => given[name] !== undefined);
    return known.map((field) => [field, given[field.name]] as const);
  },
};

/** @throws where the schema has no such input. */
export const inputOf = (name: string, value: unknown): unknown => {
  const type = schema.getType(name);
  if (!type || !isInputObjectType(type)) throw new Error(`There is no input ${name}`);
  return inputValue(type, { field: '', within: '', depth: 0, base: value }, AS_GIVEN);
};

export const settingsInput = ({ instructions, ...rest }: PlanSettings): unknown => {
  const { urgent, 'fifteen-days': fifteenDays, 'thirty-days': thirtyDays } = instructions;
  return inputOf('PlanSettingsInput', { ...rest, instructions: { urgent, fifteenDays, thirtyDays } });
};

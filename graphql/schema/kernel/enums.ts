/** An enum of the API is a union of the domain: one word for each member, none left out, its name derived and never chosen. */

import { builder } from '../builder.ts';

/** "unit-head" and "MilestoneSubmitted" become UNIT_HEAD and MILESTONE_SUBMITTED. */
export const screaming = (value: string): string =>
  value
    .replace(/(?<!^)([A-Z])/g, '_$1')
    .replaceAll('-', '_')
    .toUpperCase();

/** `words` holds every member with its description in both languages; their order is that of the enum. */
export const enumOf = <Value extends string>(
  name: string,
  description: string,
  words: Readonly<Record<Value, string>>,
) => {
  const values = Object.entries<string>(words).map(
    ([value, said]) => [screaming(value), { value, description: said }] as const,
  );
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as Record<string, { value: Value; description: string }>,
  });
};

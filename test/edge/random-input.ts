/** Mutations with inputs made from the schema itself: valid in most parts, strange or forbidden in some. */

import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { KnownNames } from './known-names.ts';
import { DATES, IDS, LONG_LISTS, NUMBERS, TEXTS } from './random-values.ts';

/** Numbers that decide, one after the other; the same tape and names make the same input. */
export type Tape = readonly number[];

export type RandomMutation = {
  readonly name: string;
  /** Key of the measure that it is about, where it is about one that is known. */
  readonly focus: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

export const mutationsOf = (schema: GraphQLSchema): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {});

export const randomMutation = (
  mutation: GraphQLField<unknown, unknown>,
  tape: Tape,
  names: KnownNames,
): RandomMutation => {
  let at = 0;
  /** When the tape ends, always the first choice. */
  const below = (limit: number): number => {
    const next = tape[at] ?? 0;
    at += 1;
    return limit === 0 ? 0 : next % limit;
  };
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

  /** Draws the first of a list more often than the last, so that one thing goes through much. */
  const pickEarly = <T>(list: readonly T[]): T => list[Math.min(below(list.length), below(list.length))] as T;

  const focus = pickEarly(names.measures());
  /** In more than half of all inputs nothing is wrong by itself; in the others one value of twelve or of three. */
  const wrongOneIn = pick([0, 0, 0, 0, 0, 12, 12, 3]);
  const isWrong = (): boolean => wrongOneIn > 0 && below(wrongOneIn) === wrongOneIn - 1;

  const leaf = (type: string, field: string, within: string): unknown => {
    if (field === 'commandId') return pick(isWrong() ? [...IDS.wrong, 'a/b', 'load/plan'] : names.commandIds());
    switch (type) {
      case 'ID':
        if (isWrong()) return pick(below(3) === 0 ? names.all() : IDS.wrong);
        return pickEarly(names.named(field, within, focus));
      case 'String': {
        if (isWrong()) return pick(TEXTS.wrong);
        const known = names.words(field, within);
        if (known.length > 0) return pick(known);
        return pick(below(2) === 0 ? TEXTS.plain : within === 'TextInput' ? TEXTS.strange : TEXTS.paragraphs);
      }
      case 'Int':
        return pick<unknown>(isWrong() ? NUMBERS.wrong : NUMBERS.whole);
      case 'Float':
        return pick<unknown>(isWrong() ? NUMBERS.wrong : [...names.figures(focus), ...NUMBERS.strange]);
      case 'Boolean':
        return isWrong() ? pick(['true', 1, null]) : below(2) === 0;
      case 'CivilDate':
        return pick<unknown>(isWrong() ? DATES.wrong : names.dates(field));
      default:
        // A scalar of which nothing is known here.
        return pick<unknown>([...TEXTS.wrong, ...NUMBERS.wrong, ...names.dates(field)]);
    }
  };

  /** `base`: a valid value, of which most is kept. */
  const valueFor = (type: GraphQLInputType, field: string, within: string, base?: unknown): unknown => {
    if (isNonNullType(type)) return valueFor(type.ofType, field, within, base);
    if (isListType(type)) {
      const item = (given?: unknown) => valueFor(type.ofType, field, within, given);
      if (isWrong()) {
        const repeated = item(Array.isArray(base) ? base[0] : undefined);
        return pick<unknown>([[repeated, repeated], Array(pick(LONG_LISTS)).fill(repeated), [], [null], 'x']);
      }
      if (Array.isArray(base)) return base.map(item);
      return withoutRepeats(Array.from({ length: pick([1, 1, 1, 2, 2, 0]) }, () => item()));
    }
    if (isEnumType(type)) {
      if (isWrong()) return pick(['NOWHERE', '', 7]);
      return typeof base === 'string' ? base : pick(type.getValues()).name;
    }
    if (!isInputObjectType(type)) {
      if (base === undefined || isWrong()) return leaf(getNamedType(type).name, field, within);
      return base;
    }
    const example = base ?? (below(5) === 0 ? undefined : names.example(type.name));
    const known = (example ?? {}) as Readonly<Record<string, unknown>>;
    const given = Object.values(type.getFields()).filter((one) =>
      example
        ? Object.hasOwn(known, one.name) || isWrong()
        : isRequiredInputField(one) || below(one.name === 'commandId' ? 8 : 2) === 1,
    );
    return Object.fromEntries(
      given.map((one) => {
        const own = known[one.name];
        return [
          one.name,
          own === null && !isWrong() ? null : valueFor(one.type, one.name, type.name, own ?? undefined),
        ];
      }),
    );
  };

  const given = mutation.args.filter((arg) => isRequiredArgument(arg) || below(6) === 1);
  const variables = Object.fromEntries(given.map(({ name, type }) => [name, valueFor(type, name, mutation.name)]));
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = selectionOf(mutation.type, 5);
  return {
    name: mutation.name,
    focus: names.aboutWhich(variables) ?? focus,
    query: `mutation (${declared}) { ${mutation.name}(${passed})${selection} }`,
    variables,
  };
};

/** Items that begin with the same value are about the same thing. */
const withoutRepeats = (items: readonly unknown[]): readonly unknown[] => {
  const keyOf = (item: unknown) => JSON.stringify(item && typeof item === 'object' ? Object.values(item)[0] : item);
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
};

/** All plain values, and what is within them so many levels down; of a node, which leads everywhere, only its plain values. */
const selectionOf = (output: GraphQLOutputType, levels: number): string => {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  if (!isObjectType(type) && !isInterfaceType(type)) return ' { __typename }';
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
  const fields = Object.values(type.getFields()).filter(
    (field) =>
      !field.args.some(isRequiredArgument) &&
      (isLeafType(getNamedType(field.type)) || (!isNode && levels > 0 && field.args.length === 0)),
  );
  const parts = fields.map((field) => `${field.name}${selectionOf(field.type, levels - 1)}`);
  return ` { __typename ${parts.join(' ')} }`;
};

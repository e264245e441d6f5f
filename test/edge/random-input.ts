/** Makes random mutation inputs from the schema: mostly valid, unusual or forbidden in some parts. */

import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { KnownNames } from './known-names.ts';
import { DATES, IDS, LONG_LISTS, NUMBERS, TEXTS } from './random-values.ts';
import { type InputChoices, inputValue, type OutputChoices, selectionOf } from './schema-walk.ts';
import { choicesBy, type Tape } from './tape.ts';

export type RandomMutation = {
  readonly name: string;
  /** Key of the measure that it is about, where it is about one that is known. */
  readonly focus: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

export type Aim = {
  /** A valid input: required fields that it leaves out or undefined are made at random. */
  readonly input?: Readonly<Record<string, unknown>>;
  /** Replaces every id but the command's own by a malformed one; everything else is valid. */
  readonly idsWrong?: boolean;
};

export const mutationsOf = (schema: GraphQLSchema): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {});

export const randomMutation = (
  mutation: GraphQLField<unknown, unknown>,
  tape: Tape,
  names: KnownNames,
  aim: Aim | null = null,
): RandomMutation => {
  const { below, pick } = choicesBy(tape);

  /** Draws the first of a list more often than the last, so that one thing goes through much. */
  const pickEarly = <T>(list: readonly T[]): T => list[Math.min(below(list.length), below(list.length))] as T;

  const focus = pickEarly(names.measures());
  /** In more than half of all inputs nothing is wrong by itself; in the others one value of twelve or of three. */
  const wrongOneIn = aim ? 0 : pick([0, 0, 0, 0, 0, 12, 12, 3]);
  const isWrong = (): boolean => wrongOneIn > 0 && below(wrongOneIn) === wrongOneIn - 1;

  const leaf = (type: string, field: string, within: string): unknown => {
    if (field === 'commandId') return pick(isWrong() ? [...IDS.wrong, 'a/b', 'load/plan'] : names.commandIds());
    switch (type) {
      case 'ID':
        if (aim?.idsWrong) return pick(IDS.malformed);
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

  const choices: InputChoices = {
    instead: ({ base }) => (base === null && !isWrong() ? { value: null } : null),
    scalar: (type, { field, within, base }) =>
      base === undefined || base === null || isWrong() ? leaf(type, field, within) : base,
    word: (type, { base }) => {
      if (isWrong()) return pick(['NOWHERE', '', 7]);
      return typeof base === 'string' ? base : pick(type.getValues()).name;
    },
    list: (item, { base }) => {
      if (isWrong()) {
        const repeated = item(Array.isArray(base) ? base[0] : undefined);
        return pick<unknown>([[repeated, repeated], Array(pick(LONG_LISTS)).fill(repeated), [], [null], 'x']);
      }
      if (Array.isArray(base)) return base.map((one) => item(one));
      return withoutRepeats(Array.from({ length: pick([1, 1, 1, 2, 2, 0]) }, () => item()));
    },
    fields: (type, { base }) => {
      const example = base ?? (below(5) === 0 ? undefined : names.example(type.name));
      const known = (example ?? {}) as Readonly<Record<string, unknown>>;
      const given = Object.values(type.getFields()).filter((one) =>
        example
          ? Object.hasOwn(known, one.name) || (aim !== null && isRequiredInputField(one)) || isWrong()
          : isRequiredInputField(one) || below(one.name === 'commandId' ? 8 : 2) === 1,
      );
      return given.map((field) => [field, known[field.name]] as const);
    },
  };

  const given = mutation.args.filter((arg) => isRequiredArgument(arg) || (!aim && below(6) === 1));
  const variables = Object.fromEntries(
    given.map(({ name, type }) => [
      name,
      inputValue(type, { field: name, within: mutation.name, depth: 0, base: aim?.input }, choices),
    ]),
  );
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = selectionOf(mutation.type, 0, PLAIN_VALUES);
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

/** Levels of objects within a payload that are asked for. */
const MAX_DEPTH = 5;

/** All plain values, and what is within them; of a node, which leads everywhere, only its plain values. */
const PLAIN_VALUES: OutputChoices = {
  fields: (type, depth) => {
    const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
    return Object.values(type.getFields())
      .filter(
        ({ type: inner, args }) =>
          !args.some(isRequiredArgument) &&
          (isLeafType(getNamedType(inner)) || (!isNode && depth < MAX_DEPTH && args.length === 0)),
      )
      .map((field) => ({ field }));
  },
  narrowed: () => [],
};

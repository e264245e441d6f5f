/** Walks the schema's types down from an input or an output; the caller chooses the value at each place. */

import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLUnionType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Where a value stands: under which name, in which input or mutation, how many levels down. */
export type Place = {
  readonly field: string;
  readonly within: string;
  readonly depth: number;
  /** A valid value to go by, where one is known. */
  readonly base?: unknown;
};

export type InputChoices = {
  /** A value in place of whatever the type takes, or null for one of the type. */
  readonly instead: (place: Place) => { readonly value: unknown } | null;
  readonly scalar: (type: string, place: Place) => unknown;
  readonly word: (type: GraphQLEnumType, place: Place) => unknown;
  readonly list: (item: (base?: unknown) => unknown, place: Place) => unknown;
  /** The fields that are given, each with the value to go by. */
  readonly fields: (type: GraphQLInputObjectType, place: Place) => readonly (readonly [GraphQLInputField, unknown?])[];
};

export const inputValue = (type: GraphQLInputType, place: Place, choices: InputChoices): unknown => {
  if (isNonNullType(type)) return inputValue(type.ofType, place, choices);
  const instead = choices.instead(place);
  if (instead) return instead.value;
  const depth = place.depth + 1;
  if (isListType(type)) {
    const { ofType } = type;
    return choices.list((base) => inputValue(ofType, { ...place, depth, base }, choices), place);
  }
  if (isEnumType(type)) return choices.word(type, place);
  if (!isInputObjectType(type)) return choices.scalar(type.name, place);
  const within = type.name;
  return Object.fromEntries(
    choices
      .fields(type, place)
      .map(([field, base]) => [
        field.name,
        inputValue(field.type, { field: field.name, within, depth, base }, choices),
      ]),
  );
};

type Selected = {
  readonly field: GraphQLField<unknown, unknown>;
  readonly alias?: string;
  /** With its brackets, or empty. */
  readonly args?: string;
};
type Composite = GraphQLObjectType | GraphQLInterfaceType;
export type OutputChoices = {
  readonly fields: (type: Composite, depth: number) => readonly Selected[];
  /** The types of an interface or union of which more is asked. */
  readonly narrowed: (type: GraphQLInterfaceType | GraphQLUnionType, depth: number) => readonly GraphQLObjectType[];
};

/** Empty for plain values, else what is asked of the type, in braces. */
export const selectionOf = (output: GraphQLOutputType, depth: number, choices: OutputChoices): string => {
  const type = getNamedType(output);
  if (isLeafType(type)) return '';
  const fields = isUnionType(type) ? [] : choices.fields(type, depth);
  const own = fields.map(
    ({ field, alias, args = '' }) =>
      `${alias ? `${alias}: ` : ''}${field.name}${args}${selectionOf(field.type, depth + 1, choices)}`,
  );
  const narrowed = isObjectType(type) ? [] : choices.narrowed(type, depth);
  // Two levels down, so that aliases made from the level differ from those beside it.
  const parts = narrowed.map((one) => `... on ${one.name}${selectionOf(one, depth + 2, choices)}`);
  return ` { __typename ${[...own, ...parts].join(' ')} }`;
};

/** Makes random GraphQL operations from the schema: mostly valid in structure, with unusual values. */

import {
  type GraphQLArgument,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { type InputChoices, inputValue, type OutputChoices, selectionOf } from './schema-walk.ts';
import { choicesBy, type Tape } from './tape.ts';

export type RandomRequest = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

const MAX_DEPTH = 7;
const PLAN = 'qingshan-2024';

/** Names that exist, beside names that cannot. */
const STRINGS = [
  PLAN,
  `Plan:${PLAN}`,
  `Measure:${PLAN}/measure-1`,
  'measure-1',
  `Milestone:${PLAN}/measure-1/m1`,
  `Unit:${PLAN}/science`,
  'science',
  `Report:${PLAN}/measure-1/r1`,
  '4.4-01',
  'vice-mayor',
  '2023-06',
  '2023-Q2',
  '',
  ' ',
  '\u0000',
  "'; drop table event; --",
  '%_\\',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '𠮷😀\u202E',
  '\uFFFF',
  'x'.repeat(3_000),
  'WyJhIiwxXQ',
  'W10',
  '科技',
];
const NUMBERS = [0, 1, 2, 100, 101, -1, 2_147_483_647, -2_147_483_648, 0.5, 1e21, 9_007_199_254_740_992];
const DATES = ['2023-06-30', '2023-02-30', '0000-01-01', '9999-12-31', 'today'];
const INSTANTS = ['2023-06-30T16:00:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59+14:00', '2023-13-01T00:00:00Z'];

export const randomRequest = (schema: GraphQLSchema, tape: Tape): RandomRequest => {
  const { below, pick } = choicesBy(tape);
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];

  const leafValue = (name: string): unknown => {
    switch (name) {
      case 'Int':
      case 'Float':
      case 'Position':
        return pick(NUMBERS);
      case 'Boolean':
        return below(2) === 0;
      case 'CivilDate':
        return pick(DATES);
      case 'Instant':
        return pick(INSTANTS);
      default:
        return below(30) === 29 ? pick<unknown>([7, true, null, [], {}]) : pick(STRINGS);
    }
  };
  const choices: InputChoices = {
    instead: () => (below(25) === 24 ? { value: null } : null),
    scalar: leafValue,
    word: (type) => new Enum(below(30) === 29 ? 'NOWHERE' : pick(type.getValues()).name),
    list: (item) => Array.from({ length: below(4) }, () => item()),
    fields: (type, { depth }) => {
      const all = Object.values(type.getFields());
      if (type.isOneOf) return [[pick(all)]];
      return all
        .filter((field) => isRequiredInputField(field) || (depth < 4 && below(3) === 0))
        .map((field) => [field] as const);
    },
  };
  const argumentsOf = (args: readonly GraphQLArgument[]): string => {
    const given = args.filter((arg) => isRequiredArgument(arg) || below(3) === 0);
    if (given.length === 0) return '';
    const texts = given.map((arg) => {
      const value = inputValue(arg.type, { field: arg.name, within: '', depth: 0 }, choices);
      if (below(3) !== 0) return `${arg.name}: ${literal(value)}`;
      const name = `v${declared.length}`;
      declared.push(`$${name}: ${arg.type}`);
      variables[name] = plain(value);
      return `${arg.name}: $${name}`;
    });
    return `(${texts.join(', ')})`;
  };
  const selected: OutputChoices = {
    fields: (type, depth) => {
      const all = Object.values(type.getFields());
      const wanted = all.filter(({ type: inner }) => depth < MAX_DEPTH || isLeafType(getNamedType(inner)));
      return Array.from({ length: wanted.length === 0 ? 0 : 1 + below(4) }, (_, index) => {
        const field = pick(wanted);
        // An alias of its own, because two selections of one field with other arguments conflict.
        return { field, alias: `f${depth}_${index}`, args: argumentsOf(field.args) };
      });
    },
    narrowed: (type, depth) => (depth < MAX_DEPTH ? [pick(schema.getPossibleTypes(type))] : []),
  };

  const kind = pick(['query', 'query', 'query', 'query', 'mutation', 'mutation', 'subscription'] as const);
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[kind];
  const fields = Object.values(root?.getFields() ?? {});
  const count = kind === 'subscription' ? 1 : 1 + below(3);
  const selections = Array.from({ length: count }, (_, index) => {
    const field = pick(fields);
    return `r${index}: ${field.name}${argumentsOf(field.args)}${selectionOf(field.type, 1, selected)}`;
  });
  const variableList = declared.length > 0 ? `(${declared.join(', ')})` : '';
  return { query: `${kind} Q${variableList} { ${selections.join(' ')} }`, variables };
};

/** A word of an enum: without quotes in a document, a text among variables. */
class Enum {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const literal = (value: unknown): string => {
  if (value instanceof Enum) return value.name;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}: ${literal(inner)}`)
      .join(', ')}}`;
  return JSON.stringify(value);
};

const plain = (value: unknown): unknown => {
  if (value instanceof Enum) return value.name;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value;
};

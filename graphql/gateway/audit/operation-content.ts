/** What an operation asks for, read from its document: the fields of the access table, the ids in it, the filters of its lists. */

import { cutText } from '@duban/domain';
import { FIELDS, MAX_RECORDED_IDS, schema } from '@duban/schema';
import {
  type DocumentNode,
  Kind,
  type StringValueNode,
  TypeInfo,
  type ValueNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { collectIds, isNameOfId, type NamedIds } from './access-targets.ts';

/** Arguments that say which part of a list was asked for. */
const CONDITIONS = ['filter', 'text', 'recipient', 'until', 'month', 'quarter', 'date'];
/** UTF-16 code units of a text in a filter; people search for a word or a number. */
const MAX_CONDITION_TEXT = 60;
/** Values that are recorded of one list or object in a filter. */
const MAX_CONDITION_VALUES = 50;
/** Nested lists and objects of a filter. */
const MAX_CONDITION_DEPTH = 4;

type Condition = { readonly field: string; readonly name: string; readonly value: ValueNode };
type Content = {
  readonly fields: readonly string[];
  readonly named: NamedIds;
  readonly conditions: readonly Condition[];
};
/** The same parsed documents come again and again, so each is examined once. */
const known = new WeakMap<DocumentNode, Content>();

export const contentOf = (document: DocumentNode): Content => {
  const found = known.get(document) ?? readContent(document);
  known.set(document, found);
  return found;
};

/** The filters that were given, by the path of their field; null without any. Texts are cut, and so are long lists. */
export const conditionsOf = (
  { conditions }: Content,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, object>> | null => {
  const found: Record<string, Record<string, unknown>> = {};
  for (const { field, name, value } of conditions) {
    const given = boundedValue(valueFromASTUntyped(value, { ...variables }), MAX_CONDITION_DEPTH);
    if (given === undefined) continue;
    const ofField = found[field] ?? {};
    ofField[name] = given;
    found[field] = ofField;
  }
  return Object.keys(found).length === 0 ? null : found;
};

/** Undefined for what filters nothing: null, and lists and objects without a value. */
const boundedValue = (value: unknown, depth: number): unknown => {
  if (value == null || depth === 0) return undefined;
  if (typeof value === 'string') return cutText(value, MAX_CONDITION_TEXT);
  if (typeof value !== 'object') return value;
  const parts = Object.entries(value)
    .slice(0, MAX_CONDITION_VALUES)
    .map(([name, one]) => [cutText(name, MAX_CONDITION_TEXT), boundedValue(one, depth - 1)] as const)
    .filter(([, one]) => one !== undefined);
  if (parts.length === 0) return undefined;
  return Array.isArray(value) ? parts.map(([, one]) => one) : Object.fromEntries(parts);
};

/** Bounded by the parser's limits on brackets and tokens. */
const readContent = (document: DocumentNode): Content => {
  const info = new TypeInfo(schema);
  const fields = new Set<string>();
  const conditions: Condition[] = [];
  const found = collectIds();
  const add = (name: string, value: ValueNode): void => {
    for (const text of stringsIn(value)) found.add(name, text.value);
  };
  const pathHere = () => `${info.getParentType()?.name}.${info.getFieldDef()?.name}`;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: ({ arguments: given = [] }) => {
        const path = pathHere();
        if (!FIELDS.has(path)) return;
        fields.add(path);
        if (path.startsWith('Mutation.') || conditions.length >= MAX_CONDITION_VALUES) return;
        for (const { name, value } of given)
          if (CONDITIONS.includes(name.value)) conditions.push({ field: path, name: name.value, value });
      },
      Argument: ({ name, value }) => add(name.value, value),
      ObjectField: ({ name, value }) => {
        if (isNameOfId(name.value)) add(name.value, value);
      },
    }),
  );
  return { fields: [...fields].slice(0, MAX_RECORDED_IDS), named: found.named, conditions };
};

const stringsIn = (value: ValueNode): readonly StringValueNode[] => {
  if (value.kind === Kind.STRING) return [value];
  if (value.kind !== Kind.LIST) return [];
  return value.values.filter((one): one is StringValueNode => one.kind === Kind.STRING);
};

/** Computes the cost of an operation: its depth, and the objects it would return if every page were full. */

import { DEFAULT_PAGE, DRAWN_FIELDS, LARGEST_PAGE, LIST_LENGTHS, LONG_TEXTS, problem } from '@duban/schema';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** A page of a hundred measures with all related objects costs some thousands; the limit takes about a second to answer. */
export const MAX_COST = 20_000;
export const MAX_DEPTH = 15;

/** Every page is a database read of its own, however few rows it returns. */
const PAGE_COST = 50;
/** Ten scalars, or ten objects that are read together with their parent, weigh as much as one separate object. */
const VALUE_COST = 0.1;
/** A text of thousands of characters weighs as much as several objects. */
const LONG_TEXT_COST = 2;
/** The whole schema, which every tool reads once. */
const INTROSPECTION_COST = 1_000;
/** Bounds the counting itself; an operation with more selections is refused as too large. */
const MAX_SELECTIONS_VISITED = 100_000;

type Variables = Readonly<Record<string, unknown>>;
type Asked = { readonly operationName?: string | null | undefined; readonly variables?: Variables | null | undefined };
export type Cost = {
  readonly cost: number;
  readonly depth: number;
  /** For each list: the cost of one more item with its selections. */
  readonly itemCosts: ReadonlyMap<FieldNode, number>;
};

/** The refusal of an operation that is too deep or too large, else null. */
export const costFault = ({ cost, depth }: Pick<Cost, 'cost' | 'depth'>): GraphQLError | null => {
  if (depth > MAX_DEPTH)
    return problem(
      'BAD_USER_INPUT',
      { zh: `查询嵌套过深：至多${MAX_DEPTH}层`, en: `The query is nested too deeply: at most ${MAX_DEPTH} levels` },
      { limit: MAX_DEPTH },
    );
  if (cost <= MAX_COST) return null;
  const words = {
    zh: `查询过大：约需${cost}个对象，上限${MAX_COST}；请减少每页条数，或减少嵌套与别名`,
    en: `The query is too large: about ${cost} objects, and the limit is ${MAX_COST}. Ask for smaller pages, or for fewer nested lists`,
  };
  return problem('BAD_USER_INPUT', words, { asked: cost, limit: MAX_COST });
};

/** `document` must be valid, `variables` are as received; counting stops at the first field that is too deep. */
export const costOf = (schema: GraphQLSchema, document: DocumentNode, asked: Asked = {}): Cost => {
  const operation = getOperationAST(document, asked.operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return { cost: 0, depth: 0, itemCosts: new Map() };
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  );
  const variables: Variables = { ...Object.fromEntries(defaults), ...asked.variables };
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const itemCosts = new Map<FieldNode, number>();
  let cost = 0;
  let depth = 0;
  let visited = 0;

  const field = (node: FieldNode, parent: GraphQLNamedType, parents: number, level: number) => {
    depth = Math.max(depth, level);
    if (depth > MAX_DEPTH) return;
    const name = node.name.value;
    if (name === '__schema' || name === '__type') cost += INTROSPECTION_COST;
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!definition) return;
    cost += parents * (DRAWN_FIELDS[`${parent.name}.${name}`] ?? 0);
    const list = isListType(getNullableType(definition.type));
    if (!node.selectionSet) {
      const value = LONG_TEXTS.has(name) ? LONG_TEXT_COST : VALUE_COST;
      if (list) itemCosts.set(node, value);
      cost += parents * (list ? listLength(node, parent, variables) : 1) * value;
      return;
    }
    // A connection's nodes and edges were counted with its page.
    const within = /(Connection|Edge)$/.test(parent.name);
    const paged = definition.args.some((arg) => arg.name === 'first');
    const length = within ? 1 : paged ? pageSize(node, variables) : list ? listLength(node, parent, variables) : 1;
    const type = getNamedType(definition.type);
    const own = list || paged || !isObjectType(type) || type.getInterfaces().some(({ name }) => name === 'Node');
    cost += within ? 0 : parents * length * (own ? 1 : VALUE_COST) + (paged ? PAGE_COST : 0);
    const before = cost;
    selections(node.selectionSet, type, { parents: parents * length, level: level + 1 });
    if (list && parents * length > 0) itemCosts.set(node, 1 + (cost - before) / (parents * length));
  };

  type Position = { readonly parents: number; readonly level: number; readonly spread?: Set<string> };
  const selections = (set: SelectionSetNode, type: GraphQLNamedType, position: Position): void => {
    const { parents, level, spread = new Set() } = position;
    for (const node of set.selections) {
      visited += 1;
      if (visited > MAX_SELECTIONS_VISITED) return;
      if (node.kind === Kind.FIELD) field(node, type, parents, level);
      else {
        const name = node.kind === Kind.FRAGMENT_SPREAD ? node.name.value : null;
        // Counted once in each selection set, as it is executed: nested fragments would multiply otherwise.
        if (name !== null && spread.has(name)) continue;
        if (name !== null) spread.add(name);
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
        const on = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
        if (fragment) selections(fragment.selectionSet, on ?? type, { parents, level, spread });
      }
    }
  };

  selections(operation.selectionSet, root, { parents: 1, level: 1 });
  return {
    cost: Math.max(Math.ceil(cost), visited > MAX_SELECTIONS_VISITED ? MAX_SELECTIONS_VISITED : 0),
    depth,
    itemCosts,
  };
};

const argument = (node: FieldNode, name: string, variables: Variables): unknown => {
  const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value];
  return value && valueFromASTUntyped(value, { ...variables });
};

const bounded = (size: number): number => Math.min(Math.max(size, 1), LARGEST_PAGE);

const pageSize = (node: FieldNode, variables: Variables): number => {
  const size = argument(node, 'first', variables) ?? argument(node, 'last', variables);
  return bounded(typeof size === 'number' ? size : DEFAULT_PAGE);
};

const listLength = (node: FieldNode, parent: GraphQLNamedType, variables: Variables): number => {
  const ids = argument(node, 'ids', variables);
  return Array.isArray(ids)
    ? bounded(ids.length)
    : (LIST_LENGTHS[`${parent.name}.${node.name.value}`]?.usual ?? LARGEST_PAGE);
};
